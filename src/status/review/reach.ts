/**
 * Which texts of the same words a decision reaches: those that were known when it was signed, and what is said again
 * soon after by the same source. See docs/decisions/2026-11-28-a-verifier.md.
 */
import { DAY_MS, HOUR_MS } from '../../base/durations.ts';
import type { ReviewText, ReviewVerdict } from './model.ts';

/** What of a decision tells how far it reaches. */
interface Deciding {
  text: string;
  official?: boolean;
  published?: string;
  verdict: ReviewVerdict;
  announcement?: { sender: string; id: string };
  issuedAt: string;
}

/** A text, and when it was said. Where it is not known whether its source is official, it is taken for such. */
export type TextSaid = Pick<ReviewText, 'id' | 'published' | 'after' | 'official'>;

/** The same words put up again within this time are the same news; later, they may be of another outage. */
const SAME_NEWS_MS = 6 * HOUR_MS;
/** A text may be dated ahead by a local time without its zone, and no farther. */
const AHEAD_AT_MOST_MS = DAY_MS;

/** Whether words said at some moment are those that were decided of, and no later ones that read the same. */
export function isOfThen(
  { announcement: made, issuedAt, published: read }: Deciding,
  { published, after = [] }: TextSaid,
): boolean {
  if (after.some(({ sender, id }) => sender === made?.sender && id === made.id)) return false;
  const issued = Date.parse(issuedAt);
  const seen = Date.parse(read ?? issuedAt);
  const latest = Math.max(issued, Math.min(seen, issued + AHEAD_AT_MOST_MS));
  return Date.parse(published) <= latest + SAME_NEWS_MS;
}

/** The source of a text, from its id: a digest of its item follows. */
const sourceOfText = (id: string): string => id.replace(/-[0-9a-f]{16}$/, '');

/** Whether a text was published after a decision was signed: whoever signed it cannot have known of it. */
export const isSaidLater = (
  { issuedAt }: Pick<Deciding, 'issuedAt'>,
  { published }: Pick<TextSaid, 'published'>,
): boolean => Date.parse(published) > Date.parse(issuedAt);

/**
 * Whether a decision that was taken of one text reaches another of the same words. Only a dismissal may not, as it
 * takes an alert away:
 * - what another source publishes later is new evidence, and so is a new article of an official one;
 * - what is said elsewhere, by the press above all, never silences an official source. A text that another official
 *   source had in the same words by then was no more of an outage than the one that was judged.
 */
export function reachesText(decision: Deciding, text: TextSaid): boolean {
  const { verdict, text: judged, official: wasOfficial = false } = decision;
  const { id, official = true } = text;
  if (verdict !== 'not-an-outage' || judged === id) return true;
  const later = isSaidLater(decision, text);
  if (sourceOfText(judged) === sourceOfText(id)) return !(official && later);
  return !later && (wasOfficial || !official);
}
