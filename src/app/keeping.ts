/** Whether this browser lets the site keep anything. */
import { workersHere } from './workers-here.ts';

/** How browsers say no for good: cookies or site data are blocked, or a private window keeps nothing. */
const REFUSALS: ReadonlySet<unknown> = new Set(['SecurityError', 'NotSupportedError']);

/**
 * Whether the browser refuses what a page without a network takes, a worker or the files that it keeps: then no
 * waiting helps. Asked by what needs no network: a registration fails with the same words where a hotel's network
 * answers a page of its own in the worker's place, and that passes. Never rejects.
 */
export async function isKeepingRefused(): Promise<boolean> {
  const container = workersHere();
  if (container === null) return true;
  try {
    await container.getRegistration();
    await caches.has('');
    return false;
  } catch (error) {
    return error instanceof ReferenceError || REFUSALS.has((error as Error | null)?.name);
  }
}
