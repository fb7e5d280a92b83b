/** When a page asks for news: at once when it comes into sight, then again and again. */

const MINUTE_MS = 60_000;
/** Phones that opened together must not ask together. */
const JITTER_MS = 15_000;
const FIRST_AGAIN_MS = 1_000;

/**
 * How long to wait before asking again. A phone that has just been woken often has no network yet:
 * the first failure is tried again after one to two seconds, further ones after twice as long each,
 * until the ordinary minute.
 *
 * @param failures in a row
 * @param chance from 0 to 1
 */
export function nextWait(failures: number, chance: number): number {
  const ordinary = MINUTE_MS + (chance - 0.5) * 2 * JITTER_MS;
  if (failures === 0) return ordinary;
  return Math.min(ordinary, FIRST_AGAIN_MS * 2 ** (failures - 1) * (1 + chance));
}

export interface Polling {
  /** Asks now, whatever went before. */
  now(): void;
  /** Asks no more until told again: nobody looks. */
  rest(): void;
}

/**
 * Asks again and again, from the first `now` on.
 *
 * @param ask tells whether it was answered; a rejection counts as a failure
 */
export function createPolling(ask: () => Promise<boolean>, chance = Math.random): Polling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** The round that counts: one that was frozen with the page ends after a newer one began. */
  let current = 0;

  async function round(): Promise<void> {
    clearTimeout(timer);
    current += 1;
    const own = current;
    const answered = await ask().catch(() => false);
    if (own !== current) return;
    failures = answered ? 0 : failures + 1;
    timer = setTimeout(() => void round(), nextWait(failures, chance()));
  }
  return {
    now: () => {
      failures = 0;
      void round();
    },
    rest: () => {
      clearTimeout(timer);
      current += 1;
    },
  };
}
