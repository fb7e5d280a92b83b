/**
 * Readers of what strangers write, each under a deadline: whatever a text does to them, it delays a
 * bulletin by seconds and stops none. Node ends the run itself, in the middle of a pattern if need be.
 */
import { Script } from 'node:vm';

const WORK = Symbol.for('repli.deadline.work');
const run = new Script('globalThis[Symbol.for("repli.deadline.work")]()');
const held = globalThis as { [WORK]?: () => void };

/** One file, or one document of a source with all its items. */
export const DOCUMENT_TIMEOUT_MS = 10_000;
/** One item of a feed. */
export const ITEM_TIMEOUT_MS = 1_000;

/** What ended a run that outlasted its deadline. */
export class TooSlow extends Error {
  constructor(milliseconds: number) {
    super(`not read after ${milliseconds} ms: what it says is not known`);
  }
}

/**
 * Does work that does not wait for anything, within a time.
 * @throws TooSlow when it takes longer; else whatever the work throws
 */
export function withDeadline<T>(milliseconds: number, work: () => T): T {
  const outer = held[WORK];
  let result: { value: T } | null = null;
  held[WORK] = () => {
    result = { value: work() };
  };
  try {
    run.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    const { code } = error as { code?: unknown };
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TooSlow(milliseconds) : error;
  } finally {
    if (outer === undefined) delete held[WORK];
    else held[WORK] = outer;
  }
  if (result === null) throw new Error('the work did not begin');
  return (result as { value: T }).value;
}
