/** What a collector remembers between two rounds, and on disk between two runs. */
import { rename } from 'node:fs/promises';
import * as v from 'valibot';
import { TerritoryCode } from '../directory/model.ts';
import { writeAtomically } from '../host/atomic.ts';
import { textIfThere } from '../host/if-there.ts';
import type { Log } from '../host/log.ts';
import { FAILING_SERVICES } from '../status/detect/model.ts';
import { NOTHING_REMEMBERED } from '../status/feeds/reading.ts';
import { ListedSource } from '../status/feeds/sources-model.ts';
import { Announcement, Instant, SOURCE_TROUBLES } from '../status/model.ts';

/** `Message` of the status core, for reading one back from disk. */
const MessageModel = v.object({
  format: v.picklist(['cap', 'nws', 'mowas', 'alertswiss', 'statuspage', 'text']),
  sender: v.string(),
  id: v.string(),
  voucher: v.exactOptional(v.string()),
  kid: v.exactOptional(v.string()),
  part: v.exactOptional(v.number()),
  words: v.exactOptional(v.string()),
  sent: Instant,
  nature: v.picklist(['actual', 'exercise']),
  type: v.picklist(['alert', 'update', 'cancel']),
  references: v.array(
    v.object({ sender: v.string(), id: v.string(), sent: v.nullable(v.string()) }),
  ),
  content: v.nullable(
    v.pick(Announcement, [
      'phase',
      'certainty',
      'territories',
      'numbers',
      'worksFrom',
      'failsFrom',
      'lines',
      'named',
      'advice',
      'publisher',
      'link',
      'onset',
      'expectedEnd',
      'expires',
    ]),
  ),
});

/** An alert that an index points to; older collectors remembered its address alone. */
const PageModel = v.union([
  v.object({ address: v.string(), stamp: v.string() }),
  v.pipe(
    v.string(),
    v.transform((address) => ({ address, stamp: '' })),
  ),
]);

/** `Met` of the status core. */
const MetModel = v.object({
  words: v.string(),
  from: v.nullable(Instant),
  to: Instant,
  dates: v.nullable(v.object({ first: Instant, last: Instant })),
  topic: v.exactOptional(
    v.object({
      said: v.string(),
      sent: v.nullable(v.object({ from: Instant, to: Instant })),
      over: v.exactOptional(v.array(v.string())),
      touched: v.exactOptional(Instant),
    }),
  ),
  left: v.exactOptional(Instant),
});

/**
 * `Remembered` of the status core, for reading one back from disk. Older collectors remembered no items:
 * begun anew, with a gap.
 */
const RememberedModel = v.object({
  items: v.optional(v.nullable(v.record(v.string(), MetModel)), null),
  clock: v.optional(v.nullable(Instant), null),
  missed: v.optional(v.nullable(Instant), null),
  incidents: v.record(
    v.string(),
    v.object({
      components: v.array(v.string()),
      sent: Instant,
      endedAt: v.nullable(Instant),
    }),
  ),
});

/** `Told` of the status core. */
const ToldModel = v.object({
  item: v.string(),
  sent: Instant,
  services: v.array(v.picklist(FAILING_SERVICES)),
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  confidence: v.number(),
  agencies: v.array(v.string()),
  prints: v.array(v.number()),
});

/** A text that may tell of an outage, and while when it keeps its source from being a witness. */
const OpenModel = v.object({
  item: v.string(),
  digest: v.string(),
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  published: Instant,
  from: Instant,
  until: Instant,
  /** It is believed: phones are to be shown it, and only while they are not does it wait. */
  believed: v.exactOptional(v.literal(true)),
  /** Phones were told its end, which its source has taken away since: it may go on although it is in no doubt. */
  endGone: v.exactOptional(v.literal(true)),
});

