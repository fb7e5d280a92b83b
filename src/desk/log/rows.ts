/** The log of a night: what the audit log, the signed texts and the bulletin know of it, row by row. */

import type { Key } from '../../directory/model.ts';
import {
  asNoted,
  type FirstSeen,
  type Seen,
  type Sighting,
} from '../../status/bulletin/announced-since.ts';
import type { ParseXml } from '../../status/cap/safe-xml.ts';
import { chainKeys, messageKey } from '../../status/chain/key.ts';
import type { Announcement } from '../../status/model.ts';
import { covers } from '../../territories/scope.ts';
import { type Entry, NO_PAPERS, type Papers } from './entry.ts';
import { isIn, type Night } from './night.ts';
import { paperDocument, type Read } from './read-paper.ts';

/** What somebody did. */
type What =
  | Exclude<Read, { kind: 'unreadable' }>
  /** The text cannot be had or read: what it was about is known, not what it said. */
  | { kind: 'unreadable'; of: Entry['kind']; id: string }
  | { kind: 'taken-back'; of: Entry['kind']; id: string }
  | { kind: 'refused'; of: Entry['kind']; id: string; code: string }
  /** The bulletin showed it, and no entry of the night speaks of it: it came as a file, or from a feed. */
  | { kind: 'other-way'; phase: Announcement['phase']; certainty: Announcement['certainty'] };

export interface NightRow {
  /** Number of the entry; null for what the audit log does not hold. */
  seq: number | null;
  /** UTC instant. */
  at: string;
  /** Holder of the key, as the host lists it, or its name; the publisher for what came another way. */
  who: string;
  what: What;
  /** Null: it is neither, or nobody knows. */
  nature: Announcement['nature'] | null;
  /** Null: nothing that phones show. */
  seen: Sighting | null;
  /** The last word on this entry, where it was corrected since. */
  corrected: { at: string; who: string; says: string } | null;
}

export interface LogSources {
  /** Entries of the night and of some time before it, in order. */
  entries: readonly Entry[];
  /** By number of the entry. */
  papers: ReadonlyMap<number, Papers>;
  /** Later words on entries, by number of the entry: who signed them, and when. */
  corrections: ReadonlyMap<number, LaterWord>;
  /** What the collector noted; null when that cannot be read. */
  seen: Seen | null;
  /** Those that came with the desk. */
  keys: readonly Key[];
  parse: ParseXml;
}

export interface LaterWord {
  at: string;
  kid: string;
  says: string;
}

/** Whether an entry may concern a territory, before its text is known. */
export function mayConcern({ kind, id, kid }: Entry, code: string, keys: readonly Key[]): boolean {
  if (kind === 'territory') return id === code;
  if (kind === 'request') return id.startsWith(`${code}-`);
  const key = keys.find((each) => each.kid === kid);
  // Of a key that nobody knows any more, nothing is left out.
  return key === undefined || covers(key.territories, code);
}

/** The rows of a night in one territory, in the order in which things happened. */
export function rowsOf(night: Night, code: string, sources: LogSources): NightRow[] {
  const { entries, papers, seen, keys } = sources;
  const nameOf = (kid: string) => keys.find((key) => key.kid === kid)?.holder ?? kid;
  const read = entries
    .filter((entry) => mayConcern(entry, code, keys))
    .map((entry) => {
      const paper = papers.get(entry.seq) ?? NO_PAPERS;
      return { entry, document: paperDocument(entry, paper, sources) };
    });
  const known = new Set(read.flatMap(({ document }) => notedOf(seen, document)));
  const elsewhere = new Set(
    entries.filter((entry) => !mayConcern(entry, code, keys)).map(({ seq }) => seq),
  );
  const concerned = read.filter(({ entry, document }) => {
    if (!isIn(night, entry.at)) return false;
    if (document.kind === 'correction') return !elsewhere.has(document.entry);
    return document.territories === null || covers(document.territories, code);
  });
  const rows = concerned.map(({ entry, document }): NightRow => {
    const { seq, at, event, kid } = entry;
    const accepted = event === 'accepted';
    const later = sources.corrections.get(seq);
    return {
      ...{ seq, at, who: nameOf(kid), nature: document.nature },
      what: accepted ? whatOf(entry, document) : otherwise(entry),
      seen: accepted ? document.seen : null,
      corrected:
        later === undefined ? null : { at: later.at, who: nameOf(later.kid), says: later.says },
    };
  });
  const others = (seen?.messages ?? [])
    .filter(
      (message) => isIn(night, message.at) && message.atLatest !== true && !known.has(message),
    )
    .filter(({ territories }) => covers(territories, code))
    .map(otherWay);
  return [...rows, ...others].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function whatOf({ kind, id }: Entry, document: Read): What {
  return document.kind === 'unreadable' ? { kind: 'unreadable', of: kind, id } : document;
}

const otherwise = ({ event, kind, id }: Entry): What =>
  event === 'taken-back'
    ? { kind: 'taken-back', of: kind, id }
    : { kind: 'refused', of: kind, id, code: event };

/** Notes that are of messages of a text: they did not come another way. */
function notedOf(seen: Seen | null, document: Read): FirstSeen[] {
  if (document.kind !== 'announcement') return [];
  return (seen?.messages ?? []).filter((seenMessage) =>
    document.messages.some(
      (message) =>
        message.nature === seenMessage.nature &&
        Date.parse(message.sent) === Date.parse(seenMessage.sent) &&
        chainKeys(seenMessage).includes(messageKey(message)),
    ),
  );
}

const otherWay = (seen: FirstSeen): NightRow => ({
  seq: null,
  at: seen.at,
  who: seen.publisher,
  what: { kind: 'other-way', phase: seen.phase, certainty: seen.certainty },
  nature: seen.nature,
  seen: asNoted(seen),
  corrected: null,
});
