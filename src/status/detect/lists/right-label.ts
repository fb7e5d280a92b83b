/** What is said right after a number: in a bracket, or by words that lead to whose it is. */
import type { TextLine } from '../grammar/lines.ts';
import { beginningAt, inStretch, mayCover } from '../grammar/stretch.ts';
import { type Label, merge, NOTHING, readLabel } from './label.ts';
import type { LineWork } from './line-work.ts';
import { inOneList, jointsAround } from './listing.ts';

/** Past the bracket that belongs to the number before: « 02… (gendarmerie), ». */
export function afterBracket(line: TextLine, from: number, to: number): number {
  if (line.tokens[from]?.raw !== '(') return from;
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    if (line.tokens[at]?.raw === ')') return at + 1;
  }
  return from;
}

const RIGHT_LEADS = /^(?:si|pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur|:|-|–|=|l[ea]s?)$/;

const KEPT_FOR = /^(?:vaut|vaudra|est|sera|reservee?|destinee?|valable|uniquement|seulement)$/;

/** « …, et le 03… le 18 »: as it was said of the number before, which « remplace le 15 ». */
function isElliptic({ line, at }: LineWork, after: number): boolean {
  const before = at[at.indexOf(after - 1) - 1];
  if (before === undefined || line.tokens[after]?.key !== 'le') return false;
  const said = /^remplacent?$/.test(line.tokens[before + 1]?.key ?? '');
  return said && beginningAt(line.mentions, after + 1).some(({ by }) => by === 'number');
}

/** What is said right after a number, and where that ends. */
interface RightLabel {
  label: Label;
  end: number;
}

/** « Le 02… pour Granville et Avranches, et le 02… »: the list that a joint stands in is one of towns. */
function townsGoOn({ line, towns }: LineWork, joint: number, to: number): boolean {
  const [from, end] = jointsAround(line, joint);
  const before = mayCover(towns, from, joint + 1).filter((town) => town.to <= joint);
  return inStretch(towns, joint + 1, end + 1).some(
    (next) =>
      next.to <= to &&
      !next.guessed &&
      line.tokens[next.to]?.kind !== 'phone' &&
      before.some((town) => inOneList(line, town, next)),
  );
}

/** « … vaut pour les pompiers et le Samu »: the joint stands between two services. */
function servicesGoOn({ line, signs }: LineWork, joint: number): boolean {
  const spelt = (sign: { service: string; spelt: boolean }) =>
    sign.spelt && sign.service !== 'refused';
  const article = /^(?:l[ae]s?|l'|aux?|des?|du)$/.test(line.tokens[joint + 1]?.key ?? '') ? 1 : 0;
  const [next] = inStretch(signs, joint + 1 + article, joint + 2 + article);
  const before = mayCover(signs, joint).find(({ to }) => to === joint);
  if (next === undefined || before === undefined) return false;
  // « … pour le Samu et le SDIS le 05… » goes on with another number.
  const other = line.tokens.slice(next.to, next.to + 4).some(({ kind }) => kind === 'phone');
  return !other && spelt(next) && spelt(before);
}

/** « (gendarmerie) », « : police d'Épinal », « pour le Samu » right after a number. */
export function rightLabel(
  work: LineWork,
  after: number,
  to: number,
  leads: boolean,
  follows: boolean,
): RightLabel {
  const { line } = work;
  const key = (at: number) => line.tokens[at]?.key ?? '';
  let from = after;
  const bracket = afterBracket(line, from, to);
  // « (le Samu est celui de Dunkerque) »: an aside tells of something else.
  if (
    line.tokens
      .slice(from, bracket)
      .some(({ key, capital }) => !capital && /^(?:est|sont)$/.test(key))
  )
    return { label: NOTHING, end: bracket };
  if (bracket > from) {
    const label = readLabel({ ...work, from, to: bracket }, 'right');
    if (!follows || !/^(?:en|dans|pour|a|aux?|sur)$/.test(key(bracket)))
      return { label, end: bracket };
    // « Le 04… (Samu) et le 04… (pompiers) en Corse-du-Sud, le 04… »
    let stop = bracket + 1;
    while (stop < to && stop < bracket + 8 && !/^(?:[,.;|]|et|ou)$/.test(key(stop))) stop += 1;
    const place = readLabel({ ...work, from: bracket, to: stop }, 'right');
    return { label: merge(label, { ...place, service: null, each: [] }), end: stop };
  }
  // « Le 05… est réservé aux habitants d'Ussel »
  while (KEPT_FOR.test(key(key(from) === ',' ? from + 1 : from))) from += 1;
  if (key(from) === 'du' && key(from + 1) === 'cote') from += 1;
  // « Le 03… remplace le 15, et le 03… le 18 et le 112 »
  const replaces = /^remplacent?$/.test(key(from)) || isElliptic(work, after);
  if (replaces && key(from) !== 'le') from += 1;
  // « Le 04… : pompiers et Samu y répondent ensemble »
  const names = key(from) === ':' && beginningAt(work.signs, from + 1).length > 0;
  if (
    !leads &&
    !names &&
    !replaces &&
    !/^(?:si|pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur)$/.test(key(from))
  )
    return { label: NOTHING, end: from };
  if (
    leads &&
    !RIGHT_LEADS.test(line.tokens[from]?.key ?? '') &&
    line.tokens[from]?.kind === 'mark' &&
    line.tokens[from]?.raw !== ','
  )
    return { label: NOTHING, end: from };
  let stop = from + 1;
  while (stop < to && stop < from + 14) {
    const { raw, key } = line.tokens[stop] ?? { raw: '', key: '' };
    const turns = raw === ',' || key === 'et' || key === 'ou';
    if (/^[.;|]$/.test(raw) || /^(?:tandis|alors|mais)$/.test(key)) break;
    if (!leads && turns && !townsGoOn(work, stop, to) && !servicesGoOn(work, stop)) break;
    stop += 1;
  }
  return { label: readLabel({ ...work, from, to: stop }, 'right'), end: stop };
}
/** « Nord : 03… (état-major de la police, à Lille) »: a bracket that tells where those who answer sit. */
export const sitsAt = ({ tokens }: TextLine, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ raw }, at, all) => raw === 'à' && all[at - 1]?.raw === ',');

/** A bracket that tells who takes the calls. */
export const regulates = ({ tokens }: TextLine, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => /^regul/.test(key));