/** One file or feed: what it said when it was last read well, and how the last attempt went. */
const SourceMemory = v.object({
  ok: v.boolean(),
  /** When it was last understood, in whole or in part; null if never. */
  checkedAt: v.nullable(Instant),
  /** When it was last read well, its pages included; null if never. */
  wellAt: v.optional(v.nullable(Instant), null),
  messages: v.array(MessageModel),
  /** What its texts in doubt tell, announced only when independent sources bear them out. */
  inDoubt: v.optional(v.array(MessageModel), []),
  /** What its texts tell of outages that go on, as far as those of others may bear it out. */
  told: v.optional(v.array(ToldModel), []),
  /** The alerts it points to. */
  pages: v.optional(v.array(PageModel), []),
  /** Of a page: what its index said of it when it was last read. */
  stamp: v.optional(v.string(), ''),
  /** Its texts in doubt that may tell of an outage, and while when: it is no witness until they are judged. */
  open: v.optional(v.array(OpenModel), []),
  /**
   * Those that phones were shown when somebody touched them, as published then, and when they were said before: what
   * was over by the touch may be said of now.
   */
  touched: v.optional(v.array(v.object({ ...OpenModel.entries, said: Instant })), []),
  /** Digests of its texts about emergency numbers, by item: what people decided holds for those words. */
  shown: v.optional(v.record(v.string(), v.string()), {}),
  /** Whether its source is an official one: a dismissal of what others say in the same words does not reach it. */
  official: v.optional(v.boolean(), true),
  /** For the next reading. */
  remembered: v.optional(RememberedModel, NOTHING_REMEMBERED),
  /** Where it was asked for, and where redirects led to; empty until a collector that looks at that has read it. */
  address: v.optional(v.string(), ''),
  url: v.optional(v.string(), ''),
  /** Digest of what it was read by beside its bytes (`basisOf`); empty likewise. */
  basis: v.optional(v.string(), ''),
  /** Ids that its source had before. */
  formerly: v.optional(v.array(v.string()), []),
  /** SHA-256 of the bytes last tried, so that unchanged ones are neither parsed nor logged again. */
  digest: v.optional(v.string(), ''),
  etag: v.optional(v.string(), ''),
  lastModified: v.optional(v.string(), ''),
  /** When its bytes were had last, and not only said to be the same; null in the memory of older collectors. */
  hadAt: v.optional(v.nullable(Instant), null),
  /** Of a signed file: the version taken last. */
  sequence: v.optional(v.number(), 0),
  /** Attempts failed in a row. */
  failures: v.optional(v.number(), 0),
  /** What kept it from being read, or what somebody should correct; null for neither. */
  trouble: v.optional(v.nullable(v.picklist(SOURCE_TROUBLES)), null),
  /**
   * Of a document: its news as it now stands, or that it is one of alerts. `unread` until a collector that
   * looks at that has read it: till then its silence means nothing.
   */
  news: v.optional(
    v.union([v.picklist(['unread', 'alerts']), v.object({ newest: v.nullable(Instant) })]),
    'unread',
  ),
  /** Of a feed: how it is kept. */
  rhythm: v.optional(
    v.nullable(v.object({ newest: Instant, usual: v.nullable(v.number()) })),
    null,
  ),
  /**
   * Set while our clock is behind that of its server: by how many milliseconds, since when by our clock, and what was
   * known before (`slow-clock.ts`).
   */
  behind: v.optional(
    v.nullable(
      v.object({
        since: Instant,
        lead: v.number(),
        checkedAt: v.nullable(Instant),
        remembered: RememberedModel,
      }),
    ),
    null,
  ),
  /** When it was last asked, answer or none; null if never, and in the memory of older collectors. */
  askedAt: v.optional(v.nullable(Instant), null),
  /** Not to be asked before; it counts from `askedAt`. */
  notBefore: v.optional(v.nullable(Instant), null),
  /** Of a source: since when no look at it has been a good one; null while the last one was. */
  unwellSince: v.optional(v.nullable(Instant), null),
});
export type SourceMemory = v.InferOutput<typeof SourceMemory>;

/** A text that waits to be written; older collectors knew it by its words alone. */
const WaitingModel = v.union([
  v.object({ mark: v.string(), text: v.string() }),
  v.pipe(
    v.object({ digest: v.string(), text: v.string() }),
    v.transform(({ digest, text }) => ({ mark: digest, text })),
  ),
]);

/** What was announced and never said to be over; taken back, as it was before somebody dismissed its text. */
const HeldModel = v.object({ announcement: Announcement, isTakenBack: v.boolean() });

const NOT_LIVED = { ms: 0, at: null };

