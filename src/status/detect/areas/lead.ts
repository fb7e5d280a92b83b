/** What leads to a name beside a number: a little word, a mark, a bracket, the edge of the line. */
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { OFFICES } from '../lexicon/places/offices.ts';
import { labelSigns } from '../lists/signs.ts';
import type { AreaSpot } from './named.ts';

const TOLD_APART = /^(?:aux?|a|d[eu]s?|d'|pour|dans|en|sur|depuis|[,:;(|/–—.-])$/;
const ARTICLE = /^(?:l[ae]s?|l')$/;
/** A bracket opens no more words before a name than this. */
const LONGEST_LEAD = 6;

const OF_A_HOUSE = /^(?:de|d[eu]s?|d'|l[ae]s?|l'|[(,:])$/;

/** « La caserne de Chaumont », « l'hôpital d'Albertville »: a town named for a house, which may serve others. */
export function isOfAHouse(line: TextLine, { from }: AreaSpot): boolean {
  let lead = from - 1;
  while (lead > from - 4 && OF_A_HOUSE.test(line.tokens[lead]?.key ?? '')) lead -= 1;
  return (
    OFFICES.has(line.tokens[lead]?.key ?? '') ||
    inStretch(labelSigns(line), Math.max(0, lead - 3), from).some(({ to }) => to === lead + 1)
  );
}

/** @param at token of the number */
export function leadOf({ tokens }: TextLine, { from }: AreaSpot, at: number): string {
  const side = from < at ? 'before' : 'after';
  const before = tokens[from - 1];
  if (before === undefined) return `${side}, the edge`;
  if (before.kind === 'phone') return `${side}, a number`;
  const key = ARTICLE.test(before.key) ? (tokens[from - 2]?.key ?? before.key) : before.key;
  const word = TOLD_APART.test(key) ? key : before.kind === 'word' ? 'a word' : 'a mark';
  const open = tokens.slice(Math.max(0, from - LONGEST_LEAD), from).some(({ raw }) => raw === '(');
  return `${side}, ${word}${open ? ', in a bracket' : ''}`;
}
