/** Names of sectors: by the noun that leads them, and by a bracket that says which towns they hold. */
import type { TextLine } from '../grammar/lines.ts';
import { AREA_NOUNS, INSIDE_NAMES, NOT_A_TOWN, OFFICES } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import { beginsPart, endsName, hyphened, skip } from './names.ts';
import { isSideWord } from './parts.ts';

const OF_A_NAME = words(`de d' du des la l' le les`);

/** « Micro-région », « presqu'île », « haute vallée »: the noun of a sector begins a word before. */
export const isLed = (line: TextLine, at: number): boolean =>
  hyphened(line, at) || /^(?:presqu'|haute?|basse?|moyenne)$/.test(line.tokens[at - 1]?.key ?? '');

/** « Secteur de … », « communauté de communes du … », « CC … »: where the sector's own name begins. */
export function areaName(line: TextLine, at: number): number {
  let from = skip(line, at + 1, OF_A_NAME);
  while (from > at + 1 && from < at + 6 && AREA_NOUNS.has(line.tokens[from]?.key ?? ''))
    from = skip(line, from + 1, OF_A_NAME);
  return from;
}

/**
 * « Balagne (Calvi, L'Île-Rousse) : 04… », « Bassin minier (Lens, Liévin) : 03… »: the bracket that says which
 * towns a sector holds; null where there is none.
 */
export function explained(
  line: TextLine,
  at: number,
  hidden: ReadonlySet<number>,
  wide: ReadonlySet<number>,
): { open: number; close: number } | null {
  const first = line.tokens[at];
  const side = isSideWord(first?.key ?? '');
  // « SAMU Nord (Saint-Denis, Sainte-Marie) : … »
  const ofAnOffice = side && OFFICES.has(line.tokens[at - 1]?.key ?? '');
  // « Pompiers, Haute-Corrèze (Ussel, Meymac) : … »
  const ofAService = line.tokens[at - 1]?.raw === ',' && hidden.has(at - 2);
  const begins = ofAnOffice || ofAService || beginsPart(line, at);
  if (first === undefined || !(first.capital || side) || !begins) return null;
  if (wide.has(at) && !side) return null;
  if (!side && (OFFICES.has(first.key) || NOT_A_TOWN.has(first.key))) return null;
  let open = at + 1;
  while (open < at + 7 && line.tokens[open]?.kind === 'word' && !hidden.has(open)) open += 1;
  if (line.tokens[open]?.raw !== '(') return null;
  const close = namesWithin(line, open, hidden);
  return close > open && endsName(line, close) ? { open, close } : null;
}

/** Past a bracket that holds names and nothing else; `open` when it is none. */
export function namesWithin(line: TextLine, open: number, hidden: ReadonlySet<number>): number {
  if (line.tokens[open]?.raw !== '(') return open;
  for (let close = open + 1; close < open + 20; close += 1) {
    const { raw, kind, key, capital } = line.tokens[close] ?? { raw: '', kind: 'phone' as const };
    if (raw === ')') return close + 1;
    const name = kind === 'word' && (capital || INSIDE_NAMES.has(key)) && !hidden.has(close);
    if (!name && raw !== ',' && raw !== '-') return open;
  }
  return open;
}
