import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../base/durations.ts';
import {
  addInject,
  begin,
  dueSteps,
  goOn,
  hasEnded,
  isPaused,
  nextAt,
  type Play,
  type PlayStep,
  pause,
  positionOf,
  skipNext,
  stop,
} from './play.ts';
import type { Inject } from './scenario.ts';

const START = Date.parse('2026-11-28T10:00:00Z');
const MINUTES = 60;
const at = fc.integer({ min: 0, max: MINUTES });
const inject: fc.Arbitrary<Inject> = fc.oneof(
  at.map((t): Inject => ({ at: t, kind: 'message', to: 'SAMU', text: 'Le 15 ne sonne plus.' })),
  fc
    .record({ at, minutes: fc.integer({ min: 1, max: 40 }) })
    .map((given): Inject => ({ ...given, kind: 'fault', fault: 'host-down' })),
  at.map((t): Inject => ({ at: t, kind: 'all-clear', of: 'nationale' })),
);
const injects = fc.array(inject, { minLength: 1, maxLength: 12 });
const speed = fc.constantFrom(1, 7, 60);

type Deed = 'wait' | 'pause' | 'go-on' | 'skip' | 'add' | 'stop';
const deeds = fc.array(
  fc.record({
    deed: fc.constantFrom<Deed>('wait', 'wait', 'wait', 'pause', 'go-on', 'skip', 'add', 'stop'),
    /** Milliseconds of the clock that pass before it. */
    passed: fc.integer({ min: 0, max: 10 * MINUTE_MS }),
  }),
  { maxLength: 25 },
);
const ADDED: Inject = { at: 0, kind: 'message', to: 'SAMU', text: 'En plus.' };

/** Does what is asked, looks at each deed and in the end until nothing more comes. */
function played(first: Play, asked: { deed: Deed; passed: number }[]) {
  const steps: PlayStep[] = [];
  const skipped: (number | null)[] = [];
  let [play, now, added] = [first, START, 0];
  const look = () => {
    const answer = dueSteps(play, now);
    play = answer.play;
    steps.push(...answer.steps);
  };
  for (const { deed, passed } of asked) {
    now += passed;
    look();
    if (deed === 'pause') play = pause(play, now);
    if (deed === 'go-on') play = goOn(play, now);
    if (deed === 'skip') {
      const answer = skipNext(play);
      play = answer.play;
      skipped.push(answer.index);
    }
    if (deed === 'add' && !hasEnded(play)) {
      play = addInject(play, ADDED, now);
      added += 1;
    }
    if (deed === 'stop') {
      const answer = stop(play, now);
      play = answer.play;
      steps.push(...answer.steps);
    }
  }
  play = goOn(play, now);
  for (let next = nextAt(play); next !== null; next = nextAt(play)) {
    now = Math.max(now, Math.ceil(next));
    look();
  }
  return { steps, skipped: skipped.filter((index) => index !== null), added, play };
}

const indexes = (steps: readonly PlayStep[]) =>
  steps.flatMap((step) => (step.kind === 'inject' && step.index !== null ? [step.index] : []));

