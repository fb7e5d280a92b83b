/** The files of the data folder, which build, directory and collector read, written from what the store holds. */

import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { Territory } from '../directory/model.ts';
import { sweepLeftovers, writeAtomically } from '../host/atomic.ts';
import { withDataLock } from '../host/data-lock.ts';
import { heldDecision, keepDecision } from '../host/decision-files.ts';
import { namesIfThere, textIfThere } from '../host/if-there.ts';
import { textNamed } from '../host/review-files.ts';
import { LASTS_AT_MOST_MS } from '../status/bulletin/bulletin.ts';
import type { ReviewText } from '../status/review/model.ts';
import { territoryBase, territoryFile } from './admit/admit.ts';
import { refusedBy } from './admit/in-place.ts';
import { type PublisherRefusal, refused } from './admit/refusal.ts';
import type { Keyring } from './keyring.ts';
import { type FolderNow, overtakenDecision, overtakenFile, overtakenText } from './overtaken.ts';
import { Queue } from './queue.ts';
import type { DocumentKind } from './store/kind.ts';
import type { Kept, Store, TakenBack } from './store/store.ts';

/** Kinds of which one file holds the last word. */
type Filed = Extract<DocumentKind, 'territory' | 'announcement' | 'watch'>;

const NAMES: Readonly<Record<Filed, (id: string) => string>> = {
  territory: (id) => `territories/${id}.json`,
  announcement: (id) => `announcements/${id}.jws`,
  watch: (id) => `watches/${id}.jws`,
};

const isFiled = (kind: DocumentKind): kind is Filed => kind in NAMES;

/** The file that holds a version. */
const fileOf = ({ kind, body }: Kept): string =>
  kind === 'territory' ? territoryFile(body) : body;

interface OutputParts {
  store: Store;
  /** Folder: `territories/`, `announcements/`, `watches/` and `decisions/` are written there. */
  data: string;
  keyring: Keyring;
  now: () => Date;
}

export class Outputs {
  readonly #parts: OutputParts;
  /** Writing out and taking back never overlap. */
  readonly #turn = new Queue();

  constructor(parts: OutputParts) {
    this.#parts = parts;
  }

  /**
   * Writes the current version of a file: `territories/35.json` as `repli check` reads it,
   * `announcements/ID.jws` and `watches/KID.jws` as the collector does; a decision beside those before it.
   * Nothing is ever written over what is as new, whoever put it there: a command, the forge, another process on
   * the same folder.
   * @returns why it is not the last word there; null when it is, and lies there
   * @throws Error when it cannot be written; what was there stays
   */
  place(kind: DocumentKind, id: string): Promise<PublisherRefusal | null> {
    return this.#turn.run(() => withDataLock(this.#parts.data, () => this.#write(kind, id)));
  }

  /**
   * Announcements that were written out within the time that an outage may last, and whose files are gone: nobody
   * takes one back by removing its file, so that it is to be written again.
   * @throws Error when the folder cannot be read
   */
  async missing(): Promise<string[]> {
    const { store, data, now } = this.#parts;
    const since = new Date(now().getTime() - LASTS_AT_MOST_MS).toISOString();
    const ids = await store.cameSince('announcement', since);
    const there = new Set(await namesIfThere(join(data, dirname(NAMES.announcement('')))));
    const gone = ids.filter((id) => !there.has(basename(NAMES.announcement(id))));
    if (gone.length === 0) return [];
    const waiting = (await store.unplaced()).map(({ kind, id }) => `${kind} ${id}`);
    return gone.filter((id) => !waiting.includes(`announcement ${id}`));
  }

