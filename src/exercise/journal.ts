/**
 * The journal of an exercise: one JSON object a line, appended as things happen, to the second. It names roles,
 * territories and codes, never a person.
 */
import * as v from 'valibot';
import { ShortNumber, TerritoryCode } from '../directory/model.ts';
import { ANNOUNCED_STATES, Instant } from '../status/model.ts';
import { calledLine, composedHow } from './led/deed.ts';
import { FAULTS, Inject, Role } from './scenario.ts';

const Places = v.union([v.literal('all'), v.array(TerritoryCode)]);

/**
 * What an announced line is, held against the directory and what its player was told: a line of one of the places
 * announced; one that a message gave; one of another place; nobody's.
 */
const LINE_VERDICTS = ['directory', 'given', 'elsewhere', 'unknown'] as const;
export type LineVerdict = (typeof LINE_VERDICTS)[number];

const moment = {
  /** When it happened. */
  at: Instant,
  /** Seconds of the exercise, as its own clock counts them: pauses left out, speed counted in. */
  t: v.pipe(v.number(), v.integer(), v.minValue(0)),
};

export const JournalEntry = v.variant('kind', [
  v.strictObject({
    ...moment,
    kind: v.literal('started'),
    scenario: v.string(),
    title: v.string(),
    territories: Places,
    speed: v.number(),
    /** Minute of the scenario that it began at. */
    from: v.number(),
  }),
  /** `index`: its place in the scenario; null for what was added on the way. */
  v.strictObject({
    ...moment,
    kind: v.literal('inject'),
    index: v.nullable(v.number()),
    inject: Inject,
  }),
  v.strictObject({ ...moment, kind: v.literal('skipped'), index: v.number() }),
  v.strictObject({
    ...moment,
    kind: v.literal('failed'),
    index: v.nullable(v.number()),
    why: v.string(),
  }),
  /** A message of the exercise is signed and in the folder of announcements. */
  v.strictObject({
    ...moment,
    kind: v.literal('announced'),
    id: v.string(),
    by: v.string(),
    deed: v.picklist(['alert', 'update', 'all-clear', 'cancel']),
    territories: Places,
    numbers: v.record(ShortNumber, v.picklist(ANNOUNCED_STATES)),
    lines: v.array(v.string()),
    /** Of each of its lines; missing for what the scenario says. */
    verdicts: v.exactOptional(v.array(v.picklist(LINE_VERDICTS))),
    /** What to do besides, by code; and the identifiers that are new in it. Missing for what the scenario says. */
    advice: v.exactOptional(v.array(v.string())),
    messages: v.exactOptional(v.array(v.string())),
    /** Whether the scenario said it or a player of their own. */
    written: v.picklist(['scenario', 'player']),
  }),
  /** A bulletin that phones can have; `exercise` and `actual` are the announcements in it by nature. */
  v.strictObject({
    ...moment,
    kind: v.literal('bulletin'),
    sequence: v.number(),
    exercise: v.array(v.string()),
    actual: v.array(v.string()),
    /** Territories that an announcement of the exercise in force speaks of. */
    covered: v.array(TerritoryCode),
  }),
  v.strictObject({ ...moment, kind: v.literal('fault-began'), fault: v.picklist(FAULTS) }),
  v.strictObject({ ...moment, kind: v.literal('fault-ended'), fault: v.picklist(FAULTS) }),
  /** How a player made an announcement, told by their desk. */
  v.strictObject({ ...moment, kind: v.literal('composed'), by: Role, ...composedHow }),
  /** What came of a call of the calling round. */
  v.strictObject({ ...moment, kind: v.literal('called'), by: Role, ...calledLine }),
  v.strictObject({ ...moment, kind: v.literal('paused') }),
  v.strictObject({ ...moment, kind: v.literal('resumed') }),
  /** `stopped`: by whoever leads, before its time. Either way nothing of it stays in force. */
  v.strictObject({ ...moment, kind: v.literal('ended'), stopped: v.boolean() }),
]);
export type JournalEntry = v.InferOutput<typeof JournalEntry>;

/** One line of the file, with its end. */
export const journalLine = (entry: JournalEntry): string => `${JSON.stringify(entry)}\n`;

interface ReadJournal {
  entries: JournalEntry[];
  /** Lines that are no entry, by number from 1: a journal cut short is read as far as it goes. */
  unread: number[];
}

/** Reads a journal. Never throws. */
export function readJournal(text: string): ReadJournal {
  const read: ReadJournal = { entries: [], unread: [] };
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const parsed = v.safeParse(JournalEntry, jsonOf(line));
    if (parsed.success) read.entries.push(parsed.output);
    else read.unread.push(index + 1);
  });
  return read;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
