/** One round of the collector: everything read, merged, signed and written. */

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { instantOf } from '../base/instant.ts';
import { signDocument } from '../directory/signed.ts';
import { sweepLeftovers, writeAtomically } from '../host/atomic.ts';
import { bulletinInPlace } from '../host/bulletin-in-place.ts';
import { readDecisions } from '../host/decision-files.ts';
import { whyUnread } from '../host/file-errors.ts';
import { withLock } from '../host/lock.ts';
import type { Log } from '../host/log.ts';
import type { PrivateKey } from '../host/private-key.ts';
import { type QueueFault, queueFaultSaid } from '../host/queue-faults.ts';
import { readCapFile } from '../host/read-cap.ts';
import { LIST_ID, leftOpenIds, namesSources } from '../status/bulletin/named.ts';
import { packBulletin } from '../status/bulletin/wire.ts';
import { revokedOn } from '../status/chain/revoked.ts';
import type { Announcement, Bulletin } from '../status/model.ts';
import type { Remark } from '../status/remarks.ts';
import { phonesBy } from '../status/review/on-phones.ts';
import { statesOf } from '../status/states/states.ts';
import { watchesOf } from '../status/watch/heard.ts';
import { writeAnnouncementFiles } from './announcement-files.ts';
import { compile } from './compile.ts';
import { signedEnds, withSignedEnds } from './ended-texts.ts';
import { listedWithoutEnd } from './ends-gone.ts';
import { Feeds } from './feeds.ts';
import { folderCheck, messagesOfFiles, readFolder } from './folder.ts';
import { goneUnended } from './gone-messages.ts';
import { heldBeside } from './held.ts';
import { readKnownLines } from './known-lines.ts';

import { leftOpen } from './left-open.ts';

import { tellLeft } from './left-sources.ts';

import { limitsOf } from './limits.ts';
import { type CollectorMemory, loadMemory, saveMemory, withoutRevoked } from './memory.ts';
import { forgetOldTexts, livedOn } from './old-texts.ts';
import { combine } from './peers.ts';
import { keysOfHost, listedKeys, readPeers, readPublishedBulletin } from './published.ts';
import { readerVersion } from './reader-version.ts';
import { sourceOf } from './renamed.ts';
import { awaitTexts, damagedTexts, dismissedIn, dismissedWords, writeTexts } from './review.ts';
import { awaitSaidAfterEnds } from './said-after-end.ts';
import { awaitDenials } from './said-since.ts';
import { noteSeen, SEEN_FILE } from './seen-file.ts';
import { nextSequence } from './sequence.ts';
import { readSignedFile } from './signed-file.ts';
import { readSigns } from './signs.ts';
import { dismissersOf } from './taken-back.ts';
import { tellWatches } from './tell-watches.ts';
import { tellTroubles } from './troubles.ts';

import { unendedIn } from './unended.ts';

import { withoutList } from './unlisted.ts';

const BULLETIN_FILE = 'bulletin.jws';
/** For pages of others, which do not verify: they go by its times and by where it comes from. */
const STATES_FILE = 'states.json';

export interface CollectOptions {
  /** Folder with `announcements/`, `sources.json`, `territories/` and `keys.json`. */
  data: string;
  /** Folder the bulletin is written to. */
  out: string;
  /** File in which the collector remembers; outside `out`, which is public. */
  memory: string;
  key: PrivateKey;
  /**
   * Id in the bulletin of the folder of announcements, `announcements` by default. Collectors that
   * write to one place under one id must watch the same folder.
   */
  name?: string;
  /** Address of the site without a slash at the end, for the feeds; empty or missing where it is not known. */
  site?: string;
  /** Watches `sources.json`; nothing is fetched without it. */
  feeds?: FeedSettings;
  /** Bulletins of other collectors, by address or path, whose news is carried along. */
  peers?: readonly string[];
  /** Milliseconds a bulletin is valid for: several rounds, so that one late round worries nobody. */
  validFor: number;
  now: () => Date;
  log: Log;
}

interface FeedSettings {
  /** Whether sources that nobody has verified are watched too. */
  unverified: boolean;
  /** Milliseconds for one request. */
  patience: number;
  /** Milliseconds a round waits for its sources before it writes what is known. */
  budget: number;
}

export interface Collected {
  /** Path of the bulletin written. */
  path: string;
  bulletin: Bulletin;
}

/**
 * The sources as they were left by the last run; null when none are to be watched, and none were.
 * @param onLate called when a source answered after its round was written
 */
export async function openFeeds(
  options: CollectOptions,
  onLate?: () => void,
): Promise<Feeds | null> {
  const { feeds, data, log, now } = options;
  const memory = await loadMemory(options.memory, log);
  const { listed, left } = memory;
  const isKnown = left.length > 0 || (listed ?? []).length > 0;
  if (feeds === undefined && !isKnown) return null;
  return new Feeds(memory.feeds, {
    ...{ listed, left, data, log, now },
    asks: feeds !== undefined,
    namesSources: async () => namesSources((await bulletinInPlace(options.out))?.sources ?? []),
    unverified: feeds?.unverified ?? true,
    patience: feeds?.patience ?? 0,
    known: () => readKnownLines(data),
    reader: readerVersion,
    chance: Math.random,
    ...(onLate === undefined ? {} : { onLate }),
  });
}

