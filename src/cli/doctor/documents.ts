/** Whether what is published is signed, fresh and of one date. */

import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import type { Key } from '../../directory/model.ts';
import { openDocument } from '../../directory/signed.ts';
import { dayThere } from '../../territories/moment-there.ts';
import { bad, daysSpan, doubt, type Examination, well } from './finding.ts';
import type { Site, Visit } from './visit.ts';

/** The collector writes every minute. */
const STALE_AFTER_MS = 150_000;

const Signed = v.pipe(v.string(), v.parseJson(), v.object({ payload: v.string() }));
const Dates = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({
    issuedAt: v.string(),
    validUntil: v.string(),
    sequence: v.optional(v.number()),
    version: v.optional(v.number()),
  }),
);
type Dates = v.InferOutput<typeof Dates>;

function datesOf({ status, text }: Visit): Dates | null {
  const signed = v.safeParse(Signed, text);
  const dates = signed.success ? v.safeParse(Dates, signed.output.payload) : null;
  return status === 200 && dates?.success ? dates.output : null;
}

interface Kind {
  use: 'directory' | 'bulletin';
  format: string;
  counter: 'version' | 'sequence';
}

/** Whether phones that know these keys would take it. */
async function refusalOf(text: string, keys: readonly Key[], kind: Kind, now: Date) {
  const opened = await openDocument(text, keys, { ...kind, now });
  return opened.ok ? null : opened.refusal.code;
}

/**
 * The bulletin: there, fresh, and signed with a key of the list.
 * @param keys public keys of this host; null when they are not at hand
 */
export async function examineBulletin(
  site: Site,
  keys: readonly Key[] | null,
  now: Date,
): Promise<Examination[]> {
  const answer = await site.get('/status/bulletin.jws');
  const dates = datesOf(answer);
  if (dates === null) {
    return [bad('bulletin', (words) => words.noBulletin(answer.status))];
  }
  const age = now.getTime() - Date.parse(dates.issuedAt);
  const kind: Kind = { use: 'bulletin', format: 'repli-bulletin/1', counter: 'sequence' };
  const refusal = keys && (await refusalOf(answer.text, keys, kind, now));
  if (age > STALE_AFTER_MS) {
    return [bad('bulletin', (words) => words.oldBulletin(words.span(daysSpan(age))))];
  }
  if (refusal !== null) return [bad('bulletin', (words) => words.bulletinRefused(refusal))];
  const { sequence = '' } = dates;
  return [well('bulletin', (words) => words.bulletin(sequence, words.span(daysSpan(age))))];
}

/** The directory: there, in date, signed. */
export async function examineDirectory(
  site: Site,
  keys: readonly Key[] | null,
  now: Date,
): Promise<Examination[]> {
  const answer = await site.get('/data/directory.jws');
  const dates = datesOf(answer);
  if (dates === null) return [bad('directory', (words) => words.noDirectory(answer.status))];
  const kind: Kind = { use: 'directory', format: 'repli-directory/1', counter: 'version' };
  const refusal = keys && (await refusalOf(answer.text, keys, kind, now));
  if (refusal !== null) return [bad('directory', (words) => words.directoryRefused(refusal))];
  const left = Date.parse(dates.validUntil) - now.getTime();
  if (left < 0)
    return [bad('directory', (words) => words.directoryOver(words.span(daysSpan(left))))];
  const { version = '', issuedAt } = dates;
  const found = [well('directory', (words) => words.directory(version, dayThere(issuedAt)))];
  if (left < 30 * DAY_MS)
    found.push(doubt('directory', (words) => words.directoryShort(words.span(daysSpan(left)))));
  return found;
}
