/** How well detections agree with labels: the figures of the bench and of the guard test. */
import { areaKey } from './lists/area-key.ts';
import { DETECTED_STATES, type DetectedState, type Detection, type FeedItem } from './model.ts';

type Label = Omit<Detection, 'id' | 'reasons' | 'shelf' | 'confidence' | 'claims'>;
export interface LabelledItem extends FeedItem {
  label: Label;
}

export interface Rate {
  precision: number;
  recall: number;
  f1: number;
}

interface Score {
  items: number;
  /** Right and wrong states: confusion[labelled][detected]. */
  confusion: Record<DetectedState, Record<DetectedState, number>>;
  states: Record<DetectedState, Rate>;
  services: Rate;
  departements: Rate;
  numbers: Rate;
  /** Number and service together. */
  pairs: Rate;
  /** Number, service and area together. */
  areas: Rate;
  advice: Rate;
}

class Tally {
  hit = 0;
  extra = 0;
  missed = 0;

  add(expected: readonly string[], got: readonly string[]): void {
    const [wanted, found] = [new Set(expected), new Set(got)];
    for (const answer of found) {
      if (wanted.has(answer)) this.hit += 1;
      else this.extra += 1;
    }
    for (const sought of wanted) if (!found.has(sought)) this.missed += 1;
  }

  rate(): Rate {
    const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
    const precision = share(this.hit, this.hit + this.extra);
    const recall = share(this.hit, this.hit + this.missed);
    return { precision, recall, f1: share(2 * this.hit, 2 * this.hit + this.extra + this.missed) };
  }
}

const extentOf = (label: Label) => (label.national ? ['national'] : label.departements);

/** Compares labels with what `detect` answers; micro-averaged over all items. */
export function score(
  items: readonly LabelledItem[],
  detect: (item: FeedItem) => Detection,
): Score {
  const row = () => Object.fromEntries(DETECTED_STATES.map((state) => [state, 0]));
  const confusion = Object.fromEntries(
    DETECTED_STATES.map((state) => [state, row()]),
  ) as Score['confusion'];
  const tally = () => new Tally();
  const [services, departements, numbers, pairs, areas, advice] = [
    tally(),
    tally(),
    tally(),
    tally(),
    tally(),
    tally(),
  ];
  for (const item of items) {
    const [want, got] = [item.label, detect(item)];
    confusion[want.state][got.state] += 1;
    services.add(want.services, got.services);
    departements.add(extentOf(want), extentOf(got));
    numbers.add(
      want.replacements.map((replacement) => replacement.number),
      got.replacements.map((replacement) => replacement.number),
    );
    const pair = (replacement: Label['replacements'][number]) =>
      `${replacement.service} ${replacement.number}`;
    pairs.add(want.replacements.map(pair), got.replacements.map(pair));
    const full = (replacement: Label['replacements'][number]) =>
      `${pair(replacement)} ${areaKey(replacement.area)}`;
    areas.add(want.replacements.map(full), got.replacements.map(full));
    advice.add(want.advice, got.advice);
  }
  const states = Object.fromEntries(
    DETECTED_STATES.map((state) => {
      const tally = new Tally();
      tally.hit = confusion[state][state];
      tally.missed =
        DETECTED_STATES.reduce((sum, other) => sum + confusion[state][other], 0) - tally.hit;
      tally.extra =
        DETECTED_STATES.reduce((sum, other) => sum + confusion[other][state], 0) - tally.hit;
      return [state, tally.rate()];
    }),
  ) as Score['states'];
  return {
    items: items.length,
    confusion,
    states,
    services: services.rate(),
    departements: departements.rate(),
    numbers: numbers.rate(),
    pairs: pairs.rate(),
    areas: areas.rate(),
    advice: advice.rate(),
  };
}
