/** When a clause holds, and the days that it names. */
import { lastOf } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import { namesToday, type Today } from '../grammar/dates.ts';
import type { Hit } from '../grammar/tags.ts';
import { keysOf } from '../grammar/tokens.ts';
import { WEEKDAYS } from '../lexicon/numbers.ts';
import { words } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';
import { whenCalled } from './dialled.ts';
import type { Polarity } from './polarity.ts';
import type { RawClaim } from './raw-claim.ts';

/** After what fails they ask what to do, or when it ends. */
const ASKS_AFTER = /^(?:quand|que faire|comment faire|comment réagir)$/;

/** « Si vous n'avez pas de portable, vous ne pouvez plus… », « si vous êtes à Dole »: whom it befalls, not whether. */
const WHOM = [
  /^si (?:vous|tu|on) n' (?:avez|as|a) (?:pas|plus) (?:de|d') (?:\w+ )?(?:portable|mobile|telephone|fixe|box)/,
  /^si (?:vous|tu|on) (?:etes|habitez|appelez depuis|utilisez|avez une?) /,
  /^si (?:votre|ta) (?:box|(?:telephone|ligne) passe)\b/,
];

const toWhom = ({ tokens, from }: Clause, at: number): boolean =>
  WHOM.some((form) => form.test(keysOf(tokens, at - from, at - from + 9)));

/** « Quand le 15 ne répond pas », not « le 15 est coupé, que faire ? et quand reviendra-t-il ? ». */
function supposed(clause: Clause, { at }: Polarity): boolean {
  const called = whenCalled(clause);
  return clause.hits.some(
    ({ tag, entry, from }) =>
      tag === 'if' &&
      !(ASKS_AFTER.test(entry) && at >= 0 && from > at) &&
      !(entry === 'quand' && called) &&
      !(entry === 'si' && ((at > from && toWhom(clause, from)) || from >= clause.to - 2)),
  );
}