describe('an exercise, whatever is done to it', () => {
  it('plays each inject once or skips it, in its order, unless it is stopped', () => {
    fc.assert(
      fc.property(injects, deeds, speed, (given, asked, pace) => {
        const { play } = begin(
          { injects: given, minutes: MINUTES },
          { now: START, speed: pace, from: 0 },
        );
        const { steps, skipped } = played(play, asked);
        const seen = indexes(steps);
        expect(new Set([...seen, ...skipped]).size).toBe(seen.length + skipped.length);
        const minutes = seen.map((index) => given[index]?.at ?? 0);
        expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
        const wasStopped = steps.some((step) => step.kind === 'end' && step.stopped);
        if (!wasStopped) expect(seen.length + skipped.length).toBe(given.length);
      }),
    );
  });

  it('ends once, as its last step, with every fault mended', () => {
    fc.assert(
      fc.property(injects, deeds, speed, (given, asked, pace) => {
        const { play } = begin(
          { injects: given, minutes: MINUTES },
          { now: START, speed: pace, from: 0 },
        );
        const { steps, play: after } = played(play, asked);
        expect(steps.filter(({ kind }) => kind === 'end')).toHaveLength(1);
        expect(steps.at(-1)?.kind).toBe('end');
        expect(hasEnded(after)).toBe(true);
        let broken = false;
        for (const step of steps) {
          if (step.kind === 'inject' && step.inject.kind === 'fault') broken = true;
          if (step.kind === 'fault-ends') broken = false;
        }
        expect(broken).toBe(false);
      }),
    );
  });

  it('does what was added, once each', () => {
    fc.assert(
      fc.property(injects, deeds, (given, asked) => {
        const { play } = begin(
          { injects: given, minutes: MINUTES },
          { now: START, speed: 1, from: 0 },
        );
        const { steps, added } = played(
          play,
          asked.filter(({ deed }) => deed !== 'stop'),
        );
        const own = steps.filter((step) => step.kind === 'inject' && step.index === null);
        expect(own).toHaveLength(added);
      }),
    );
  });

  it('never goes back, and stands still while it is paused', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -MINUTE_MS, max: MINUTE_MS })),
        speed,
        (steps, pace) => {
          let { play } = begin(
            { injects: [], minutes: MINUTES },
            { now: START, speed: pace, from: 5 },
          );
          let [now, before] = [START, 0];
          for (const step of steps) {
            now += step;
            play = dueSteps(play, now).play;
            const position = positionOf(play, now);
            expect(position).toBeGreaterThanOrEqual(before);
            before = position;
          }
          const held = pause(play, now);
          expect(positionOf(held, now + 9 * MINUTE_MS)).toBe(positionOf(held, now));
        },
      ),
    );
  });

  it('is the same however often one looks', () => {
    fc.assert(
      fc.property(
        injects,
        fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1 }),
        (given, waits) => {
          const { play } = begin(
            { injects: given, minutes: MINUTES },
            { now: START, speed: 60, from: 0 },
          );
          const often = played(
            play,
            waits.map((passed) => ({ deed: 'wait', passed })),
          );
          expect(often.steps).toEqual(played(play, []).steps);
        },
      ),
    );
  });
});

it('what is added is done in the order in which it was', () => {
  const { play } = begin({ injects: [], minutes: 9 }, { now: START, speed: 1, from: 0 });
  const texts = ['Un.', 'Deux.', 'Trois.'];
  const all = texts.reduce(
    (held, text) => addInject(held, { ...ADDED, text } as Inject, START),
    play,
  );
  const said = dueSteps(all, START).steps.map((step) =>
    step.kind === 'inject' && step.inject.kind === 'message' ? step.inject.text : '',
  );
  expect(said).toEqual(texts);
});

describe('an exercise that begins later', () => {
  const given: Inject[] = [
    {
      at: 5,
      kind: 'announcement',
      name: 'a',
      by: 'X',
      territories: ['35'],
      numbers: { '15': 'down' },
    },
    { at: 6, kind: 'message', to: 'X', text: 'Tôt.' },
    { at: 7, kind: 'fault', fault: 'host-down', minutes: 50 },
    { at: 40, kind: 'all-clear', of: 'a' },
  ];

  it('has what was announced before, and leaves out what was of its moment', () => {
    const { play, left } = begin(
      { injects: given, minutes: 60 },
      { now: START, speed: 1, from: 30 },
    );
    expect(left).toEqual([1, 2]);
    expect(indexes(dueSteps(play, START).steps)).toEqual([0]);
    expect(nextAt(dueSteps(play, START).play)).toBe(START + 10 * MINUTE_MS);
  });

  it('counts its minutes at its speed', () => {
    const { play } = begin({ injects: given, minutes: 60 }, { now: START, speed: 60, from: 30 });
    expect(positionOf(play, START + 1000)).toBe(31 * MINUTE_MS);
    expect(isPaused(pause(play, START))).toBe(true);
  });
});