  /**
   * Why a signed document that was not taken in yet cannot be the last word in the folder; null when it can, and
   * while the folder cannot be read: it is kept then, and judged when it is written (`place`).
   */
  async overtaken(kept: Kept): Promise<PublisherRefusal | null> {
    const folder = await this.#folder();
    const { kind, id } = kept;
    const found =
      kind === 'decision'
        ? overtakenDecision(kept, folder)
        : kind === 'announcement' || kind === 'watch'
          ? overtakenFile(kind, this.#path(kind, id), kept, folder)
          : null;
    return found?.catch(() => null) ?? null;
  }

  /**
   * Why an announcement may not be taken of the text that it was made from; null when it may, and while what was
   * decided cannot be read: an outage waits for no list.
   */
  async decidedSince(kept: Kept): Promise<PublisherRefusal | null> {
    return overtakenText(kept, await this.#folder()).catch(() => null);
  }

  /**
   * Takes a text back unless it is written out already: then it is public, and only a further message
   * can say otherwise.
   * @returns whether it will not come out
   * @throws Error when the database fails
   */
  takeBack(word: TakenBack): Promise<boolean> {
    return this.#turn.run(async () => {
      const { store } = this.#parts;
      const held = await store.withDigest(word.digest);
      if (held !== null && (await this.#isOut(held))) return false;
      await store.takeBack(word);
      return true;
    });
  }

  /**
   * Whether a version was written out, also where the process ended before that could be put down.
   * @throws Error when what lies there cannot be read: it may be public then
   */
  async #isOut(held: Kept): Promise<boolean> {
    const { kind, id } = held;
    if (!isFiled(kind) && kind !== 'decision') return true;
    if (!(await this.#isUnplaced(kind, id))) return true;
    if ((await this.#parts.store.current(kind, id))?.digest !== held.digest) return true;
    if (kind === 'decision') return (await heldDecision(this.#parts.data, held.body)) !== null;
    const inPlace = await this.#inPlace(kind, id).catch((error: NodeJS.ErrnoException) => {
      // Where a file has the name of its folder, it surely does not lie.
      if (error.code === 'ENOTDIR') return null;
      throw error;
    });
    return inPlace === fileOf(held);
  }

  async #isUnplaced(kind: DocumentKind, id: string): Promise<boolean> {
    const waiting = await this.#parts.store.unplaced();
    return waiting.some((other) => other.kind === kind && other.id === id);
  }

  async #write(kind: DocumentKind, id: string): Promise<PublisherRefusal | null> {
    const { store } = this.#parts;
    const current = await store.current(kind, id);
    if (current === null) return null;
    const refusal =
      kind === 'decision'
        ? await this.#addDecisions(current)
        : isFiled(kind)
          ? await this.#replaceFile(kind, current)
          : null;
    // What came too late will not come out by being tried again.
    await store.placed(current);
    return refusal;
  }

  /** Each decision has a file of its own, so that none that was acknowledged is lost by the next. */
  async #addDecisions(current: Kept): Promise<PublisherRefusal | null> {
    const { store, data } = this.#parts;
    for (const { body } of await store.standing('decision', current.id)) {
      await sweepLeftovers(await keepDecision(data, body));
    }
    return overtakenDecision(current, await this.#folder());
  }

  async #replaceFile(kind: Filed, current: Kept): Promise<PublisherRefusal | null> {
    const path = this.#path(kind, current.id);
    const text = fileOf(current);
    if ((await this.#inPlace(kind, current.id)) === text) return null;
    const refusal =
      kind === 'territory'
        ? await this.#overtakenTerritory(current)
        : await overtakenFile(kind, path, current, await this.#folder());
    if (refusal !== null) return refusal;
    await writeAtomically(path, text);
    await sweepLeftovers(path);
    return null;
  }

  /**
   * A territory's file says nothing of its version. Once the current version was out, whatever else lies there
   * came another way since. Before that, it is an older version of ours, or one that came another way and that
   * this version must be allowed to replace.
   */
  async #overtakenTerritory(current: Kept): Promise<PublisherRefusal | null> {
    const { store, now } = this.#parts;
    const { kind, id, kid, body } = current;
    const inPlace = await this.#inPlace('territory', id);
    if (inPlace === null) return null;
    if (!(await this.#isUnplaced(kind, id))) return refused('other-base', {}, kid).refusal;
    const own = await store.standing(kind, id);
    if (own.some((version) => fileOf(version) === inPlace)) return null;
    const [there, territory] = [readTerritory(inPlace), readTerritory(territoryFile(body))];
    if (there === null || territory === null) return null;
    const today = now().toISOString().slice(0, 10);
    return refusedBy(there, { territory, base: territoryBase(body), kid }, today);
  }

  async #folder(): Promise<FolderNow> {
    const { data, keyring, now } = this.#parts;
    return { data, keys: await keyring.keys(now()), now: now() };
  }

  /** The file in place; null where there is none. @throws Error when it cannot be read */
  #inPlace(kind: Filed, id: string): Promise<string | null> {
    return textIfThere(this.#path(kind, id));
  }

  /**
   * The territory in place; null when there is none, or its file holds none, and while it cannot be read: what is
   * to replace it is judged again when it is written (`place`).
   */
  async territoryInPlace(code: string): Promise<Territory | null> {
    const inPlace = await this.#inPlace('territory', code).catch(() => null);
    return readTerritory(inPlace ?? '');
  }

  /** A text that waits for people; null when there is none of that name. @throws Error when it cannot be read */
  textInQueue(id: string): Promise<ReviewText | null> {
    return textNamed(this.#parts.data, id);
  }

  #path(kind: Filed, id: string): string {
    return join(this.#parts.data, NAMES[kind](id));
  }
}

function readTerritory(text: string): Territory | null {
  try {
    return v.parse(Territory, JSON.parse(text));
  } catch {
    return null;
  }
}
