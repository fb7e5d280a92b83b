/** Plays a scenario on its stage: does what is due, writes the journal, hears whoever leads. */
import { MINUTE_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import { numbersGivenIn } from '../../exercise/findings.ts';
import { type JournalEntry, journalLine } from '../../exercise/journal.ts';
import type { PlayOrder } from '../../exercise/led/order.ts';
import {
  addInject,
  begin,
  dueSteps,
  goOn,
  hasEnded,
  isPaused,
  nextAt,
  type Play,
  type PlayStep,
  pause,
  positionOf,
  skipNext,
  stop,
} from '../../exercise/play.ts';
import type { Inject, Scenario } from '../../exercise/scenario.ts';
import { lineVerdict } from '../../exercise/verdict.ts';
import { isOver } from '../../status/chain/over.ts';
import type { Announcement, Bulletin } from '../../status/model.ts';
import { codesIn } from '../../territories/scope.ts';
import { type Folder, takeAway, writeInject } from './announce.ts';
import type { Stage } from './stage.ts';

interface DirectOptions {
  scenario: Scenario;
  speed: number;
  /** Minute to begin at. */
  from: number;
  stage: Stage;
  folder: Folder;
  now: () => Date;
  /** Lines of the directory of the exercise. */
  known: () => Promise<readonly { number: string; territory: string }[]>;
  /** Waits that many milliseconds, or until an order comes. */
  wait: (ms: number) => Promise<void>;
  /** Orders that came since it was asked last. */
  orders: () => readonly PlayOrder[];
  /** One line of the journal, with its end. */
  append: (line: string) => Promise<void>;
  /** For whoever leads to read. */
  told: (entry: JournalEntry) => void;
  /** How it stands, each time that this may have changed. */
  moved: (play: Play) => void;
}

/** Longest sleep: a bulletin is noticed within it. */
const LOOK_MS = 500;

/** An entry without its moment. */
type Happened = JournalEntry extends infer E
  ? E extends unknown
    ? Omit<E, 'at' | 't'>
    : never
  : never;

/** Plays until it has ended and the last bulletin holds nothing of it. */
export async function direct(options: DirectOptions): Promise<void> {
  await new Direction(options).run();
}

class Direction {
  readonly #with: DirectOptions;
  /** Identifiers of announcements by their names in the scenario. */
  readonly #ids = new Map<string, string>();
  /** Messages that the scenario wrote. */
  readonly #own = new Set<string>();
  /** When the newest message of each announcement seen was sent, by its id. */
  readonly #seen = new Map<string, string>();
  /** Identifiers of messages seen in bulletins. */
  readonly #members = new Set<string>();
  /** Numbers that were told to players, or published. */
  readonly #given = new Set<string>();
  #sequence = 0;
  #play: Play;
  readonly #left: readonly number[];

  constructor(options: DirectOptions) {
    this.#with = options;
    const { scenario, speed, from, now } = options;
    const { play, left } = begin(scenario, { now: now().getTime(), speed, from });
    this.#play = play;
    this.#left = left;
    options.moved(play);
  }

  #stand(play: Play): void {
    this.#play = play;
    this.#with.moved(play);
  }

  async run(): Promise<void> {
    const { scenario, speed, from, now, wait } = this.#with;
    const { id, title, territories } = scenario;
    await this.#note({ kind: 'started', scenario: id, title, territories, speed, from });
    for (const index of this.#left) await this.#note({ kind: 'skipped', index });
    while (!hasEnded(this.#play)) {
      for (const order of this.#with.orders()) await this.#obey(order);
      const { play, steps } = dueSteps(this.#play, now().getTime());
      this.#stand(play);
      for (const step of steps) await this.#do(step);
      await this.#look();
      const next = nextAt(this.#play);
      if (!hasEnded(this.#play)) {
        await wait(Math.min(LOOK_MS, Math.max(0, (next ?? Infinity) - now().getTime())));
      }
    }
  }

  async #obey(order: PlayOrder): Promise<void> {
    const now = this.#with.now().getTime();
    if (order.do === 'inject') this.#stand(addInject(this.#play, order.inject, now));
    else if (order.do === 'pause' && !isPaused(this.#play) && !hasEnded(this.#play)) {
      this.#stand(pause(this.#play, now));
      await this.#note({ kind: 'paused' });
    } else if (order.do === 'go-on' && isPaused(this.#play)) {
      this.#stand(goOn(this.#play, now));
      await this.#note({ kind: 'resumed' });
    } else if (order.do === 'skip') {
      const { play, index } = skipNext(this.#play);
      this.#stand(play);
      if (index !== null) await this.#note({ kind: 'skipped', index });
    } else if (order.do === 'stop') {
      const { play, steps } = stop(this.#play, now);
      this.#stand(play);
      for (const step of steps) await this.#do(step);
    }
  }

  async #do(step: PlayStep): Promise<void> {
    const { stage, folder } = this.#with;
    if (step.kind === 'fault-ends') {
      await stage.mend(step.fault);
      await this.#note({ kind: 'fault-ended', fault: step.fault });
    } else if (step.kind === 'end') {
      await takeAway(folder);
      await stage.fallSilent();
      await stage.refresh();
      await this.#look();
      await this.#note({ kind: 'ended', stopped: step.stopped });
    } else {
      const { index, inject } = step;
      await this.#note({ kind: 'inject', index, inject });
      if ('text' in inject)
        for (const number of numbersGivenIn(inject.text)) this.#given.add(number);
      await this.#inject(inject).catch((error: Error) =>
        this.#note({ kind: 'failed', index, why: error.message }),
      );
    }
  }

  async #inject(inject: Inject): Promise<void> {
    const { stage, folder, now } = this.#with;
    if (inject.kind === 'message') return;
    if (inject.kind === 'fault') {
      await stage.begin(inject.fault);
      await this.#note({ kind: 'fault-began', fault: inject.fault });
    } else if (inject.kind === 'feed') {
      const { by, title, text } = inject;
      stage.tell({ by, title, text, at: now().getTime() });
    } else {
      const { id, ...said } = await writeInject(inject, folder, this.#ids, now());
      if (inject.kind === 'announcement') this.#ids.set(inject.name, id);
      this.#own.add(id);
      const deed = DEEDS[inject.kind];
      await this.#note({ kind: 'announced', id, deed, ...said, written: 'scenario' });
    }
  }

  /** Notes a bulletin that is new, and in it what players announced themselves. */
  async #look(): Promise<void> {
    const bulletin = await this.#with.stage.bulletin();
    if (bulletin === null || bulletin.sequence === this.#sequence) return;
    this.#sequence = bulletin.sequence;
    const exercises = bulletin.announcements.filter(({ nature }) => nature === 'exercise');
    for (const each of exercises) await this.#notePlayer(each);
    const ids = (nature: Announcement['nature']) =>
      bulletin.announcements.filter((each) => each.nature === nature).map(({ id }) => id);
    await this.#note({
      kind: 'bulletin',
      sequence: bulletin.sequence,
      exercise: ids('exercise'),
      actual: ids('actual'),
      covered: coveredIn(bulletin),
    });
  }

  /** What is in a bulletin and not of the scenario, once for each of its messages. */
  async #notePlayer(announcement: Announcement): Promise<void> {
    const { id, sent, publisher, territories, numbers, lines, advice, certainty } = announcement;
    const chain = [id, ...(announcement.members ?? [])];
    const isScenario = chain.some((member) => [...this.#own].some((own) => member.includes(own)));
    if (certainty !== 'official' || isScenario || this.#seen.get(id) === sent) return;
    const isNew = !this.#seen.has(id);
    this.#seen.set(id, sent);
    const messages = chain.filter((member) => !this.#members.has(member));
    for (const member of messages) this.#members.add(member);
    const known = { lines: await this.#with.known(), given: this.#given };
    const deed = DEED_OF_PHASE[announcement.phase] ?? (isNew ? 'alert' : 'update');
    await this.#note(
      {
        kind: 'announced',
        ...{ id, deed, by: publisher, territories, numbers },
        lines: lines.map(({ number }) => number),
        verdicts: lines.map(({ number }) => lineVerdict(number, territories, known)),
        ...{ advice, messages, written: 'player' },
      },
      Date.parse(sent),
    );
  }

  /** @param at when it happened, if not now */
  async #note(happened: Happened, at = this.#with.now().getTime()): Promise<void> {
    const now = this.#with.now().getTime();
    const late = Math.max(0, now - at) * this.#play.speed;
    const position = Math.max(0, positionOf(this.#play, now) - late);
    const entry = {
      at: instantOf(at),
      t: Math.floor(position / 1000),
      ...happened,
    } as JournalEntry;
    await this.#with.append(journalLine(entry));
    this.#with.told(entry);
  }
}

const DEEDS = {
  announcement: 'alert',
  update: 'update',
  'all-clear': 'all-clear',
  retraction: 'cancel',
} as const;

const DEED_OF_PHASE: Partial<Record<Announcement['phase'], 'all-clear' | 'cancel'>> = {
  ended: 'all-clear',
  retracted: 'cancel',
};

/** Territories that an announcement of the exercise in force speaks of, as an authority's word. */
function coveredIn({ announcements }: Bulletin): string[] {
  const inForce = announcements.filter(
    (each) => each.nature === 'exercise' && each.certainty === 'official' && !isOver(each),
  );
  return [...new Set(inForce.flatMap(({ territories }) => codesIn(territories)))].sort();
}

/** `T+90` as the minute it names, null for anything else. */
export function minuteOf(text: string): number | null {
  const found = /^(?:T\+)?(\d{1,4})$/i.exec(text.trim());
  const minute = found === null ? Number.NaN : Number(found[1]);
  return Number.isNaN(minute) || minute * MINUTE_MS > 24 * 60 * MINUTE_MS ? null : minute;
}
