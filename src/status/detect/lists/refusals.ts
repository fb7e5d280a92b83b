/** Numbers that must not be called, or are for the rest of a territory. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { INSIDE_NAMES, LINE_WORDS } from '../lexicon/places/offices.ts';
import type { Label } from './label.ts';

/** « N'appelez pas le … », « et non le … », « l'ancien numéro, … »: a number not to be called. */
export function forbidden(line: TextLine, phone: number): boolean {
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
  if (
    /\b(?:et non|au lieu|remplace|efface[zr]|oublie[zr]|supprime[zr]|range[zr]|ancien|ancienne|errone|faux)(?: (?!par\b)\S+){0,3}$/.test(
      own,
    )
  )
    return true;
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

/** « Reste du département : 02… »: what the town's police does not cover is the gendarmerie's. */
export function elsewhere(label: Label, line: TextLine, phone: number): Label {
  const before = line.tokens
    .slice(Math.max(0, phone - 7), phone)
    .map(({ key }) => key)
    .join(' ');
  const after = line.tokens
    .slice(phone + 1, phone + 7)
    .map(({ key }) => key)
    .join(' ');
  const rest = /\b(?:reste du \w+|ailleurs|autres communes)(?: [:|,-]| le| au| faites)* ?$/;
  if (
    !rest.test(before) &&
    !/^(?:\( |: |- |pour |dans |, )?(?:partout )?(?:ailleurs|le reste du|les autres communes|hors )/.test(
      after,
    )
  )
    return label;
  const service =
    label.service === 'police' || label.service === null ? 'gendarmerie' : label.service;
  return { ...label, service, town: '' };
}
