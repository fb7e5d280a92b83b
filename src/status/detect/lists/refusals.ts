/** Numbers that must not be called, or are for the rest of a territory. */
import { lastOf, lastThat } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { beginningAt, inStretch } from '../grammar/stretch.ts';
import type { Hit } from '../grammar/tags.ts';
import { keysOf } from '../grammar/tokens.ts';
import { GIVEN_UP, LEADS_TO_A_CALL, TAKES_CALLS } from '../lexicon/calls.ts';
import { CALL_ROOMS, INSIDE_NAMES, LINE_WORDS } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';
import { holdsAny } from './names.ts';
import { isInAName, keptForThem } from './signs.ts';

const STOPS = words('. ; ! ? … • |');
const REFUSING = words(`n' ne non lieu inutile evitez sans`);
const OF_THE_NUMBER = words('» est sont sera seront etait a supprime desactive retire');

/** Whether a word stands beside a number without which nothing refuses it: each pattern below has one of them. */
const mayRefuse = (line: TextLine, phone: number): boolean =>
  holdsAny(line, phone - 9, phone + 30, REFUSING) ||
  holdsAny(line, phone - 9, phone, GIVEN_UP) ||
  holdsAny(line, phone + 1, phone + 3, OF_THE_NUMBER);

const ONLY = words('exclusivement seulement uniquement');
/** « Cellule de crise (CODIS, Samu, préfectures exclusivement) : 05… »: among those who help, and for nobody else. */
const AMONG_THEMSELVES =
  /\( (?=[^)]*\b(?:prefectures?|internes?|professionnels)\b)[^)]*\b(?:exclusivement|seulement|uniquement)\b[^)]*\) :?$/;

/** « Le numéro provisoire des pompiers, 04…, est coupé ». */
const CLOSED =
  /^(?:est|sont|sera|seront|etait|a ete) (?:\w+ )?(?:desactiv|ferm|supprim|annul|errone|faux|debranch|coup|abandonn)/;

