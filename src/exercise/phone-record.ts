/**
 * What a phone noted while its owner practised: on itself only, handed over by them or not at all. In codes and
 * seconds; nothing in it says who they are.
 */
import { instantOf, toInstant } from '../base/instant.ts';
import { lastThat } from '../base/last.ts';
import type { Result } from '../base/result.ts';
import { isRecord, oneOf, type Reader, textLike } from '../directory/reading.ts';
import { NEEDS, type Need } from '../guide/model.ts';
import { isTerritoryCode } from '../territories/names.ts';

const FORMAT = 'repli-phone/1';

/** What may befall a player, drawn by lot, and the need it is of. */
export const STORIES = {
  breath: 'samu',
  chest: 'samu',
  smoke: 'fire',
  crash: 'fire',
  door: 'police',
  hidden: 'silent',
} as const satisfies Readonly<Record<string, Need>>;
export type Story = keyof typeof STORIES;

/**
 * How an attempt to call ended in the exercise. `answered`: the right line, and the end of it. Wrong turns:
 * `out`: announced as out of order; `doubtful`: a number that nobody confirmed, or of one station, or of a past
 * outage; `other`: somebody answers who cannot send this help. `busy`: in disorder, worth another attempt.
 */
export type CallOutcome = 'answered' | 'out' | 'busy' | 'doubtful' | 'other';

/** What happened, `at` whole seconds after the start by the phone's clock. */
export type PhoneEvent = { at: number } & (
  | {
      /** It first showed an exercise message. */
      did: 'knew';
      /** When that message was sent, in whole seconds. */
      sent: string;
    }
  | { did: 'opened'; need: Need }
  | {
      did: 'stepped';
      need: Need;
      /** From one on. */
      step: number;
    }
  | {
      did: 'tried';
      /** A short number or E.164. */
      number: string;
      outcome: CallOutcome;
    }
  /**
   * `went`: they came to the step that says to go to a place of help; `real`: something really out of order came
   * first; `over`: the exercise was ended or withdrawn.
   */
  | { did: 'went' | 'real' | 'offline' | 'online' | 'over' | 'left' }
);

export interface PhoneRecord {
  format: typeof FORMAT;
  nature: 'exercise';
  territory: string;
  /** Folder of the language of its pages: `fr`, `falc`, `en`. */
  language: string;
  story: Story;
  /** In whole seconds, by the phone's clock. */
  started: string;
  /** Whole seconds that the phone's clock was ahead of the host's; null when not known. */
  ahead: number | null;
  /** In the order in which they happened. */
  events: readonly PhoneEvent[];
}

/** More is not noted: a code that phones show must stay one that others can scan. */
const MOST_EVENTS = 120;
/** A day: an exercise that was left alone is over. */
const LONGEST_S = 86_400;

/** What an event is, without its time. */
export type Happened = PhoneEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'at'>
    : never
  : never;

/** A record that begins now. */
export function begun(
  from: Pick<PhoneRecord, 'territory' | 'language' | 'story' | 'ahead'>,
  now: number,
): PhoneRecord {
  const ahead = from.ahead === null ? null : Math.round(from.ahead);
  return {
    format: FORMAT,
    nature: 'exercise',
    ...from,
    ahead,
    started: instantOf(now),
    events: [],
  };
}

/** The record with what happened now; the same one when it is full, over, or too old. */
export function noted(record: PhoneRecord, happened: Happened, now: number): PhoneRecord {
  const { events, started } = record;
  const since = Math.floor((now - Date.parse(started)) / 1000);
  const last = events.at(-1)?.at ?? 0;
  if (isRecordOver(record) || events.length >= MOST_EVENTS || since > LONGEST_S) return record;
  // A clock that was put back changes no order.
  const event = { at: Math.max(since, last), ...happened } as PhoneEvent;
  return { ...record, events: [...events, event] };
}

/** Whether nothing more can happen in it: the right line answered, the exercise ended, or it was left. */
export function isRecordOver({ events }: PhoneRecord): boolean {
  return events.some(
    (event) =>
      event.did === 'over' ||
      event.did === 'left' ||
      (event.did === 'tried' && event.outcome === 'answered'),
  );
}

const WRONG: ReadonlySet<CallOutcome> = new Set(['out', 'doubtful', 'other']);

/** What counts of a record, in whole seconds. */
interface Milestones {
  /** From the start until it first showed an exercise; null: it never did. */
  knew: number | null;
  /** From then until the right line answered; null: none did. */
  right: number | null;
  /** Whether they stopped at going to a place of help in person: what the plan says when nobody answers. */
  went: boolean;
  wrongTurns: number;
}

/** The last that a record tells of where in a plan its owner was. */
export const lastPlaceOf = (events: readonly PhoneEvent[]) =>
  lastThat(events, ({ did }) => did === 'opened' || did === 'stepped' || did === 'went');