/** Tells of an item whether phones that have a bulletin are told of it. */
function isOnPhones(bulletin: Bulletin, now: Date) {
  const phones = phonesBy(bulletin, now);
  return (text: { source: string; item: string }): boolean => phones(text).places.length > 0;
}

/** Ids of the sources that the memory knows of. */
const remembered = (memory: CollectorMemory): Set<string> =>
  new Set(Object.keys(memory.feeds).map(sourceOf));

/**
 * One round: looks at the sources whose time has come, reads the folder of announcements, merges with
 * the bulletins in place, signs and writes.
 * @param feeds the sources, kept from round to round
 * @throws Error when the bulletin cannot be written; the one in place is then untouched
 */
export async function runRound(options: CollectOptions, feeds: Feeds | null): Promise<Collected> {
  const { data, out, key, log } = options;
  await mkdir(out, { recursive: true });
  await mkdir(dirname(options.memory), { recursive: true });
  const dropped = await feeds?.look(options.feeds?.budget ?? 0);
  const listed = await listedKeys(data, log);
  const keys = keysOfHost(listed, key);
  const peers = await readPeers(options.peers ?? [], keys, options.now(), log);

  return withLock(join(out, '.collector.lock'), async () => {
    const now = options.now();
    const path = join(out, BULLETIN_FILE);
    const memory = await loadMemory(options.memory, log);
    const inPlace = await readPublishedBulletin(path, keys, now, log);
    const published = combine([inPlace, ...peers.bulletins], now);
    const revoked = new Set([
      ...revokedOn(instantOf(now.getTime()).slice(0, 10), listed),
      // Another host may have learned of a theft first.
      ...peers.bulletins.flatMap((peer) => peer.revoked ?? []),
    ]);
    const before = withoutRevoked(memory, revoked, (name) => {
      const detail = 'its key was revoked: nothing of it is announced any more.';
      log({
        level: 'warn',
        event: 'cap-remark',
        subject: name,
        detail,
        facts: { code: 'key-revoked' },
      });
    });
    const read = await readFolder(before, {
      path: join(data, 'announcements'),
      read: readCapFile,
      readSigned: (text, held) => readSignedFile(text, listed, held, now),
      now,
      log,
    });
    const name = options.name ?? 'announcements';
    const check = folderCheck(name, read, memory.folderWellAt, now);
    const signs = await readSigns(data, listed, now);
    const watches = watchesOf(signs.signs, name, now);

    const sequence = nextSequence(published?.sequence ?? 0, memory.sequence, now);
    const { decisions, faults } = await readDecisions(data, listed, now);
    const inFolder = messagesOfFiles(read.files);
    const ends = signedEnds(inFolder, published?.announcements ?? []);
    const judged = { decisions, ends };
    const watched = feeds?.watched(judged) ?? [];
    const unlisted = feeds?.listed === null ? withoutList(inPlace) : [];
    const isOnPhonesYet = inPlace === null ? () => false : isOnPhones(inPlace, now);
    const left = feeds?.leftOpen(judged, isOnPhonesYet) ?? [];
    const open = [
      ...unlisted,
      ...left,
      ...leftOpen(check, 'unended', unendedIn(inFolder, name, now)),
      ...leftOpen(check, 'files-gone', goneUnended(inFolder, read.gone, name, now)),
    ];
    const { bulletin, unused, leftOut, held } = compile({
      watches,
      watched: [
        { check, origins: Object.values(read.files) },
        ...watched,
        ...open.map((failing) => ({ check: failing, origins: [] })),
      ],
      doubts: (told) =>
        new Map([
          ...(feeds?.doubts(judged, told.announcements, isOnPhones(told, now)) ?? []),
          ...[...(feeds?.withEndsGone(judged, told.announcements) ?? [])].map(
            (id) => [id, 'in-doubt'] as const,
          ),
        ]),
      openBy: (told) => leftOpen(check, 'ends-gone', listedWithoutEnd(told, inFolder, name, now)),
      dismissed: watched.flatMap(({ origins, unsaid }) => [
        ...dismissedIn(origins, decisions),
        ...unsaid,
      ]),
      dismissedWords: dismissedWords(decisions),
      dismissedBy: dismissersOf(decisions),
      asEnded: (announcement) => withSignedEnds(announcement, decisions, ends),
      former: new Set([
        ...(dropped ?? remembered(memory)),
        // What was told of them last was our own word; from now on they may be another's.
        ...(feeds?.left ?? []).flatMap(({ source: { id } }) => (id in memory.troubles ? id : [])),
        // Told of by whoever does not know its list, and over with that.
        ...[...leftOpenIds(name), LIST_ID],
      ]),
      published,
      allHeard: peers.allHeard,
      held: heldBeside(memory, inPlace, now),
      revoked: [...revoked],
      limits: limitsOf(listed),
      now,
      validFor: options.validFor,
      sequence,
    });
    tellLeftOut(leftOut, log);
    const told = [
      ...tellUnused(unused, memory.told, log),
      ...tellFaults(data, faults, memory.told, log),
      ...tellLeft(left, memory.told, log),
    ];
    const signer = { kid: key.kid, privateKey: key };
    const text = await signDocument(packBulletin(bulletin), signer, 'bulletin');
    const troubles = tellTroubles(bulletin.sources, memory.troubles, log);
    const said = tellWatches(bulletin, signs, watches, memory.watches, { now, log });
    const texts = feeds?.texts ?? [];
    const damaged = texts.length === 0 ? new Set<string>() : await damagedTexts(data);
    const fresh = awaitTexts(texts, memory, now, damaged);
    const laid = await awaitSaidAfterEnds(data, watched, fresh, judged, { damaged, log });
    const others = feeds?.others ?? [];
    const handing = await awaitDenials(data, { texts, others }, laid, now).catch((error) => {
      feeds?.readAgain(others);
      const detail = `${whyUnread(error).en} What items say since waits for a later round.`;
      log({ level: 'error', event: 'drafts-unread', subject: data, detail });
      return laid;
    });
    const kept: CollectorMemory = {
      ...memory,
      ...handing,
      files: read.files,
      gone: read.gone,
      folderWellAt: check.ok ? check.checkedAt : memory.folderWellAt,
      feeds: feeds?.origins ?? memory.feeds,
      listed: feeds === null ? memory.listed : feeds.listed,
      left: feeds?.left ?? [],
      held,
      told,
      lived: livedOn(memory.lived, now),
      troubles,
      sequence,
      watches: said,
    };
    // The number is reserved on disk first: after a crash between the two it is skipped, never reused.
    await saveMemory(options.memory, kept);
    // What was read waits in the memory from now on, whatever becomes of the rest of this round.
    feeds?.noted(texts, others);
    await writeAtomically(path, text);
    const states = join(out, STATES_FILE);
    await writeAtomically(states, JSON.stringify(statesOf(bulletin, now)));
    await noteSeen(out, inPlace, bulletin, options);
    await writeAnnouncementFiles(bulletin, {
      site: options.site ?? '',
      data,
      out,
      log,
      now: () => now,
    });
    // The bulletin is out: what is only for people at the desk can no longer hold it up.
    if (Object.keys(kept.waiting).length > 0) {
      const handed = await writeTexts(data, kept, log);
      await saveMemory(options.memory, { ...kept, ...handed });
      const laid = await forgetOldTexts(data, kept, new Set(Object.keys(kept.waiting)), log);
      await saveMemory(options.memory, { ...kept, ...handed, laid });
    }
    await Promise.all([path, states, options.memory, join(out, SEEN_FILE)].map(sweepLeftovers));
    const { announcements } = bulletin;
    log({
      level: 'info',
      event: 'bulletin-written',
      subject: path,
      detail: `${announcements.length} announcement(s), valid until ${bulletin.validUntil}.`,
      facts: { sequence, announcements: announcements.length, bytes: text.length },
    });
    return { path, bulletin };
  });
}

