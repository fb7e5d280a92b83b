/** Numbers of running text, a list's line or an entry, each with what stands around it. */

import { lastOf } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import type { TextLine } from '../grammar/lines.ts';
import { beginningAt, inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import { HOSPITALS } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import type { ReplacementService } from '../model.ts';
import { shareInOrder } from './in-order.ts';
import { bothOf, inherited, speaksOfBoth } from './inherit.ts';
import { type Label, merge, NOTHING, readLabel } from './label.ts';
import type { LineWork } from './line-work.ts';
import { between } from './listing.ts';
import { ofOtherPeople } from './other-peoples-lines.ts';
import { asked, forAnErrand, ofSomethingElse, ofThoseNamed, unknownEntry } from './refusals.ts';
import { afterBracket, regulates, rightLabel, sitsAt } from './right-label.ts';
import { shareOut, shareServices, shareTrailing } from './shares.ts';
import { topicOf } from './towns.ts';

const LITTLE = words('tel telephone n numero au le du les la un - : . ° (');
const JOINT = words(
  `ou et or and und oder puis ainsi que bis au le du a defaut sinon the en cas d' attente occupation echec saturation , ; / | · & + - ( )`,
);

/** Words and marks of an entry before its number. */
const MOST_BELOW_A_TOWN = 24;

export const named = ({ service, refused, codes, town }: Label) =>
  service !== null || refused || codes.length > 0 || town !== '';

/** « 08 – 15 : 03… – 18 : 03… »: the code of a territory that opens a line of several entries. */
function leadingCode(
  { line, signs, codes }: LineWork,
  from: number,
  phone: number,
): readonly string[] | null {
  const code = line.tokens[from]?.key ?? '';
  // « 21 SAMU 03… / SDIS 03… », where the text names the 21.
  const bare = codes.has(code) && beginningAt(signs, from + 1).some(({ spelt }) => spelt);
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
function laterInSentence(
  { line, signs }: LineWork,
  phone: number,
  to: number,
): readonly ReplacementService[] {
  // « Il appelle le 03… C'est le Codis, à Montmorot. »
  if (/^\. c' est l(?:e|a|es)$/.test(keysOf(line.tokens, phone + 1, phone + 5))) {
    const [own] = inStretch(signs, phone + 5, phone + 7);
    return own?.spelt === true && own.service !== 'refused' ? [own.service] : [];
  }
  let end = phone + 1;
  while (end < Math.min(to, phone + 30) && !/^[.;!?|»"]$/.test(line.tokens[end]?.raw ?? ''))
    end += 1;
  const joins = inStretch(line.hits, phone + 1, end).find(({ tag }) => tag === 'call');
  // « Un seul numéro, le 02…, a été ouvert pour la police et la gendarmerie. »
  const named = inStretch(signs, phone + 1, end);
  const [one, two] = named;
  const led = /^(?:l[ae]s?|l')$/.test(line.tokens[(one?.from ?? 0) - 1]?.key ?? '')
    ? (one?.from ?? 0) - 2
    : (one?.from ?? 0) - 1;
  const after = /^(?:confondus|ensemble|reunis|a la fois)$/.test(
    line.tokens[two?.to ?? end]?.key ?? '',
  );
  // « … reçoit à la fois les appels destinés aux pompiers et au Samu »
  const takes = /\b(?:recoit|prend|traite) \b.*\bappels\b/.test(
    keysOf(line.tokens, phone + 1, one?.from ?? 0),
  );
  if (
    one !== undefined &&
    two !== undefined &&
    (after || takes || line.tokens[led]?.key === 'pour')
  ) {
    const services = new Set(named.map(({ service }) => service));
    const plain = named.every(({ spelt, service }) => (spelt || takes) && service !== 'refused');
    if (plain && services.size === 2 && two.from - one.to <= 3)
      return [...services] as ReplacementService[];
  }
  const all = inStretch(line.hits, phone + 1, end).some(({ tag }) => tag === 'everything');
  if (all && one === undefined) return ['any'];
  if (joins === undefined) return [];
  const [sign, other] = inStretch(signs, joins.to, end);
  if (sign === undefined || other !== undefined || sign.from > joins.to + 2) return [];
  return sign.spelt && sign.service !== 'refused' ? [sign.service] : [];
}

/** What holds for every number of a line, or of a cell. */
interface Run {
  work: LineWork;
  begin: number;
  /** It begins with a number. */
  leads: boolean;
  /** No place stands before the first number: those of the others may follow theirs. */
  follows: boolean;
}

/** Where one number stands: the tokens that may tell of it alone. */
interface Reach {
  phone: number;
  start: number;
  to: number;
  /** Only a joint stands between it and the number before it. */
  joint: boolean;
  first: boolean;
}

/** What the words on both sides of a number say of it. */
interface Told {
  own: Label;
  left: Label;
  right: Label;
  /** Where the words after it end that tell of it. */
  end: number;
}

/** « Si vous êtes à Brive, l'hôpital répond au 05… »: where no service is named, it is asked for a doctor. */
function ofAHospital({ tokens }: TextLine, from: number, phone: number): boolean {
  for (let at = phone - 1; at >= from; at -= 1) {
    const { raw, key } = tokens[at] ?? { raw: '.', key: '' };
    if (/^[.;!?|]$/.test(raw)) return false;
    if (HOSPITALS.has(key) || key === 'hospitalier') return true;
  }
  return false;
}

/** « … et le 02… pour l'hôpital, qui remplace le Samu ». */
const givenForAHospital = ({ tokens }: TextLine, phone: number): boolean =>
  tokens[phone + 1]?.key === 'pour' &&
  tokens.slice(phone + 2, phone + 4).some(({ key }) => HOSPITALS.has(key) || key === 'urgences');

function toldOf(run: Run, { phone, start, to, joint, first }: Reach): Told {
  const { work, follows } = run;
  const { line } = work;
  // « 03… (Meuse). Les centres : Bar-le-Duc 03…, Verdun 03… »: these have their names before them.
  const leads = run.leads && !work.towns.some((town) => town.to === phone && !town.guessed);
  const silent = joint || (leads && first);
  const left = silent ? NOTHING : readLabel({ ...work, from: start, to: phone }, 'left');
  const dashed = /^[-–:=]$/.test(line.tokens[phone + 1]?.raw ?? '');
  const after = rightLabel(work, phone + 1, to, leads, follows);
  const right = leads || !(dashed && left.service !== null) ? after.label : NOTHING;
  // « Petite-Terre : 05… (caserne de Pamandzi) »: what opens an entry is whose it is.
  const aside = line.tokens[phone + 1]?.raw === '(';
  // « Pour la Sologne, plutôt le 02… (pompiers de Romorantin) »
  const heads = aside && left.town !== '' && (left.governs || line.tokens[phone - 1]?.raw === ':');
  // « Haute-Saône : 03… (régulation assurée par Besançon) »: where the Samu of a territory sits.
  const sits = aside && left.codes.length > 0 && regulates(line, phone + 1, after.end);
  // « Le 05… (régulation à Cayenne) »
  const sitting =
    aside &&
    (regulates(line, phone + 1, after.end) ||
      (left.codes.length > 0 && sitsAt(line, phone + 1, after.end)));
  const own =
    heads || sits || sitting ? merge({ ...right, town: '', towns: [] }, left) : merge(right, left);
  return { own, left, right, end: after.end };
}

/** A number's own label, as its words, its sentence and its purpose make it. */
function ownLabel(
  { work, begin, leads }: Run,
  { phone, start, to, joint }: Reach,
  told: Label,
  before: readonly Label[],
): Label {
  const { line } = work;
  let own = told;
  if (!joint && !named(own) && unknownEntry(line, start, phone, work.byTown || !work.byService))
    own = { ...own, refused: true };
  if (
    ofSomethingElse(line, phone) ||
    forAnErrand(line, start, phone, to, work.signs) ||
    ofOtherPeople(line, start, phone, work.signs)
  )
    own = { ...NOTHING, refused: true };
  if (!joint && !leads && !named(own) && !asked(line, begin, phone, to))
    own = ofThoseNamed(line, begin, phone) ? { ...own, refused: true } : { ...own, unasked: true };
  if (own.service === null && !own.refused && givenForAHospital(line, phone))
    return { ...own, service: 'samu', unasked: false };
  // « Où le 15 et le 18 sont hors service, on appellera l'hôpital au 05… »
  const last = lastOf(inStretch(work.signs, start, phone));
  if (own.service === 'any' && last?.spelt === false && ofAHospital(line, last.to, phone))
    return { ...own, service: 'samu', each: [] };
  const nobodys = own.service === null && !own.refused && !joint;
  if (
    nobodys &&
    !leads &&
    (!own.unasked || line.kind === 'item') &&
    ofAHospital(line, start, phone)
  )
    return { ...own, service: 'samu', unasked: false };
  if (nobodys) {
    const later = laterInSentence(work, phone, to);
    const [service] = later;
    if (service !== undefined)
      own = {
        ...own,
        service: later.length > 1 ? 'any' : service,
        each: later.length > 1 ? later : [],
        unasked: false,
      };
  }
  const both = own.service === null ? bothOf(line, start, phone, before) : [];
  if (both.length > 1) return { ...own, service: 'any', each: both, unasked: false };
  return own.service === null && !own.refused && speaksOfBoth(line, start, phone)
    ? { ...own, service: 'any', both: true, unasked: false }
    : own;
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
  const run: Run = {
    work,
    begin,
    leads: between(line, begin, first, LITTLE),
    follows: first > begin && inStretch(line.places, begin, first).length === 0,
  };
  const topic = begin === 0 ? topicOf(line, work.byTown) : null;
  // The town of a heading is not that of a number deep in the prose below: « Le Courrier – Saint-Brieuc ».
  const deep = first - begin > MOST_BELOW_A_TOWN && line.kind === 'text';
  const above = deep ? { ...section, town: '', towns: [] } : section;
  const enclosing = { ...above, ownCodes: false, seat: null };
  const labels: Label[] = [];
  const silent: boolean[] = [];
  const trailing: boolean[] = [];
  let codes: readonly string[] = leadingCode(work, begin, first) ?? section.codes;
  let spoken = begin;
  at.forEach((phone, index) => {
    const previous = at[index - 1];
    const from = previous === undefined ? begin : previous + 1;
    // What was said of the number before it is not said of this one.
    const open = previous === undefined ? begin : afterBracket(line, from, phone);
    const start = Math.max(spoken, open);
    const reach: Reach = {
      phone,
      start,
      to: at[index + 1] ?? end,
      joint: previous !== undefined && between(line, start, phone, JOINT),
      first: index === 0,
    };
    const told = toldOf(run, reach);
    if (named(told.right)) spoken = told.end;
    if (told.left.codes.length > 0) codes = told.left.codes;
    trailing.push(told.left.codes.length === 0 && told.right.codes.length > 0);
    let own = ownLabel(run, reach, told.own, labels);
    silent.push(own.service === null && !own.refused);
    const before = labels[index - 1];
    if (before !== undefined) {
      const spot = {
        phone,
        previous: previous ?? 0,
        start,
        told: run.follows && trailing[index - 1] === true,
      };
      own = inherited(line, own, before, spot, !named(own));
    }
    const kept = own.codes.length > 0 ? own : { ...own, codes, ownCodes: false };
    const about = topic === null ? kept : merge(kept, { ...NOTHING, town: topic.text });
    // « Au Pays basque », over « le Samu à Bayonne : 05… »: where it sits, for the part that the heading names.
    const sits = about.seat === 'samu' && enclosing.town !== '';
    labels.push(merge(sits ? { ...about, town: '', towns: [], seat: null } : about, enclosing));
  });
  shareTrailing(line, at, labels, trailing);
  shareServices(labels, silent);
  shareOut(labels);
  shareInOrder(work, at, labels, section.codes);
  return labels;
}
