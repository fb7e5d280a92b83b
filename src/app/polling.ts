/** When a page asks for news: at once when it comes into sight, then again and again. */
import { nextWait, unseenWait } from '../published/pace.ts';

interface Polling {
  /** Asks now, whatever went before. */
  now(): void;
  /** Asks no more until told again: nobody looks. */
  rest(): void;
  /** Goes on asking, but seldom: nobody looks, and who is away wants to be told. */
  keepWatch(): void;
}

/**
 * Asks again and again, from the first `now` on.
 *
 * @param ask tells whether it was answered; a rejection counts as a failure
 * @param lively whether the news calls for the quicker pace
 */
export function createPolling(
  ask: () => Promise<boolean>,
  lively: () => boolean,
  chance = Math.random,
): Polling {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  /** The round that counts: one that was frozen with the page ends after a newer one began. */
  let current = 0;
  let watching = false;

  async function round(): Promise<void> {
    clearTimeout(timer);
    current += 1;
    const own = current;
    const answered = await ask().catch(() => false);
    if (own !== current) return;
    failures = answered ? 0 : failures + 1;
    timer = setTimeout(() => void round(), wait());
  }
  const wait = (): number =>
    watching ? unseenWait(chance()) : nextWait({ failures, lively: lively() }, chance());
  return {
    now: () => {
      failures = 0;
      watching = false;
      void round();
    },
    rest: () => {
      clearTimeout(timer);
      current += 1;
    },
    keepWatch: () => {
      clearTimeout(timer);
      current += 1;
      watching = true;
      timer = setTimeout(() => void round(), wait());
    },
  };
}
