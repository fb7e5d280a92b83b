/** Drafts that go on with what was announced, or begin from it anew. */
import { type Chain, lastSaid } from '../../status/chain/continue.ts';
import type { Content } from '../../status/message.ts';
import { zoneFor } from '../../territories/zone.ts';
import { ADVICE_CHOICES, type AnnounceDraft, freshDraft } from './draft.ts';
import { fieldsOf } from './moments.ts';

export type Continuing = 'update' | 'all-clear' | 'cancel';

/** The choices of a form that say what an announcement says. */
type Choices = Pick<
  AnnounceDraft,
  'places' | 'numbers' | 'means' | 'since' | 'until' | 'advice' | 'link' | 'publisher'
>;

/** An expected end that has passed says nothing any more. */
function choicesOf(content: Content, now: Date): Choices {
  const { territories, numbers, worksFrom, failsFrom, onset, expectedEnd } = content;
  const { since, until } = freshDraft();
  const zone = zoneFor(territories);
  const ahead = expectedEnd && Date.parse(expectedEnd) > now.getTime() ? expectedEnd : null;
  return {
    places: territories === 'all' ? 'all' : [...territories],
    numbers: { ...numbers },
    means: Object.fromEntries([
      ...worksFrom.map((means) => [means, 'works'] as const),
      ...failsFrom.map((means) => [means, 'fails'] as const),
    ]),
    since: onset ? { kind: 'moment', ...fieldsOf(onset, zone) } : since,
    until: ahead === null ? until : { kind: 'moment', ...fieldsOf(ahead, zone) },
    advice: [...content.advice],
    link: content.link,
    publisher: content.publisher,
  };
}

/**
 * What is not said anew stays as it was. After an all-clear sent by mistake, that is what was announced
 * before it.
 * @param files of the chain, kept with the draft
 */
export function continueDraft(
  chain: Chain,
  kind: Continuing,
  files: readonly string[],
  now: Date,
): AnnounceDraft {
  const { sender, nature } = chain;
  const content = lastSaid(chain);
  return {
    ...freshDraft(),
    ...(content === null ? {} : choicesOf(content, now)),
    deed: { kind, sender, id: chain.messages[0].id, files: [...files] },
    nature,
    stage: kind === 'update' ? 'fill' : 'review',
  };
}

/**
 * The choices made so far as an update of what is announced already: nothing that was chosen is lost, and
 * what was not chosen stays as it is announced.
 */
export function joinedTo(
  draft: AnnounceDraft,
  chain: Chain,
  files: readonly string[],
  now: Date,
): AnnounceDraft {
  const update = continueDraft(chain, 'update', files, now);
  const { places, since, until } = draft;
  const bothPlaces =
    places === null
      ? update.places
      : places === 'all' || update.places === 'all'
        ? 'all'
        : [...new Set([...(update.places ?? []), ...places])].sort();
  return {
    ...draft,
    deed: update.deed,
    nature: update.nature,
    stage: 'fill',
    places: bothPlaces,
    numbers: { ...update.numbers, ...draft.numbers },
    means: { ...update.means, ...draft.means },
    since: since.kind === 'now' ? update.since : since,
    until: until.kind === 'unknown' ? update.until : until,
    advice: ADVICE_CHOICES.filter(
      (code) => draft.advice.includes(code) || update.advice.includes(code),
    ),
    link: draft.link === '' ? update.link : draft.link,
    publisher: draft.publisher ?? update.publisher,
    sender: null,
    accepted: [],
  };
}

/**
 * A new announcement that says what an old one said, from now on. Whether it is real is chosen anew, and
 * temporary numbers are not given again: nobody knows who answers there now.
 */
export function announcedAgain(content: Content, now: Date): AnnounceDraft {
  const { since, until } = freshDraft();
  return { ...freshDraft(), ...choicesOf(content, now), since, until };
}
