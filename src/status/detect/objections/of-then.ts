/** An outage that a text dates itself as one of then: an old communiqué that goes round again, a film, a chronicle. */
import { findDays, publicationDay } from '../grammar/dates.ts';
import { keysOf, type WordToken } from '../grammar/tokens.ts';
import { ITS_OWN_DATE } from '../lexicon/doubts.ts';
import type { Understood } from '../read.ts';

/** « C'était le 2 juin 2021 », after what happened. */
const IT_WAS = /(?:^|[:,.–—-] ?)(?:c' etait|cela se passait|c' est arrive|nous etions|on etait)\b/;
/** A newer word may still be told after a week; what is older is no news. */
const LONG_PAST = -8;
const HEAD = 12;

const isLongPast = (tokens: readonly WordToken[], { item }: Understood): boolean =>
  findDays(tokens, publicationDay(item.published)).some((day) => day < LONG_PAST);

/** Whether a text dates what it tells, by its own date or after it, to a day that is long past. */
export function isDatedToThen(understood: Understood): boolean {
  return understood.page.lines.some(({ tokens }) => {
    const said = keysOf(tokens, 0, tokens.length);
    if (ITS_OWN_DATE.test(said) && isLongPast(tokens.slice(0, HEAD), understood)) return true;
    const was = tokens.findIndex(
      (_, at) => IT_WAS.test(keysOf(tokens, Math.max(0, at - 1), at + 3)) && tokens[at]?.key !== '',
    );
    return was >= 0 && isLongPast(tokens.slice(was, was + HEAD), understood);
  });
}
