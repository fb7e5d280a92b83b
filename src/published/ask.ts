/** One published document, asked for, with every way it can fail to come told apart. */
import { boundedText } from './bounded.ts';
import { withTimeout } from './timeout.ts';

/**
 * `offline`: the device says that it has no network. `server-down`: an error came back, or nothing
 * within the patience there was. `not-reached`: the request ended at once or never left this phone,
 * and nobody knows by whose fault.
 */
export type NoAnswer = 'offline' | 'server-down' | 'not-reached';

interface Answer {
  text: string;
  /** How far this phone's clock is ahead of the server's, in milliseconds; null when it did not say. */
  ahead: number | null;
}

/** The text of an address, revalidated by ETag, or why it did not come. Never rejects. */
export async function ask(address: string, patience: number): Promise<Answer | NoAnswer> {
  let signal: AbortSignal | null = null;
  try {
    return await withTimeout(patience, async (given) => {
      signal = given;
      const answer = await fetch(address, { cache: 'no-cache', signal: given });
      if (!answer.ok) return 'server-down';
      const ahead = aheadOf(answer.headers, Date.now());
      return { text: await boundedText(answer), ahead };
    });
  } catch {
    if (!navigator.onLine) return 'offline';
    return isAborted(signal) ? 'server-down' : 'not-reached';
  }
}

const isAborted = (signal: AbortSignal | null): boolean => signal?.aborted ?? false;

/**
 * How far a clock that says `now` is ahead of the one that dated an answer; a cache on the way tells
 * how long it kept it (RFC 9111, 4.2.3). Null when the answer has no date.
 */
export function aheadOf(headers: Pick<Headers, 'get'>, now: number): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  const age = Number(headers.get('age') ?? 0);
  return Number.isNaN(date) ? null : now - (date + (age > 0 ? age * 1000 : 0));
}
