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

/**
 * The announcements whose end a text may tell: real ones that go on, in its territories, of its numbers where
 * it names any. Which of several is meant is for a person to say.
 */
export function endingsFor(text: QueuedText, items: readonly InForce[]): Endable[] {
  const numbers = text.services.map((service) => NUMBER_OF[service]);
  return items.filter((item): item is Endable => {
    const { held, nature, state, content } = item;
    if (held === null || content === null || nature !== 'actual') return false;
    if (state !== 'running' && state !== 'lapsed') return false;
    const there = text.territories.length === 0 || overlap(text.territories, content.territories);
    const same = numbers.length === 0 || numbers.some((number) => number in content.numbers);
    return there && same;
  });
}

/** The all-clear of one of them, which decides of the text once it is signed. */
export const endOfText = (text: QueuedText, { held }: Endable, now: Date): AnnounceDraft => ({
  ...continueDraft(held.chain, 'all-clear', held.files, now),
  text: draftOrigin(text),
});
