/** Every source of `sources.json`, each at its own pace: a slow one never delays another. */
import { MINUTE_MS } from '../base/durations.ts';
import { readSources } from '../host/sources.ts';
import type { TextRead } from '../status/feeds/prose.ts';
import { type ListedSource, speaksAs } from '../status/feeds/sources-model.ts';
import type { Message } from '../status/message.ts';
import type { SourceCheck } from '../status/model.ts';
import type { Decisions } from '../status/review/decision.ts';
import { LONGEST_PEACE } from './backoff.ts';
import { withBorneOut } from './borne-out.ts';
import type { Watched } from './compile.ts';
import { NEW_ORIGIN, type SourceMemory } from './memory.ts';
import { type LookOptions, lookAt } from './poll-source.ts';
import { mayBeBelieved, troubleOf } from './troubles.ts';

/** A last good reading older than this, in milliseconds, or than three turns, is no longer "read well". */
const OLD = 15 * MINUTE_MS;

interface FeedsOptions extends LookOptions {
  data: string;
  /** Whether sources that nobody has verified are watched too. */
  unverified: boolean;
  /** Called when a look that outlasted its round has ended. */
  onLate?: () => void;
}

/** One source of `sources.json` as the bulletin takes it. */
interface WatchedFeed extends Watched {
  /** What its texts in doubt are announced to tell no more (`withBorneOut`). */
  unsaid: readonly Message[];
}

export class Feeds {
  readonly #options: FeedsOptions;
  #sources: readonly ListedSource[] = [];
  #origins: Record<string, SourceMemory>;
  #texts: TextRead[] = [];
  readonly #running = new Map<string, Promise<void>>();

  /** @param held the feeds' part of the memory */
  constructor(held: Readonly<Record<string, SourceMemory>>, options: FeedsOptions) {
    this.#origins = { ...held };
    this.#options = options;
  }

  /** What to keep in memory: the sources watched now, and their pages. */
  get origins(): Record<string, SourceMemory> {
    return { ...this.#origins };
  }

  /** Texts about emergency numbers read since the last call. */
  takeTexts(): TextRead[] {
    return this.#texts.splice(0);
  }

  /**
   * Looks at every source whose time has come and that is not being looked at already.
   * @param budget milliseconds to wait for them; slower looks go on and are told by `onLate`
   * @returns ids of sources remembered and no longer watched
   */
  async look(budget: number): Promise<Set<string>> {
    const { data, unverified, log, now, onLate } = this.#options;
    const listed = await readSources(data, unverified, log);
    this.#sources = listed ?? this.#sources;
    // Nothing is given up for a list that cannot be read: its sources fail until it can.
    const former = listed === null ? new Set<string>() : this.#forget();
    const due = this.#sources.filter(({ id, every }) => {
      const { notBefore } = this.#origins[id] ?? NEW_ORIGIN;
      const wait = notBefore === null ? 0 : Date.parse(notBefore) - now().getTime();
      // A wait longer than any that is ever set shows a clock that went back.
      const longest = Math.max(LONGEST_PEACE, 1.25 * every * 1000);
      return !this.#running.has(id) && (wait <= 0 || wait > longest);
    });
    let late = false;
    const looks = due.map((source) => {
      const done = this.#lookAt(source).finally(() => {
        this.#running.delete(source.id);
        if (late) onLate?.();
      });
      this.#running.set(source.id, done);
      return done;
    });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((stop) => {
      timer = setTimeout(stop, budget);
    });
    await Promise.race([Promise.all(looks), patience]);
    clearTimeout(timer);
    late = true;
    return former;
  }

  async #lookAt(source: ListedSource): Promise<void> {
    try {
      const { origins, texts } = await lookAt(source, this.#origins, this.#options);
      for (const key of this.#keysOf(source.id)) delete this.#origins[key];
      Object.assign(this.#origins, origins);
      this.#texts.push(...texts);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#options.log({ level: 'error', event: 'look-failed', subject: source.id, detail });
      const held = this.#origins[source.id] ?? NEW_ORIGIN;
      this.#origins[source.id] = { ...held, ok: false, failures: held.failures + 1 };
    }
  }

  #keysOf(id: string): string[] {
    return Object.keys(this.#origins).filter((key) => key.split(' ', 1)[0] === id);
  }

  #forget(): Set<string> {
    const ids = new Set(this.#sources.map(({ id }) => id));
    const former = new Set<string>();
    for (const key of Object.keys(this.#origins)) {
      const id = key.split(' ', 1)[0] ?? key;
      if (ids.has(id)) continue;
      former.add(id);
      delete this.#origins[key];
    }
    return former;
  }

  /** The sources as the bulletin tells of them, in the order of the file. */
  watched(decisions: Decisions): WatchedFeed[] {
    const found = this.#sources.map((source) => {
      const main = this.#origins[source.id] ?? NEW_ORIGIN;
      const origins = this.#keysOf(source.id).flatMap((key) => this.#origins[key] ?? []);
      return { source, check: this.#check(source, main, origins), origins };
    });
    return withBorneOut(found, decisions).flatMap((borne, at) => {
      const check = found[at]?.check;
      return check === undefined ? [] : { check, ...borne };
    });
  }

  #check(source: ListedSource, main: SourceMemory, origins: readonly SourceMemory[]): SourceCheck {
    const age = this.#options.now().getTime() - Date.parse(main.checkedAt ?? '');
    const recent = age <= Math.max(OLD, 3 * source.every * 1000);
    const { id, territories } = source;
    const trouble = troubleOf(source, main, this.#options.now());
    const read = main.news !== 'unread' && origins.every((origin) => origin.ok);
    const ok = recent && read && mayBeBelieved(trouble);
    const authority = speaksAs(source);
    return {
      ...{ id, ok, checkedAt: ok ? main.checkedAt : main.wellAt, territories },
      ...(authority === null ? {} : { speaksAs: authority }),
      ...(trouble === null ? {} : { trouble }),
    };
  }
}
