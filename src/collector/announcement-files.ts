/** The feeds of the announcements, beside the bulletin, for whoever reads neither it nor our pages. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type NewFile, sweepLeftovers, writeTogether } from '../host/atomic.ts';
import { textIfThere } from '../host/if-there.ts';
import type { Log } from '../host/log.ts';
import { announcementFiles } from '../opendata/announcement-feeds.ts';
import { RelayMemory, relay } from '../opendata/relay.ts';
import type { Bulletin } from '../status/model.ts';
import { readShutNumbers } from './shut-numbers.ts';

/** Below the folder of the bulletin: where `src/opendata/addresses.ts` says. */
const FOLDER = 'annonces';
/** What was passed on, beside it: collectors that write to one place continue one another's chains. */
const MEMORY_FILE = '.relayed.json';

const Kept = v.pipe(v.string(), v.parseJson(), RelayMemory);

interface Writing {
  data: string;
  /** Folder of the bulletin. */
  out: string;
  /** Address of the site without a slash at the end; empty where it is not known. */
  site: string;
  now: () => Date;
  log: Log;
}

/**
 * Writes what changed of them. To be called when the new bulletin is in place. Never rejects: a feed that cannot be
 * written holds no bulletin up, and by its own time whoever reads it knows that it is old.
 */
export async function writeAnnouncementFiles(bulletin: Bulletin, writing: Writing): Promise<void> {
  const folder = join(writing.out, FOLDER);
  try {
    await mkdir(folder, { recursive: true });
    await writeInto(folder, bulletin, writing);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    writing.log({ level: 'error', event: 'feeds-not-written', subject: folder, detail });
  }
}

async function writeInto(folder: string, bulletin: Bulletin, writing: Writing): Promise<void> {
  const { data, site, now, log } = writing;
  const kept = v.safeParse(Kept, (await textIfThere(join(folder, MEMORY_FILE))) ?? '');
  const names = bulletin.announcements.some(({ lines }) => lines.length > 0);
  const shut = names ? await readShutNumbers(data, log) : new Map<string, string>();
  const host = URL.canParse(site) ? new URL(site).hostname : 'repli.invalid';
  const { announcements, memory, problems } = relay({
    bulletin,
    // A day is all that the directory says: a number shut on the day of the announcement stays shut.
    isShut: (number, { sent }) => sent.slice(0, 10) <= (shut.get(number) ?? ''),
    before: kept.success ? kept.output : {},
    sender: `relais@${host}`,
    now: now(),
  });
  for (const [subject, codes] of problems) {
    const detail = `cannot be passed on as CAP: ${codes.join(', ')}.`;
    log({ level: 'error', event: 'relay-refused', subject, detail });
  }
  const wanted = announcementFiles(announcements, bulletin, site).map(({ path, text }) => ({
    path: join(folder, basename(path)),
    content: text,
  }));
  // What was passed on is noted with the messages, and before any feed names them.
  const messages = wanted.filter(({ path }) => path.endsWith('.cap'));
  const memo = { path: join(folder, MEMORY_FILE), content: `${JSON.stringify(memory)}\n` };
  await writeTogether(await changed([...messages, memo]));
  const written = await changed(wanted);
  await writeTogether(written, false);
  for (const { path } of written) await sweepLeftovers(path);
  const inSight = new Set(
    Object.values(memory).flatMap((chain) => chain.messages.map(({ id }) => `${id}.cap`)),
  );
  for (const name of await readdir(folder)) {
    if (name.endsWith('.cap') && !inSight.has(name)) await rm(join(folder, name), { force: true });
  }
}

/** Those that say something else than what lies there. */
async function changed(files: readonly NewFile[]): Promise<NewFile[]> {
  const held = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => null)));
  return files.filter(({ content }, i) => content !== held[i]);
}
