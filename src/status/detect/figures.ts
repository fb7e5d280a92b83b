/** How well items are put on their shelves: the figures asked of the detector. For benches and tests. */
import type { DetectedState, Detection } from './model.ts';
import type { LabelledItem } from './score.ts';

interface Figures {
  items: number;
  /** Of the ongoing ones shown to phones, how many are. */
  precision: number;
  /** Of real ongoing ones, how many are shown or for review, and how many are shown. */
  caught: number;
  shown: number;
  /** Exercises, memories and the like shown as an outage that goes on, by id. */
  falseAlarms: string[];
  /** Exercises shown as real. */
  drillsAsReal: string[];
  /** Outages that go on, shown as over. */
  endedTooSoon: string[];
  /** Outages that go on, on no shelf. */
  missed: string[];
  /** Items about nothing that go to people. */
  idleReviews: number;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

export function detectionFigures(
  items: readonly LabelledItem[],
  answers: readonly Pick<Detection, 'state' | 'shelf'>[],
): Figures {
  const pairs = items.map((item, at) => ({
    item,
    got: answers[at] ?? { state: 'none', shelf: 'none' },
  }));
  const is = (state: DetectedState) => pairs.filter(({ item }) => item.label.state === state);
  const shownAs = (state: DetectedState) =>
    pairs.filter(({ got }) => got.shelf === 'probable' && got.state === state);
  const ids = (some: readonly { item: LabelledItem }[]) => some.map(({ item }) => item.id);
  const ongoing = is('ongoing');
  const alarms = shownAs('ongoing');
  return {
    items: items.length,
    precision: share(
      alarms.filter(({ item }) => item.label.state === 'ongoing').length,
      alarms.length,
    ),
    caught: share(ongoing.filter(({ got }) => got.shelf !== 'none').length, ongoing.length),
    shown: share(
      alarms.filter(({ item }) => item.label.state === 'ongoing').length,
      ongoing.length,
    ),
    falseAlarms: ids(alarms.filter(({ item }) => item.label.state !== 'ongoing')),
    drillsAsReal: ids(alarms.filter(({ item }) => item.label.state === 'exercise')),
    endedTooSoon: ids(shownAs('over').filter(({ item }) => item.label.state === 'ongoing')),
    missed: ids(ongoing.filter(({ got }) => got.shelf === 'none')),
    idleReviews: is('none').filter(({ got }) => got.shelf === 'review').length,
  };
}
