/** Law 3 in the report: real announcements among those of an exercise are counted as real, and as nothing else. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from '../../base/instant.ts';
import type { JournalEntry } from '../journal.ts';
import type { Scenario } from '../scenario.ts';
import { reportCsv } from './csv.ts';
import { exerciseFactsOf } from './facts.ts';

const scenario: Scenario = {
  ...{ id: 'essai', title: 'Essai', aim: 'Essayer.', territories: ['35', '59'], minutes: 60 },
  players: [{ role: 'Préfecture', territories: ['35'] }],
  ...{ leading: [], injects: [{ at: 5, kind: 'message', to: 'Préfecture', text: 'À vous.' }] },
  expected: [
    { by: 20, kind: 'covered', territories: ['35'] },
    { by: 20, kind: 'announced', who: 'Préfecture', territories: ['35'], numbers: ['15'] },
    { by: 50, kind: 'all-clear', territories: ['35'] },
  ],
};
const T0 = Date.parse('2026-11-28T10:00:00Z');
const moment = (t: number) => ({ at: instantOf(T0 + t * 1000), t });

const entry = fc.oneof(
  fc.record({
    kind: fc.constant('bulletin' as const),
    exercise: fc.subarray(['pref a', 'pref b']),
    covered: fc.subarray(['35', '59']),
  }),
  fc.record({
    kind: fc.constant('announced' as const),
    id: fc.constantFrom('a', 'b'),
    deed: fc.constantFrom('alert' as const, 'update' as const, 'all-clear' as const),
    territories: fc.subarray(['35', '59'], { minLength: 1 }),
    written: fc.constantFrom('player' as const, 'scenario' as const),
  }),
  fc.record({ kind: fc.constant('message' as const) }),
);
const journal = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), entry), { maxLength: 12 });

function entriesOf(given: readonly (readonly [number, unknown])[]): JournalEntry[] {
  let t = 0;
  return given.map(([step, each], place) => {
    t += step;
    const { kind, ...rest } = each as { kind: string };
    const made = {
      bulletin: { kind, sequence: place + 1, actual: [], ...rest },
      announced: { kind, by: 'Préfecture', numbers: { '15': 'down' }, lines: [], ...rest },
      message: { kind: 'inject', index: 0, inject: scenario.injects[0] },
    }[kind];
    return { ...moment(t), ...made } as JournalEntry;
  });
}

it('what is real changes no figure but how much of it there was', () => {
  fc.assert(
    fc.property(journal, fc.array(fc.subarray(['r1', 'r2', 'pref a'])), (given, news) => {
      const alone = entriesOf(given);
      const mixed = alone.map((each, place) =>
        each.kind === 'bulletin' ? { ...each, actual: news[place] ?? [] } : each,
      );
      const [without, withReal] = [alone, mixed].map((all) => exerciseFactsOf(scenario, all, []));
      if (without === undefined || withReal === undefined) throw new Error('two reports');
      expect({ ...withReal, real: 0 }).toEqual(without);
      expect(reportCsv(withReal)).toBe(reportCsv(without));
    }),
  );
});
