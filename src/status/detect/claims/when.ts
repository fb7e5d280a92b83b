/** When a clause holds, and the days that it names. */
import { lastOf } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import { findDays, namesToday, type Today } from '../grammar/dates.ts';
import { keysOf } from '../grammar/tokens.ts';
import { WEEKDAYS } from '../lexicon/numbers.ts';
import type { Polarity } from './polarity.ts';
import type { RawClaim } from './raw-claim.ts';

/** After what fails they ask what to do, or when it ends. */
const ASKS_AFTER = /^(?:quand|que faire|comment faire|comment réagir)$/;

/** « Quand le 15 ne répond pas », not « le 15 est coupé, que faire ? et quand reviendra-t-il ? ». */
const supposed = (clause: Clause, { at }: Polarity): boolean =>
  clause.hits.some(
    ({ tag, entry, from }) => tag === 'if' && !(ASKS_AFTER.test(entry) && at >= 0 && from > at),
  );

/** « Le 18 est-il touché ? », asked in the body of a text: an answer follows. */
const asks = ({ tokens, line }: Clause): boolean =>
  line > 0 &&
  lastOf(tokens)?.raw === '?' &&
  tokens.some(
    ({ key, spaced }, at) =>
      !spaced &&
      /^(?:il|elle|ils|elles|on)$/.test(key) &&
      /^(?:est|sont|a|ont|t|fonctionne|marche|repond|peut|sera|reste)$/.test(
        tokens[at - 1]?.key ?? '',
      ),
  );

/** « Les gens croient que le 15 est en panne ». */
const believed = ({ tokens }: Clause): boolean =>
  /\b(?:croi(?:en)?t|croire|crois|croyez|pens(?:en)?t) (?:que|a une)\b/.test(
    keysOf(tokens, 0, tokens.length),
  );

/** « Avait touché » is over and done with; « touchait » may go on. */
const IMPERFECT = /(?:ait|aient)$/;
const PLUPERFECT = /^(?:avai|venai)/;
const BOUNDED = /^(?:pendant|durant|entre)$/;

const DONE =
  /\b(?:a|ont|avons) (?:pas |plus )?(?:ete )?[a-z]+(?:e|ee|es|ees|i|is|u|us|t)\b|\b(?:est|sont) restee?s?\b/;
const FOR =
  /\b(?:pendant|durant) (?:[a-z]+ ){0,3}(?:\d+ )?(?:h|heures?|minutes?|jours?|nuit|matinee|journee|soiree)\b/;

/** « Le 18 n'a pas répondu pendant trois heures »: as long as that, and no longer. */
function lasted({ tokens, hits }: Clause): boolean {
  const said = keysOf(tokens, 0, tokens.length);
  return FOR.test(said) && DONE.test(said) && !hits.some(({ tag }) => tag === 'since');
}

/** Agencies write of the day itself in the imperfect: « le 15 ne répondait toujours pas jeudi matin ». */
function ofToday({ hits, tokens }: Clause, today: Today | null): boolean {
  const past = hits.filter(({ tag }) => tag === 'past');
  if (!past.every(({ entry }) => IMPERFECT.test(entry) && !PLUPERFECT.test(entry))) return false;
  if (tokens.some(({ key }) => BOUNDED.test(key))) return false;
  return hits.some(({ tag }) => tag === 'still') || namesToday(tokens, today);
}

/** « Si le 15 ne répond pas », « le 15 était coupé », « le 15 sera coupé »: whether it holds now, did, will or may. */
export function whenOf(
  clause: Clause,
  polarity: Polarity,
  says: RawClaim['says'],
  days: readonly number[],
  today: Today | null,
): RawClaim['when'] {
  const tags = new Set(clause.hits.map(({ tag }) => tag));
  if (tags.has('past') && ofToday(clause, today)) tags.delete('past');
  if ((supposed(clause, polarity) || asks(clause) || believed(clause)) && says !== 'restored')
    return 'if';
  if (days.some((day) => day < -2)) return 'past';
  if (says === 'notYet' || says === 'restored')
    return tags.has('past') && says === 'notYet' ? 'past' : 'now';
  if (days.some((day) => day > 0) && !tags.has('since')) return 'future';
  if (tags.has('past') || lasted(clause)) return 'past';
  if (tags.has('future') && !tags.has('since')) return 'future';
  return 'now';
}

/** Weekdays that a text dates, and dates to come: « Mardi 3 février, de 22 heures à 2 heures ». */
export function daysAhead(
  clauses: readonly Clause[],
  today: Today | null,
): ReadonlyMap<string, number> {
  const ahead = new Map<string, number>();
  for (const { tokens } of clauses) {
    const [day] = findDays(tokens, today);
    if (day === undefined || day <= 0 || day > 6) continue;
    for (const { key } of tokens) if (WEEKDAYS.has(key)) ahead.set(key, day);
  }
  return ahead;
}

/** Days from publication that a clause names, by a date or by a weekday that the text dates elsewhere. */
export function daysOf(
  { tokens }: Clause,
  ahead: ReadonlyMap<string, number>,
  today: Today | null,
): readonly number[] {
  const days = findDays(tokens, today);
  if (days.length > 0 || ahead.size === 0) return days;
  return tokens.flatMap(({ key }) => ahead.get(key) ?? []);
}
