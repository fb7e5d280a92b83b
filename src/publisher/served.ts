/**
 * What the public is given of the territories: the signed directory, and the pages drawn from it. Both
 * follow what the store holds, whatever came in between: a crash, a full disk, a folder that was shut.
 */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { instantOf } from '../base/instant.ts';
import type { Directory } from '../directory/model.ts';
import { writeServed } from '../host/compress.ts';
import { renewDeskFiles } from '../host/drawing/desk-files.ts';
import { redraw } from '../host/drawing/draw.ts';
import { type PageKit, readKit } from '../host/drawing/kit.ts';
import { renewOpenData } from '../host/drawing/open-data.ts';
import { type DrawnPlace, drawnPlacesOf, markOf, readDrawn } from '../host/drawing/shown.ts';
import { readSpeakers } from '../host/drawing/speakers.ts';
import { textIfThere } from '../host/if-there.ts';
import type { Io } from '../host/io.ts';
import { withLock } from '../host/lock.ts';
import type { Log } from '../host/log.ts';
import { LISTS_FILE } from '../host/root-files.ts';
import { signDirectory } from '../host/signing/directory.ts';
import { territoryFile } from './admit/admit.ts';
import type { Store, Version } from './store/store.ts';

/** Phones may take a directory for new during this many days. */
const DIRECTORY_DAYS = 365;

/** Milliseconds an officer is kept waiting for the word that the public sees what they published. */
export const ANSWER_TIMEOUT_MS = 8_000;

interface ServedOptions {
  /** Data folder that the directory is compiled from. */
  data: string;
  /** Where `directory.jws` is written, in the folder `data` of the site; null when this host signs none. */
  directory: string | null;
  /** Milliseconds after which who asked is told that the public does not see it yet. */
  patience: number;
  io: Io;
  log: Log;
}

/** A directory of a site whose pages are drawn from it. */
interface Drawing {
  /** The site itself, not the link to it: a build that takes its place meanwhile is another. */
  site: string;
  kit: PageKit;
  directory: Directory;
}

export class Served {
  readonly #options: ServedOptions;
  readonly #store: Store;
  readonly #waiting = new Map<string, ((seen: boolean) => void)[]>();
  readonly #told = new Map<string, string>();
  #directory: 'none' | 'written' | 'failed' = 'none';
  #pages: 'none' | 'drawn' | 'waiting' | 'failed' = 'none';
  #running: Promise<void> | null = null;
  #again = false;
  #ending = false;
  /** The site and directory of which every page is known to be drawn. */
  #settled = '';

