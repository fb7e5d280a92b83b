/**
 * How far the clock of this phone was put forward or back while a page was open. A plan in progress is as old as the
 * time that went by, whatever the clock says meanwhile: phones that find a network again after an outage often set
 * their clock, at times by hours. Seen by a page that is open, from the browser's own steady count; a jump while none
 * is cannot be told from time that went by.
 */
import { immediateMemory } from './immediate.ts';

const KEY = 'repli-clock';

/** What is less is how clocks are kept right, or a phone that dozed. */
const SMALLEST_JUMP_MS = 10 * 60_000;

interface Reference {
  /** The clock over the steady count, in milliseconds. */
  drift: number;
  /** Milliseconds by which all jumps until then had moved the clock. */
  jumped: number;
}

let reference: Reference | null = null;

const driftNow = (): number => Date.now() - performance.now();

/** What another page of this phone noted; null where nothing can be. */
function stored(): number | null {
  try {
    const memory = immediateMemory();
    const value = Number(memory?.getItem(KEY));
    return memory === null ? null : Number.isFinite(value) ? value : 0;
  } catch {
    return null;
  }
}

function store(jumped: number): void {
  try {
    immediateMemory()?.setItem(KEY, String(jumped));
  } catch {
    // Then this page alone knows it.
  }
}

/**
 * Looks whether the clock was set since this page looked last. To be called before the page may end.
 * @returns whether it was
 */
export function noteJump(): boolean {
  const drift = driftNow();
  const known = stored();
  if (reference === null) {
    reference = { drift, jumped: known ?? 0 };
    return false;
  }
  const jump = drift - reference.drift;
  const isJump = Math.abs(jump) >= SMALLEST_JUMP_MS;
  // Another page of this phone has noted it: it is one jump for all.
  const isNoted = known !== null && known !== reference.jumped;
  if (!isJump && !isNoted) return false;
  const jumped = isNoted ? known : reference.jumped + jump;
  if (!isNoted) store(jumped);
  reference = { drift, jumped };
  return isJump;
}

/** Milliseconds by which jumps have moved the clock: a time without them is this much less. */
export function clockJumped(): number {
  noteJump();
  return reference?.jumped ?? 0;
}
