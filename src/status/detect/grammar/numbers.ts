/** Which figures of a text are the short numbers of the emergency services. */

import { lastOf } from '../../../base/last.ts';
import { CALLS_ON_THEIR_WAY } from '../lexicon/calls.ts';
import {
  DATE_LEADS,
  EXPECTED,
  JOINTS,
  MONTHS,
  NOT_BEFORE,
  NOT_COUNTED,
  OF_A_DAY,
  PLURALS,
  ROADS,
  SERVICE_OF_NUMBER,
  STREETS,
  SURE_AFTER,
  SURE_BEFORE,
  UNITS,
  WEEKDAYS,
} from '../lexicon/numbers.ts';
import { words } from '../lexicon/words.ts';
import type { FailingService } from '../model.ts';
import { NOT_DATE_MONTH } from './dates.ts';
import type { Place } from './places.ts';
import type { WordToken } from './tokens.ts';

interface NumberMention {
  service: FailingService;
  /** Its token. */
  at: number;
}

/** `date`: refused by the words before it alone; `count`: by a plural noun after it alone. */
type Verdict = 'yes' | 'no' | 'date' | 'count' | 'maybe';

interface Candidate {
  at: number;
  digits: string;
  verdict: Verdict;
  plural: boolean;
}

const isMonth = (tokens: readonly WordToken[], at: number): boolean =>
  MONTHS.has(tokens[at]?.key ?? '') && !NOT_DATE_MONTH(tokens, at);

const RANKS = words('bis er');
const BETWEEN_DAYS = words(', . / & -');

/** A month at the end of a list of days: « les 17 et 18 mars », « du 15 au 18 avril ». */
function monthAhead(tokens: readonly WordToken[], at: number): boolean {
  for (let to = at + 1; to < at + 8; to += 1) {
    const token = tokens[to];
    if (token === undefined) return false;
    if (isMonth(tokens, to)) return true;
    // « Maintenance du 18 le 14 octobre »: the article opens the date, no list does.
    if (token.key === 'le' && tokens[to - 1]?.kind === 'number') return false;
    const joint = token.kind === 'word' && (JOINTS.has(token.key) || RANKS.has(token.key));
    const day = token.kind === 'number' && token.key.length <= 2;
    const mark = token.kind === 'mark' && BETWEEN_DAYS.has(token.raw);
    if (!joint && !day && !mark) return false;
  }
  return false;
}

const tight = (token: WordToken | undefined): boolean => token !== undefined && !token.spaced;

const JOINS = words('. , : / -');

/** « 18:05 », « 17/11 », « 15,5 », « 2025-112 »: a figure joined to one that is no short number. */
function joined(
  mark: WordToken | undefined,
  number: WordToken | undefined,
  spaced: boolean,
): boolean {
  if (mark?.kind !== 'mark' || number?.kind !== 'number' || spaced) return false;
  return (
    JOINS.has(mark.raw) &&
    !(SERVICE_OF_NUMBER.has(number.key) && mark.raw !== ':' && mark.raw !== ',')
  );
}

const OF = words(`du de d' of`);
const OF_EACH = words(`chaque ce meme l' the each`);
const PERIODS = words('mois trimestre semestre annee month');

/** « Le 15 du mois », « le 18 de chaque mois », « le 15 du 4e mois suivant ». */
function ofAPeriod(tokens: readonly WordToken[], at: number): boolean {
  if (!OF.has(tokens[at]?.key ?? '')) return false;
  const ranked =
    tokens[at + 1]?.kind === 'number' && /^(?:er|e|eme)$/.test(tokens[at + 2]?.key ?? '');
  if (ranked && PERIODS.has(tokens[at + 3]?.key ?? '')) return true;
  const next = tokens[at + 1]?.key ?? '';
  return PERIODS.has(OF_EACH.has(next) ? (tokens[at + 2]?.key ?? '') : next);
}

/** « 112-114 avenue Péri », « 15 bis/17 rue Haute »: figures of one address. */
function ofAnAddress(tokens: readonly WordToken[], at: number): boolean {
  let to = at + 1;
  while (to < at + 6 && (isHouse(tokens[to]) || tokens[to]?.raw === '-' || tokens[to]?.raw === '/'))
    to += 1;
  return to > at + 1 && STREETS.has(tokens[to]?.key ?? '');
}

const HOUSES = words('bis ter quater');

const isHouse = (token: WordToken | undefined): boolean =>
  token?.kind === 'number' || HOUSES.has(token?.key ?? '');

const MEASURES = words('% € ° $');
const ARTICLES = words('le au du');
const MEETINGS = words('reouverture ouverture fermeture reprise rendez-vous reunion');
const PARTS_OF_A_DAY = words('soir matin');