/** « Ne répond plus », « ne remplace pas la gendarmerie ». */
const DOES_NOT =
  /^(?:\w+ ){0,4}(?:n'|ne) (?:peut|remplace|servent|est|sont|doi(?:t|vent)|sera|declenche|fonctionne|repond|sert|vaut)\b/;
/** « … n'a plus lieu d'être ». */
const NO_MORE_NEEDED = /^(?:\w+ ){0,4}n' (?:a|ont) plus lieu\b/;

/** « N'appelez pas le … », « et non le … », « l'ancien numéro, … »: a number not to be called. */
export function forbidden(line: TextLine, phone: number): boolean {
  if (
    holdsAny(line, phone - 16, phone, ONLY) &&
    AMONG_THEMSELVES.test(keysOf(line.tokens, Math.max(0, phone - 16), phone))
  )
    return true;
  if (!mayRefuse(line, phone)) return false;
  const before = line.tokens.slice(Math.max(0, phone - 9), phone).map(({ key }) => key);
  const own = before
    .join(' ')
    .split(/[.;!?\u00a4]/)
    .slice(-1)
    .join('')
    .trim();
  if (
    /\b(?:n'|ne) (?:(?:pas|plus|jamais) )?(?:re)?(?:appel|compos|utilis|contact|faites|telephon)(?!\w* qu[e'])/.test(
      own,
    )
  )
    return true;
  if (/\b(?:inutile (?:donc )?d'|evitez d'|sans) (?:appeler|composer|utiliser|faire)\b/.test(own))
    return true;
  if (/\b(?:et non|au lieu)(?: (?!par\b)\S+){0,3}$/.test(own)) return true;
  // « La mention du 05… a été supprimée de la liste »
  if (/\bmention d(?:u|es)(?: numeros?)?$/.test(own)) return true;
  const near = own.split(' ').slice(-4);
  // « Docteur de garde, remplace le 15 : 06… » stands in for it.
  const standsIn = (at: number) => /^1(?:[578]|12)$/.test(near[at + 2] ?? '');
  if (near.some((word, at) => GIVEN_UP.has(word) && !near.includes('par', at + 1) && !standsIn(at)))
    return true;
  const rest = line.tokens
    .slice(phone + 1, phone + 30)
    .map(({ key }) => key)
    .join(' ');
  // « Ne composez pas ce numéro. »
  if (
    /\b(?:n'|ne) (?:compos|appel|utilis)\S+ (?:pas|jamais) ces? (?:numeros?|lignes?)\b/.test(
      rest,
    ) ||
    /\bce numero est fictif\b/.test(rest)
  )
    return true;
  const after = line.tokens
    .slice(phone + 1, phone + 9)
    .map(({ key }) => key)
    .join(' ');
  // « (04… et 04…) ne sont plus valables »: said of each.
  const said = after.replace(/^(?:(?:et|ou|,) \u00a4 )*(?:[,()"] )*/, '');
  return (
    /^inutile de (?:l'|les?|la) /.test(said) ||
    // « (n'appelez pas, seuls les joueurs y répondent) »
    /^n' appelez pas\b(?! l[ea]s?\b)/.test(said) ||
    /^(?:(?:supprim|desactiv|retir)ee?\b|, inutile de l' )/.test(after) ||
    DOES_NOT.test(said) ||
    NO_MORE_NEEDED.test(said) ||
    CLOSED.test(said)
  );
}

const ofUnknownLetters = ([lead, of, letters, ...rest]: TextLine['tokens']): boolean =>
  lead?.key === 'numero' &&
  /^(?:du|de)$/.test(of?.key ?? '') &&
  letters?.shout === true &&
  !(letters.key in CALL_ROOMS) &&
  rest.length === 1;

/**
 * « Astreinte technique : 05… », « Standard auditeurs : 04… »: an entry whose words before the colon name no
 * service, place or line that the reader knows is somebody else's.
 */
export function unknownEntry(
  { tokens, hits, mentions, places }: TextLine,
  from: number,
  phone: number,
  mayBeTown: boolean,
): boolean {
  let start = phone - 1;
  while (start > from && !/^[.;!?|•–—-]$/.test(tokens[start - 1]?.raw ?? '')) start -= 1;
  const words = tokens.slice(start, phone);
  const known = (found: readonly { from: number }[]) => inStretch(found, start, phone).length > 0;
  // « Numéro du SMGEAG : 05… »: letters that stand for somebody unknown.
  if (ofUnknownLetters(words) && !known(hits.filter(({ from }) => from >= start + 2))) return true;
  // « Saint-Just-en-Chevalet : 04… » may be a town.
  const name = words.every(
    ({ kind, capital, key }) => kind !== 'word' || capital || INSIDE_NAMES.has(key),
  );
  return (
    words.length <= 9 &&
    !(name && mayBeTown) &&
    words.some(({ kind }) => kind === 'word') &&
    lastOf(words)?.raw === ':' &&
    !words.some(({ key, kind, spaced }) => (kind === 'number' && spaced) || LINE_WORDS.has(key)) &&
    ![hits, mentions, places].some(known)
  );
}

const LONGEST_ENTRY = 4;
const OURS: ReadonlySet<Hit['tag']> = new Set<Hit['tag']>([
  'samu',
  'fire',
  'police',
  'gendarmerie',
  'everything',
  'allNumbers',
]);

/** « Routes : 03… », whatever the sentence before speaks of: the entry's own words are of something else. */
export function ofSomethingElse({ tokens, hits }: TextLine, phone: number): boolean {
  if (tokens[phone - 1]?.raw !== ':') return false;
  let start = phone - 1;
  while (start > 0 && !STOPS.has(tokens[start - 1]?.raw ?? '')) start -= 1;
  const own = inStretch(hits, start, phone);
  const short = phone - start <= LONGEST_ENTRY;
  return short && own.some(({ tag }) => tag === 'other') && !own.some(({ tag }) => OURS.has(tag));
}

/** « Pas pour des renseignements », « aucune question »: an errand that is told not to be one's. */
const NO = /^(?:pas|ne|n'|non|aucune?|ni|sauf|hors|sans)$/;

const isErrand = (line: TextLine, hit: Hit): boolean =>
  hit.tag === 'errand' &&
  !isInAName(line.hits, hit) &&
  !line.tokens.slice(Math.max(0, hit.from - 4), hit.from).some(({ key }) => NO.test(key)) &&
  !keptForThem(line, hit);

/** Words and marks: what stands further before a number is not said of it. */
const LONGEST_SENTENCE = 60;

/** Where the sentence of a number begins, with the question that it answers: « Une question ? Appelez le… ». */
function sentenceStart({ tokens }: TextLine, from: number, phone: number): number {
  let asked = false;
  const first = Math.max(from, phone - LONGEST_SENTENCE);
  for (let at = phone - 1; at >= first; at -= 1) {
    const { raw, kind } = tokens[at] ?? { raw: '', kind: 'word' };
    if (kind !== 'mark' || tokens[at + 1]?.spaced === false) continue;
    if (raw === '?' && !asked && phone - at <= 12) asked = true;
    else if (STOPS.has(raw)) return at + 1;
  }
  return first;
}

const OF_A_SERVICE = words('du de des la l');

/** « Standard administratif du SDIS »: past the service whose errand it is. */
function ofAService(
  { tokens }: TextLine,
  from: number,
  signs: readonly { from: number }[],
): number {
  let at = from;
  while (OF_A_SERVICE.has(tokens[at]?.key ?? '')) at += 1;
  return at > from && beginningAt(signs, at).length > 0 ? at + 1 : from;
}

/**
 * « Pour réagir à l'antenne, appelez le… », « 05… (réservé à la presse) »: a number for something that is no
 * emergency. A service named between the errand and the number takes it back.
 *
 * @param from first token of what is said of this number
 * @param to token where what is said of it ends
 * @param signs services named in the line
 */
export function forAnErrand(
  line: TextLine,
  from: number,
  phone: number,
  to: number,
  signs: readonly { from: number; service: string }[],
): boolean {
  const helps = (start: number, end: number) =>
    inStretch(signs, start, end).some(({ service }) => service !== 'refused');
  // « 01 99 00 44 71 code 88213# »: a meeting of those who repair.
  const code = line.tokens[phone + 1]?.raw === ',' ? phone + 2 : phone + 1;
  if (line.tokens[code]?.key === 'code' && line.tokens[code + 1]?.kind === 'number') return true;
  const start = sentenceStart(line, from, phone);
  const told = lastThat(
    inStretch(line.hits, start, phone),
    (hit) => hit.to <= phone && isErrand(line, hit),
  );
  if (told !== undefined && !helps(ofAService(line, told.to, signs), phone)) return true;
  // « Pour ça, il y a le 04…, c'est la cellule d'information »
  const isA = keysOf(line.tokens, phone + 1, phone + 5).startsWith(", c' est l");
  if (isA && inStretch(line.hits, phone + 4, phone + 6).some(({ tag }) => tag === 'desk'))
    return true;
  const after = inStretch(line.hits, phone + 1, Math.min(to, phone + 9)).find((hit) =>
    isErrand(line, hit),
  );
  if (after === undefined || helps(phone + 1, after.from)) return false;
  return line.tokens
    .slice(phone + 1, after.from)
    .every(({ raw, spaced }) => !(STOPS.has(raw) && spaced !== true));
}

/** « Ce direct est animé par la rédaction. Contact 05… »: of those whom the line is about. */
export const ofThoseNamed = (line: TextLine, from: number, phone: number): boolean =>
  inStretch(line.hits, from, phone).some((hit) => isErrand(line, hit));

const ASKING: ReadonlySet<Hit['tag']> = new Set<Hit['tag']>([
  'call',
  'toCall',
  'standIn',
  'samuCase',
  'fireCase',
  'everything',
]);

/** Whether the words around a number ask for calls: a verb of calling, a word for such a line, a short number. */
export function asked(line: TextLine, from: number, phone: number, to: number): boolean {
  const near = (start: number, end: number) =>
    inStretch(line.hits, start, end).some(
      ({ tag, entry }) => ASKING.has(tag) && entry !== 'standard',
    ) ||
    inStretch(line.mentions, start, end).length > 0 ||
    line.tokens.slice(start, end).some(({ key }) => LINE_WORDS.has(key) || TAKES_CALLS.has(key));
  // « Ce sera le 03… »
  if (/\b(?:ce sera|c' est) le$/.test(keysOf(line.tokens, phone - 3, phone))) return true;
  return near(sentenceStart(line, from, phone), phone) || near(phone + 1, Math.min(to, phone + 9));
}

/** Words just before a number, without those that only lead to it. */
function leadTo(line: TextLine, phone: number): string {
  let to = phone;
  const leads = ({ key, kind }: TextLine['tokens'][number]) =>
    kind === 'mark' ? /^(?:[:|,–—=>-]|\.{1,9})$/.test(key) : LEADS_TO_A_CALL.has(key);
  while (to > Math.max(0, phone - 8)) {
    const before = line.tokens[to - 1];
    if (before === undefined || !leads(before)) break;
    to -= 1;
  }
  return keysOf(line.tokens, Math.max(0, to - 5), to);
}

const OF_SEVERAL = words('commun commune departements');

/** « Un numéro commun aux deux départements », « le 04…, commun à la Drôme et à l'Ardèche ». */
export function servesSeveral(line: TextLine, phone: number): number {
  const start = sentenceStart(line, 0, phone);
  if (!holdsAny(line, start, phone + 8, OF_SEVERAL)) return 0;
  const said = `${keysOf(line.tokens, start, phone)} ${keysOf(line.tokens, phone + 1, phone + 8)}`;
  const counted = /\b(?:aux|pour les|^les|[.] les) (deux|trois|quatre) departements\b/.exec(
    said,
  )?.[1];
  if (counted !== undefined) return ['deux', 'trois', 'quatre'].indexOf(counted) + 2;
  return /\bcommune? (?:a|aux?)\b/.test(said) ? 1 : 0;
}

const REST =
  /\b(?:reste du \w+|zone gendarmerie(?: \([^)]*\) ,?)?|ailleurs|autres (?:communes|secteurs|villes|zones|appels))$/;
const REST_FIRST =
  /^(?:["«,;] )?(?:(?:dans|pour) )?(?:partout ailleurs|ailleurs|(?:tous |toutes )?les autres|le reste|reste d)/;
const REST_AFTER =
  /^(?:\( |: |- |pour |dans |, )?(?:partout )?(?:ailleurs|(?:le )?reste d(?:u|e la)|les autres communes|hors )/;
const WHOLE =
  /\b(?:toute?|ensemble de|ensemble du) ?(?:l[ae]|l')? ?(?:departement|vallee|ile|territoire|archipel)$/;
const WHOLE_AFTER =
  /^(?:\( |, )?(?:valable )?(?:pour |dans |sur |(?=toute? l))(?:tout|toute|l' ensemble|partout|les \w+ departements)\b/;
/** « (portable de l'astreinte, valable pour toute l'île) ». */
const VALID_FOR_ALL = /^\( [^)]*, (?:valable )?(?:pour|dans|sur) (?:tout|toute|l' ensemble)\b/;
/** « 05… : pompiers de Marigot, les mêmes pour toute l'île ». */
const THE_SAME_FOR_ALL =
  /^[^.;\u00a4]*, (?:les? memes?|valables?) (?:pour|dans|sur) (?:tout|toute|l' ensemble)\b/;
const THE_SAME = words('meme memes valable valables');
/** « Le 02… à Rouen et dans le reste du département ». */
const TOWN_AND_REST = /^(?:a|pour|dans) [^.,;\u00a4]* et (?:dans |pour )?(?:tout )?le reste d/;
/** « …, ailleurs dans le département 04… »: told of the number that follows. */
const OF_THE_NEXT = /^[,;] [^.;\u00a4]*\u00a4/;

const sameForAll = (line: TextLine, phone: number): boolean =>
  holdsAny(line, phone + 1, phone + 20, THE_SAME) &&
  THE_SAME_FOR_ALL.test(keysOf(line.tokens, phone + 1, phone + 24));

/**
 * Whom a number is for that no town bounds: « reste du département : 02… » the `rest`, « toute l'île : 02… »
 * `all`; null where the words say neither.
 */
export function reachOf(line: TextLine, phone: number): 'rest' | 'all' | null {
  const before = leadTo(line, phone);
  const after = keysOf(line.tokens, phone + 1, phone + 12);
  const restAfter = REST_AFTER.test(after) && !OF_THE_NEXT.test(after);
  let start = sentenceStart(line, 0, phone);
  for (let at = phone - 1; at > start; at -= 1)
    if (line.tokens[at]?.kind === 'phone') start = at + 1;
  const sentence = keysOf(line.tokens, start, Math.min(phone, start + 6));
  if (REST.test(before) || REST_FIRST.test(sentence) || restAfter) return 'rest';
  return WHOLE.test(before) ||
    WHOLE_AFTER.test(after) ||
    VALID_FOR_ALL.test(after) ||
    TOWN_AND_REST.test(after) ||
    sameForAll(line, phone)
    ? 'all'
    : null;
}
