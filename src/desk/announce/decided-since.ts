/** Whether somebody else has decided of the text that a draft was begun from. */
import type { Decided, QueuedText } from '../../status/review/model.ts';
import { overlap, type Scope } from '../../territories/scope.ts';
import type { AnnounceDraft } from './draft.ts';

/**
 * What was decided of a text since a draft was begun from it, where that is to be announced; null when nothing was.
 * What was decided for other places of it stands in nobody's way.
 * @param there the text as it stands now
 * @param announced where it is to be announced
 */
export function decidedSince(
  { last }: Pick<NonNullable<AnnounceDraft['text']>, 'last'>,
  { last: now = 0, decided, parts = [] }: Pick<QueuedText, 'last' | 'decided' | 'parts'>,
  announced: Scope,
): Decided | null {
  if (now <= last) return null;
  const all = decided === null ? parts : [decided, ...parts];
  return (
    all.find(({ territories }) => territories === undefined || overlap(territories, announced)) ??
    null
  );
}
