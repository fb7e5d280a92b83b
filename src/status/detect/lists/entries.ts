/** Numbers of running text, a list's line or an entry, each with what stands around it. */
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { NOT_A_TOWN } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import type { ReplacementService } from '../model.ts';
import { type Label, labelSigns, merge, NOTHING, readLabel } from './label.ts';
import type { Manner, Stretch } from './manner.ts';
import { asked, forAnErrand, unknownEntry } from './refusals.ts';
import { shareOut, shareServices, shareTerritories, shareTrailing } from './shares.ts';
import { between, inOneList, topicOf, townsOf } from './towns.ts';

/** A line with its phones' tokens and what stands around them. */
export interface LineWork extends Omit<Stretch, 'from' | 'to'> {
  /** Token of each phone, in order. */
  at: readonly number[];
}

function phonesOf({ tokens }: TextLine): number[] {
  const phones: number[] = [];
  tokens.forEach(({ kind }, at) => {
    if (kind === 'phone') phones.push(at);
  });
  return phones;
}

export const workOf = (line: TextLine, { byTown, bySide, byService, codes }: Manner): LineWork => ({
  byTown,
  bySide,
  byService,
  codes,
  line,
  signs: labelSigns(line),
  towns: townsOf(line),
  at: phonesOf(line),
});

const LITTLE = words('tel telephone n numero au le du les la un - : . ° (');
const JOINT = words(
  `ou et or and und oder puis ainsi que bis au le du a defaut sinon the en cas d' attente occupation echec saturation , ; / | · & + - ( )`,
);

/** Past the bracket that belongs to the number before: « 02… (gendarmerie), ». */
function afterBracket(line: TextLine, from: number, to: number): number {
  if (line.tokens[from]?.raw !== '(') return from;
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    if (line.tokens[at]?.raw === ')') return at + 1;
  }
  return from;
}

const RIGHT_LEADS = /^(?:si|pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur|:|-|–|=|l[ea]s?)$/;

/** Words and marks of an entry before its number. */
const MOST_BELOW_A_TOWN = 24;

const KEPT_FOR = /^(?:est|sera|reservee?|destinee?|valable|uniquement|seulement)$/;

/** What is said right after a number, and where that ends. */
interface RightLabel {
  label: Label;
  end: number;
}

/** « Le 02… pour Granville et Avranches, et le 02… »: the list that a joint stands in is one of towns. */
function townsGoOn({ line, towns }: LineWork, joint: number, to: number): boolean {
  return towns.some(
    (next, at) =>
      next.from > joint &&
      next.to <= to &&
      !next.guessed &&
      line.tokens[next.to]?.kind !== 'phone' &&
      towns.slice(0, at).some((town) => town.to <= joint && inOneList(line, town, next)),
  );
}

/** « (gendarmerie) », « : police d'Épinal », « pour le Samu » right after a number. */
function rightLabel(
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
  if (line.tokens.slice(from, bracket).some(({ key }) => /^(?:est|sont)$/.test(key)))
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
  if (!leads && !/^(?:si|pour|en|dans|a|au|aux|chez|sur|cote|for|in|fur)$/.test(key(from)))
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
    if (/^[.;|]$/.test(raw) || (!leads && turns && !townsGoOn(work, stop, to))) break;
    stop += 1;
  }
  return { label: readLabel({ ...work, from, to: stop }, 'right'), end: stop };
}
export const named = ({ service, refused, codes, town }: Label) =>
  service !== null || refused || codes.length > 0 || town !== '';
const stopsBetween = (line: TextLine, from: number, to: number): boolean =>
  line.tokens.slice(from, to).some(({ raw }) => /^[.;!?|]$/.test(raw));

/** What a number takes of the one before it: its service, and the town that opens their sentence. */
function governed(line: TextLine, before: Label, from: number, to: number): Label {
  const town = before.governs && !stopsBetween(line, from, to) ? {} : { town: '', towns: [] };
  return { ...before, ownCodes: false, ...town };
}