function refusedAfter(tokens: readonly WordToken[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined) return false;
  if (joined(next, after, next.spaced || (after?.spaced ?? true))) return true;
  if (MEASURES.has(next.raw) || ofAnAddress(tokens, at)) return true;
  if (next.kind === 'number' && next.key.length === 3 && !SERVICE_OF_NUMBER.has(next.key))
    return true;
  if (next.kind === 'mark' && next.raw === ',' && after !== undefined && STREETS.has(after.key))
    return true;
  if (next.key === 'a' && tokens[at + 3]?.key === 'h' && after?.kind === 'number') {
    // « Panne du 18 à 9 h », « on a perdu le 18 à 9 h », but « réouverture le 18 à 9 h ».
    return !ARTICLES.has(tokens[at - 1]?.key ?? '') || MEETINGS.has(tokens[at - 2]?.key ?? '');
  }
  if (next.kind !== 'word') return false;
  if (next.key === 'sur' && after?.kind === 'number') return true;
  // « 15 pour cent », not « coupure du 112 pour les abonnés »
  if (next.key === 'pour') return /^(?:cent|mille|1000?)$/.test(after?.key ?? '');
  if (next.key === 'au' && PARTS_OF_A_DAY.has(after?.key ?? '')) return true;
  if (ofAPeriod(tokens, at + 1)) return true;
  if (next.key === 'appels') return !ARTICLES.has(tokens[at - 1]?.key ?? '');
  return UNITS.has(next.key) || STREETS.has(next.key) || OF_A_DAY.has(next.key);
}

const HOURS = words('h heures uhr');
const TO_AN_HOUR = words('a et ou - , to bis');

/** « de 17 à 18 heures », « 15 ou 16 h »: an hour at the end of a short list. */
function hourAhead(tokens: readonly WordToken[], at: number): boolean {
  const lead = tokens[at - 1]?.key ?? '';
  if (ARTICLES.has(lead) || lead === 'un') return false;
  for (let to = at + 1; to < at + 4; to += 1) {
    const token = tokens[to];
    if (token === undefined) return false;
    if (token.kind === 'number') {
      return HOURS.has(tokens[to + 1]?.key ?? '');
    }
    if (!TO_AN_HOUR.has(token.key)) return false;
  }
  return false;
}

const PAPERS = words(`
arrete arretes decret decrets decision decisions deliberation deliberations loi avis recueil`);
const COUNTED_BY = words('plus moins pres age dizaine departement departements');

const SIGNS = words('+ # §');
const OF_SOME = words(`de du des d'`);

function refusedBefore(tokens: readonly WordToken[], at: number): boolean {
  const [before, second, third] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (before === undefined) return false;
  if (before.kind === 'mark') {
    const loose = before.spaced || (tokens[at]?.spaced ?? true);
    // « Arrêté n° 112 » is a paper's number.
    const paper = before.raw === '°' && PAPERS.has(tokens[at - 3]?.key ?? '');
    return paper || joined(before, second, loose) || SIGNS.has(before.raw);
  }
  if (before.kind === 'word' && isMonth(tokens, at - 1)) return true;
  // « La D 18 est coupée », « la N 17 ».
  if (before.capital && /^[dn]$/.test(before.key)) return true;
  // « La 17 est coupée, un talus a glissé sur la chaussée »
  if (before.key === 'la' && tokens.some(({ key }) => ROADS.has(key))) return true;
  // « SAMU 17 » is of the Charente-Maritime.
  if (before.key === 'samu' && /^1[78]$/.test(tokens[at]?.key ?? '')) return true;
  if (WEEKDAYS.has(before.key)) return true;
  // « Depuis ce matin le 18 est coupé », « depuis lundi le 17 ne répond plus »: no day is said so.
  const failing = before.key === 'le' && SURE_AFTER.has(tokens[at + 1]?.key ?? '');
  if (/^les?$/.test(before.key) && WEEKDAYS.has(second?.key ?? '')) return !failing;
  if (ARTICLES.has(before.key) && second !== undefined && !failing) {
    if (second.key === "jusqu'" || DATE_LEADS.has(second.key)) return true;
    if (second.key === "d'" && third?.key === 'ici') return true;
    // « Réparation attendue le 18. »
    if (before.key === 'le' && EXPECTED.has(second.key)) return true;
  }
  // « Plus de 18 », not « ne disposent plus du 18 »
  const compared = /^(?:plus|moins|pres)$/.test(second?.key ?? '') && before.key === 'du';
  if (OF_SOME.has(before.key) && COUNTED_BY.has(second?.key ?? '') && !compared) return true;
  if (before.key === 'a' || before.key === 'vers') return !callsTo(tokens, at);
  if (/^(?:y|il)$/.test(second?.key ?? '') && before.key === 'a') return true;
  return NOT_BEFORE.has(before.key);
}