/** « Le 18 est-il touché ? », asked in the body of a text: an answer follows. */
const asks = ({ tokens, line }: Clause): boolean =>
  line > 0 &&
  lastOf(tokens.filter(({ raw }) => !/^["»)]$/.test(raw)))?.raw === '?' &&
  tokens.some(
    ({ key, spaced }, at) =>
      // « Est-ce que le 15 est en panne ? »
      (key === 'que' && tokens[at - 1]?.key === 'ce' && tokens[at - 2]?.key === 'est') ||
      (!spaced &&
        /^(?:il|elle|ils|elles|on)$/.test(key) &&
        /^(?:est|sont|a|ont|t|fonctionne|marche|repond|peut|sera|reste)$/.test(
          tokens[at - 1]?.key ?? '',
        )),
  );

const HEARSAY =
  /\b(?:sms|message|mail|tract|publication|post|video|rumeur)s? (?:\w+ ){0,4}(?:affirm|pretend|dit|disent|assur)\w* qu[e']/;

/** « Les gens croient que le 15 est en panne », « un SMS affirme que le 17 ne marche plus ». */
const believed = ({ tokens }: Clause): boolean =>
  HEARSAY.test(keysOf(tokens, 0, tokens.length)) ||
  /\bbruits? (?:court|circule) (?:que|qu')/.test(keysOf(tokens, 0, tokens.length)) ||
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

const FROM_TO = /\b(?:de|entre) \d+ h(?: \d+)? (?:a|et) \d+ h\b/;

/** « Le 15, qui avait été rétabli à midi, est de nouveau en panne »: said beside the claim, between commas before it. */
function isAside({ tokens, from: shift }: Clause, hit: Hit, { at }: Polarity): boolean {
  let opens = hit.from - shift;
  while (opens > 0 && !/^[,(]$/.test(tokens[opens]?.raw ?? '')) opens -= 1;
  const opening = tokens[opens]?.raw ?? '';
  const who = /^(?:qui|que|qu'|dont|ou|lui|alors|apres|pourtant)$/.test(
    tokens[opens + 1]?.key ?? '',
  );
  const closing = opening === '(' ? ')' : opening === ',' && who ? ',' : null;
  if (closing === null) return false;
  const closed = tokens.findIndex(({ raw }, index) => index > opens && raw === closing);
  return closed > opens && closed + shift < at && hit.to - shift <= closed;
}

/** « Le 18 n'a pas répondu pendant trois heures », « de 7 h à 8 h »: as long as that, and no longer. */
function lasted({ tokens, hits }: Clause): boolean {
  const said = keysOf(tokens, 0, tokens.length);
  return (
    (FOR.test(said) || FROM_TO.test(said)) &&
    DONE.test(said) &&
    !hits.some(({ tag }) => tag === 'since')
  );
}

/** Agencies write of the day itself in the imperfect: « le 15 ne répondait toujours pas jeudi matin ». */
function ofToday({ hits, tokens }: Clause, today: Today | null): boolean {
  const past = hits.filter(({ tag }) => tag === 'past');
  if (!past.every(({ entry }) => IMPERFECT.test(entry) && !PLUPERFECT.test(entry))) return false;
  if (tokens.some(({ key }) => BOUNDED.test(key))) return false;
  return hits.some(({ tag }) => tag === 'still') || namesToday(tokens, today);
}

const FUTURE_FORM = /^[a-zàâéèêîïôûç]{2,}(?:[aeio]ra|[dtv]ra|rra|[aeio]ront|[dtv]ront|rront)$/;
const NO_FUTURE = words('camera opera ultra extra contra infra supra cobra aura front');

/** « Le 17 restera muet », « le 18 s'éteindra », « on vous perdra »: the verb of what is claimed, by its form. */
function willBe({ tokens, from }: Clause, { at }: Polarity): boolean {
  if (at < 0) return false;
  return tokens
    .slice(Math.max(0, at - from - 3), at - from + 2)
    .some(
      ({ kind, raw, capital }) =>
        kind === 'word' && !capital && FUTURE_FORM.test(raw) && !NO_FUTURE.has(raw),
    );
}

/** « À 8 h 30, le 18 n'était pas revenu »: of the hour that it is told. */
const stillWas = ({ hits }: Clause): boolean =>
  hits.every(({ tag, entry }) => tag !== 'past' || /^etai(?:t|ent)$/.test(fold(entry)));

/** « Depuis hier »: it goes on. */
const sinceThen = ({ tokens, from: shift }: Clause, { tag, from }: Hit): boolean =>
  tag === 'past' && tokens[from - shift - 1]?.key === 'depuis';

/** « Ceux qui n'arrivaient pas à nous avoir peuvent réessayer »: told of before by the very word. */
function whoCouldNot({ tokens, from: shift }: Clause, { at }: Polarity): boolean {
  const told = at - shift;
  const who = tokens.findIndex(({ key }) => key === 'qui');
  return (
    who >= 0 &&
    who < told &&
    told - who <= 3 &&
    tokens
      .slice(told, told + 2)
      .some(
        ({ key }) => /ai(?:t|ent)$/.test(key) && !/^(?:fait|sait|plait|parait|connait)$/.test(key),
      )
  );
}

/** « Il n'en va pas de même du 15 »: how it is, not what will be. */
const isSo = ({ tokens, from: shift }: Clause, { tag, from }: Hit): boolean =>
  tag === 'future' && tokens[from - shift - 1]?.key === 'en';

/** « …, seuls téléphones qui restaient touchés »: before what was told. */
const thatWas = ({ tokens, continues }: Clause): boolean =>
  continues && /\bqui (?:rest|et)ai(?:t|ent)\b/.test(keysOf(tokens, 0, tokens.length));

/** « Si le 15 ne répond pas », « le 15 était coupé », « le 15 sera coupé »: whether it holds now, did, will or may. */
export function whenOf(
  clause: Clause,
  polarity: Polarity,
  says: RawClaim['says'],
  days: readonly number[],
  today: Today | null,
): RawClaim['when'] {
  const timed = clause.hits.filter(
    (hit) => !sinceThen(clause, hit) && !isSo(clause, hit) && !isAside(clause, hit, polarity),
  );
  const tags = new Set(timed.map(({ tag }) => tag));
  if (tags.has('past') && ofToday(clause, today)) tags.delete('past');
  if ((supposed(clause, polarity) || asks(clause) || believed(clause)) && says !== 'restored')
    return 'if';
  if (days.some((day) => day < -2)) return 'past';
  if (says === 'notYet' || says === 'restored')
    return tags.has('past') && says === 'notYet' && !stillWas(clause) ? 'past' : 'now';
  if (days.some((day) => day > 0) && !tags.has('since')) return 'future';
  if (tags.has('past') || lasted(clause) || thatWas(clause) || whoCouldNot(clause, polarity))
    return 'past';
  if ((tags.has('future') || willBe(clause, polarity)) && !tags.has('since')) return 'future';
  return 'now';
}

/** Weekdays that a text dates, and dates to come: « Mardi 3 février, de 22 heures à 2 heures ». */
export function daysAhead(
  clauses: readonly Clause[],
  found: readonly (readonly number[])[],
): ReadonlyMap<string, number> {
  const ahead = new Map<string, number>();
  clauses.forEach(({ tokens }, index) => {
    const day = found[index]?.[0];
    if (day === undefined || day <= 0 || day > 6) return;
    for (const { key } of tokens) if (WEEKDAYS.has(key)) ahead.set(key, day);
  });
  return ahead;
}

const THAT_DAY = [
  /\b(?:matin|jour|nuit|soir|soiree|journee|creneau|periode) la\b/,
  /\b(?:pendant|durant|dans) ce(?:tte|s)? (?:creneau|nuit|periode|intervention|fenetre|demi heure|\w+ heures?)\b/,
  /\bentre \d+ h(?: \d+)? et \d+ h\b|\bde \d+ h(?: \d+)? a (?:\d+ h|minuit|midi)\b/,
];

/** « Ce matin-là », « pendant ce créneau », « de 3 h à 5 h »: of the day that was named right before. */
export const refersToTheDay = ({ tokens }: Clause): boolean =>
  THAT_DAY.some((form) => form.test(keysOf(tokens, 0, tokens.length)));

/** Days from publication that a clause names, by a date or by a weekday that the text dates elsewhere. */
export function daysOf(
  { tokens }: Clause,
  found: readonly number[],
  ahead: ReadonlyMap<string, number>,
): readonly number[] {
  if (found.length > 0 || ahead.size === 0) return found;
  return tokens.flatMap(({ key }) => ahead.get(key) ?? []);
}
