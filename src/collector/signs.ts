/** The signs that keys gave of being there: `data/watches/*.jws`, and every signed announcement. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Key } from '../directory/model.ts';
import { whyUnread } from '../host/file-errors.ts';
import { namesIfThere } from '../host/if-there.ts';
import { fileBytes } from '../host/regular-file.ts';
import { decodeText, MAX_BYTES } from '../status/feeds/text.ts';
import {
  type OpenedPresence,
  openPresence,
  type Presence,
  type PresenceRefusal,
} from '../status/watch/presence.ts';

export interface Signs {
  signs: Presence[];
  /** Statements that were not taken, by path; a signed announcement is judged where it is read. */
  refused: { path: string; refusal: PresenceRefusal }[];
  /** What is there and could not be read, in English: who spoke in it is not known. */
  unread: { path: string; why: string }[];
}

const FOLDERS = [
  ['watches', 'statement'],
  ['announcements', 'announcement'],
] as const;

async function textOf(path: string): Promise<string> {
  if ((await stat(path)).size > MAX_BYTES) return '';
  const decoded = decodeText(await fileBytes(path));
  return decoded.ok ? decoded.text : '';
}

/** A statement too old to be taken in anew was one all the same, and may have been renewed since. */
const signIn = (opened: OpenedPresence): Presence | null =>
  opened.ok ? opened.presence : opened.stale;

/**
 * Opens every signed file with the keys as they are now, so that a key revoked or past its days shows
 * nobody any more. Never throws: what cannot be read is a sign that nobody gave, and is named.
 * @param data the data folder
 */
export async function readSigns(data: string, keys: readonly Key[], now: Date): Promise<Signs> {
  const read: Signs = { signs: [], refused: [], unread: [] };
  const unread = (path: string) => (error: unknown) => {
    read.unread.push({ path, why: whyUnread(error).en });
    return null;
  };
  for (const [folder, kind] of FOLDERS) {
    const place = join(data, folder);
    const names = (await namesIfThere(place).catch(unread(place))) ?? [];
    for (const name of names.filter((each) => /^[^.].*\.jws$/i.test(each)).sort()) {
      const path = join(place, name);
      const text = await textOf(path).catch(unread(path));
      if (text === null) continue;
      const opened = await openPresence(text, kind, keys, now);
      const sign = signIn(opened);
      if (sign !== null) read.signs.push(sign);
      else if (!opened.ok && kind === 'statement') {
        read.refused.push({ path, refusal: opened.refusal });
      }
    }
  }
  return read;
}
