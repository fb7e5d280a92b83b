/** A text that somebody confirms, as the announcement that it becomes: to be read over and signed like any other. */
import { saysDrill } from '../../status/cap/words.ts';
import { ADVICE, NUMBER_OF } from '../../status/detect/model.ts';
import type { QueuedText } from '../../status/review/model.ts';
import type { Scope } from '../../territories/scope.ts';
import { codesIn, covers } from '../../territories/scope.ts';
import { zoneFor } from '../../territories/zone.ts';
import { type AnnounceDraft, freshDraft } from '../announce/draft.ts';
import { fieldsOf } from '../announce/moments.ts';

/** Where both the text speaks and the key may sign; null when nothing is left of it. */
function placesOf(text: Scope, key: Scope): AnnounceDraft['places'] {
  if (text === 'all') return key === 'all' ? 'all' : [...key];
  const both = codesIn(text).filter((code) => covers(key, code));
  return both.length === 0 ? null : both;
}

/** The text that a draft is begun from. */
export const draftOrigin = (text: QueuedText): NonNullable<AnnounceDraft['text']> => ({
  id: text.id,
  digest: text.digest,
  published: text.published,
  last: text.last ?? 0,
  territories: text.territories === 'all' ? 'all' : [...text.territories],
  title: text.title,
  publisher: text.publisher,
  state: text.state,
  drill: text.state === 'exercise' || saysDrill([text.title], text.text.split('\n')),
});

/**
 * A coming interruption begins when its text says so, and no reader hands that on: empty, so that it is asked
 * for. Everything else has begun by the time it is told.
 */
const beginning = ({ state, published }: QueuedText, zone: string): AnnounceDraft['since'] =>
  state === 'planned'
    ? { kind: 'moment', day: '', time: '' }
    : { kind: 'moment', ...fieldsOf(published, zone) };

/**
 * The choices that the text makes. Whether it is real, who publishes it and which numbers are given out are
 * not among them: a number that was read is given by nobody before two people have confirmed it.
 * @param territories that the officer's key may sign for
 */
export function draftOfText(text: QueuedText, territories: Scope): AnnounceDraft {
  const places = placesOf(text.territories, territories);
  const zone = zoneFor(places ?? 'all');
  const said = new Set(text.advice);
  return {
    ...freshDraft(),
    numbers: Object.fromEntries(
      text.services.map((service) => [NUMBER_OF[service], 'disrupted'] as const),
    ),
    places,
    since: beginning(text, zone),
    advice: ADVICE.filter((each) => said.has(each)),
    link: /^https?:/.test(text.link) ? text.link : '',
    text: draftOrigin(text),
  };
}
