/**
 * An exercise as a desk is told of it: what every player may know, and what is for whoever leads alone. Pure: worked
 * out of the scenario, the clock and the journal.
 */
import * as v from 'valibot';
import { E164, Service, TerritoryCode } from '../../directory/model.ts';
import { JournalEntry } from '../journal.ts';
import { hasEnded, isPaused, type Play, positionOf } from '../play.ts';
import {
  FAULTS,
  type FaultName,
  Inject,
  Role,
  type Scenario,
  ScenarioPlaces,
} from '../scenario.ts';
import { ROUND_RESULTS } from './deed.ts';

const Second = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A line of the calling round, with what came of it so far. */
const RoundLine = v.object({
  territory: TerritoryCode,
  service: Service,
  number: E164,
  /** Which player calls it. */
  by: Role,
  result: v.nullable(v.picklist(ROUND_RESULTS)),
  byTwo: v.boolean(),
});
export type RoundLine = v.InferOutput<typeof RoundLine>;

/** Said to a player. */
const ToldMessage = v.object({ t: Second, at: v.string(), to: Role, text: v.string() });
export type ToldMessage = v.InferOutput<typeof ToldMessage>;

/** What every player's desk is told; nothing of what is to come. */
export const PlayersView = v.object({
  /** `waiting`: nobody has started one yet. */
  phase: v.picklist(['waiting', 'playing', 'paused', 'ended']),
  title: v.string(),
  /** Seconds of the scenario, and how many of them pass in one. */
  t: Second,
  speed: v.number(),
  minutes: v.number(),
  players: v.array(v.object({ role: Role, territories: ScenarioPlaces })),
  messages: v.array(ToldMessage),
  round: v.array(RoundLine),
  /** Whether a real announcement stands in its bulletin: it comes first. */
  real: v.boolean(),
});
export type PlayersView = v.InferOutput<typeof PlayersView>;

/** One inject as it stands. */
const InjectView = v.object({
  /** Its place in the scenario; null for what was added on the way. */
  index: v.nullable(v.number()),
  /** Second of the scenario at which it came or is to come. */
  t: Second,
  inject: Inject,
  state: v.picklist(['to-come', 'done', 'skipped', 'failed']),
  /** Why it failed; empty otherwise. */
  why: v.string(),
});
type InjectView = v.InferOutput<typeof InjectView>;

/** What whoever leads is told besides. */
export const LeaderView = v.object({
  ...PlayersView.entries,
  scenarios: v.array(v.object({ id: v.string(), title: v.string(), minutes: v.number() })),
  injects: v.array(InjectView),
  /** Faults that are on now. */
  faults: v.array(v.picklist(FAULTS)),
  /** The last that happened, the newest last. */
  log: v.array(JournalEntry),
  /** Whether a report can be had: something was played and has ended. */
  hasReport: v.boolean(),
  /** How many phones are in the report. */
  phones: v.number(),
});
export type LeaderView = v.InferOutput<typeof LeaderView>;

/** One exercise, or none yet. */
interface Led {
  scenario: Scenario | null;
  play: Play | null;
  entries: readonly JournalEntry[];
}

type Entry<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;
const ofKind = <K extends JournalEntry['kind']>(entries: readonly JournalEntry[], kind: K) =>
  entries.filter((entry): entry is Entry<K> => entry.kind === kind);

function phaseOf(play: Play | null): PlayersView['phase'] {
  if (play === null) return 'waiting';
  if (hasEnded(play)) return 'ended';
  return isPaused(play) ? 'paused' : 'playing';
}

/** @param now milliseconds since 1970 */
export function playersView({ scenario, play, entries }: Led, now: number): PlayersView {
  return {
    phase: phaseOf(play),
    title: scenario?.title ?? '',
    t: play === null ? 0 : Math.floor(positionOf(play, now) / 1000),
    speed: play?.speed ?? 1,
    minutes: scenario?.minutes ?? 0,
    players: scenario?.players ?? [],
    messages: ofKind(entries, 'inject').flatMap(({ t, at, inject }) =>
      inject.kind === 'message' ? [{ t, at, to: inject.to, text: inject.text }] : [],
    ),
    round: roundOf(scenario, ofKind(entries, 'called')),
    real: (ofKind(entries, 'bulletin').at(-1)?.actual.length ?? 0) > 0,
  };
}

/** Whether two lines of a round are the same. */
export const sameRoundLine = (
  a: Pick<RoundLine, 'territory' | 'service' | 'number'>,
  b: Pick<RoundLine, 'territory' | 'service' | 'number'>,
): boolean => a.territory === b.territory && a.service === b.service && a.number === b.number;

/** The lines of the round with the last that was noted of each. */
export function roundOf(
  scenario: Pick<Scenario, 'callingRound'> | null,
  called: readonly Entry<'called'>[],
): RoundLine[] {
  return (scenario?.callingRound ?? []).map((line) => {
    const last = called.findLast((each) => sameRoundLine(each, line));
    return { ...line, result: last?.result ?? null, byTwo: last?.byTwo ?? false };
  });
}

/** Entries of the journal that whoever leads is shown; the journal itself has all. */
const SHOWN_ENTRIES = 60;

interface Around {
  scenarios: LeaderView['scenarios'];
  phones: number;
}

/** @param now milliseconds since 1970 */
export function leaderView(led: Led, { scenarios, phones }: Around, now: number): LeaderView {
  const { play, entries } = led;
  return {
    ...playersView(led, now),
    scenarios,
    injects: injectViews(led),
    faults: FAULTS.filter((fault) => isOn(fault, entries)),
    log: notable(entries).slice(-SHOWN_ENTRIES),
    hasReport: play !== null && hasEnded(play),
    phones,
  };
}

/** Without the bulletins that say what the one before said: there is one every few seconds. */
function notable(entries: readonly JournalEntry[]): JournalEntry[] {
  let before = '';
  return entries.filter((entry) => {
    if (entry.kind !== 'bulletin') return true;
    const said = JSON.stringify([entry.covered, entry.actual]);
    const isNew = said !== before;
    before = said;
    return isNew;
  });
}

const isOn = (fault: FaultName, entries: readonly JournalEntry[]): boolean =>
  entries.findLast((each) => 'fault' in each && each.fault === fault)?.kind === 'fault-began';

/** What came, what was left out and what is to come, in the order of the scenario's clock. */
function injectViews({ scenario, play, entries }: Led): InjectView[] {
  const failed = ofKind(entries, 'failed');
  const done = ofKind(entries, 'inject').map(({ t, index, inject }): InjectView => {
    const failure = failed.find((each) => each.index === index && index !== null);
    return { index, t, inject, state: failure ? 'failed' : 'done', why: failure?.why ?? '' };
  });
  const skipped = ofKind(entries, 'skipped').flatMap(({ index }): InjectView[] => {
    const inject = scenario?.injects[index];
    return inject === undefined
      ? []
      : [{ index, t: inject.at * 60, inject, state: 'skipped', why: '' }];
  });
  const toCome = (play?.pending ?? []).flatMap(({ at, step }): InjectView[] =>
    step.kind === 'inject'
      ? [{ ...{ index: step.index, inject: step.inject }, t: at / 1000, state: 'to-come', why: '' }]
      : [],
  );
  return [...done, ...skipped, ...toCome].sort((a, b) => a.t - b.t);
}
