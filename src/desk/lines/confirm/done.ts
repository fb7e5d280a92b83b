import type { CallResult } from '../model/confirming.ts';

/** What was just done with a line: told before the next one opens. */
export type JustDone = { id: string; what: CallResult | 'confirmed' | 'confirmed-by-two' };