/** When the phone knew, how long its owner took to the right line, and how often they went wrong. */
export function milestonesOf({ events }: PhoneRecord): Milestones {
  const knew = events.find(({ did }) => did === 'knew')?.at ?? null;
  const answered = events.find((e) => e.did === 'tried' && e.outcome === 'answered')?.at ?? null;
  return {
    knew,
    right: answered === null || knew === null ? null : answered - knew,
    went: answered === null && lastPlaceOf(events)?.did === 'went',
    wrongTurns: events.filter((event) => event.did === 'tried' && WRONG.has(event.outcome)).length,
  };
}

/** Why a text is no record of a phone; `field` names where, `value` is what stands there. */
export type PhoneProblem =
  | { problem: 'not-a-record' }
  | { problem: 'other-version'; value: string }
  | { problem: 'field'; field: string; value: string };

export type PhoneReading = Result<{ record: PhoneRecord }, PhoneProblem>;

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);
const wrong = (field: string, value: unknown): Result<never, PhoneProblem> => ({
  ok: false,
  ...{ problem: 'field', field, value: shown(value) },
});

const story = oneOf<Story>(STORIES);
const need = oneOf<Need>(Object.fromEntries(NEEDS.map((each) => [each, 1])) as Record<Need, 1>);
const outcome = oneOf<CallOutcome>({ answered: 1, out: 1, busy: 1, doubtful: 1, other: 1 });
const language = textLike(/^[a-z]{2,4}$/);
const number = textLike(/^(\d{2,6}|\+\d{6,15})$/);
const alone = oneOf<'went' | 'real' | 'offline' | 'online' | 'over' | 'left'>({
  went: 1,
  real: 1,
  offline: 1,
  online: 1,
  over: 1,
  left: 1,
});
/** An instant as this project writes it: in UTC, in whole seconds, of a day that there is. */
const wholeInstant: Reader<string> = (value) =>
  typeof value === 'string' && toInstant(value) === value ? value : undefined;
const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;

function readEvent(value: unknown): PhoneEvent | undefined {
  if (!isRecord(value) || !isWithin(value['at'], 0, LONGEST_S)) return undefined;
  const { at, did } = value;
  const read = {
    sent: wholeInstant(value['sent']),
    need: need(value['need']),
    number: number(value['number']),
    outcome: outcome(value['outcome']),
  };
  if (did === 'knew' && read.sent !== undefined) return { at, did, sent: read.sent };
  if (did === 'opened' && read.need !== undefined) return { at, did, need: read.need };
  const { step } = value;
  if (did === 'stepped' && read.need !== undefined && isWithin(step, 1, 99)) {
    return { at, did, need: read.need, step };
  }
  if (did === 'tried' && read.number !== undefined && read.outcome !== undefined) {
    return { at, did, number: read.number, outcome: read.outcome };
  }
  const simple = alone(did);
  return simple === undefined ? undefined : { at, did: simple };
}

/** Reads a record out of parsed JSON, strictly: the first thing that is not as it should be is the answer. */
export function checkedRecord(value: unknown): PhoneReading {
  if (!isRecord(value) || typeof value['format'] !== 'string') {
    return { ok: false, problem: 'not-a-record' };
  }
  const { format, nature, territory, started, ahead, events } = value;
  if (format !== FORMAT) {
    return /^repli-phone\/\d+$/.test(String(format))
      ? { ok: false, problem: 'other-version', value: String(format) }
      : { ok: false, problem: 'not-a-record' };
  }
  if (nature !== 'exercise') return wrong('nature', nature);
  if (typeof territory !== 'string' || !isTerritoryCode(territory)) {
    return wrong('territory', territory);
  }
  const read = {
    language: language(value['language']),
    story: story(value['story']),
    started: wholeInstant(started),
  };
  if (read.language === undefined) return wrong('language', value['language']);
  if (read.story === undefined) return wrong('story', value['story']);
  if (read.started === undefined) return wrong('started', started);
  if (ahead !== null && !isWithin(ahead, -1e9, 1e9)) return wrong('ahead', ahead);
  if (!Array.isArray(events) || events.length > MOST_EVENTS) return wrong('events', events);
  const happened: PhoneEvent[] = [];
  for (const [i, each] of events.entries()) {
    const event = readEvent(each);
    const before = happened.at(-1)?.at ?? 0;
    if (event === undefined || event.at < before) return wrong(`events[${i}]`, each);
    happened.push(event);
  }
  const record: PhoneRecord = {
    format: FORMAT,
    nature: 'exercise',
    territory,
    language: read.language,
    story: read.story,
    started: read.started,
    ahead,
    events: happened,
  };
  return { ok: true, record };
}
