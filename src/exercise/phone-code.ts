/**
 * A phone's record as text, in two forms that say the same: JSON for a file, and a line of the few characters that
 * a QR code holds most densely (digits, capitals and `$%*+-./:`).
 */
import { instantOf } from '../base/instant.ts';
import type { Need } from '../guide/model.ts';
import {
  type CallOutcome,
  checkedRecord,
  type PhoneEvent,
  type PhoneReading,
  type PhoneRecord,
} from './phone-record.ts';

/** How a line begins; the digit is its version. */
const START = 'RP1';

type Code<T extends string> = Readonly<Record<T, string>>;

const DID: Code<PhoneEvent['did']> = {
  knew: 'K',
  opened: 'O',
  stepped: 'S',
  tried: 'T',
  went: 'W',
  real: 'R',
  offline: 'F',
  online: 'N',
  over: 'X',
  left: 'L',
};
const NEED: Code<Need> = {
  samu: 'M',
  fire: 'F',
  police: 'P',
  silent: 'S',
  any: 'A',
  sea: 'E',
  mountain: 'H',
};
const OUTCOME: Code<CallOutcome> = {
  answered: 'A',
  out: 'U',
  busy: 'B',
  doubtful: 'D',
  other: 'O',
};

const meant = <T extends string>(code: Code<T>, letter: string | undefined): string | undefined =>
  Object.entries(code).find(([, each]) => each === letter)?.[0];

const short = (value: number): string => value.toString(36).toUpperCase();
const secondsOf = (instant: string): number => Math.round(Date.parse(instant) / 1000);

/** NaN, which no check takes, for what is no number. */
const long = (text: string | undefined): number =>
  text !== undefined && /^-?[0-9A-Z]{1,8}$/.test(text) ? Number.parseInt(text, 36) : Number.NaN;

function instantIn(text: string | undefined): string | undefined {
  const ms = long(text) * 1000;
  return Number.isNaN(new Date(ms).getTime()) ? undefined : instantOf(ms);
}

function detailsOf(event: PhoneEvent): string[] {
  switch (event.did) {
    case 'knew':
      return [short(secondsOf(event.sent))];
    case 'opened':
      return [NEED[event.need]];
    case 'stepped':
      return [NEED[event.need], short(event.step)];
    case 'tried':
      return [OUTCOME[event.outcome], event.number];
    default:
      return [];
  }
}

/** The record as one line for a QR code. */
export function phoneLine(record: PhoneRecord): string {
  const { territory, language, story, started, ahead, events } = record;
  const happened = events.map((event) =>
    [DID[event.did] + short(event.at), ...detailsOf(event)].join(':'),
  );
  return [
    START,
    territory,
    language.toUpperCase(),
    story.toUpperCase(),
    short(secondsOf(started)),
    ahead === null ? '' : short(ahead),
    happened.join('.'),
  ].join('/');
}

/** The record as a file. */
export const phoneFile = (record: PhoneRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** One event of a line as JSON would have it; the check says whether it is one. */
function eventIn(text: string): object {
  const [first = '', one, two] = text.split(':');
  const did = meant(DID, first[0]);
  const at = long(first.slice(1));
  switch (did) {
    case 'knew':
      return { at, did, sent: instantIn(one) };
    case 'opened':
      return { at, did, need: meant(NEED, one) };
    case 'stepped':
      return { at, did, need: meant(NEED, one), step: long(two) };
    case 'tried':
      return { at, did, outcome: meant(OUTCOME, one), number: two };
    default:
      return { at, did };
  }
}

function readLine(line: string): PhoneReading {
  const [start = '', territory, language, story, started, ahead, events = '', ...rest] =
    line.split('/');
  if (start !== START && /^RP\d+$/.test(start)) {
    return { ok: false, problem: 'other-version', value: start };
  }
  if (start !== START || rest.length > 0) return { ok: false, problem: 'not-a-record' };
  return checkedRecord({
    format: 'repli-phone/1',
    nature: 'exercise',
    territory,
    language: language?.toLowerCase(),
    story: story?.toLowerCase(),
    started: instantIn(started),
    ahead: ahead === '' ? null : long(ahead),
    events: events === '' ? [] : events.split('.').map(eventIn),
  });
}

/** Reads a record in either form, whole or not at all; never throws. */
export function readPhoneRecord(text: string): PhoneReading {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return readLine(trimmed);
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return { ok: false, problem: 'not-a-record' };
  }
  return checkedRecord(value);
}