/** « Les appels vers 15 et 18 », not « vers 15 heures ». */
function callsTo(tokens: readonly WordToken[], at: number): boolean {
  for (let back = at - 2; back >= Math.max(0, at - 5); back -= 1) {
    if (CALLS_ON_THEIR_WAY.has(tokens[back]?.key ?? '')) return true;
  }
  return false;
}

function counted(tokens: readonly WordToken[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    /^[a-z]{3,}[sx]$/.test(next.key) &&
    !NOT_COUNTED.has(next.key) &&
    !SURE_AFTER.has(next.key)
  );
}

/** « 114 par SMS » */
const byText = (tokens: readonly WordToken[], at: number): boolean =>
  /^(?:sms|textos?|message|visio)$/.test(tokens[at]?.key ?? '');

const OF_A_LOSS = words('prive prives privee privees lieu faute');
const SENTENCE_ENDS = words('. ! ?');
const OPENS_A_PART = words(', ; . ! •');
const ANSWERED_BY = words(': = > → – — -');
const OPENING = words('( " « | : – — ° / [ -');

function judge(tokens: readonly WordToken[], at: number): Verdict {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const day = (tokens[at]?.key.length ?? 0) <= 2;
  if (refusedAfter(tokens, at) || (day && monthAhead(tokens, at)) || hourAhead(tokens, at))
    return 'no';
  if (counted(tokens, at) && PLURALS.has(before?.key ?? '')) return 'count';
  if (/^(?:plus|pas)$/.test(tokens[at - 2]?.key ?? '') && before?.key === 'de') {
    return counted(tokens, at) || next?.kind === 'number' ? 'no' : 'yes';
  }
  if (refusedBefore(tokens, at)) return 'date';
  // « Du 15 au 18 »: a stretch of days unless calls are spoken of.
  if (before?.key === 'du' && next?.key === 'au' && tokens[at + 2]?.kind === 'number')
    return 'date';
  if (before?.key === 'au' && tokens[at - 2]?.kind === 'number' && tokens[at - 3]?.key === 'du')
    return 'date';
  // « Privés de 114 », « tient lieu de 18 »
  if (before?.key === 'de' && OF_A_LOSS.has(tokens[at - 2]?.key ?? '') && !counted(tokens, at))
    return 'yes';
  // « Rétabli ! 15 de nouveau en ligne »
  const again = next?.key === 'de' && tokens[at + 2]?.key === 'nouveau';
  if (again && SENTENCE_ENDS.has(before?.raw ?? '')) return 'yes';
  if (SURE_BEFORE.has(before?.key ?? '') || SURE_AFTER.has(next?.key ?? '')) return 'yes';
  if (counted(tokens, at)) return 'count';
  if (before === undefined || (next?.key === 'par' && byText(tokens, at + 2))) return 'yes';
  // « 15 : rétabli. 18 : toujours en panne. »
  if (next?.raw === ':' && SENTENCE_ENDS.has(before.raw) && tokens[at + 2]?.kind === 'word')
    return 'yes';
  // « 18 = 03… »: what is to be called in its place.
  if (ANSWERED_BY.has(next?.raw ?? '') && tokens[at + 2]?.kind === 'phone') return 'yes';
  return before.kind === 'mark' && OPENING.has(before.raw) ? 'yes' : 'maybe';
}

const CODED_SERVICES = words('sdis pompiers gendarmerie prefet police samu ggd');
const NAMED_AFTER_ITS_CODE: Readonly<Record<string, RegExp>> = {
  '15': /^cantal$/,
  '17': /^maritime$/,
  '18': /^cher$/,
};

/** « à Mehun-sur-Yèvre (18) »: a town is named and its territory's code added. */
function afterATown(tokens: readonly WordToken[], at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 8 && tokens[from]?.spaced === false) from -= 1;
  return tokens[from]?.capital === true && tokens[from - 1]?.raw === 'à';
}

/** « Cantal (15) », « Bourges (18) » and, in a feed of that territory, « Pompiers 18 » are no short numbers. */
function isTerritoryCode(
  tokens: readonly WordToken[],
  at: number,
  owner: string | null,
  places: readonly Place[],
): boolean {
  const digits = tokens[at]?.key ?? '';
  const before = tokens[at - 1];
  if (before?.raw === '(' && tokens[at + 1]?.raw === ')') {
    const named = places.some(({ to, codes }) => to === at - 1 && codes.includes(digits));
    if (named || (digits in NAMED_AFTER_ITS_CODE && afterATown(tokens, at - 2))) return true;
  }
  if (before?.raw === '(' && NAMED_AFTER_ITS_CODE[digits]?.test(tokens[at - 2]?.key ?? ''))
    return true;
  return owner === digits && CODED_SERVICES.has(before?.key ?? '');
}

