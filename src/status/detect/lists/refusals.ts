/** Numbers that must not be called, or are for the rest of a territory. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { GIVEN_UP, LEADS_TO_A_CALL } from '../lexicon/calls.ts';
import { INSIDE_NAMES, LINE_WORDS } from '../lexicon/places/offices.ts';
import { words } from '../lexicon/words.ts';

const REFUSING = words(`n' ne non lieu`);
const OF_THE_NUMBER = words('est sont sera seront etait a');

/** Whether a word stands beside a number without which nothing refuses it. */
function mayRefuse({ tokens }: TextLine, phone: number): boolean {
  for (let at = Math.max(0, phone - 9); at < phone + 30 && at < tokens.length; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (REFUSING.has(key) || (at < phone && GIVEN_UP.has(key))) return true;
    if (at > phone && at < phone + 3 && OF_THE_NUMBER.has(key)) return true;
  }
  return false;
}

/** « N'appelez pas le … », « et non le … », « l'ancien numéro, … »: a number not to be called. */
export function forbidden(line: TextLine, phone: number): boolean {
  if (!mayRefuse(line, phone)) return false;
  const before = line.tokens.slice(Math.max(0, phone - 9), phone).map(({ key }) => key);
  const own = before
    .join(' ')
    .split(/[.;!?\u00a4]/)
    .slice(-1)
    .join('')
    .trim();
  if (
    /\b(?:n'|ne) (?:(?:pas|plus|jamais) )?(?:re)?(?:appel|compos|utilis|contact|faites|telephon)/.test(
      own,
    )
  )
    return true;
  if (/\b(?:et non|au lieu)(?: (?!par\b)\S+){0,3}$/.test(own)) return true;
  const near = own.split(' ').slice(-4);
  if (near.some((word, at) => GIVEN_UP.has(word) && !near.includes('par', at + 1))) return true;
  const rest = line.tokens
    .slice(phone + 1, phone + 30)
    .map(({ key }) => key)
    .join(' ');
  // « Ne composez pas ce numéro. »
  if (
    /\b(?:n'|ne) (?:compos|appel|utilis)\S+ (?:pas|jamais) ces? (?:numeros?|lignes?)\b/.test(rest)
  )
    return true;
  const after = line.tokens
    .slice(phone + 1, phone + 9)
    .map(({ key }) => key)
    .join(' ');
  return (
    /^(?:, |\( )?(?:\w+ ){0,2}(?:n'|ne) (?:est|sont|doit|doivent|sera|declenche|fonctionne|repond)\b/.test(
      after,
    ) ||
    /^(?:, )?(?:est|sont|sera|seront|etait|a ete) (?:\w+ )?(?:desactiv|ferm|supprim|annul|errone|faux|debranch)/.test(
      after,
    )
  );
}

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
  // « Saint-Just-en-Chevalet : 04… » may be a town.
  const name = words.every(
    ({ kind, capital, key }) => kind !== 'word' || capital || INSIDE_NAMES.has(key),
  );
  return (
    words.length <= 9 &&
    !(name && mayBeTown) &&
    words.some(({ kind }) => kind === 'word') &&
    lastOf(words)?.raw === ':' &&
    !words.some(({ key, kind }) => kind === 'number' || LINE_WORDS.has(key)) &&
    ![hits, mentions, places].some(known)
  );
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
  return keysOf(line, Math.max(0, to - 5), to);
}

const keysOf = (line: TextLine, from: number, to: number): string =>
  line.tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');

const REST = /\b(?:reste du \w+|ailleurs|autres (?:communes|secteurs|villes|zones|appels))$/;
const REST_AFTER =
  /^(?:\( |: |- |pour |dans |, )?(?:partout )?(?:ailleurs|le reste du|les autres communes|hors )/;
const WHOLE =
  /\b(?:toute?|ensemble de|ensemble du) ?(?:l[ae]|l')? ?(?:departement|ile|territoire)$/;
const WHOLE_AFTER = /^(?:\( |, )?(?:pour|dans|sur) (?:tout|toute|l' ensemble|partout)\b/;

/**
 * Whom a number is for that no town bounds: « reste du département : 02… » the `rest`, « toute l'île : 02… »
 * `all`; null where the words say neither.
 */
export function reachOf(line: TextLine, phone: number): 'rest' | 'all' | null {
  const before = leadTo(line, phone);
  const after = keysOf(line, phone + 1, phone + 7);
  if (REST.test(before) || REST_AFTER.test(after)) return 'rest';
  return WHOLE.test(before) || WHOLE_AFTER.test(after) ? 'all' : null;
}