  constructor(store: Store, options: ServedOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** How the last writing of the signed directory went. */
  get directory(): 'none' | 'written' | 'failed' {
    return this.#directory;
  }

  /** Whether the pages say what the directory says. */
  get pages(): 'none' | 'drawn' | 'waiting' | 'failed' {
    return this.#pages;
  }

  /**
   * Has a territory that was placed come into directory and pages. Never rejects, and takes nothing back
   * when it fails: it is tried again.
   * @returns whether the public sees it now; null when this host makes its directory another way
   */
  async seen(code: string): Promise<boolean | null> {
    if (this.#options.directory === null) return null;
    let late: ReturnType<typeof setTimeout> | undefined;
    const answer = new Promise<boolean>((done) => {
      this.#waiting.set(code, [...(this.#waiting.get(code) ?? []), done]);
      late = setTimeout(() => done(false), this.#options.patience);
    });
    this.catchUp();
    return answer.finally(() => clearTimeout(late));
  }

  /** Makes what is missing or behind, beside everything else. To be called at the start, and again and again. */
  catchUp(): void {
    if (this.#options.directory === null || this.#ending) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /** Ends after the step that is being done. */
  async end(): Promise<void> {
    this.#ending = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#ending) {
      this.#again = false;
      const asked = [...this.#waiting];
      this.#waiting.clear();
      const behind = await this.#round(asked.map(([code]) => code));
      for (const [code, told] of asked) for (const done of told) done(!behind.has(code));
      await this.#redrawRest();
    }
  }

  /** Signs what is not in the directory yet; answers which of these territories the public does not see. */
  async #round(asked: readonly string[]): Promise<ReadonlySet<string>> {
    try {
      return await this.#locked(async (path) => {
        const fresh = await this.#notServed();
        if (fresh.length > 0) await this.#publish(fresh, path);
        if (asked.length === 0) return new Set();
        const unsigned = (await this.#notServed()).map(({ id }) => id);
        const drawing = await this.#drawing(path);
        if (drawing === null) return new Set(this.#pages === 'failed' ? asked : unsigned);
        const stale = await staleIn(drawing);
        return new Set([...unsigned, ...stale.map((place) => place ?? '')]);
      });
    } catch (error) {
      this.#directory = 'failed';
      this.#tell('directory-failed', error);
      return new Set(asked);
    }
  }

  /** One at a time on a folder, whichever process it is. */
  #locked<T>(work: (path: string) => Promise<T>): Promise<T> {
    const { data, directory } = this.#options;
    const path = directory ?? '';
    return withLock(join(data, '.served.lock'), async () => {
      // Through the link once: a build that is put in its place meanwhile has read the same files.
      const folder = await realpath(dirname(path)).catch(() => dirname(path));
      return work(join(folder, basename(path)));
    });
  }

  /**
   * Territories whose officer's last word lies in the data folder and is in no directory yet. Where another
   * file has taken its place since, that one came another way and goes out another way.
   */
  async #notServed(): Promise<Version[]> {
    const { data } = this.#options;
    const found: Version[] = [];
    for (const id of await this.#store.unserved()) {
      const current = await this.#store.current('territory', id);
      const inPlace = await textIfThere(join(data, `territories/${id}.json`));
      if (current !== null && territoryFile(current.body) === inPlace) found.push(current);
    }
    return found;
  }

  /**
   * A directory with these territories, and their pages before it, so that no page is ever older. What an
   * officer signed may close or reopen lines of that territory; the other files may not go back.
   */
  async #publish(fresh: readonly Version[], path: string): Promise<void> {
    const { data, io, log } = this.#options;
    const codes = fresh.map(({ id }) => id);
    const signing = { days: DIRECTORY_DAYS, inPlace: path, allowed: new Set(codes) };
    const signed = await signDirectory(data, io, signing);
    if (!signed.ok) throw new Error(signed.report.join('\n'));
    const { directory, text, lists } = signed;
    const drawing = await this.#drawing(path, directory);
    if (drawing !== null) {
      const changed = (await staleIn(drawing)).filter((place) => codes.includes(place ?? ''));
      // Pages that cannot be drawn hold nothing up: the directory goes out, and they are tried again.
      for (const place of changed) await this.#redraw(place, drawing);
    }
    if (lists !== null) await writeServed(join(dirname(path), LISTS_FILE), lists);
    await writeServed(path, text);
    const at = instantOf(io.now().getTime());
    for (const version of fresh) await this.#store.served(version, at);
    this.#directory = 'written';
    this.#told.delete('directory-failed');
    const facts = { version: directory.version, bytes: text.length };
    log({ level: 'info', event: 'directory-written', subject: path, detail: 'done', facts });
  }

  /** Every other page that shows what the directory no longer says: however the directory came there. */
  async #redrawRest(): Promise<void> {
    const tried = new Set<DrawnPlace>();
    try {
      // Place by place: what an officer publishes meanwhile comes before those that are left.
      while (!this.#again && !this.#ending) {
        if (await this.#locked((path) => this.#redrawNext(path, tried))) return;
      }
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Redraws one place that was not tried yet; answers whether there is none left. */
  async #redrawNext(path: string, tried: Set<DrawnPlace>): Promise<boolean> {
    const state = `${path} ${(await stat(path)).mtimeMs}`;
    if (state === this.#settled) return true;
    const drawing = await this.#drawing(path);
    if (drawing === null) return true;
    // Pages that are ahead of a directory that could not be written yet stay there.
    const ahead = (await this.#notServed()).map(({ id }) => id);
    const stale = (await staleIn(drawing)).filter((place) => !ahead.includes(place ?? ''));
    if (stale.length === 0) {
      await renewDeskFiles(drawing.site, this.#options.data);
      await this.#renewOpenData(drawing);
      this.#settled = state;
      this.#pages = ahead.length === 0 ? 'drawn' : 'waiting';
      this.#told.delete('pages-failed');
      return true;
    }
    const next = stale.find((place) => !tried.has(place));
    if (next === undefined) return true;
    tried.add(next);
    await this.#redraw(next, drawing);
    return false;
  }

  /** What the pages of the site in service are to be drawn from; null where there is none to draw. */
  async #drawing(path: string, directory?: Directory): Promise<Drawing | null> {
    const folder = dirname(path);
    if (basename(folder) !== 'data') return null;
    const site = dirname(folder);
    try {
      const kit = await readKit(site);
      if (kit !== null) return { site, kit, directory: directory ?? (await directoryAt(path)) };
      const built = await textIfThere(join(site, 'index.html'));
      if (built !== null)
        throw new Error(`${site}: its pages cannot be drawn anew: build it again.`);
    } catch (error) {
      this.#failed(error);
    }
    return null;
  }

  /** What may be reused follows the directory, after whoever published was answered. */
  async #renewOpenData({ site, kit, directory }: Drawing): Promise<void> {
    const { io, log } = this.#options;
    const speakers = await readSpeakers(this.#options.data);
    if (!(await renewOpenData(site, directory, { kit, speakers, now: io.now() }))) return;
    const facts = { version: directory.version };
    log({ level: 'info', event: 'open-data-written', subject: site, detail: 'done', facts });
  }

  async #redraw(place: DrawnPlace, { site, kit, directory }: Drawing): Promise<boolean> {
    const { io, log } = this.#options;
    if (this.#pages !== 'failed') this.#pages = 'waiting';
    try {
      await redraw(site, place, { directory, kit, now: io.now() });
      const facts = { version: directory.version };
      log({ level: 'info', event: 'pages-drawn', subject: place ?? '/', detail: site, facts });
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  #failed(error: unknown): void {
    this.#pages = 'failed';
    this.#settled = '';
    this.#tell('pages-failed', error);
  }

  /** Says a failure once, not at each try. */
  #tell(event: string, error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    if (this.#told.get(event) === detail) return;
    this.#told.set(event, detail);
    const subject = this.#options.directory ?? '';
    this.#options.log({ level: 'error', event, subject, detail });
  }
}

/** Places whose pages show something else than the directory says. */
async function staleIn({ site, directory }: Drawing): Promise<DrawnPlace[]> {
  const drawn = await readDrawn(site);
  return drawnPlacesOf(directory).filter((place) => drawn.get(place) !== markOf(place, directory));
}

/**
 * The directory in place, as it was written: what is left out of it in reading would look like a change.
 * @throws Error when it is none
 */
async function directoryAt(path: string): Promise<Directory> {
  const { payload } = JSON.parse(await readFile(path, 'utf8')) as { payload: string };
  const directory = JSON.parse(payload) as Directory;
  if (directory.format !== 'repli-directory/1') throw new Error(`${path}: not a directory.`);
  return directory;
}
