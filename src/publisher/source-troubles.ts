/** What the collector's bulletin says of sources that were good and are so no more, for who looks after a host. */
import { join } from 'node:path';
import * as v from 'valibot';
import { namesIfThere, textIfThere } from '../host/if-there.ts';
import { readSources } from '../host/sources.ts';
import { namesSources } from '../status/bulletin/named.ts';
import { Instant } from '../status/model.ts';

/** Named one by one up to here; the rest are counted. */
const MOST_NAMED = 10;

const Checks = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    payload: v.pipe(
      v.string(),
      v.parseJson(),
      v.object({ validUntil: Instant, sources: v.array(v.unknown()) }),
    ),
  }),
);

/** As much of a check as is told; a trouble that a later collector names is one all the same. */
const Check = v.object({
  id: v.string(),
  ok: v.boolean(),
  trouble: v.exactOptional(v.string()),
  territories: v.exactOptional(v.unknown()),
});

function troubleIn(source: unknown): string[] {
  const check = v.safeParse(Check, source);
  if (!check.success) return ['one that cannot be read'];
  const { id, ok, trouble, territories } = check.output;
  if (trouble !== undefined) return [`${id} ${trouble}`];
  // A folder of announcements, which alone names no territories: nothing of it passes by itself.
  return ok || territories !== undefined ? [] : [`${id} unread`];
}

/**
 * What is wrong with the list of sources itself: while it cannot be used, or is not there although sources are watched,
 * nobody knows what else should be watched.
 */
async function troubleOfList(data: string, sources: readonly unknown[]): Promise<string[]> {
  const { kind } = await readSources(data, true, () => undefined);
  if (kind === 'unusable') return ['sources.json cannot be used (repli check)'];
  const checks = sources.map((source) => v.safeParse(Check, source));
  const isMissing = namesSources(checks.flatMap((each) => (each.success ? [each.output] : [])));
  return kind === 'absent' && isMissing ? ['sources.json is missing (repli check)'] : [];
}

/** Whether a folder holds what phones should hear of; one that cannot be read may. */
const holdsNews = (folder: string): Promise<boolean> =>
  namesIfThere(folder).then(
    (names) => names.some((name) => /\.(xml|jws)$/i.test(name)),
    () => true,
  );

/** Whether the data of a host is for a collector to tell phones of. */
async function expectsBulletin(data: string): Promise<boolean> {
  const folders = ['announcements', 'watches'].map((name) => join(data, name));
  const listed = namesIfThere(data).then(
    (names) => names.includes('sources.json'),
    () => true,
  );
  return (await Promise.all([listed, ...folders.map(holdsNews)])).includes(true);
}

/**
 * `ok`, `none` without a bulletin where none is expected, or what is not well: `missing` where one is; `trouble:` with
 * each source and what is wrong with it (`unread`: a folder of announcements that could not be read in full, or a list
 * of sources that never could), and with their list;
 * `stale:` with the end of a bulletin that nobody renewed, since no source has been read from then on; `faulty:` for
 * one that is there and cannot be read.
 * @param data folder that the collector reads
 * @param status folder that the collector writes to
 */
export async function sourcesPart(data: string, status: string, now: Date): Promise<string> {
  let text: string | null;
  try {
    text = await textIfThere(join(status, 'bulletin.jws'));
  } catch {
    return 'faulty: bulletin.jws cannot be read';
  }
  if (text === null) {
    const expected = await expectsBulletin(data);
    return expected ? 'missing: no bulletin.jws; the collector has written none' : 'none';
  }
  const read = v.safeParse(Checks, text);
  if (!read.success) return 'faulty: bulletin.jws is no bulletin';
  const { validUntil, sources } = read.output.payload;
  if (Date.parse(validUntil) < now.getTime()) {
    return `stale: the bulletin was valid until ${validUntil}; the collector writes no other`;
  }
  const told = [...(await troubleOfList(data, sources)), ...sources.flatMap(troubleIn)];
  if (told.length === 0) return 'ok';
  const rest = told.length - MOST_NAMED;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return `trouble: ${[...told.slice(0, MOST_NAMED), ...more].join(', ')}`;
}
