/** The announcements that a préfecture puts in `data/announcements`: CAP files, signed or not. */
import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { instantOf } from '../base/instant.ts';
import { TooSlow } from '../host/deadline.ts';
import type { Log } from '../host/log.ts';
import type { FileReading } from '../host/read-cap.ts';
import { fileBytes } from '../host/regular-file.ts';
import { decodeText, MAX_BYTES } from '../status/feeds/text.ts';
import type { Message } from '../status/message.ts';
import type { SourceCheck } from '../status/model.ts';
import { goneAfter } from './gone-messages.ts';
import { type CollectorMemory, NEW_ORIGIN, type SourceMemory } from './memory.ts';
import type { HeldFile } from './signed-file.ts';

const SIGNED = /\.jws$/i;

interface Folder {
  path: string;
  /** Reads one decoded CAP file; what it throws is that file's fault alone. */
  read: (text: string) => FileReading;
  /** Reads one decoded signed file; likewise. */
  readSigned: (text: string, held: HeldFile) => Promise<FileReading>;
  now: Date;
  log: Log;
}

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return `${size} bytes; at most ${MAX_BYTES} are read`;
    return await fileBytes(path);
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot be read';
  }
}

async function understood(
  bytes: Uint8Array,
  read: (text: string) => FileReading | Promise<FileReading>,
): Promise<FileReading> {
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return { messages: [], remarks: [], problem: decoded.remark.detail, complete: false };
  try {
    const reading = await read(decoded.text);
    return { ...reading, remarks: [...decoded.remarks, ...reading.remarks] };
  } catch (error) {
    // Whatever one file does to its reader, the others are read, and the bulletin is written.
    const why = error instanceof Error ? error.message : String(error);
    const problem = `${error instanceof TooSlow ? 'too-slow' : 'unreadable'}: ${why}`;
    return { messages: [], remarks: decoded.remarks, problem, complete: false };
  }
}

/** One file: as before when its bytes did not change, its last good content when it is faulty. */
async function readOne(name: string, held: SourceMemory, folder: Folder): Promise<SourceMemory> {
  const { log, now } = folder;
  const subject = join(folder.path, name);
  const bytes = await bytesOf(subject);
  const digest =
    typeof bytes === 'string' ? `! ${bytes}` : createHash('sha256').update(bytes).digest('hex');
  const known = digest === held.digest;
  // A signed file is opened anew each time: its key may have been added or revoked since.
  const signed = SIGNED.test(name) && typeof bytes !== 'string';
  const at = instantOf(now.getTime());
  const taken = known && held.failures === 0;
  if (taken && !signed) {
    return { ...held, checkedAt: at, wellAt: held.ok ? at : held.wellAt };
  }
  if (known && !signed) return held;

  const { sequence, messages } = held;
  const file = { taken, sequence, messages };
  const reading: FileReading =
    typeof bytes === 'string'
      ? { messages: [], remarks: [], problem: bytes, complete: false }
      : await understood(bytes, signed ? (text) => folder.readSigned(text, file) : folder.read);
  for (const { code, detail } of known ? [] : reading.remarks) {
    log({ level: 'warn', event: 'cap-remark', subject, detail, facts: { code } });
  }
  if (reading.problem !== null) {
    const kept = held.messages.length > 0 ? ' Its last good content stays announced.' : '';
    const detail = `${reading.problem}${kept}`;
    if (!known) log({ level: 'error', event: 'cap-refused', subject, detail });
    return { ...held, ok: false, digest, failures: held.failures + 1 };
  }
  if (!known || held.failures > 0) {
    const detail = `read (${reading.messages.length} message(s)).`;
    log({ level: 'info', event: 'cap-read', subject, detail });
  }
  return {
    ...NEW_ORIGIN,
    // Read in part: what was understood counts, but nobody may say that all was.
    ok: reading.complete,
    checkedAt: at,
    wellAt: reading.complete ? at : held.wellAt,
    messages: reading.messages,
    digest,
    sequence: reading.sequence ?? 0,
  };
}

const holdsAnything = (path: string): Promise<boolean> =>
  readdir(path).then(
    (names) => names.length > 0,
    () => false,
  );

/** Said once of a file that was taken away: what that means, and the way out. */
function logGone(name: string, { path, log }: Folder): void {
  log({
    level: 'warn',
    event: 'cap-gone',
    subject: join(path, name),
    detail:
      'taken away: absence is not restoration. What it announced is carried until it lapses, and nothing is said to be well there until its end is signed; an end that it said counts no more while what it ended is still there. Put the file back, and publish a CAP Cancel or "ended" update to end it.',
  });
}

/** The folder as it is remembered. */
type FolderMemory = Pick<CollectorMemory, 'files' | 'gone'>;

/** What its files said, in no order. */
export const messagesOfFiles = (files: CollectorMemory['files']): Message[] =>
  Object.values(files).flatMap(({ messages }) => messages);

/**
 * Reads every `*.xml` and `*.jws` of the folder. A faulty file is logged with its reason and never stops
 * the rest.
 * @param held what is remembered of it
 * @returns its new memory, and whether the folder itself could be listed (a missing folder
 *   is an empty one, in a data folder that holds anything at all)
 */
export async function readFolder(
  held: FolderMemory,
  folder: Folder,
): Promise<FolderMemory & { listed: boolean }> {
  let names: string[];
  try {
    names = (await readdir(folder.path)).filter((name) => /^[^.].*\.(xml|jws)$/i.test(name)).sort();
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    // A wrong path has no announcements either: silence there is not news.
    const homeless = missing && !(await holdsAnything(dirname(folder.path)));
    if (!missing || homeless) {
      const detail = homeless
        ? 'not a data folder: missing or empty. Name the right one with --data or REPLI_HOME.'
        : String(error instanceof Error ? error.message : 'cannot be listed');
      folder.log({ level: 'error', event: 'folder-unreadable', subject: folder.path, detail });
      return { ...held, listed: false };
    }
    names = [];
  }
  const files: Record<string, SourceMemory> = {};
  for (const name of names) {
    files[name] = await readOne(name, held.files[name] ?? NEW_ORIGIN, folder);
  }
  for (const [name, origin] of Object.entries(held.files)) {
    if (!names.includes(name) && origin.messages.length > 0) logGone(name, folder);
  }
  const before = { messages: messagesOfFiles(held.files), gone: held.gone };
  return { files, gone: goneAfter(before, messagesOfFiles(files), folder.now), listed: true };
}

/**
 * The folder as one source of the bulletin: well read when it could be listed and all its files read.
 * @param wellAt when it last was; what the bulletin in place says of then is no other collector's word
 */
export function folderCheck(
  id: string,
  { files, listed }: { files: Readonly<Record<string, SourceMemory>>; listed: boolean },
  wellAt: string | null,
  now: Date,
): SourceCheck {
  const origins = Object.values(files);
  const ok = listed && origins.every((origin) => origin.ok);
  if (ok) return { id, ok, checkedAt: instantOf(now.getTime()) };
  const oldest = origins.flatMap((origin) => origin.wellAt ?? []).sort()[0] ?? null;
  return { id, ok, checkedAt: listed ? (oldest ?? wellAt) : (wellAt ?? oldest) };
}
