/** The files of the data folder, which build, directory and collector read, written from what the store holds. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Territory } from '../directory/model.ts';
import { sweepLeftovers, writeAtomically } from '../host/atomic.ts';
import { withLock } from '../host/lock.ts';
import { textNamed } from '../host/review-files.ts';
import type { ReviewText } from '../status/review/model.ts';
import { territoryFile } from './admit/admit.ts';
import { Queue } from './queue.ts';
import type { DocumentKind } from './store/kind.ts';
import type { Kept, Store, TakenBack } from './store/store.ts';

/** Kinds that become files; the others are read from the service alone. */
type Filed = Extract<DocumentKind, 'territory' | 'announcement' | 'watch' | 'decision'>;

const NAMES: Readonly<Record<Filed, (id: string) => string>> = {
  territory: (id) => `territories/${id}.json`,
  announcement: (id) => `announcements/${id}.jws`,
  watch: (id) => `watches/${id}.jws`,
  decision: (id) => `decisions/${id}.jws`,
};

const isFiled = (kind: DocumentKind): kind is Filed => kind in NAMES;

/** The file that holds a version. */
const fileOf = ({ kind, body }: Kept): string =>
  kind === 'territory' ? territoryFile(body) : body;

export class Outputs {
  readonly #data: string;
  readonly #store: Store;
  /** Writing out and taking back never overlap. */
  readonly #turn = new Queue();

  /** @param data folder: `territories/`, `announcements/`, `watches/` and `decisions/` are written there */
  constructor(store: Store, data: string) {
    this.#store = store;
    this.#data = data;
  }

  /**
   * Writes the current version of a file: `territories/35.json` as `repli check` reads it,
   * `announcements/ID.jws`, `watches/KID.jws` and `decisions/ID.jws` as the collector does. Nothing older is ever written over it, even by
   * another process on the same folder.
   * @throws Error when it cannot be written; what was there stays
   */
  place(kind: DocumentKind, id: string): Promise<void> {
    return this.#turn.run(() => this.#write(kind, id));
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

  async #write(kind: DocumentKind, id: string): Promise<void> {
    await withLock(join(this.#data, '.publisher.lock'), async () => {
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

  /** A text that waits for people; null when there is none of that name. */
  textInQueue(id: string): Promise<ReviewText | null> {
    return textNamed(this.#data, id);
  }

  #path(kind: Filed, id: string): string {
    return join(this.#data, NAMES[kind](id));
  }
}
