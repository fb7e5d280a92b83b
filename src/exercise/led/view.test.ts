/** Law 3 at the desk: what is real is named as that and changes nothing else that players or leader are told. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf } from '../../base/instant.ts';
import type { JournalEntry } from '../journal.ts';
import { addInject, begin, dueSteps, type Play, pause, stop } from '../play.ts';
import type { Scenario } from '../scenario.ts';
import { leaderView, playersView } from './view.ts';

const scenario: Scenario = {
  ...{ id: 'essai', title: 'Essai', aim: 'Essayer.', territories: ['35', '59'], minutes: 60 },
  players: [
    { role: 'Préfecture', territories: ['35'] },
    { role: 'SAMU', territories: ['35'] },
  ],
  leading: [],
  injects: [
    { at: 5, kind: 'message', to: 'SAMU', text: 'Le 15 ne sonne plus.' },
    { at: 10, kind: 'fault', fault: 'host-down', minutes: 5 },
    { at: 20, kind: 'message', to: 'Préfecture', text: 'À vous.' },
  ],
  expected: [],
  callingRound: [{ territory: '35', service: 'samu', number: '+33261911515', by: 'SAMU' }],
};
const T0 = Date.parse('2026-11-28T10:00:00Z');

/** The journal of what is due by a minute, as the director writes it. */
function played(until: number, change: (play: Play) => Play = (play) => play) {
  const begun = begin(scenario, { now: T0, speed: 1, from: 0 });
  const due = dueSteps(change(begun.play), T0 + until * 60_000);
  const entries = due.steps.flatMap((step): JournalEntry[] => {
    if (step.kind !== 'inject') return [];
    const t = step.inject.at * 60;
    const moment = { at: instantOf(T0 + t * 1000), t };
    const inject: JournalEntry = {
      ...moment,
      kind: 'inject',
      index: step.index,
      inject: step.inject,
    };
    return step.inject.kind === 'fault'
      ? [inject, { ...moment, kind: 'fault-began', fault: step.inject.fault }]
      : [inject];
  });
  return { play: due.play, entries, now: T0 + until * 60_000 };
}
const around = { scenarios: [], phones: 0 };

it('tells players what was said to them and nothing of what is to come', () => {
  const { play, entries, now } = played(6);
  const view = playersView({ scenario, play, entries }, now);
  expect(view).toMatchObject({ phase: 'playing', t: 360, real: false });
  expect(view.messages.map(({ to }) => to)).toEqual(['SAMU']);
  expect(JSON.stringify(view)).not.toContain('À vous');
});

it('tells whoever leads what is done, left out, failed and to come, and which faults are on', () => {
  const { play, entries, now } = played(12);
  const left: JournalEntry = { at: instantOf(now), t: 720, kind: 'skipped', index: 2 };
  const without = { ...play, pending: play.pending.filter(({ step }) => step.kind !== 'inject') };
  const view = leaderView({ scenario, play: without, entries: [...entries, left] }, around, now);
  expect(view.injects.map(({ state }) => state)).toEqual(['done', 'done', 'skipped']);
  expect(view.faults).toEqual(['host-down']);
  const before = leaderView({ scenario, play: played(4).play, entries: [] }, around, now);
  expect(before.injects.map(({ state }) => state)).toEqual(['to-come', 'to-come', 'to-come']);
});

it('says whether it waits, plays, stands still or has ended', () => {
  const of = (play: Play | null) => playersView({ scenario, play, entries: [] }, T0).phase;
  const { play } = played(1);
  expect([of(null), of(play), of(pause(play, T0)), of(stop(play, T0).play)]).toEqual([
    ...['waiting', 'playing', 'paused', 'ended'],
  ]);
});

it('has an added inject between those of the scenario', () => {
  const { play, entries, now } = played(6);
  const added = addInject(play, { at: 0, kind: 'message', to: 'SAMU', text: 'Encore.' }, now);
  const view = leaderView({ scenario, play: added, entries }, around, now);
  expect(view.injects.map(({ index }) => index)).toEqual([0, null, 1, 2]);
});

it('keeps the last that was noted of a line of the round', () => {
  const { play, entries, now } = played(6);
  const line = { territory: '35', service: 'samu', number: '+33261911515' } as const;
  const call = (result: 'nobody' | 'right', byTwo: boolean): JournalEntry => ({
    ...{ at: instantOf(now), t: 360, kind: 'called', by: 'SAMU' },
    ...{ ...line, result, byTwo },
  });
  const noted = [...entries, call('nobody', false), call('right', true)];
  expect(playersView({ scenario, play, entries: noted }, now).round).toEqual([
    { ...line, by: 'SAMU', result: 'right', byTwo: true },
  ]);
});

const bulletin = fc.record({
  t: fc.integer({ min: 0, max: 3600 }),
  exercise: fc.subarray(['a', 'b', 'c']),
  covered: fc.subarray(['35', '59']),
});
const real = fc.record({
  t: fc.integer({ min: 0, max: 3600 }),
  actual: fc.subarray(['r1', 'r2'], { minLength: 1 }),
});

it('law 3: real news in bulletins of an exercise changes only the word that it is there', () => {
  fc.assert(
    fc.property(fc.array(bulletin), fc.array(real, { minLength: 1 }), (own, news) => {
      const { play, entries, now } = played(30);
      const noted = own.map(
        ({ t, ...held }, place): JournalEntry => ({
          ...{ at: instantOf(T0 + t * 1000), t, kind: 'bulletin', sequence: place + 1 },
          ...{ ...held, actual: [] },
        }),
      );
      // The same bulletins, with what is real beside what is played.
      const mixed = noted.map((entry, place) => {
        const { actual } = news[place % news.length] ?? { actual: [] };
        return entry.kind === 'bulletin' ? { ...entry, actual } : entry;
      });
      const players = (all: readonly JournalEntry[]) =>
        playersView({ scenario, play, entries: [...entries, ...all] }, now);
      const leaders = (all: readonly JournalEntry[]) =>
        leaderView({ scenario, play, entries: [...entries, ...all] }, around, now);
      expect({ ...players(mixed), real: false }).toEqual(players(noted));
      expect(players(mixed).real).toBe(mixed.length > 0);
      const { log: _log, real: _real, ...told } = leaders(mixed);
      expect(leaders(noted)).toMatchObject(told);
      expect(JSON.stringify(players(mixed))).not.toMatch(/r1|r2/);
    }),
  );
});
