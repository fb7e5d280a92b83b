/** What the collector's bulletin says of sources that were good and are so no more, for who looks after a host. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { SourceCheck } from '../status/model.ts';

/** Named one by one up to here; the rest are counted. */
const MOST_NAMED = 10;

const Checks = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    payload: v.pipe(v.string(), v.parseJson(), v.object({ sources: v.array(v.unknown()) })),
  }),
);

/**
 * `ok`, `none` without a bulletin to read, or `trouble:` with each source and what is wrong with it.
 * @param status folder that the collector writes to
 */
export async function sourcesPart(status: string): Promise<string> {
  const text = await readFile(join(status, 'bulletin.jws'), 'utf8').catch(() => '');
  const read = v.safeParse(Checks, text);
  if (!read.success) return 'none';
  const told = read.output.payload.sources.flatMap((source) => {
    const check = v.safeParse(SourceCheck, source);
    const trouble = check.success ? check.output.trouble : undefined;
    return check.success && trouble !== undefined ? [`${check.output.id} ${trouble}`] : [];
  });
  if (told.length === 0) return 'ok';
  const rest = told.length - MOST_NAMED;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return `trouble: ${[...told.slice(0, MOST_NAMED), ...more].join(', ')}`;
}
