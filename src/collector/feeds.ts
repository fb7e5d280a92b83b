/** Every source of `sources.json`, each at its own pace: a slow one never delays another. */
import { join } from 'node:path';
import { HOUR_MS, MINUTE_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { isAhead } from '../directory/lead.ts';
import { whyUnread } from '../host/file-errors.ts';
import type { Log } from '../host/log.ts';
import { readSources } from '../host/sources.ts';
import type { KnownLine, TextRead } from '../status/feeds/prose.ts';
import { type ListedSource, speaksAs } from '../status/feeds/sources-model.ts';
import type { Message } from '../status/message.ts';
import type { Announcement, SourceCheck, SourceTrouble } from '../status/model.ts';
import { mayBeAsked } from './backoff.ts';
import { basisOf } from './basis.ts';
import { withBorneOut } from './borne-out.ts';
import type { Watched } from './compile.ts';
import type { JudgedTexts } from './ended-texts.ts';
import { listedWithoutEnd } from './ends-gone.ts';
import { endGoneText } from './ends-taken-back.ts';
import { type LeftSource, leftAfter, leftChecks } from './left-sources.ts';

import { NEW_ORIGIN, type SourceMemory } from './memory.ts';
import { isSaidAnew, isUntold, openQuestion, waits } from './open-questions.ts';
import { type ItemNow, type LookOptions, lookAt } from './poll-source.ts';
import { renamedIn, sourceOf } from './renamed.ts';
import { mayBeBelieved, troubleOf } from './troubles.ts';
import { laidOut } from './waiting-texts.ts';

/** A last good reading older than this, in milliseconds, or than three turns, is no longer "read well". */
const OLD = 15 * MINUTE_MS;
/** However seldom a source is asked, what it said is news no longer than a bulletin is (`FRESH_AT_MOST_MS`). */
const NEWS_AT_MOST = HOUR_MS;

/** What becomes of the sources while their list is not there, or cannot be read. */
const OLD_LIST = 'The sources known before are watched on.';
const NO_LIST = 'None is known from before: nothing is watched, and every source fails.';
const NO_FILE = 'there is no such file. Put it back; to watch no source, write {"sources": []}.';

interface FeedsOptions extends LookOptions {
  data: string;
  /** The sources as they were listed when the list could be read last; null, or missing, if it never could. */
  listed?: readonly ListedSource[] | null;
  /** The sources that were listed before and are no more. */
  left?: readonly LeftSource[];
  /** Whether the bulletin in place names sources, so that there was a list once. */
  namesSources: () => Promise<boolean>;
  /** Whether sources that nobody has verified are watched too. */
  unverified: boolean;
  /** Whether sources are asked; those of whom nothing is asked fail, and what they left open stays so. */
  asks: boolean;
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
  /** Null until the list could be read once, in this run or before it. */
  #listed: readonly ListedSource[] | null;
  #left: readonly LeftSource[];
  #origins: Record<string, SourceMemory>;
  #texts: TextRead[] = [];
  #others: ItemNow[] = [];
  #lines: readonly KnownLine[] = [];
  /** What each source would be read by now. */
  #bases: ReadonlyMap<string, string> = new Map();
  readonly #running = new Map<string, Promise<void>>();
  /** Sources of which nobody knows yet which of their texts wait for people. */
  readonly #unknown = new Set<string>();

  /** @param held the feeds' part of the memory */
  constructor(held: Readonly<Record<string, SourceMemory>>, options: FeedsOptions) {
    this.#origins = { ...held };
    this.#options = options;
    this.#listed = options.listed?.filter(({ verified }) => verified || options.unverified) ?? null;
    this.#left = options.left ?? [];
  }

  get #sources(): readonly ListedSource[] {
    return this.#listed ?? [];
  }

  /** The sources as they were listed when the list could be read last; null if it never could: nobody knows which. */
  get listed(): ListedSource[] | null {
    return this.#listed === null ? null : [...this.#listed];
  }

  /** The sources that were listed before and are no more, for the memory. */
  get left(): LeftSource[] {
    return [...this.#left];
  }

  /** What to keep in memory: the sources watched now or lately, and their pages. */
  get origins(): Record<string, SourceMemory> {
    // One that is remembered would pass for one whose waiting texts are known.
    const known = Object.entries(this.#origins).filter(
      ([key]) => !this.#unknown.has(sourceOf(key)),
    );
    return Object.fromEntries(known);
  }

  /** Texts about emergency numbers that were read and of which nothing is noted yet. */
  get texts(): readonly TextRead[] {
    return [...this.#texts];
  }

  /** Items likewise that are no such texts, or no longer. */
  get others(): readonly ItemNow[] {
    return [...this.#others];
  }

  /** These are in the memory on disk: until then a round that fails gives them to the next one. */
  noted(texts: readonly TextRead[], others: readonly ItemNow[]): void {
    const [doneTexts, doneOthers] = [new Set(texts), new Set(others)];
    this.#texts = this.#texts.filter((text) => !doneTexts.has(text));
    this.#others = this.#others.filter((item) => !doneOthers.has(item));
  }

  /** Such items that could not be dealt with: their sources are read whole at the next look, whatever they answer. */
  readAgain(others: readonly ItemNow[]): void {
    for (const source of new Set(others.map((item) => item.source)))
      for (const key of this.#keysOf(source)) {
        const held = this.#origins[key];
        if (held !== undefined)
          this.#origins[key] = { ...held, digest: '', etag: '', lastModified: '' };
      }
  }

  /**
   * Looks at every source whose time has come and that is not being looked at already.
   * @param budget milliseconds to wait for them; slower looks go on and are told by `onLate`
   * @returns ids of sources remembered and no longer watched
   */
  async look(budget: number): Promise<Set<string>> {
    const { now, onLate, reader } = this.#options;
    if (!this.#options.asks) return this.#askNone();
    const former = await this.#readList();
    await this.#takeUpWaiting();
    const lines = await this.#linesKnown();
    const version = await reader();
    this.#bases = new Map(
      this.#sources.map((source) => [source.id, basisOf(source, lines, version)]),
    );
    const due = this.#sources.filter(({ id, address }) => {
      const main = this.#origins[id] ?? NEW_ORIGIN;
      // What was understood once means nothing of what would be understood now.
      const moved = main.address !== '' && main.address !== address;
      const anew = moved || (main.ok && !this.#stands(id, main));
      return !this.#running.has(id) && (anew || mayBeAsked(main, now()));
    });
    let late = false;
    const looks = due.map((source) => {
      const done = this.#lookAt(source, { ...this.#options, known: async () => lines }).finally(
        () => {
          this.#running.delete(source.id);
          if (late) onLate?.();
        },
      );
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

  /** Says that nothing is asked of sources that were watched before: to give them up takes a list that is empty. */
  #askNone(): Set<string> {
    const detail = `${this.#sources.length} source(s) watched before are asked nothing (--no-sources), and fail. To watch none for good: write {"sources": []} to sources.json and run once without --no-sources.`;
    const subject = this.#options.data;
    if (this.#sources.length > 0)
      this.#options.log({ level: 'warn', event: 'sources-unasked', subject, detail });
    return new Set();
  }

  /**
   * Takes the list as it is now. Nothing is given up for one that is not there, or cannot be read: the sources known
   * before are watched on.
   * @returns ids of sources remembered and no longer watched
   */
  async #readList(): Promise<Set<string>> {
    const { data, unverified, log } = this.#options;
    const kept = this.#listed === null ? NO_LIST : OLD_LIST;
    const told: Log = (line) => log({ ...line, detail: `${line.detail} ${kept}` });
    const read = await readSources(data, unverified, told);
    if (read.kind === 'listed') return this.#take(read.sources);
    if (read.kind === 'unusable') return new Set();
    const wasThere =
      this.#listed === null ? await this.#options.namesSources() : this.#listed.length > 0;
    if (!wasThere) return this.#take([]);
    const subject = join(data, 'sources.json');
    told({ level: 'error', event: 'sources-missing', subject, detail: NO_FILE });
    return new Set();
  }

  /** The lines of the directory; those known before while it cannot be read, which holds no reading up. */
  async #linesKnown(): Promise<readonly KnownLine[]> {
    const { known, log, data } = this.#options;
    try {
      this.#lines = await known();
    } catch (error) {
      const detail = `${whyUnread(error).en} The lines known before count.`;
      log({ level: 'error', event: 'territories-unread', subject: data, detail });
    }
    return this.#lines;
  }

  /** Of each source of which nothing is remembered: its texts that wait in the folder wait on. */
  async #takeUpWaiting(): Promise<void> {
    for (const { id } of this.#sources) if (this.#origins[id] === undefined) this.#unknown.add(id);
    if (this.#unknown.size === 0) return;
    const { data, now, log } = this.#options;
    const laid = await laidOut(data, now());
    if (laid === null) {
      const detail =
        'Which texts wait is not known: sources read for the first time are no witnesses.';
      return log({ level: 'error', event: 'drafts-unread', subject: data, detail });
    }
    for (const source of this.#sources.filter(
      ({ id }) => this.#unknown.has(id) && !this.#running.has(id),
    )) {
      const held = this.#origins[source.id] ?? NEW_ORIGIN;
      const listed = new Set(held.open.map(({ item }) => item));
      const waiting = laid(source).filter(({ item }) => !listed.has(item));
      this.#origins[source.id] = { ...held, open: [...held.open, ...waiting] };
      this.#unknown.delete(source.id);
    }
  }

  async #lookAt(source: ListedSource, options: LookOptions): Promise<void> {
    try {
      const { origins, texts, others } = await lookAt(source, this.#origins, options);
      for (const key of this.#keysOf(source.id)) delete this.#origins[key];
      Object.assign(this.#origins, origins);
      this.#texts.push(...texts);
      this.#others.push(...others);
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#options.log({ level: 'error', event: 'look-failed', subject: source.id, detail });
      const held = this.#origins[source.id] ?? NEW_ORIGIN;
      const unwellSince = held.unwellSince ?? instantOf(this.#options.now().getTime());
      const failures = held.failures + 1;
      this.#origins[source.id] = { ...held, ok: false, failures, unwellSince };
    }
  }

  #keysOf(id: string): string[] {
    return Object.keys(this.#origins).filter((key) => sourceOf(key) === id);
  }

  #stands(id: string, { basis }: SourceMemory): boolean {
    return basis !== '' && basis === this.#bases.get(id);
  }

  #take(listed: readonly ListedSource[]): Set<string> {
    const [watched, before] = [this.#sources, this.#left];
    this.#listed = listed;
    this.#origins = { ...renamedIn(this.#origins, listed) };
    const origins = Object.values(this.#origins);
    this.#left = leftAfter(before, watched, listed, origins, this.#options.now());
    const left = this.#left.map(({ source }) => source.id);
    const ids = new Set([...listed.map(({ id }) => id), ...left]);
    const former = new Set(left.filter((id) => !before.some(({ source }) => source.id === id)));
    for (const key of Object.keys(this.#origins)) {
      const id = sourceOf(key);
      if (ids.has(id)) continue;
      former.add(id);
      delete this.#origins[key];
    }
    return former;
  }

  /** The sources as the bulletin tells of them, in the order of the file. */
  watched(judged: JudgedTexts): WatchedFeed[] {
    const found = this.#sources.map((source) => {
      const main = this.#origins[source.id] ?? NEW_ORIGIN;
      const origins = this.#keysOf(source.id).flatMap((key) => this.#origins[key] ?? []);
      return { source, check: this.#check(source, main, origins, judged), origins };
    });
    return withBorneOut(found, judged.decisions).flatMap((borne, at) => {
      const check = found[at]?.check;
      return check === undefined ? [] : { check, ...borne };
    });
  }

  /**
   * Why sources are no witnesses by what phones are told: they tell of outages which nobody has judged and phones are
   * told nothing of (`isUntold`), or list no more the end that phones were told (`listedWithoutEnd`).
   * @param isTold whether phones are told of a text
   */
  doubts(
    judged: JudgedTexts,
    told: readonly Announcement[],
    isTold: Parameters<typeof isUntold>[4],
  ): Map<string, SourceTrouble> {
    const now = this.#options.now();
    const found = this.#sources.flatMap((source): [string, SourceTrouble][] => {
      const { id, trust, verified } = source;
      const origins = this.#keysOf(id).flatMap((key) => this.#origins[key] ?? []);
      if (isUntold(source, origins, now.getTime(), judged, isTold)) return [[id, 'in-doubt']];
      const own = trust === 'official' && verified;
      const messages = origins.flatMap((origin) => origin.messages);
      return own && listedWithoutEnd(told, messages, id, now).length > 0 ? [[id, 'end-gone']] : [];
    });
    return new Map(found);
  }

  /** Ids of sources whose announced ends are gone while nobody has judged what they list (`withEndGone`). */
  withEndsGone(judged: JudgedTexts, announcements: readonly Announcement[]): Set<string> {
    const now = this.#options.now().getTime();
    const byId = new Map(this.#sources.map((source) => [source.id, source]));
    const found = announcements.flatMap((announcement) => {
      const source = byId.get(announcement.source);
      if (source === undefined || speaksAs(source) === null) return [];
      return endGoneText(announcement).some((text) => waits(text, source, now, judged))
        ? source.id
        : [];
    });
    return new Set(found);
  }

  /**
   * The sources listed no more: those that left something open, as checks that fail.
   * @param isTold whether phones are told of an item
   */
  leftOpen(judged: JudgedTexts, isTold: Parameters<typeof isUntold>[4]): SourceCheck[] {
    const origins = (id: string) => this.#keysOf(id).flatMap((key) => this.#origins[key] ?? []);
    return leftChecks(this.#left, origins, this.#options.now(), judged, isTold);
  }

  #check(
    source: ListedSource,
    main: SourceMemory,
    origins: readonly SourceMemory[],
    judged: JudgedTexts,
  ): SourceCheck {
    const now = this.#options.now();
    // A reading of a time that has not come is none: the clock ran ahead then.
    const age = now.getTime() - Date.parse(main.checkedAt ?? '');
    const longest = Math.min(Math.max(OLD, 3 * source.every * 1000), NEWS_AT_MOST);
    const recent = 0 <= age && age <= longest;
    const { id, territories } = source;
    const unasked = this.#options.asks ? null : main.checkedAt;
    const unwellSince = main.unwellSince ?? unasked;
    const found = troubleOf(source, { ...main, unwellSince }, now);
    const open = mayBeBelieved(found) ? openQuestion(source, origins, now.getTime(), judged) : null;
    const trouble = open ?? found;
    const stands = (origin: SourceMemory) => origin.ok && this.#stands(id, origin);
    const isKnown = !this.#unknown.has(id) && main.news !== 'unread';
    const read = isKnown && origins.every(stands);
    const anew = isSaidAnew(source, origins, now.getTime(), judged);
    const ok = recent && read && !anew && mayBeBelieved(trouble);
    const isAheadOfNow = isAhead(Date.parse(main.wellAt ?? ''), now.getTime());
    const wellAt = isAheadOfNow ? null : main.wellAt;
    const authority = speaksAs(source);
    return {
      ...{ id, ok, checkedAt: ok ? main.checkedAt : wellAt, territories },
      ...(authority === null ? {} : { speaksAs: authority }),
      ...(trouble === null ? {} : { trouble }),
    };
  }
}
