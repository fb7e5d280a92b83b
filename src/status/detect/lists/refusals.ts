/** Numbers that must not be called, or are for the rest of a territory. */
import type { TextLine } from '../grammar/lines.ts';
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
