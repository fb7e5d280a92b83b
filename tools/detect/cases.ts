/** Samples and made sentences as cases to fit: a made one counts a little, so that none is forgotten. */
import { understand } from '../../src/status/detect/read.ts';
import { groupOf } from '../../src/status/detect/samples/read.fixtures.ts';
import { madeItems } from '../../src/status/detect/samples/sentences.ts';
import type { LabelledItem } from '../../src/status/detect/score.ts';
import type { Case } from './regression.ts';

/** One made sentence in this many is fitted; the others only test. */
const ONE_IN = 5;
const MADE_WEIGHT = 0.6;

/** The samples' cases first, in their order. */
export function casesOf(samples: readonly LabelledItem[]): Case[] {
  const written = samples.map((item) => ({
    signs: [...understand(item).signs],
    state: item.label.state,
    group: groupOf(item),
    weight: 1,
  }));
  const made = madeItems()
    .filter((_, at) => at % ONE_IN === 0)
    .map((item) => ({
      signs: [...understand(item).signs],
      state: item.label.state,
      group: 'made',
      weight: MADE_WEIGHT,
    }));
  return [...written, ...made];
}
