/** A draft that goes on with what was announced: the form says what the announcement says. */
import type { Chain } from '../../status/announce/choices.ts';
import { zoneFor } from '../../status/announce/zone.ts';
import { type AnnounceDraft, freshDraft } from './draft.ts';
import { fieldsOf } from './moments.ts';

export type Continuing = 'update' | 'all-clear' | 'cancel';

/**
 * What is not said anew stays as it was; an expected end that has passed says nothing any more.
 * @param files of the chain, kept with the draft
 */
export function continueDraft(
  chain: Chain,
  kind: Continuing,
  files: readonly string[],
  now: Date,
): AnnounceDraft {
  const { sender, nature, content } = chain;
  const draft: AnnounceDraft = {
    ...freshDraft(),
    deed: { kind, sender, id: chain.messages[0].id, files: [...files] },
    nature,
    stage: kind === 'update' ? 'fill' : 'review',
  };
  if (content === null) return draft;
  const { territories, numbers, worksFrom, failsFrom, onset, expectedEnd } = content;
  const zone = zoneFor(territories);
  const ahead = expectedEnd && Date.parse(expectedEnd) > now.getTime() ? expectedEnd : null;
  return {
    ...draft,
    places: territories === 'all' ? 'all' : [...territories],
    numbers: { ...numbers },
    means: Object.fromEntries([
      ...worksFrom.map((means) => [means, 'works'] as const),
      ...failsFrom.map((means) => [means, 'fails'] as const),
    ]),
    since: onset ? { kind: 'moment', ...fieldsOf(onset, zone) } : draft.since,
    until: ahead === null ? draft.until : { kind: 'moment', ...fieldsOf(ahead, zone) },
    advice: [...content.advice],
    link: content.link,
    publisher: content.publisher,
  };
}
