/**
 * The signed end of an announcement that was made from a text is the end of what the text said too: of the numbers
 * and places that were announced, and of nothing that was published after it.
 */
import {
  chainKeys,
  identityIn,
  type MessageKey,
  messageKey,
  voucherOfKey,
} from '../status/chain/key.ts';
import { isOver } from '../status/chain/over.ts';
import { settle } from '../status/chain/settle.ts';
import type { Message } from '../status/message.ts';
import type { Announcement } from '../status/model.ts';
import { announcedOf, type Decisions, type SaidWords } from '../status/review/decided.ts';
import type { Taken } from '../status/review/decision.ts';
import { codesIn, covers, type Scope } from '../territories/scope.ts';
import type { SourceMemory } from './memory.ts';
import { textId } from './review.ts';

/** The end of an announcement, as far as it reaches what was read out of a text. */
interface SaidEnd {
  end: Announcement & { endedAt: string };
  /** Where that announcement was made from the text, and ended. */
  territories: Scope;
}

/** Ends that were signed, by each message of the chain that ended; null for what is known to go on. */
type SignedEnds = ReadonlyMap<MessageKey, SaidEnd['end'] | null>;

/** What people said of texts: what they decided, and the ends of what they announced of them. */
export interface JudgedTexts {
  decisions: Decisions;
  ends: SignedEnds;
}

/**
 * The ends that were signed and stand.
 * @param messages of the folder of announcements: its files tell of an end for longer than the bulletin does
 * @param elsewhere what other collectors announce
 */
export function signedEnds(
  messages: readonly Message[],
  elsewhere: readonly Announcement[],
): SignedEnds {
  const ends = new Map<MessageKey, SaidEnd['end'] | null>();
  // What the folder says itself comes last, and takes the place of what was carried.
  for (const told of [...elsewhere, ...settle(messages, 'announcements')]) {
    const { nature, certainty, phase, endedAt } = told;
    for (const key of chainKeys(told)) {
      const isEnd = nature === 'actual' && certainty === 'official' && phase === 'ended';
      if (isEnd && endedAt !== null) ends.set(key, { ...told, endedAt });
      else ends.set(key, null);
    }
  }
  return ends;
}

/** How the announcement that a decision was taken with stands; null while it goes on, missing when nobody knows. */
function endOf({ decision, key }: Taken, ends: SignedEnds): SaidEnd['end'] | null | undefined {
  const { announcement } = decision;
  if (announcement === undefined) return undefined;
  return ends.get(messageKey({ ...announcement, voucher: voucherOfKey(key.territories) }));
}

const ms = (instant: string): number => Date.parse(instant);

/**
 * The announcements made of some words that were over when the words were published. What was found to be over
 * before is so for as long as nobody takes the end back, also when its file is gone.
 */
export function endsBefore(
  { digest, published, after = [] }: Pick<SaidWords, 'digest' | 'published' | 'after'>,
  { decisions, ends }: JudgedTexts,
): NonNullable<SaidWords['after']> {
  const found = new Map<string, { sender: string; id: string }>();
  for (const taken of decisions.get(digest)?.taken ?? []) {
    const { announcement: made } = taken.decision;
    if (made === undefined) continue;
    const end = endOf(taken, ends);
    const wasOver = after.some(({ sender, id }) => sender === made.sender && id === made.id);
    const isOver = end === undefined ? wasOver : end !== null && ms(end.endedAt) < ms(published);
    if (isOver) found.set(`${made.sender},${made.id}`, made);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, made]) => made);
}

/** Whether what was announced of a text was ended between when its words were said and when somebody touched them. */
export function touchedAfterEnd(
  source: string,
  { item, digest, territories, published, said }: SourceMemory['touched'][number],
  { decisions, ends }: JudgedTexts,
): boolean {
  const text = { id: textId(source, item), digest, territories, published: said };
  return announcedOf(text, decisions).some(({ taken }) => {
    const end = endOf(taken, ends);
    if (end === undefined || end === null) return false;
    return ms(said) <= ms(end.endedAt) && ms(end.endedAt) < ms(published);
  });
}

/** The ends that reach an announcement which was read out of a text: those of what was made of its very words. */
function endsOf(
  { sent: published, territories, words = [], ...known }: Announcement,
  decisions: Decisions,
  ends: SignedEnds,
): SaidEnd[] {
  return chainKeys(known).flatMap((key) => {
    const named = identityIn(key);
    if (named === null) return [];
    const id = textId(named.sender, named.id);
    return words.flatMap((digest) =>
      announcedOf({ id, digest, territories, published }, decisions).flatMap(
        ({ taken, territories: there }) => {
          const end = endOf(taken, ends);
          if (end === undefined || end === null || ms(end.endedAt) < ms(published)) return [];
          const codes = codesIn(there).filter((code) => covers(end.territories, code));
          return [{ end, territories: codes }];
        },
      ),
    );
  });
}

/** Whether an end reaches a number somewhere; null for what names no number, which any end may be of. */
const reaches = (said: SaidEnd, code: string, number: string | null): boolean =>
  covers(said.territories, code) && (number === null || number in said.end.numbers);

/** What is left of an announcement once some ends were said; null when nothing is. */
function left(announcement: Announcement, ends: readonly SaidEnd[]): Announcement | null {
  const { territories, numbers } = announcement;
  const named = Object.keys(numbers);
  const asked = named.length === 0 ? [null] : named;
  const goesOn = (code: string, number: string | null) =>
    !ends.some((said) => reaches(said, code, number));
  const codes = codesIn(territories);
  const there = codes.filter((code) => asked.some((number) => goesOn(code, number)));
  if (there.length === 0) return null;
  const out = Object.entries(numbers).filter(([number]) =>
    there.some((code) => goesOn(code, number)),
  );
  if (there.length === codes.length && out.length === named.length) return announcement;
  return {
    ...announcement,
    territories: there.length === codes.length ? territories : there,
    numbers: Object.fromEntries(out) as Announcement['numbers'],
  };
}

/** An announcement of a text as it ended: by the word of who signed the end, who is named for it. */
function endedBy(announcement: Announcement, ends: readonly SaidEnd[]): Announcement {
  const [last] = ends.map(({ end }) => end).sort((a, b) => (a.endedAt < b.endedAt ? 1 : -1));
  if (last === undefined) return announcement;
  const { unlistedSince: _, ...listed } = announcement;
  const { endedAt, publisher, link } = last;
  const signers = [...new Set(ends.flatMap(({ end }) => end.signers ?? []))].sort();
  return {
    ...listed,
    ...{ phase: 'ended', sent: endedAt, endedAt, publisher, link, expires: null, signers },
  };
}

/**
 * An announcement as it stands once the ends are known: ended with what was made of its text, or narrowed down to what
 * of it goes on.
 */
export function withSignedEnds(
  announcement: Announcement,
  decisions: Decisions,
  signed: SignedEnds,
): Announcement {
  const { certainty, nature } = announcement;
  if (certainty !== 'probable' || nature !== 'actual' || isOver(announcement)) return announcement;
  const ends = endsOf(announcement, decisions, signed);
  if (ends.length === 0) return announcement;
  return left(announcement, ends) ?? endedBy(announcement, ends);
}

/**
 * Whether an announcement of a text stands as ended by an end that was signed. Where its text is still listed, it is
 * asked anew each time: an end said by mistake may be taken back.
 */
export const isEndedByHand = ({ certainty, signers = [] }: Announcement): boolean =>
  certainty === 'probable' && signers.length > 0;
