/** Territories told by their codes: « départements 54, 55 et 57 », « Bourges (18) », « SAMU 35 ». */
import { TERRITORIES } from '../../../territories/names.ts';
import { MONTHS } from '../lexicon/numbers.ts';
import { EXTENT_FIELDS } from '../lexicon/places/leads.ts';
import type { WordToken } from './tokens.ts';

const CODES = new Set(TERRITORIES.map(({ code }) => code));

/** A territory told by its code, as a place of the text; see `Place`. */
interface Coded {
  kind: 'departement';
  codes: readonly string[];
  link: 'at' | 'of' | 'bare';
  from: number;
  to: number;
}

/** A place named in words. */
type Named = Pick<Coded, 'codes' | 'to'>;

const SHORT = new Set(['15', '17', '18', '112', '114']);

interface Codes {
  codes: string[];
  to: number;
}

/** A list of codes of territories from token `at` on: « 54, 55 et 57 », « 2A ». */
function codesFrom(tokens: readonly WordToken[], at: number): Codes {
  const codes: string[] = [];
  let to = at;
  for (let next = at; next < at + 40; ) {
    const letter = /^[ab]$/.test(tokens[next + 1]?.key ?? '') && tokens[next + 1]?.spaced === false;
    const code = `${tokens[next]?.key ?? ''}${letter ? (tokens[next + 1]?.key ?? '').toUpperCase() : ''}`;
    if (tokens[next]?.kind !== 'number' || !CODES.has(code)) break;
    codes.push(code);
    next += letter ? 2 : 1;
    to = next;
    // « 2A + 2B », and no « 60 + 18 ».
    if (tokens[next]?.raw === '+' && !SHORT.has(tokens[next + 1]?.key ?? '')) next += 1;
    while (/^(?:[,/-]|et|ou|and|und|a|du|dans|le)$/.test(tokens[next]?.key ?? '')) next += 1;
  }
  return { codes, to };
}

const DEPARTEMENT = new Set(['departement', 'departements', 'dept', 'depts', 'dpt', 'dpts', 'dep']);
const SURE_CODED = new Set(['sdis', 'codis', 'ggd', 'corg', 'cic', 'ddsp', 'crra', 'cta']);
const CODED_SERVICES = new Set([...SURE_CODED, 'samu', 'sis', 'pompiers', 'smur']);
const MEASURE = /^(?:h|min|heures?|jours?|prochain|dernier|derniers|ans|mois|semaines|%|communes)$/;

/** Codes at token `from` as a place; null when they are a date, a measure or short numbers. */
function codedAt(
  tokens: readonly WordToken[],
  from: number,
  link: Coded['link'],
  sure: boolean,
): Coded | null {
  const { codes, to } = codesFrom(tokens, from);
  if (codes.length === 0) return null;
  const next = tokens[to];
  const dated =
    /^[/:.]$/.test(next?.raw ?? '') && next?.spaced === false && tokens[to + 1]?.spaced === false;
  if (
    dated ||
    MEASURE.test(next?.key ?? '') ||
    MONTHS.has(next?.key ?? '') ||
    next?.kind === 'number'
  )
    return null;
  if (!sure && codes.every((code) => SHORT.has(code))) return null;
  return { kind: 'departement', codes, link, from, to };
}

/** « Bourges (18) », « SAMU (78) », and no short number unless a place of that code stands before it. */
function bracketed(
  tokens: readonly WordToken[],
  at: number,
  names: readonly Named[],
): Coded | null {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === 'mark') return null;
  const { codes, to } = codesFrom(tokens, at + 1);
  if (to === at + 1 || tokens[to]?.raw !== ')') return null;
  const named = names.find((place) => place.to === at);
  const sure = codes.length === 1 && named?.codes.includes(codes[0] ?? '') === true;
  return codedAt(tokens, at + 1, 'bare', sure);
}

/** « 59 : 03 53… », « Évreux | 27 | 02 61… »: the code of a territory heads its row or is one cell of it. */
function inARow(tokens: readonly WordToken[], at: number): Coded | null {
  if (at > 0 && tokens[at - 1]?.raw !== '|') return null;
  const { codes, to } = codesFrom(tokens, at);
  const next = tokens[to];
  if (codes.length !== 1 || next?.kind !== 'mark' || !/^[:|=–→]$/.test(next.raw)) return null;
  return tokens[to + 1]?.kind === 'phone' ? codedAt(tokens, at, 'bare', false) : null;
}

const isDeprived = ({ key }: WordToken): boolean => /^priv(?:e|es|ee|ees|ent|er|ant)$/.test(key);

function codedBy(tokens: readonly WordToken[], at: number, names: readonly Named[]): Coded | null {
  const { key, kind } = tokens[at] ?? { key: '', kind: 'mark' };
  if (key === '(') return bracketed(tokens, at, names);
  if (kind === 'number') return inARow(tokens, at);
  if (DEPARTEMENT.has(key)) {
    let from = at + 1;
    while (/^(?:[.:(]|n|°|du|des)$/.test(tokens[from]?.key ?? '')) from += 1;
    // « Prive tout le département du 15, du 17 et du 18 », « privés, dans ces deux départements, du 15 »
    const { codes } = codesFrom(tokens, from);
    const deprived =
      codes.length > 1 ||
      (tokens[from - 1]?.key === 'du' &&
        (key.endsWith('s') || tokens.slice(Math.max(0, at - 3), at).some(isDeprived)));
    if (deprived && codes.every((code) => SHORT.has(code))) return null;
    return codedAt(tokens, from, 'at', true);
  }
  // « Zone : 08, 10, 51 »
  if (EXTENT_FIELDS.has(key) && tokens[at + 1]?.raw === ':' && tokens[at - 1]?.key !== 'hors') {
    const { codes } = codesFrom(tokens, at + 2);
    return codes.length > 1 ? codedAt(tokens, at + 2, 'at', false) : null;
  }
  if (key === 'dans' && /^les?$/.test(tokens[at + 1]?.key ?? '')) {
    const { to } = codesFrom(tokens, at + 2);
    return /^[a-z]{4,}s$/.test(tokens[to]?.key ?? '') ? null : codedAt(tokens, at + 2, 'at', true);
  }
  if (tokens[at + 1]?.kind !== 'number') return null;
  if (CODED_SERVICES.has(key)) {
    // « CRRA15 22 », « CTA 18/112 »: the short number that is answered there, then perhaps where.
    const first = tokens[at + 1];
    const own =
      /^1[578]$/.test(first?.key ?? '') && (first?.spaced === false || /^(?:crra|cta)$/.test(key));
    return codedAt(tokens, at + (own ? 2 : 1), 'of', SURE_CODED.has(key));
  }
  const { codes } = codesFrom(tokens, at + 1);
  if (!/^(?:en|du|sur)$/.test(key) || codes.length < 2) return null;
  // « CAB du 16/04 » is a day.
  if (key === 'du' && tokens[at + 2]?.raw === '/') return null;
  // « Un numéro en 02 61 91 »: the beginning of one, or its whole.
  if (!tokens.slice(at + 2, at + 3).some(({ kind }) => kind !== 'number')) return null;
  return codedAt(tokens, at + 1, 'at', false);
}

/** Every territory told by its code; `names` are the places named beside them. */
export function coded(tokens: readonly WordToken[], names: readonly Named[]): Coded[] {
  const places: Coded[] = [];
  if (!tokens.some(({ kind }) => kind === 'number')) return places;
  for (let at = 0; at < tokens.length; at += 1) {
    const place = codedBy(tokens, at, names);
    if (place !== null) places.push(place);
  }
  return places;
}