/** « Vitré : 02… ; portable : 02… » is of one town, « Vitré : 02… ; Le Bourgneuf appelle le 02… » is not. */
function unlessOther(line: TextLine, from: number, phone: number): Partial<Label> {
  const words = line.tokens.slice(from, phone);
  const stop = words.findIndex(({ raw }) => /^[.;!?]$/.test(raw));
  const other = words.some(
    ({ capital, key, kind }, at) =>
      at > stop + 1 && kind === 'word' && capital && !NOT_A_TOWN.has(key),
  );
  const ownCodes = false;
  return stop >= 0 && other ? { ownCodes, town: '', towns: [] } : { ownCodes };
}

/** « 08 – 15 : 03… – 18 : 03… »: the code of a territory that opens a line of several entries. */
function leadingCode(
  { line, signs, codes }: LineWork,
  from: number,
  phone: number,
): readonly string[] | null {
  const code = line.tokens[from]?.key ?? '';
  // « 21 SAMU 03… / SDIS 03… », where the text names the 21.
  const bare = codes.has(code) && signs.some((sign) => sign.from === from + 1 && sign.spelt);
  if (bare && line.tokens[from]?.kind === 'number') return [code];
  const opens =
    line.tokens[from]?.kind === 'number' &&
    isTerritoryCode(code) &&
    /^[:>→–—|-]$/.test(line.tokens[from + 1]?.raw ?? '') &&
    // « 16:20 » is an hour.
    line.tokens[from + 2]?.spaced === true &&
    from + 2 < phone;
  return opens && inStretch(line.mentions, from, from + 1).length === 0 ? [code] : null;
}

