/** Texts about emergency numbers that people look at: those in doubt, and those that phones are shown as probable. */
import * as v from 'valibot';
import { E164, Service, TerritoryCode } from '../../directory/model.ts';
import { ADVICE, DETECTED_STATES, FAILING_SERVICES } from '../detect/model.ts';
import { Instant } from '../model.ts';

/** Names a text among all of a host, and its file: the source, then a digest of the item's own identity. */
export const TEXT_ID = /^[a-z0-9][a-z0-9-]{1,63}-[0-9a-f]{16}$/;

const Scope = v.union([v.literal('all'), v.array(TerritoryCode)]);
const Failing = v.picklist(FAILING_SERVICES);

/** One thing that a text says in one clause (`Claim` of the reader). */
const ClaimRead = v.object({
  says: v.string(),
  when: v.string(),
  services: v.array(Failing),
  departements: v.array(v.string()),
  hour: v.nullable(v.string()),
  quoted: v.boolean(),
  words: v.string(),
});

/** A text as `data/drafts` holds it. What files of earlier versions lack has a default. */
export const ReviewText = v.object({
  id: v.pipe(v.string(), v.regex(TEXT_ID)),
  /** Of the whole title and all words: a decision holds for these and no others. */
  digest: v.optional(v.string(), ''),
  /** Of `sources.json`, and the item's identity there. */
  source: v.string(),
  item: v.string(),
  /** Who published the text, its title and its page; a long title is cut, says so, and stands whole in the words. */
  publisher: v.string(),
  title: v.string(),
  link: v.string(),
  /** UTC instant of the text. */
  published: Instant,
  territories: Scope,
  /** Nothing in it tells where: `territories` are merely those that its source speaks for. */
  isUnplaced: v.exactOptional(v.literal(true)),
  /**
   * The announcements made of these words that were over when it was published: what was decided with them was of an
   * outage before.
   */
  after: v.exactOptional(v.array(v.object({ sender: v.string(), id: v.string() }))),
  /**
   * Whether its source is an official one; missing from files of earlier versions, which are taken for such: a
   * dismissal of what another source says in the same words does not reach it.
   */
  official: v.exactOptional(v.boolean()),
  /** How it was read. Whether phones show it is the bulletin's word (`QueuedText.phones`), and may change after. */
  shelf: v.optional(v.picklist(['probable', 'review']), 'review'),
  state: v.picklist(DETECTED_STATES),
  confidence: v.optional(v.number(), 0),
  /** A short number, or who answers it, is plainly said in it to fail now, whatever the state. */
  failsNow: v.exactOptional(v.literal(true)),
  services: v.optional(v.array(Failing), []),
  national: v.optional(v.boolean(), false),
  advice: v.optional(v.array(v.picklist(ADVICE)), []),
  /** Numbers found in it: drafts, which two people must confirm before anybody may dial them. */
  numbers: v.array(
    v.object({
      service: Service,
      number: E164,
      /** Town or sector, or a territory's code; empty for wherever the text holds. */
      area: v.string(),
    }),
  ),
  claims: v.optional(v.array(ClaimRead), []),
  /** Which words decided, as `sign: words`. */
  reasons: v.array(v.string()),
  /** Its words, one block a line, without markup. */
  text: v.optional(v.string(), ''),
  /** Whether that is only a part of them: its beginning, and what decided farther on. */
  isCut: v.exactOptional(v.literal(true)),
  /**
   * What its item says since, when that is for nobody to judge any more: its author has denied or replaced these words.
   * Its own are cut as they are.
   */
  since: v.exactOptional(
    v.object({
      title: v.string(),
      text: v.string(),
      isCut: v.exactOptional(v.literal(true)),
      /** When that was read. */
      at: Instant,
    }),
  ),
});
export type ReviewText = v.InferOutput<typeof ReviewText>;

export const VERDICTS = ['not-an-outage', 'announced', 'reopened'] as const;
/**
 * `not-an-outage`: it leaves phones and queue. `announced`: somebody signed an announcement of it.
 * `reopened`: it waits again, as if nobody had decided.
 */
export type ReviewVerdict = (typeof VERDICTS)[number];

/** What a person decided of a text, as it is shown: who and when. */
export const Decided = v.object({
  verdict: v.picklist(VERDICTS),
  /** The holder of the key that signed, as `data/keys.json` names it. */
  by: v.string(),
  at: v.string(),
  /** Where it holds, of a text that speaks of other places too; missing: wherever the text does. */
  territories: v.exactOptional(Scope),
});
export type Decided = v.InferOutput<typeof Decided>;

/** A decision that stands no more, or not yet, and why. */
const Lapsed = v.object({
  ...Decided.entries,
  /**
   * `said-again`: its words were published again later, perhaps of another outage. `word-lost`: a later decision on
   * them cannot be read, or went with its key. `ahead`: it is dated later than the clock of the host allows, and
   * counts from then on.
   */
  why: v.picklist(['said-again', 'word-lost', 'ahead']),
});
export type Lapsed = v.InferOutput<typeof Lapsed>;

/** What phones that go by the bulletin in place are told of a text. */
const OnPhones = v.object({
  /** Where; nowhere: it is on no phone. */
  places: Scope,
  /**
   * As what goes on or is to come, as over, or as what may still go on although nobody says so any more. `exercise`:
   * nowhere but in the mode where one practises.
   */
  as: v.picklist(['said', 'over', 'last-known', 'exercise']),
});
export type OnPhones = v.InferOutput<typeof OnPhones>;

/** A text in the queue. */
export const QueuedText = v.object({
  ...ReviewText.entries,
  /** By the bulletin in place when the queue was read; missing when there was none that could be read. */
  phones: v.exactOptional(OnPhones),
  /** What stands decided of it; null while it waits. */
  decided: v.nullable(Decided),
  /** What was decided of its words and stands no more, or not yet. */
  lapsed: v.exactOptional(Lapsed),
  /** What stands decided of it for some of its places alone, the newest first; missing when nothing does. */
  parts: v.exactOptional(v.array(Decided)),
  /** Version of the last decision on its words: what is decided next is signed as later than this. */
  last: v.exactOptional(v.number()),
});
export type QueuedText = v.InferOutput<typeof QueuedText>;