/** Logs of which keys there is more than they may have in the bulletin, and what that means. */
function tellLeftOut(leftOut: ReadonlyMap<string, readonly Announcement[]>, log: Log): void {
  for (const [subject, left] of leftOut) {
    const real = left.filter(({ nature }) => nature === 'actual').length;
    const detail = `${left.length} announcement(s) left out, ${real} of them real: one key may not fill the bulletin. Nothing is said to be well where a real one stands. Sign the end of those that are over.`;
    log({ level: 'error', event: 'too-many-announcements', subject, detail });
  }
}

/**
 * Logs what is in no announcement although it was read, each once while it lasts.
 * @param before what was told in earlier rounds
 * @returns what is told now, to be remembered
 */
function tellUnused(
  unused: ReadonlyMap<string, readonly Remark[]>,
  before: readonly string[],
  log: Log,
): string[] {
  return [...unused].flatMap(([subject, remarks]) =>
    remarks.map(({ code, detail }) => {
      const told = `${subject} ${detail}`;
      if (!before.includes(told)) {
        log({ level: 'warn', event: 'message-unused', subject, detail, facts: { code } });
      }
      return told;
    }),
  );
}

/** Logs what was decided and cannot be used, each once while it lasts: an alert may be back for it. */
function tellFaults(
  data: string,
  faults: readonly QueueFault[],
  before: readonly string[],
  log: Log,
): string[] {
  return faults.map((fault) => {
    const subject = join(data, fault.file);
    const detail = queueFaultSaid(fault, 'en');
    const told = `${subject} ${detail}`;
    if (!before.includes(told))
      log({ level: 'error', event: 'queue-file-unused', subject, detail });
    return told;
  });
}

/** One round by itself, as a scheduled job runs it. */
export async function collectOnce(options: CollectOptions): Promise<Collected> {
  return runRound(options, await openFeeds(options));
}
