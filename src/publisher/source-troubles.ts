/** What the collector's bulletin says of sources that were good and are so no more, for who looks after a host. */
import { join } from 'node:path';
import * as v from 'valibot';
import { textIfThere } from '../host/if-there.ts';
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
const Check = v.object({ id: v.string(), trouble: v.exactOptional(v.string()) });

function troubleIn(source: unknown): string[] {
  const check = v.safeParse(Check, source);
  if (!check.success) return ['one that cannot be read'];
  const { id, trouble } = check.output;
  return trouble === undefined ? [] : [`${id} ${trouble}`];
}

/**
 * `ok`, `none` without a bulletin, or what is not well: `trouble:` with each source and what is wrong with it;
 * `stale:` with the end of a bulletin that nobody renewed, since no source has been read from then on; `faulty:` for
 * one that is there and cannot be read.
 * @param status folder that the collector writes to
 */
export async function sourcesPart(status: string, now: Date): Promise<string> {
  let text: string | null;
  try {
    text = await textIfThere(join(status, 'bulletin.jws'));
  } catch {
    return 'faulty: bulletin.jws cannot be read';
  }
  if (text === null) return 'none';
  const read = v.safeParse(Checks, text);
  if (!read.success) return 'faulty: bulletin.jws is no bulletin';
  const { validUntil, sources } = read.output.payload;
  if (Date.parse(validUntil) < now.getTime()) {
    return `stale: the bulletin was valid until ${validUntil}; the collector writes no other`;
  }
  const told = sources.flatMap(troubleIn);
  if (told.length === 0) return 'ok';
  const rest = told.length - MOST_NAMED;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return `trouble: ${[...told.slice(0, MOST_NAMED), ...more].join(', ')}`;
}
