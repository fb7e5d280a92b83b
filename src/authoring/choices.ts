/** What a person chooses to announce: choices, hardly any typing. */
import { HOUR_MS } from '../base/durations.ts';
import type { Chain } from '../status/chain/continue.ts';
import type { Content, Message } from '../status/message.ts';

/** An outage as it is announced. Instants in UTC; all codes are those of the bulletin. */
export type Outage = Pick<
  Content,
  | 'territories'
  | 'numbers'
  | 'worksFrom'
  | 'failsFrom'
  | 'lines'
  | 'advice'
  | 'publisher'
  | 'link'
  | 'onset'
  | 'expectedEnd'
  | 'expires'
>;

/**
 * What to do. An update, an all-clear and a cancellation take sender and nature from their chain:
 * a real outage can never go on as an exercise, nor an exercise as a real one.
 */
export type AuthoredAct =
  | { kind: 'alert'; sender: string; nature: Message['nature']; outage: Outage }
  | { kind: 'update'; chain: Chain; outage: Outage }
  /** The outage is over. */
  | { kind: 'all-clear'; chain: Chain }
  /** The announcement was a mistake. */
  | { kind: 'cancel'; chain: Chain };

/** How long what is announced holds after the expected end, when nobody says otherwise. */
const HOLDS_AFTER_END_MS = 6 * HOUR_MS;
/** How long it holds when no end is expected. */
const HOLDS_MS = 12 * HOUR_MS;

/**
 * When the information lapses, unless the officer says otherwise: 6 hours after the expected end, or 12
 * hours (a duty shift) after it was sent, or after a planned outage begins. `expires` ends the
 * information, not the outage.
 * @param sent milliseconds since 1970
 */
export function usualExpiry(
  sent: number,
  { onset, expectedEnd }: Pick<Outage, 'onset' | 'expectedEnd'>,
): number {
  const begun = Math.max(sent, (onset && Date.parse(onset)) || sent);
  const end = expectedEnd ? Date.parse(expectedEnd) : Number.NaN;
  return Number.isNaN(end) ? begun + HOLDS_MS : Math.max(begun, end) + HOLDS_AFTER_END_MS;
}
