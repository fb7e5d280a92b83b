/** Where sentences end: a full stop is none after an abbreviation, in a figure or a name. */
import { ABBREVIATIONS } from '../lexicon/function-words.ts';
import { words } from '../lexicon/words.ts';
import type { WordToken } from './tokens.ts';

const ENDS = words('! ? …');
const ARTICLES = words("le la les l'");
/** Short numbers, as they are written. */
const NUMBERS = words('15 17 18 112 114');
const IN_A_ROW = words('et , /');
const AS_IT_SHOULD_BE = words(
  'ok ras normal normaux nominal nominaux rien fonctionnent fonctionnels',
);
/** Abbreviations that no name follows. */
const OF_NO_NAME = words('dept dep tel env min max etc ca');

/** « … pour le 15. 17 et 112 : OK », but neither « 1. 15 coupé » nor « 15. 18 et 112 sont en panne ». */
function opensARow(tokens: readonly WordToken[], at: number): boolean {
  let next = at;
  while (NUMBERS.has(tokens[next]?.key ?? '') || IN_A_ROW.has(tokens[next]?.key ?? '')) next += 1;
  return tokens[next]?.raw === ':' && AS_IT_SHOULD_BE.has(tokens[next + 1]?.key ?? '');
}

/** Whether a sentence ends with the mark at a token. */
export function endsSentence(tokens: readonly WordToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'mark' || next === undefined) return false;
  if (ENDS.has(token.raw)) return next.spaced || next.kind === 'mark';
  if (token.raw !== '.') return false;
  if (!next.spaced && next.raw !== '"' && next.raw !== '»') return false;
  const before = tokens[at - 1];
  if (before?.kind === 'number' && next.kind === 'number')
    return next.spaced && at > 1 && NUMBERS.has(before.key) && opensARow(tokens, at + 1);
  if (before === undefined || token.spaced) return true;
  // « … sur tout le dept. Le 15 »
  if (before.kind === 'word' && ABBREVIATIONS.has(before.key))
    return OF_NO_NAME.has(before.key) && next.capital && ARTICLES.has(next.key);
  return !(
    before.kind === 'word' &&
    before.key.length === 1 &&
    before.capital &&
    before.key !== 'h' &&
    // « A annoncé la préfecture sur X. »: the network.
    !(before.key === 'x' && tokens[at - 2]?.key === 'sur')
  );
}
