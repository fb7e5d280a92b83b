/** What a signed file of a data folder says of its age, before another takes its place. */
import { isAhead } from '../directory/lead.ts';
import type { Key } from '../directory/model.ts';
import { reopenDocument } from '../directory/signed.ts';
import { textIfThere } from './if-there.ts';

interface Looking {
  /** Exact `format` of its payload. */
  format: string;
  keys: readonly Key[];
  now: Date;
}

/**
 * The sequence of a signed file that must not be replaced by an older one. One from the future stands in nobody's
 * way, and one of a key unknown or revoked counts for nothing.
 * @returns null when nothing lies there that would be lost
 * @throws Error when it cannot be read: whether it would be lost is not known then
 */
export async function sequenceInPlace(
  path: string,
  { format, keys, now }: Looking,
): Promise<number | null> {
  const text = (await textIfThere(path)) ?? '';
  const expect = { use: 'territory', format, counter: 'sequence' } as const;
  const opened = await reopenDocument<{ format: string; sequence: number }>(text, keys, expect);
  const key = keys.find(({ kid }) => kid === opened?.signedBy);
  if (opened === null || key === undefined || key.revoked !== null) return null;
  const { sequence } = opened.document;
  return isAhead(sequence, now.getTime()) ? null : sequence;
}
