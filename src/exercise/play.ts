/**
 * The clock of an exercise and what is due by it. Pure: the time of day comes in, what is to be done comes out.
 * Positions are milliseconds of the exercise since T+0: pauses do not count, and speed does.
 */
import { MINUTE_MS } from '../base/durations.ts';
import { inOrder } from './findings.ts';
import type { FaultName, Inject, Scenario } from './scenario.ts';

/** Something to do now. */
export type PlayStep =
  /** `index`: its place in the scenario; null for one that was added on the way. */
  | { kind: 'inject'; index: number | null; inject: Inject }
  | { kind: 'fault-ends'; fault: FaultName }
  /** Nothing of the exercise stays in force. `stopped`: before its time. */
  | { kind: 'end'; stopped: boolean };

interface Pending {
  at: number;
  step: PlayStep;
}

export interface Play {
  speed: number;
  minutes: number;
  /** Where the exercise stood at `since`, milliseconds since 1970; it stands still when that is null. */
  position: number;
  since: number | null;
  /** What is to come, in order. Empty once it has ended. */
  pending: readonly Pending[];
}

interface BeginOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** How many times faster than the clock. */
  speed: number;
  /** Minute to begin at. */
  from: number;
}

/**
 * An exercise that begins now. Announcements of before its first minute are due at once, since others go on with
 * them; what was only of its moment (texts, messages, faults) is left out.
 */
export function begin(
  { injects, minutes }: Pick<Scenario, 'injects' | 'minutes'>,
  { now, speed, from }: BeginOptions,
): { play: Play; left: number[] } {
  const ordered = inOrder(injects);
  const isPast = ({ inject }: { inject: Inject }) => inject.at < from && isOfItsMoment(inject);
  const pending = ordered
    .filter((each) => !isPast(each))
    .map(({ inject, index }): Pending => {
      return { at: inject.at * MINUTE_MS, step: { kind: 'inject', index, inject } };
    });
  pending.push({ at: minutes * MINUTE_MS, step: { kind: 'end', stopped: false } });
  const left = ordered.filter(isPast).map(({ index }) => index);
  return { play: { speed, minutes, position: from * MINUTE_MS, since: now, pending }, left };
}

const isOfItsMoment = ({ kind }: Inject): boolean =>
  kind === 'message' || kind === 'feed' || kind === 'fault';

/** Where the exercise stands, never after its end. */
export function positionOf(
  { position, since, speed, minutes }: Pick<Play, 'position' | 'since' | 'speed' | 'minutes'>,
  now: number,
): number {
  // A clock that is put back stops the exercise for that long; it never goes back.
  const passed = since === null ? 0 : Math.max(0, now - since);
  return Math.min(position + passed * speed, minutes * MINUTE_MS);
}

export const isPaused = ({ since, pending }: Play): boolean => since === null && pending.length > 0;
export const hasEnded = ({ pending }: Play): boolean => pending.length === 0;

/** Takes the place in time of another, after those of the same moment. */
function withPending(pending: readonly Pending[], added: Pending): Pending[] {
  const isAfter = ({ at, step }: Pending) =>
    at > added.at || (at === added.at && step.kind === 'end');
  const found = pending.findIndex(isAfter);
  const place = found < 0 ? pending.length : found;
  return [...pending.slice(0, place), added, ...pending.slice(place)];
}

/** What is due, and the exercise without it. */
export function dueSteps(play: Play, now: number): { play: Play; steps: PlayStep[] } {
  const position = positionOf(play, now);
  const steps: PlayStep[] = [];
  let { pending } = play;
  for (let [first] = pending; first !== undefined && first.at <= position; [first] = pending) {
    pending = pending.slice(1);
    const { at, step } = first;
    if (step.kind === 'end')
      return ended({ ...play, pending }, { position, steps, stopped: false });
    if (step.kind === 'fault-ends' && isLonger(pending, step.fault)) continue;
    steps.push(step);
    if (step.kind === 'inject' && step.inject.kind === 'fault') {
      const { fault, minutes } = step.inject;
      pending = withPending(pending, {
        at: at + minutes * MINUTE_MS,
        step: { kind: 'fault-ends', fault },
      });
    }
  }
  return { play: moved({ ...play, pending }, position, now), steps };
}

/** A fault that began again while it lasted ends once. */
const isLonger = (pending: readonly Pending[], fault: FaultName): boolean =>
  pending.some(({ step }) => step.kind === 'fault-ends' && step.fault === fault);

const moved = (play: Play, position: number, now: number): Play => ({
  ...play,
  position,
  since: play.since === null ? null : now,
});

function ended(
  play: Play,
  { position, steps, stopped }: { position: number; steps: readonly PlayStep[]; stopped: boolean },
): { play: Play; steps: PlayStep[] } {
  const faults = play.pending.flatMap(({ step }) =>
    step.kind === 'fault-ends' ? [step.fault] : [],
  );
  const mended = [...new Set(faults)].map((fault): PlayStep => ({ kind: 'fault-ends', fault }));
  return {
    play: { ...play, position, since: null, pending: [] },
    steps: [...steps, ...mended, { kind: 'end', stopped }],
  };
}

/** Stops the clock of the exercise. What was due before is still due. */
export function pause(play: Play, now: number): Play {
  return { ...play, position: positionOf(play, now), since: null };
}

/** Goes on; nothing for one that has ended. */
export function goOn(play: Play, now: number): Play {
  return hasEnded(play) || play.since !== null ? play : { ...play, since: now };
}

/** Leaves out the next inject of the scenario; `index` says which, null when there is none. */
export function skipNext(play: Play): { play: Play; index: number | null } {
  const place = play.pending.findIndex(({ step }) => step.kind === 'inject' && step.index !== null);
  const step = play.pending[place]?.step;
  if (step?.kind !== 'inject') return { play, index: null };
  return {
    play: { ...play, pending: play.pending.filter((_, i) => i !== place) },
    index: step.index,
  };
}

/** An inject that whoever leads adds: due at once, whatever minute it names. */
export function addInject(play: Play, inject: Inject, now: number): Play {
  if (hasEnded(play)) return play;
  const position = positionOf(play, now);
  const at = Math.min(position, ...play.pending.map((pending) => pending.at));
  const step: PlayStep = { kind: 'inject', index: null, inject };
  return { ...moved(play, position, now), pending: withPending(play.pending, { at, step }) };
}

/** Ends it at once. */
export function stop(play: Play, now: number): { play: Play; steps: PlayStep[] } {
  if (hasEnded(play)) return { play, steps: [] };
  return ended(play, { position: positionOf(play, now), steps: [], stopped: true });
}

/** Milliseconds since 1970 at which something is due; null when nothing will be by itself. */
export function nextAt({ pending, position, since, speed }: Play): number | null {
  const [first] = pending;
  if (first === undefined || since === null) return null;
  return since + Math.max(0, first.at - position) / speed;
}
