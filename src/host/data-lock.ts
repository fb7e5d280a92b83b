/** One writer at a time in a data folder, whether service or command: what was compared still holds when it is written. */
import { join } from 'node:path';
import { withLock } from './lock.ts';

/**
 * Runs some work while nobody else writes signed documents into a data folder. Nobody is asked anything in it.
 * @returns what the work returned
 */
export const withDataLock = <T>(data: string, work: () => Promise<T>): Promise<T> =>
  withLock(join(data, '.publisher.lock'), work);