const LISTING = words(', / + & | ; . ( ) – -');
const LISTED_NAMES = words('samu pompiers police gendarmerie secours sapeurs');

/** Whether two candidates stand in one list. */
function listed(tokens: readonly WordToken[], from: number, to: number): boolean {
  if (to - from > 9) return false;
  let open = false;
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === 'mark') {
      if (token.raw === '(') open = true;
      if (token.raw === ')') open = false;
      if (!LISTING.has(token.raw)) return false;
      if (token.raw === '.' && tokens[at + 1]?.spaced === true) return false;
    } else if (!open && !JOINTS.has(token.key) && tokens[at - 1]?.raw !== ')') {
      if (!LISTED_NAMES.has(token.key)) return false;
    }
  }
  return true;
}

/** « 15/18 HS »: what is said of the last is said of each. */
const inOneWord = (tokens: readonly WordToken[], run: readonly Candidate[]): boolean =>
  run.length > 1 &&
  run.every(
    ({ at }, order) => order === 0 || (tokens[at - 1]?.raw === '/' && tokens[at]?.spaced === false),
  ) &&
  SURE_AFTER.has(tokens[(lastOf(run)?.at ?? 0) + 1]?.key ?? '');

function ofRun(tokens: readonly WordToken[], run: readonly Candidate[]): NumberMention[] {
  const distinct = new Set(run.map(({ digits }) => digits)).size;
  const sure = run.some(({ verdict }) => verdict === 'yes') || distinct >= 2;
  // No date says « 112 »: a list that holds one is a list of short numbers.
  const beyondDates =
    run.some(({ digits, verdict }) => digits.length === 3 && verdict === 'yes') ||
    (distinct >= 2 && run.some(({ digits }) => digits === '112')) ||
    (distinct >= 3 && run.every(({ verdict }) => verdict !== 'no')) ||
    inOneWord(tokens, run);
  const last = lastOf(run);
  const refused =
    run[0]?.plural === true &&
    (last?.verdict === 'no' || (last?.verdict === 'count' && !beyondDates));
  if (!sure || refused) return [];
  return run.flatMap(({ at, digits, verdict }) => {
    const service = SERVICE_OF_NUMBER.get(digits);
    if (service == null || verdict === 'no') return [];
    return (verdict === 'date' || verdict === 'count') && !beyondDates ? [] : [{ service, at }];
  });
}

const VERBS = words(`est sont ne n'`);

/** Short numbers in reading order. `owner`: code of the territory the feed speaks for. */
export function findNumbers(
  tokens: readonly WordToken[],
  owner: string | null,
  places: readonly Place[] = [],
): NumberMention[] {
  const candidates: Candidate[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || !SERVICE_OF_NUMBER.has(token.key)) return;
    if (tight(tokens[at + 1]) && tokens[at + 1]?.kind === 'word') {
      if (!VERBS.has(tokens[at + 1]?.key ?? '')) return;
    }
    if (tight(token) && tokens[at - 1]?.kind === 'word' && !tokens[at - 1]?.raw.endsWith("'"))
      return;
    const verdict = isTerritoryCode(tokens, at, owner, places) ? 'no' : judge(tokens, at);
    const plural = PLURALS.has(tokens[at - 1]?.key ?? '');
    candidates.push({ at, digits: token.key, verdict, plural });
  });
  const mentions: NumberMention[] = [];
  const sure = candidates.some(({ verdict }) => verdict === 'yes');
  // « 17 et 18 rétablis, 15 en rade »: what stands as a sure one does, after a comma.
  for (const candidate of candidates) {
    const next = tokens[candidate.at + 1];
    const stands = OPENS_A_PART.has(tokens[candidate.at - 1]?.raw ?? '') && next?.kind === 'word';
    if (sure && stands && candidate.verdict === 'maybe' && !/s$/.test(next.key))
      candidate.verdict = 'yes';
  }
  for (let first = 0; first < candidates.length; ) {
    let stop = first + 1;
    while (stop < candidates.length) {
      if (!listed(tokens, candidates[stop - 1]?.at ?? 0, candidates[stop]?.at ?? 0)) break;
      stop += 1;
    }
    mentions.push(...ofRun(tokens, candidates.slice(first, stop)));
    first = stop;
  }
  return mentions;
}
