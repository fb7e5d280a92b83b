/**
 * What is known of outages, in codes and never in prose: one small file serves every language.
 */
import * as v from 'valibot';
import { E164, Network, Service, ShortNumber, TerritoryCode } from '../directory/model.ts';

/** An instant, ISO 8601 UTC with `Z`. */
export const Instant = v.pipe(v.string(), v.isoTimestamp());

export const ANNOUNCED_STATES = ['works', 'disrupted', 'down'] as const;
export type AnnouncedState = (typeof ANNOUNCED_STATES)[number];

/** `fixed`, `mobile`, or an operator as the announcement names it (`operator:Orange`). */
const Means = v.pipe(v.string(), v.regex(/^(fixed|mobile|operator:.{1,40})$/));

/** A line that the announcement itself gives out. */
export const ReplacementLine = v.object({
  service: Service,
  number: E164,
  /** Empty: everywhere the announcement holds; a territory code; else the town or sector. */
  area: v.optional(v.string(), ''),
  network: v.optional(Network, 'unknown'),
});
export type ReplacementLine = v.InferOutput<typeof ReplacementLine>;

export const Announcement = v.object({
  /** Identity of the whole chain: sender and identifier of its first alert. */
  id: v.string(),
  /** Instant of the newest message of the chain. */
  sent: Instant,
  /** An exercise is never real, and real is never an exercise (law 3). */
  nature: v.picklist(['actual', 'exercise']),
  /**
   * `ended`: restoration was SAID. Mere absence or expiry never ends an outage. `retracted`: it was
   * announced by mistake and taken back; it claims nothing and gives no line.
   */
  phase: v.picklist(['planned', 'ongoing', 'ended', 'retracted']),
  /** `probable`: read out of free text; shown as unconfirmed, its numbers never dialable (law 4). */
  certainty: v.picklist(['official', 'probable']),
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  /** Only numbers the announcement speaks of. */
  numbers: v.record(ShortNumber, v.picklist(ANNOUNCED_STATES)),
  worksFrom: v.optional(v.array(Means), []),
  failsFrom: v.optional(v.array(Means), []),
  /** Always empty when `certainty` is `probable`. */
  lines: v.optional(v.array(ReplacementLine), []),
  /**
   * Numbers that the directory already holds and that an authority's own text names: announced, as
   * the directory gives them. The only numbers a `probable` announcement may carry (law 4).
   */
  named: v.optional(v.array(E164)),
  advice: v.optional(v.array(v.picklist(['mobile', 'landline', 'retry', 'sms114'])), []),
  /** The authority, as it names itself: "Préfecture d'Ille-et-Vilaine". */
  publisher: v.string(),
  link: v.optional(v.string(), ''),
  /** Which source of the bulletin brought it. */
  source: v.string(),
  onset: v.optional(v.nullable(Instant), null),
  expectedEnd: v.optional(v.nullable(Instant), null),
  /** When the INFORMATION lapses; says nothing about the outage. */
  expires: v.optional(v.nullable(Instant), null),
  /** When restoration or the mistake was said; set if and only if `phase` is one of these two. */
  endedAt: v.optional(v.nullable(Instant), null),
  /** Its source could not be read at the last attempt. */
  sourceFailing: v.optional(v.boolean(), false),
  /** Its source was read and no longer listed it from this instant on; its end was never said. */
  unlistedSince: v.optional(Instant),
  /** Keys that signed its messages; missing for what nobody signed. */
  signers: v.optional(v.array(v.string())),
  /** Ids of the further messages of the chain, so that the chain is known again without its first. */
  members: v.optional(v.array(v.string())),
  /**
   * Digests of the words that it was read out of, when out of free text, those that stand first: a dismissal takes back what was read out of
   * these, and nothing that the same articles say besides.
   */
  words: v.optional(v.array(v.string())),
  /**
   * Of an end that its source said and lists no more, while it goes on listing the outage: the text that it lists, and
   * since when. For collectors: whoever reads that source is to have people look, whatever it remembers.
   */
  endGone: v.exactOptional(
    v.object({ item: v.string(), digest: v.string(), published: Instant, since: Instant }),
  ),
  /** Never signed: a phone's own mark that it left a line out, whose number nobody may be offered to call. */
  refusedNumbers: v.exactOptional(v.literal(true)),
});
export type Announcement = v.InferOutput<typeof Announcement>;

/**
 * Why a source that was good says nothing that counts: no new item for longer than is its way, or none
 * that gives a date; moved for good, or to another site; an untrusted certificate; closed to programs
 * (401, 403); gone (404, 410); something else than a feed in its place; not read well for hours, whatever keeps it
 * from that. And why one that is read well is no
 * witness for now: a text of it that may tell of an outage waits for a person; an outage that it still lists lapsed
 * and was never said to be over, or was, by an end that is gone; a message is gone whose end was never said; there are
 * more announcements than one key may have in a bulletin.
 */
export const SOURCE_TROUBLES = [
  ...(['silent', 'undated', 'moved', 'elsewhere'] as const),
  ...(['certificate', 'forbidden', 'gone', 'not-a-feed', 'unheard'] as const),
  ...(['in-doubt', 'outlasted', 'end-gone', 'file-gone', 'left-out'] as const),
] as const;
export type SourceTrouble = (typeof SOURCE_TROUBLES)[number];

export const SourceCheck = v.object({
  id: v.string(),
  ok: v.boolean(),
  /** Last time it was read well; null if never. */
  checkedAt: v.nullable(Instant),
  /** Territories it watches; missing: all of them. */
  territories: v.optional(v.union([v.literal('all'), v.array(TerritoryCode)])),
  /**
   * The authority whose own channel it is and that somebody verified: read well, its silence means
   * something for its territories. Missing: it speaks for nobody.
   */
  speaksAs: v.optional(v.string()),
  /**
   * Of a source that another collector watches: when that one told of it last, for whoever carries it on. Missing: it
   * is told by the one whose bulletin this is.
   */
  toldAt: v.exactOptional(Instant),
  /** For the people of the host; phones go by `ok`. */
  trouble: v.exactOptional(v.picklist(SOURCE_TROUBLES)),
});
export type SourceCheck = v.InferOutput<typeof SourceCheck>;

/** An authority whose key showed that it is there, and for where it announces. */
export const Watch = v.object({
  /** The authority, as `data/keys.json` names it. */
  name: v.string(),
  territories: v.union([v.literal('all'), v.array(TerritoryCode)]),
  /** When it was last heard, to the minute. It lapses thirty days later. */
  heard: Instant,
  /** Id among `sources` of the folder of announcements that it writes to. */
  source: v.string(),
});
export type Watch = v.InferOutput<typeof Watch>;

/** What phones poll, signed, at `/status/bulletin.jws`. */
export const Bulletin = v.object({
  format: v.literal('repli-bulletin/1'),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  issuedAt: Instant,
  validUntil: Instant,
  sources: v.array(SourceCheck),
  announcements: v.array(Announcement),
  /** Missing: nobody watches. */
  watches: v.optional(v.array(Watch)),
  /**
   * Keys that were revoked: what they signed is gone, wherever it is kept (`revoked.ts`). Missing: none.
   */
  revoked: v.optional(v.array(v.string())),
});
export type Bulletin = v.InferOutput<typeof Bulletin>;