const MemoryModel = v.object({
  format: v.literal('repli-collector/1'),
  /** Highest sequence ever reserved: written here before a bulletin goes out under it. */
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** By path relative to the folder of announcements. */
  files: v.record(v.string(), SourceMemory),
  /** Real messages that left that folder without an end (`gone-messages.ts`). */
  gone: v.optional(v.array(MessageModel), []),
  /** What was last said of that folder as well read: no later word of another collector; null if never. */
  folderWellAt: v.optional(v.nullable(Instant), null),
  /** What the last bulletins told as going on, whatever becomes of them (`held.ts`). */
  held: v.optional(v.array(HeldModel), []),
  /** The sources watched, as they were listed when the list could be read last; null if it never could. */
  listed: v.fallback(v.optional(v.nullable(v.array(ListedSource)), null), null),
  /** Those that were listed before and are no more, as they were then (`left-sources.ts`). */
  left: v.fallback(v.optional(v.array(v.object({ source: ListedSource, since: Instant })), []), []),
  /** By source id; pages a feed points to are `id page`. */
  feeds: v.record(v.string(), SourceMemory),
  /** Texts already handed to the desk, by file name: their words and date. Older collectors held the words alone. */
  drafts: v.optional(v.record(v.string(), v.string()), {}),
  /** Texts that could not be written yet, by file name. */
  waiting: v.optional(v.record(v.string(), WaitingModel), {}),
  /** How long the rounds have gone on, in milliseconds, and when the last one was (`old-texts.ts`). */
  lived: v.fallback(
    v.optional(v.object({ ms: v.number(), at: v.nullable(Instant) }), NOT_LIVED),
    NOT_LIVED,
  ),
  /** How long they had when each file of texts was met first, by its name. */
  laid: v.optional(v.record(v.string(), v.number()), {}),
  /** What was logged and need not be again while it lasts. */
  told: v.optional(v.array(v.string()), []),
  /** What the log was last told of each source that was good. */
  troubles: v.optional(v.record(v.string(), v.picklist(SOURCE_TROUBLES)), {}),
  /** What the log was last told of each watch. */
  watches: v.optional(v.record(v.string(), v.string()), {}),
});
export type CollectorMemory = v.InferOutput<typeof MemoryModel>;

export const NEW_ORIGIN: SourceMemory = {
  ok: false,
  checkedAt: null,
  wellAt: null,
  messages: [],
  inDoubt: [],
  told: [],
  pages: [],
  stamp: '',
  open: [],
  touched: [],
  shown: {},
  official: true,
  remembered: NOTHING_REMEMBERED,
  address: '',
  url: '',
  basis: '',
  formerly: [],
  digest: '',
  etag: '',
  lastModified: '',
  hadAt: null,
  sequence: 0,
  failures: 0,
  trouble: null,
  news: 'unread',
  rhythm: null,
  behind: null,
  askedAt: null,
  notBefore: null,
  unwellSince: null,
};

const emptyMemory = (): CollectorMemory => ({
  format: 'repli-collector/1',
  sequence: 0,
  files: {},
  gone: [],
  folderWellAt: null,
  held: [],
  listed: null,
  left: [],
  feeds: {},
  drafts: {},
  waiting: {},
  lived: NOT_LIVED,
  laid: {},
  told: [],
  troubles: {},
  watches: {},
});

/**
 * Reads the memory file. A damaged one, or one that cannot be read, is set aside under the same name with `.bad`, logged, and the
 * collector starts afresh: the published bulletin still gives back what it announced.
 */
export async function loadMemory(path: string, log: Log): Promise<CollectorMemory> {
  try {
    const text = await textIfThere(path);
    if (text === null) return emptyMemory();
    return v.parse(MemoryModel, JSON.parse(text));
  } catch (error) {
    await rename(path, `${path}.bad`).catch(() => undefined);
    log({
      level: 'warn',
      event: 'memory-damaged',
      subject: path,
      detail: `unreadable (${error instanceof Error ? error.message : 'unknown'}); set aside as ${path}.bad.`,
    });
    return emptyMemory();
  }
}

/**
 * What is remembered of each file, and of what left them, without a word of a revoked key: a damaged file brings none
 * back.
 * @param dropped told the name of each file that loses something
 */
export function withoutRevoked(
  { files, gone }: Pick<CollectorMemory, 'files' | 'gone'>,
  revoked: ReadonlySet<string>,
  dropped: (name: string) => void,
): Pick<CollectorMemory, 'files' | 'gone'> {
  const stays = ({ kid }: { kid?: string }) => kid === undefined || !revoked.has(kid);
  const kept = Object.entries(files).map(([name, origin]) => {
    const messages = origin.messages.filter(stays);
    if (messages.length < origin.messages.length) dropped(name);
    return [name, { ...origin, messages }];
  });
  return { files: Object.fromEntries(kept), gone: gone.filter(stays) };
}

export async function saveMemory(path: string, memory: CollectorMemory): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(memory)}\n`);
}
