/** The codes of the territories that a stretch names, and how it names them. */
import { lastOf } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import { lastPart } from './last-part.ts';
import type { Stretch } from './manner.ts';

/** « Notre message de 11:50 : la gendarmerie… » */
const isMinutes = ({ tokens }: TextLine, at: number): boolean =>
  tokens[at]?.spaced === false &&
  /^[:h]$/.test(tokens[at - 1]?.raw ?? '') &&
  tokens[at - 2]?.kind === 'number';

/** « 29 ☎ 02… », « 29 02… »: a code that the text names, right before the number of its line. */
function opensAnEntry({ line: { tokens }, codes }: Stretch, at: number, code: string): boolean {
  const end = /[AB]$/.test(code) ? at + 2 : at + 1;
  const phone = tokens[tokens[end]?.key === 'tel' ? end + 1 : end]?.kind === 'phone';
  return at === 0 && phone && codes.has(code);
}

/** « 32 : 05… », « 25 -> SAMU 03… »: a code that opens what is listed, and is no short number. */
function bareCode(stretch: Stretch): string[] {
  const { line, to } = stretch;
  for (let at = lastPart(stretch); at < to; at += 1) {
    if (line.tokens[at]?.kind !== 'number') continue;
    // « Repli 22 : … » where the text speaks of the 22.
    const worded = line.tokens[at - 1]?.kind === 'word';
    if (worded && !(at === 1 && stretch.codes.has(line.tokens[at]?.key ?? ''))) continue;
    const letter = line.tokens[at + 1];
    const corsica = letter?.spaced === false && /^[ab]$/.test(letter.key);
    const code = `${line.tokens[at]?.key ?? ''}${corsica ? letter.key.toUpperCase() : ''}`;
    const next = line.tokens[at + (corsica ? 2 : 1)]?.raw ?? '';
    if (!isTerritoryCode(code)) continue;
    if (!/^[:>→–—=-]$/.test(next) && !opensAnEntry(stretch, at, code)) continue;
    // « 21:51 » is an hour.
    const minutes = line.tokens[at + 2];
    if (next === ':' && minutes?.kind === 'number' && !minutes.spaced) continue;
    if (isMinutes(line, at)) continue;
    if (inStretch(line.mentions, at, at + 1).length === 0) return [code];
  }
  return [];
}

/** « Les sapeurs-pompiers de Paris »: the brigade, which answers for the three territories around as well. */
const ofTheBrigade = ({ tokens }: TextLine, at: number): boolean =>
  tokens[at]?.key === 'paris' && tokens[at - 1]?.key === 'de' && tokens[at - 2]?.key === 'pompiers';

const SAME =
  /\bmemes? (?:\w+ ){1,3}qu(?:e|') ?(?:celui |celle |ceux |dans |en |pour |de |du |des )*(?:l[ae]s? |l' ?)?$/;
const LIKE = /\bcomme (?:celui |celle |ceux |dans |en |pour |de |du |des )*(?:l[ae]s? |l' ?)?$/;

/** « Samu : même numéro que le Calvados », « comme en Isère »: what this one is like is another's. */
function comparedWith({ tokens }: TextLine, at: number): boolean {
  const before = `${keysOf(tokens, Math.max(0, at - 8), at)} `;
  return SAME.test(before) || LIKE.test(before);
}

/** Codes of the territories named in the sentence of the nearest one: several are none for certain. */
export function namedCodes(stretch: Stretch, side: 'left' | 'right'): string[] {
  const places = inStretch(stretch.line.places, stretch.from, stretch.to).filter(
    ({ kind, codes, from }) =>
      kind !== 'town' &&
      codes.length > 0 &&
      !ofTheBrigade(stretch.line, from) &&
      !comparedWith(stretch.line, from) &&
      !(stretch.bySide && stretch.line.tokens[from]?.key === 'nord'),
  );
  const near = side === 'left' ? lastOf(places) : places[0];
  const bare = side === 'left' ? bareCode(stretch) : [];
  if (bare.length > 0 || near === undefined) return bare;
  // « … (erreur sur la Manche) : Calvados 02… »
  const last = places[places.length - 2];
  if (
    side === 'left' &&
    near.to === stretch.to &&
    last !== undefined &&
    !inOneList(stretch.line, last, near)
  )
    return [...near.codes];
  if (side === 'right') {
    // « Le 03… pour la Côte-d'Or et la Nièvre »
    const list = places.findIndex(
      (place, at) => at > 0 && !inOneList(stretch.line, places[at - 1] ?? place, place),
    );
    return [
      ...new Set(places.slice(0, list < 0 ? places.length : list).flatMap(({ codes }) => codes)),
    ];
  }
  let start = stretch.from;
  for (let at = near.from - 1; at > stretch.from; at -= 1) {
    if (/^[.;!?|]$/.test(stretch.line.tokens[at]?.raw ?? '')) {
      start = at;
      break;
    }
  }
  return [...new Set(places.filter(({ from }) => from >= start).flatMap(({ codes }) => codes))];
}

/** Whether two territories stand in one list. */
const inOneList = ({ tokens }: TextLine, one: Place, next: Place): boolean =>
  tokens
    .slice(one.to, next.from)
    .every(({ key }) => /^(?:et|,|en|dans|l[ae]s?|l'|du|de|des|d'|\(|\)|\d+)$/.test(key));

/** Whether the territories of a stretch stand in one list, each of one code. */
export function allInOneList({ line, from, to }: Stretch): boolean {
  const places = inStretch(line.places, from, to).filter(
    ({ kind, codes, from }) => kind !== 'town' && codes.length > 0 && !ofTheBrigade(line, from),
  );
  return places.every((place, at) => {
    const before = places[at - 1];
    return before === undefined || inOneList(line, before, place);
  });
}

/** Whether the territory nearest to the number stands in its sentence, as one that help is asked of. */
export function inOneSentence({ line, from, to }: Stretch, side: 'left' | 'right'): boolean {
  const places = inStretch(line.places, from, to).filter(
    (place) => place.kind !== 'town' && !comparedWith(line, place.from),
  );
  const near = side === 'left' ? lastOf(places) : places[0];
  if (near === undefined || near.link === 'away') return false;
  const [start, end] = side === 'left' ? [near.to, to] : [from, near.from];
  // « Samu 55, centre hospitalier de Verdun : 03… »: the colon leads to the number itself.
  const house = line.tokens
    .slice(start, end)
    .some(({ key }) => /^(?:hopital|hospitalier|chu?)$/.test(key));
  const last = side === 'left' && house && line.tokens[end - 1]?.raw === ':' ? end - 1 : end;
  return !line.tokens.slice(start, last).some(({ raw }) => /^[.;!?:|]$/.test(raw));
}
