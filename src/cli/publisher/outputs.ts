/** The static files that the host serves and the collector reads, written from what the store holds. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Territory } from '../../directory/model.ts';
import { writeServed } from '../build/compress.ts';
import { sweepLeftovers, writeAtomically } from '../collect/atomic.ts';
import { withLock } from '../collect/lock.ts';
import type { Log } from '../collect/log.ts';
import type { Io } from '../command.ts';
import { signDirectory } from '../sign/directory.ts';
import { territoryFile } from './admit/admit.ts';
import { Queue } from './queue.ts';
import type { Kept, Kind, Store, TakenBack } from './store/store.ts';

/** Phones may take a directory for new during this many days. */
const DIRECTORY_DAYS = 365;

export interface OutputOptions {
  /** Data folder: `territories/`, `announcements/` and `watches/` are written there. */
  data: string;
  /** Where `directory.jws` is written; null when this host signs none. */
  directory: string | null;
  io: Io;
  log: Log;
}

/** Kinds that become files; the others are read from the service alone. */
type Filed = Extract<Kind, 'territory' | 'announcement' | 'watch'>;

const NAMES: Readonly<Record<Filed, (id: string) => string>> = {
  territory: (id) => `territories/${id}.json`,
  announcement: (id) => `announcements/${id}.jws`,
  watch: (id) => `watches/${id}.jws`,
};

const isFiled = (kind: Kind): kind is Filed => kind in NAMES;

/** The file that holds a version. */
const fileOf = ({ kind, body }: Kept): string =>
  kind === 'territory' ? territoryFile(body) : body;

export class Outputs {
  readonly #options: OutputOptions;
  readonly #store: Store;
  /** Writing out and taking back never overlap. */
  readonly #turn = new Queue();
  #directory: 'none' | 'written' | 'failed' = 'none';

  constructor(store: Store, options: OutputOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** How the last writing of the signed directory went. */
  get directory(): 'none' | 'written' | 'failed' {
    return this.#directory;
  }

  /**
   * Writes the current version of a file: `territories/35.json` as `repli check` reads it,
   * `announcements/ID.jws` and `watches/KID.jws` as the collector does. Nothing older is ever written over it, even by
   * another process on the same folder.
   * @throws Error when it cannot be written; what was there stays
   */
  async place(kind: Kind, id: string): Promise<void> {
    await this.#turn.run(() => this.#write(kind, id));
    if (kind === 'territory') await this.#writeDirectory(id);
  }

  /**
   * Takes a text back unless it is written out already: then it is public, and only a further message
   * can say otherwise.
   * @returns whether it will not come out
   * @throws Error when the database fails
   */
  takeBack(word: TakenBack): Promise<boolean> {
    return this.#turn.run(async () => {
      const held = await this.#store.withDigest(word.digest);
      if (held !== null && (await this.#isOut(held))) return false;
      await this.#store.takeBack(word);
      return true;
    });
  }

  /** Whether a version was written out, also where the process ended before that could be put down. */
  async #isOut(held: Kept): Promise<boolean> {
    const { kind, id } = held;
    if (!isFiled(kind)) return true;
    const waiting = await this.#store.unplaced();
    if (!waiting.some((other) => other.kind === kind && other.id === id)) return true;
    if ((await this.#store.current(kind, id))?.digest !== held.digest) return true;
    return (await readFile(this.#path(kind, id), 'utf8').catch(() => null)) === fileOf(held);
  }

  async #write(kind: Kind, id: string): Promise<void> {
    const { data } = this.#options;
    await withLock(join(data, '.publisher.lock'), async () => {
      const current = await this.#store.current(kind, id);
      if (current === null) return;
      if (!isFiled(kind)) return this.#store.placed(current);
      const path = this.#path(kind, id);
      const text = fileOf(current);
      if ((await readFile(path, 'utf8').catch(() => null)) !== text) {
        await writeAtomically(path, text);
        await sweepLeftovers(path);
      }
      await this.#store.placed(current);
    });
  }

  /** The territory file in place; null when there is none that can be read. */
  async territoryInPlace(code: string): Promise<Territory | null> {
    const text = await readFile(this.#path('territory', code), 'utf8').catch(() => '');
    try {
      return v.parse(Territory, JSON.parse(text));
    } catch {
      return null;
    }
  }

  #path(kind: Filed, id: string): string {
    return join(this.#options.data, NAMES[kind](id));
  }

  /**
   * A directory that cannot be made takes nothing back: the territory is published as a file. What its
   * officer signed may close or reopen lines of that territory; the other files may not go back.
   */
  async #writeDirectory(code: string): Promise<void> {
    const { data, directory, io, log } = this.#options;
    if (directory === null) return;
    try {
      const signing = { days: DIRECTORY_DAYS, inPlace: directory, allowed: new Set([code]) };
      const signed = await signDirectory(data, io, signing);
      if (!signed.ok) throw new Error(signed.report.join('\n'));
      await writeServed(directory, signed.text);
      this.#directory = 'written';
      const { version } = signed.directory;
      const facts = { version, bytes: signed.text.length };
      log({ level: 'info', event: 'directory-written', subject: directory, detail: 'done', facts });
    } catch (error) {
      this.#directory = 'failed';
      const detail = error instanceof Error ? error.message : String(error);
      log({ level: 'error', event: 'directory-failed', subject: directory, detail });
    }
  }
}
