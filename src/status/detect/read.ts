/** All that one item says, before anything is decided: the common ground of weighing and answering. */
import { readClaims } from './claims/claims.ts';
import { relevant } from './claims/matter.ts';
import type { RawClaim } from './claims/raw-claim.ts';
import { type Standing, standings } from './claims/settle.ts';
import { cutClauses } from './grammar/clauses.ts';
import { publicationDay } from './grammar/dates.ts';
import { readPage, type TextPage } from './grammar/lines.ts';
import type { NumbersOfText } from './lists/entry.ts';
import { readEntries } from './lists/read-entries.ts';
import type { FeedItem } from './model.ts';
import { readBlocks } from './text/normalise.ts';
import { signsOf } from './weigh/signs.ts';
import { wordSigns } from './weigh/words.ts';

export interface Understood {
  item: FeedItem;
  page: TextPage;
  claims: readonly RawClaim[];
  standings: readonly Standing[];
  /** Numbers that may be ones to call, whatever the state turns out to be. */
  entries: NumbersOfText['entries'];
  /** Those that its words make somebody else's or nobody's: none to call, for all the rules know. */
  leftOut: NumbersOfText['leftOut'];
  signs: ReadonlySet<string>;
}

/** The words of an item, line by line. */
export const pageOf = (item: FeedItem): TextPage =>
  readPage(readBlocks(item.title, item.body), item);

/** Reads an item once; pure, never throws, in time that grows with its length. */
export function understand(item: FeedItem, page = pageOf(item)): Understood {
  const claims = readClaims(cutClauses(page.lines), page.lines, publicationDay(item.published));
  const standing = standings(claims);
  const { entries, leftOut } = readEntries(page.lines);
  const matter = relevant(claims);
  const told = new Set(matter.map(({ clause }) => clause.line));
  const lines = entries.filter(({ line }) => told.has(line)).length;
  const named = signsOf({ item, claims, matter, standings: standing, lines });
  const signs = new Set([...named, ...wordSigns(claims)]);
  return { page, item, claims, standings: standing, entries, leftOut, signs };
}