/** « Un numéro, le 05…, a été ouvert afin de joindre la régulation médicale. »: the one that the rest names. */
function laterInSentence({ line, signs }: LineWork, phone: number, to: number): Label['service'] {
  let end = phone + 1;
  while (end < Math.min(to, phone + 30) && !/^[.;!?|»"]$/.test(line.tokens[end]?.raw ?? ''))
    end += 1;
  const joins = inStretch(line.hits, phone + 1, end).find(({ tag }) => tag === 'call');
  if (joins === undefined)
    return inStretch(line.hits, phone + 1, end).some(({ tag }) => tag === 'everything')
      ? 'any'
      : null;
  const [sign, other] = inStretch(signs, joins.to, end);
  if (sign === undefined || other !== undefined || sign.from > joins.to + 2) return null;
  return sign.spelt && sign.service !== 'refused' ? sign.service : null;
}

/** A bracket that tells who takes the calls. */
const regulates = ({ tokens }: TextLine, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => /^regul/.test(key));

/** « Dans l'Aube, les deux services répondent au 03… »: the two that were named last. */
function bothOf(
  { tokens }: TextLine,
  from: number,
  phone: number,
  before: readonly Label[],
): ReplacementService[] {
  const told = tokens
    .slice(from, phone)
    .some(({ key }, at, words) => key === 'deux' && words[at + 1]?.key === 'services');
  if (!told) return [];
  const services = new Set<ReplacementService>();
  for (let at = before.length - 1; at >= 0 && services.size < 2; at -= 1) {
    const service = before[at]?.service ?? null;
    if (service !== null) services.add(service);
  }
  return [...services];
}

/** Labels of the numbers of running text, a list's line, an entry or one cell of a table. */
export function proseLabels(
  work: LineWork,
  section: Label,
  begin = 0,
  end = work.line.tokens.length,
): Label[] {
  const { line } = work;
  const at = work.at.filter((phone) => phone >= begin && phone < end);
  const first = at[0] ?? begin;
  const leads = between(line, begin, first, LITTLE);
  // No place stands before the first number: those of the others may follow theirs.
  const follows = first > begin && inStretch(line.places, begin, first).length === 0;
  const labels: Label[] = [];
  const topic = begin === 0 ? topicOf(line) : null;
  let codes: readonly string[] = leadingCode(work, begin, first) ?? section.codes;
  // The town of a heading is not that of a number deep in the prose below: « Le Télégramme – Saint-Brieuc ».
  const deep = first - begin > MOST_BELOW_A_TOWN && line.kind === 'text';
  const above = deep ? { ...section, town: '', towns: [] } : section;
  const silent: boolean[] = [];
  const trailing: boolean[] = [];
  const enclosing = { ...above, ownCodes: false, seat: null };
  let spoken = begin;
  at.forEach((phone, index) => {
    const previous = at[index - 1];
    const from = previous === undefined ? begin : previous + 1;
    const to = at[index + 1] ?? end;
    // What was said of the number before it is not said of this one.
    const start = Math.max(
      spoken,
      previous === undefined ? begin : afterBracket(line, from, phone),
    );
    const joint = previous !== undefined && between(line, start, phone, JOINT);
    const left =
      joint || (leads && index === 0)
        ? NOTHING
        : readLabel({ ...work, from: start, to: phone }, 'left');
    const dashed = /^[-–:=]$/.test(line.tokens[phone + 1]?.raw ?? '');
    const usesRight = leads || !(dashed && left.service !== null);
    const after = rightLabel(work, phone + 1, to, leads, follows);
    const right = usesRight ? after.label : NOTHING;
    if (named(right)) spoken = after.end;
    if (left.codes.length > 0) codes = left.codes;
    trailing.push(left.codes.length === 0 && right.codes.length > 0);
    // « Petite-Terre : 05… (caserne de Pamandzi) »: what opens an entry is whose it is.
    const aside = line.tokens[phone + 1]?.raw === '(';
    const heads = aside && left.town !== '' && line.tokens[phone - 1]?.raw === ':';
    // « Haute-Saône : 03… (régulation assurée par Besançon) »: where the Samu of a territory sits.
    const sits = aside && left.codes.length > 0 && regulates(line, phone + 1, after.end);
    let own = heads || sits ? merge({ ...right, town: '', towns: [] }, left) : merge(right, left);
    if (!joint && !named(own) && unknownEntry(line, start, phone, work.byTown || !work.byService))
      own = { ...own, refused: true };
    if (forAnErrand(line, start, phone, to, work.signs)) own = { ...NOTHING, refused: true };
    if (!joint && !leads && !named(own) && !asked(line, begin, phone, to))
      own = { ...own, unasked: true };
    if (own.service === null && !own.refused && !joint) {
      const service = laterInSentence(work, phone, to);
      if (service !== null) own = { ...own, service, unasked: false };
    }
    const both = own.service === null ? bothOf(line, start, phone, labels) : [];
    if (both.length > 1) own = { ...own, service: 'any', each: both, unasked: false };
    silent.push(own.service === null && !own.refused);
    const before = labels[index - 1];
    if (before !== undefined && !named(own))
      own = {
        ...before,
        ...unlessOther(line, start, phone),
        unasked: own.unasked,
        // An errand is its own sentence's.
        refused: before.refused && !stopsBetween(line, previous ?? 0, phone),
      };
    else if (before !== undefined && !own.refused) {
      // A town binds to one number: the next one takes the service alone.
      const rest = governed(line, before, previous ?? 0, phone);
      // Where territories follow their numbers, that of the one before is not this one's.
      const told = follows && trailing[index - 1] === true;
      // « Finistère, pompiers 02… Var, numéro unique 04… »
      const single = line.tokens.slice(start, phone).some(({ key }) => key === 'unique');
      own = merge(own, {
        ...rest,
        ...(told && { codes: [] }),
        ...(single && { service: null, each: [] }),
      });
    }
    const kept = own.codes.length > 0 ? own : { ...own, codes, ownCodes: false };
    const about = topic === null ? kept : merge(kept, { ...NOTHING, town: topic.text });
    labels.push(merge(about, enclosing));
  });
  shareTrailing(line, at, labels, trailing);
  shareServices(labels, silent);
  shareOut(labels);
  shareTerritories(line, at, labels);
  return labels;
}
