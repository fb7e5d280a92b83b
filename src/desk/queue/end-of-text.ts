/** A text that tells of an end, as the end of the announcement that it is about: to be read over and signed. */
import { NUMBER_OF } from '../../status/detect/model.ts';
import type { QueuedText } from '../../status/review/model.ts';
import { overlap } from '../../territories/scope.ts';
import { continueDraft } from '../announce/continue-draft.ts';
import type { AnnounceDraft } from '../announce/draft.ts';
import type { HeldChain } from '../announce/held/held-chains.ts';
import type { InForce } from '../announce/held/in-force.ts';
import { draftOrigin } from './draft-of-text.ts';

/** An announcement in force whose end can be said here. */
export type Endable = InForce & { held: HeldChain };

/** Real announcements that go on, in the territories of a text, of its numbers where it names any. */
function meantBy(text: QueuedText, items: readonly InForce[]): InForce[] {
  const numbers = text.services.map((service) => NUMBER_OF[service]);
  return items.filter(({ nature, state, content }) => {
    if (content === null || nature !== 'actual') return false;
    if (state !== 'running' && state !== 'lapsed') return false;
    const there = text.territories.length === 0 || overlap(text.territories, content.territories);
    const same = numbers.length === 0 || numbers.some((number) => number in content.numbers);
    return there && same;
  });
}

/** The announcements whose end a text may tell. Which of several is meant is for a person to say. */
export const endingsFor = (text: QueuedText, items: readonly InForce[]): Endable[] =>
  meantBy(text, items).filter((item): item is Endable => item.held !== null);

/** Official ones that it may be about and that are not at hand here: their author alone says their end. */
export const endedElsewhere = (text: QueuedText, items: readonly InForce[]): InForce[] =>
  meantBy(text, items).filter(
    ({ held, listed }) => held === null && listed?.certainty === 'official',
  );

/** The all-clear of one of them, which decides of the text once it is signed. */
export const endOfText = (text: QueuedText, { held }: Endable, now: Date): AnnounceDraft => ({
  ...continueDraft(held.chain, 'all-clear', held.files, now),
  text: draftOrigin(text),
});
