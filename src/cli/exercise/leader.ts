/** An exercise as it is led: from the terminal, and from a page of the desk through the service of its host. */
import { DAY_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import type { OfficeLanguage } from '../../base/messages.ts';
import { readKnownLines } from '../../collector/known-lines.ts';
import type { Key } from '../../directory/model.ts';
import { realNumbersIn } from '../../exercise/findings.ts';
import { type JournalEntry, journalLine } from '../../exercise/journal.ts';
import { type Deed, openDeed } from '../../exercise/led/deed.ts';
import { type LedOrder, openOrder, type PlayOrder } from '../../exercise/led/order.ts';
import type { LedRefusal, NotNow } from '../../exercise/led/refusal.ts';
import type { LedExercise } from '../../exercise/led/service.ts';
import {
  type LeaderView,
  leaderView,
  type PlayersView,
  playersView,
  sameRoundLine,
} from '../../exercise/led/view.ts';
import { readPhoneRecord } from '../../exercise/phone-code.ts';
import type { PhoneRecord } from '../../exercise/phone-record.ts';
import { hasEnded, type Play, positionOf } from '../../exercise/play.ts';
import type { Scenario } from '../../exercise/scenario.ts';
import { type Folder, takeAway } from './announce.ts';
import { direct } from './direct.ts';
import { type Report, reportOf } from './report.ts';
import type { Stage } from './stage.ts';

/** Where the journal of one exercise goes. */
export interface Journal {
  /** Its name, for whoever leads. */
  name: string;
  /** One line, with its end. */
  append: (line: string) => Promise<void>;
}

interface LeadOptions {
  stage: Stage;
  folder: Omit<Folder, 'sender'>;
  /** Scenarios that can be played, by their name. */
  scenarios: ReadonlyMap<string, Scenario>;
  keys: readonly Key[];
  now: () => Date;
  /** Waits that many milliseconds, or until an order comes. */
  wait: (ms: number) => Promise<void>;
  /** Orders of the terminal, and of the desk once they were taken in by `give`. */
  orders: () => readonly PlayOrder[];
  give: (order: PlayOrder) => void;
  journalOf: (scenario: Scenario, now: Date) => Promise<Journal>;
  told: (entry: JournalEntry) => void;
  language: OfficeLanguage;
}

/** Longest sleep while nothing is played. */
const IDLE_MS = 500;

interface Beginning {
  speed: number;
  /** Minute to begin at. */
  from: number;
}

type Answer = { ok: true } | { ok: false; refusal: LedRefusal };
const notNow = (cause: NotNow): Answer => ({ ok: false, refusal: { why: 'not-now', cause } });
const DONE: Answer = { ok: true };

export class Leader implements LedExercise {
  readonly #with: LeadOptions;
  #scenario: Scenario | null = null;
  #play: Play | null = null;
  #entries: JournalEntry[] = [];
  #journal: Journal | null = null;
  #phones: PhoneRecord[] = [];
  #isPlaying = false;
  /** Orders that were given, with when they may be forgotten. */
  readonly #given = new Map<string, number>();

  constructor(options: LeadOptions) {
    this.#with = options;
  }

  get journal(): string {
    return this.#journal?.name ?? '';
  }

  /** Plays one from its beginning to its end. Nothing of another is left when it begins. */
  async play(scenario: Scenario, { speed, from }: Beginning): Promise<void> {
    const { stage, folder, now, wait, orders, journalOf, told } = this.#with;
    this.#isPlaying = true;
    try {
      const journal = await journalOf(scenario, now());
      await takeAway(folder);
      await stage.listen();
      this.#scenario = scenario;
      this.#journal = journal;
      this.#entries = [];
      this.#phones = [];
      this.#play = null;
      await direct({
        ...{ scenario, speed, from, stage, now, wait, orders },
        known: () => readKnownLines(folder.data),
        folder: { ...folder, sender: `exercice.${scenario.id}.example` },
        append: journal.append,
        told: (entry) => {
          this.#entries.push(entry);
          told(entry);
        },
        moved: (play) => {
          this.#play = play;
        },
      });
    } finally {
      this.#isPlaying = false;
    }
  }

  /** Settles when a stop is ordered and nothing is played: the first one ends the exercise, the next the host. */
  async untilClosed(): Promise<void> {
    const { orders, wait } = this.#with;
    for (;;) {
      if (!this.#isPlaying && orders().some((order) => order.do === 'stop')) return;
      await wait(IDLE_MS);
    }
  }

  players(): PlayersView {
    return playersView(this.#led(), this.#with.now().getTime());
  }

  async order(text: string) {
    const { keys, now } = this.#with;
    const opened = await openOrder(text, keys, now());
    if (!opened.ok) return opened;
    const { order, once } = opened.given;
    if (!this.#isFirst(once))
      return { ok: false as const, refusal: { why: 'given-before' } as const };
    const obeyed = await this.#obey(order);
    return obeyed.ok ? { ok: true as const, view: this.#view() } : obeyed;
  }

  async deed(text: string): Promise<Answer> {
    const { keys, now } = this.#with;
    const opened = await openDeed(text, keys, now());
    if (!opened.ok) return opened;
    const { role, deed } = opened.given;
    const scenario = this.#scenario;
    if (scenario === null) return notNow('exercise-not-playing');
    if (!scenario.players.some((player) => player.role === role)) return notNow('no-such-player');
    return deed.did === 'called' ? this.#called(role, deed) : this.#composed(role, deed);
  }

  /** Its report, with what phones handed over; null before it has ended. */
  report(): Report | null {
    const [scenario, play] = [this.#scenario, this.#play];
    if (scenario === null || play === null || !hasEnded(play)) return null;
    const played = { scenario, entries: this.#entries, phones: this.#phones, unread: 0 };
    return reportOf(played, this.#with.language);
  }

  #led() {
    return { scenario: this.#scenario, play: this.#play, entries: this.#entries };
  }

  #view(): LeaderView {
    const scenarios = [...this.#with.scenarios.values()].map(({ id, title, minutes }) => ({
      ...{ id, title, minutes },
    }));
    const around = { scenarios, phones: this.#phones.length };
    return leaderView(this.#led(), around, this.#with.now().getTime());
  }

  /** Whether an order was never given; remembered for longer than it counts. */
  #isFirst(once: string): boolean {
    const now = this.#with.now().getTime();
    for (const [given, until] of this.#given) if (until < now) this.#given.delete(given);
    if (this.#given.has(once)) return false;
    this.#given.set(once, now + DAY_MS);
    return true;
  }

  async #obey(order: LedOrder): Promise<Answer> {
    switch (order.do) {
      case 'look':
        return DONE;
      case 'start': {
        if (this.#isPlaying) return notNow('exercise-playing');
        const scenario = this.#with.scenarios.get(order.scenario);
        if (scenario === undefined || order.from > scenario.minutes) {
          return notNow('no-such-scenario');
        }
        this.#begin(scenario, order);
        return DONE;
      }
      case 'report': {
        const read = order.phones.map(readPhoneRecord);
        if (read.some(({ ok }) => !ok)) return notNow('no-phone-record');
        this.#phones = read.flatMap((each) => (each.ok ? [each.record] : []));
        return DONE;
      }
      case 'inject':
        if (realNumbersIn(order.inject).length > 0) return notNow('real-number');
        if (
          order.inject.kind === 'message' &&
          !this.#scenario?.players.some(
            ({ role }) => 'to' in order.inject && role === order.inject.to,
          )
        ) {
          return notNow('no-such-player');
        }
    }
    if (!this.#isPlaying) return notNow('exercise-not-playing');
    this.#with.give(order);
    return DONE;
  }

  #begin(scenario: Scenario, beginning: Beginning): void {
    void this.play(scenario, beginning).catch((error: Error) =>
      this.#with.told(this.#happened({ kind: 'failed', index: null, why: error.message })),
    );
  }

  async #composed(by: string, deed: Extract<Deed, { did: 'composed' }>): Promise<Answer> {
    const { did: _, ...how } = deed;
    const isKnown = this.#entries.some((each) => each.kind === 'composed' && each.id === deed.id);
    // Told again, since its answer was lost: once in the journal.
    if (!isKnown) await this.#note({ kind: 'composed', by, ...how });
    return DONE;
  }

  async #called(by: string, deed: Extract<Deed, { did: 'called' }>): Promise<Answer> {
    const { did: _, ...what } = deed;
    const line = this.#scenario?.callingRound?.find((each) => sameRoundLine(each, deed));
    if (line?.by !== by) return notNow('no-such-line');
    await this.#note({ kind: 'called', by, ...what });
    return DONE;
  }

  #happened(happened: object): JournalEntry {
    const now = this.#with.now().getTime();
    const t = this.#play === null ? 0 : Math.floor(positionOf(this.#play, now) / 1000);
    return { at: instantOf(now), t, ...happened } as JournalEntry;
  }

  async #note(happened: object): Promise<void> {
    const entry = this.#happened(happened);
    this.#entries.push(entry);
    await this.#journal?.append(journalLine(entry));
    this.#with.told(entry);
  }
}
