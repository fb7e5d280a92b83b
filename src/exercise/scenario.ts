/**
 * What a scenario is: `data/exercises/*.json`. The one source of its checks, its JSON Schema
 * (`data/schema/exercise.schema.json`) and its types. Moments are whole minutes after the beginning: 20 is T+20.
 */
import * as v from 'valibot';
import { frenchTypography } from '../base/typography.ts';
import { E164, Service, ShortNumber, TerritoryCode } from '../directory/model.ts';
import { ANNOUNCED_STATES, Announcement } from '../status/model.ts';

/** A day is the longest exercise. */
export const LONGEST_MINUTES = 1440;
/** How many times faster than the clock one can be played. */
export const FASTEST = 600;

/** French, as it is typed: its typography is put here, once for all who show it. */
const FilledText = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(600),
  v.transform(frenchTypography),
);
export const ScenarioName = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,40}$/));
const Minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_MINUTES));
export const ScenarioPlaces = v.union([
  v.literal('all'),
  v.pipe(v.array(TerritoryCode), v.minLength(1)),
]);
const WebAddress = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//));

/** A function, never a person: "Préfecture du Nord". */
export const Role = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(80),
  v.transform(frenchTypography),
);

const Citation = v.strictObject({ publisher: FilledText, url: WebAddress });

const State = v.exactOptional(v.picklist(ANNOUNCED_STATES));
const States = v.pipe(
  v.strictObject({
    '15': State,
    '17': State,
    '18': State,
    '112': State,
    '114': State,
    '196': State,
  } satisfies Record<ShortNumber, typeof State>),
  v.check((numbers) => Object.keys(numbers).length > 0),
);

/** What an officer would choose; what is left out is nothing. */
const chosen = {
  numbers: States,
  worksFrom: v.exactOptional(Announcement.entries.worksFrom),
  failsFrom: v.exactOptional(Announcement.entries.failsFrom),
  advice: v.exactOptional(Announcement.entries.advice),
  lines: v.exactOptional(v.array(v.strictObject({ service: Service, number: E164 }))),
};

const AnnouncementInject = v.strictObject({
  at: Minute,
  kind: v.literal('announcement'),
  /** What later injects call it by. */
  name: ScenarioName,
  by: Role,
  territories: ScenarioPlaces,
  ...chosen,
});
const UpdateInject = v.strictObject({
  at: Minute,
  kind: v.literal('update'),
  of: ScenarioName,
  ...chosen,
});
const AllClearInject = v.strictObject({
  at: Minute,
  kind: v.literal('all-clear'),
  of: ScenarioName,
});
const RetractionInject = v.strictObject({
  at: Minute,
  kind: v.literal('retraction'),
  of: ScenarioName,
});
/** An item of a public feed, served by the exercise's own. */
const FeedInject = v.strictObject({
  at: Minute,
  kind: v.literal('feed'),
  by: Role,
  title: FilledText,
  text: FilledText,
});
/** Said to a player, by whoever leads: "Le SAMU vous signale que le 15 ne sonne plus". */
const MessageInject = v.strictObject({
  at: Minute,
  kind: v.literal('message'),
  to: Role,
  text: FilledText,
});

export const FAULTS = [
  'host-down',
  'collector-stopped',
  'bulletin-stale',
  'phones-without-data',
] as const;
export type FaultName = (typeof FAULTS)[number];

const FaultInject = v.strictObject({
  at: Minute,
  kind: v.literal('fault'),
  fault: v.picklist(FAULTS),
  /** How long it lasts. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_MINUTES)),
});

export const Inject = v.variant('kind', [
  AnnouncementInject,
  UpdateInject,
  AllClearInject,
  RetractionInject,
  FeedInject,
  MessageInject,
  FaultInject,
]);
export type Inject = v.InferOutput<typeof Inject>;

const Expected = v.variant('kind', [
  /** Somebody has announced these numbers there. */
  v.strictObject({
    by: Minute,
    kind: v.literal('announced'),
    who: Role,
    territories: ScenarioPlaces,
    numbers: v.pipe(v.array(ShortNumber), v.minLength(1)),
  }),
  /** Each of these places is in an announcement in force. */
  v.strictObject({ by: Minute, kind: v.literal('covered'), territories: ScenarioPlaces }),
  /** Nothing is announced as failing there any more, since its end was said. */
  v.strictObject({ by: Minute, kind: v.literal('all-clear'), territories: ScenarioPlaces }),
]);

export type Expected = v.InferOutput<typeof Expected>;

const Player = v.strictObject({ role: Role, territories: ScenarioPlaces });

/** A moment of the real event that the scenario follows, to hold the exercise against. */
const RealMoment = v.strictObject({ at: Minute, fact: FilledText, source: Citation });

/** A line to call in the calling round, and which player calls it. */
const RoundLine = v.strictObject({
  territory: TerritoryCode,
  service: Service,
  number: E164,
  by: Role,
});

/** The shape of the file alone; `findings.ts` looks across its parts. */
export const Scenario = v.strictObject({
  $schema: v.exactOptional(v.string()),
  /** The name of the file. */
  id: ScenarioName,
  title: FilledText,
  aim: FilledText,
  territories: ScenarioPlaces,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_MINUTES)),
  players: v.pipe(v.array(Player), v.minLength(1)),
  /** What the person who leads must know, a paragraph each. */
  leading: v.array(FilledText),
  injects: v.pipe(v.array(Inject), v.minLength(1)),
  expected: v.array(Expected),
  real: v.exactOptional(v.array(RealMoment)),
  callingRound: v.exactOptional(v.array(RoundLine)),
});
export type Scenario = v.InferOutput<typeof Scenario>;
