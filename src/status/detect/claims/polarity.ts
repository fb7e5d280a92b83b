/** What one clause says of what it is about, composed from its words: failing, working, back. */

import type { Clause } from '../grammar/clauses.ts';
import type { Hit } from '../grammar/tags.ts';
import type { Tag } from '../lexicon/model.ts';
import { words } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';
import { bringsALine } from './a-new-line.ts';
import { callableAgain, isNoMore, lossOf, ofOnePerson, unreached } from './losses.ts';
import { ofAMachine } from './machines.ts';
import { ClauseReader, FAILING, WORKING } from './reader.ts';
import { isUnharmed } from './unharmed.ts';
import { wasBefore, wentAgain } from './was-before.ts';

const SAYS = ['fails', 'notYet', 'restored', 'works', 'standsIn', 'nothing'] as const;
export type Says = (typeof SAYS)[number];

export interface Polarity {
  says: Says;
  /** The words that decided. */
  words: string;
  /** A relapse, or a failing said to go on. */
  insists: boolean;
  /** `works` was said in so many words, not only by an ordinary verb. */
  firm: boolean;
  /** `works` was said by denying that anything befell it: « non impacté ». */
  spared: boolean;
  /** The word that decided says as much of people and of anything: it needs a number beside it. */
  weak: boolean;
  /** Token of that word; -1 without one. */
  at: number;
}

interface Reading {
  hit: Hit;
  /** What it comes to once its negation is counted. */
  sense: 'fails' | 'works' | 'restored' | 'notYet' | 'ended' | 'weak';
}

const OWN_NEGATION =
  /^(?:ne|n'|ni|pas|plus|aucun|aucune|sans|rien|personne|zero|silence|no|not|nicht|en restent)/;

/** « N'est pas affecté par la panne d'internet », « la panne de courant ne touche pas le 18 »: the trouble of another thing. */
function spared(reader: ClauseReader, fault: Hit): boolean {
  const before = (['hit', 'down'] as const).some((tag) =>
    reader
      .of(tag)
      .some(
        (hit) => hit.to <= fault.from && fault.from - hit.to <= 4 && reader.negation(hit) !== null,
      ),
  );
  return (
    before || reader.of('hit').some((hit) => hit.from > fault.from && sparesANumber(reader, hit))
  );
}

/** « Ne touche pas le 18 », not « ne touche pas que le 18 », nor « la panne du 18 ne touche pas le Jura ». */
function sparesANumber(reader: ClauseReader, hit: Hit): boolean {
  if (reader.negation(hit) !== 'pas' || /^(?:que|qu'|seulement)$/.test(reader.key(hit.to + 1)))
    return false;
  const [first] = reader.mentions;
  return first !== undefined && first.from >= hit.to && first.from - hit.to <= 4;
}

const TROUBLES = words('message annonce bruit silence blancs sonnerie');

/** « Le brouillage qui gênait les appels au 17 a cessé », « l'écho et les blancs ont disparu »: the trouble ends. */
const ofATrouble = (reader: ClauseReader, hit: Hit): boolean =>
  hit.tag !== 'fault' &&
  /^(?:a |ont |s'est |se sont )?(?:cess|dispar|arret)/.test(fold(hit.entry)) &&
  (reader.of('fault').some(({ to }) => to <= hit.from) || TROUBLES.has(reader.subject()));

function senseOfFailing(reader: ClauseReader, hit: Hit): Reading['sense'] {
  if (ofATrouble(reader, hit)) return 'restored';
  // An idiom that holds its own negation is not turned round by it.
  const whole =
    hit.tag === 'fails' && (OWN_NEGATION.test(hit.entry) || hit.entry.endsWith('nulle part'));
  const negation = whole ? null : reader.negation(hit);
  const denied = whole ? null : reader.denied(hit);
  if (negation === 'plus' || denied === 'ended') return 'restored';
  if (negation !== null && !/^(?:que|qu')$/.test(negation)) return 'works';
  if (denied === 'none') return 'works';
  if (hit.tag === 'fault' && spared(reader, hit)) return 'ended';
  const ended = reader.ended(hit);
  if (ended !== null && hit.tag !== 'down')
    return /^(?:fin|suite et fin|lev)/.test(ended) ? 'restored' : 'ended';
  return 'fails';
}

const OFFERS = /^(?:peut|peuvent|pouvez|possible)$/;

/** « Le 114 peut être utilisé le temps de la panne »: the trouble is when, not what. */
const whileItLasts = (reader: ClauseReader, { tag, from }: Hit): boolean =>
  tag === 'fault' &&
  [2, 3].some((back) => /^(?:temps|pendant|durant|lors|duree)$/.test(reader.key(from - back)));

/** « Aucun appel d'urgence possible », « toujours pas d'appels au 15 possibles ». */
function nonePossible(reader: ClauseReader, { entry, from }: Hit): boolean {
  if (!entry.startsWith('possible')) return false;
  for (let at = from - 1; at > from - 9; at -= 1) {
    const key = reader.key(at);
    if (!/^[a-z0-9']+$/.test(key) || /^(?:et|mais|que|qui|ou)$/.test(key)) return false;
    if (/^aucune?$/.test(key)) return true;
    if (/^(?:pas|plus)$/.test(key) && /^(?:d'|de)$/.test(reader.key(at + 1))) return true;
  }
  return false;
}

/** « Pleinement opérationnels après la coupure de ce matin ». */
const afterATrouble = (reader: ClauseReader, { to }: Hit): boolean =>
  reader
    .of('ended')
    .some(
      ({ entry, from, to: end }) =>
        entry === 'après' &&
        from >= to &&
        reader.of('fault').some((fault) => fault.from >= end && fault.from - end <= 4),
    );

function senseOfWorking(reader: ClauseReader, hit: Hit): Reading['sense'] {
  const negation = reader.negation(hit);
  if (negation !== null || nonePossible(reader, hit)) return 'fails';
  if (hit.tag === 'able' && reader.denied(hit, 1) !== null && !reader.claimsBefore(hit))
    return 'fails';
  if (reader.near(hit, 'again', 5, 4) || afterATrouble(reader, hit)) return 'restored';
  return hit.tag === 'able' ? 'works' : 'weak';
}

/** « Ont été récupérés avant l'aube », « ont récupéré le 18 plus tôt que prévu »: done, though waited for. */
const isDone = (reader: ClauseReader, hit: Hit): boolean =>
  /^(?:ete|ont|a)$/.test(reader.key(hit.from - 1)) &&
  !reader.has('future') &&
  reader
    .of('notYet')
    .filter(({ from, to }) => to <= hit.from || from >= hit.to)
    .every(({ entry, from }) =>
      from > hit.from
        ? entry === 'avant' ||
          entry.startsWith('en cours') ||
          (entry.startsWith('prévu') && reader.key(from - 1) === 'que')
        : // « Le retour progressif est achevé, tout le canton a retrouvé le 17 »
          /^(?:est|sont)$/.test(reader.key(from + 1)) &&
          /^(?:acheve|termine|fini)/.test(reader.key(from + 2)),
    );

/** « Le retour progressif est achevé ». */
const endsTheReturn = (reader: ClauseReader, { from }: Hit): boolean =>
  /^(?:acheve|termine|fini)/.test(reader.key(from)) &&
  /^(?:est|sont)$/.test(reader.key(from - 1)) &&
  /^(?:progressi|partiel)/.test(reader.key(from - 2));

const ASKS_FOR = /^(?:reclam|exig|demand|attend|esper|souhait|implor)/;

function senseOfRestored(reader: ClauseReader, hit: Hit): Reading['sense'] {
  const negation = reader.negation(hit);
  if (negation !== null) return negation === 'plus' ? 'weak' : 'notYet';
  // « Les maires réclament le rétablissement du 15 »
  if ([1, 2, 3].some((back) => ASKS_FOR.test(reader.key(hit.from - back)))) return 'notYet';
  // « La panne que l'on croyait réparée »
  if (/^(?:cro[yi]|pens|annonc)/.test(reader.key(hit.from - 1))) return 'weak';
  if (isDone(reader, hit) || endsTheReturn(reader, hit)) return 'restored';
  // « Le 18 est revenu, on va comprendre pourquoi »: what is to come is something else.
  const ahead = reader.key(hit.to) === ',' ? 0 : 3;
  return reader.apart('notYet', hit) || reader.near(hit, 'future', 6, ahead)
    ? 'notYet'
    : 'restored';
}

const DETERMINERS =
  /^(?:l[ea]s?|l'|un|une|des|du|au|aux|ce|cet|cette|ces|son|sa|ses|notre|nos|votre|vos|leurs?)$/;

/** « La grippe », « une marche »: a noun, though a verb is written the same. */
const isNoun = (reader: ClauseReader, hit: Hit): boolean =>
  (hit.tag === 'fails' || hit.tag === 'works' || hit.entry === 'gêne') &&
  !hit.entry.includes(' ') &&
  // « Grippe : vingt minutes d'attente »
  (DETERMINERS.test(reader.key(hit.from - 1)) ||
    (reader.key(hit.from - 1) === '' && reader.key(hit.to) === ':'));

/** « Ne sert pas à demander l'heure »: how to use a number, not how it does. */
const inLesson = (reader: ClauseReader, hit: Hit): boolean =>
  reader.of('lesson').some(({ from, to }) => to - from > 1 && from <= hit.from && hit.to <= to);

/** « Sont repris par nos collègues du Puy-de-Dôme », « … à la main par Marseille »: others stand in, nothing is back. */
const byOthers = (reader: ClauseReader, hit: Hit): boolean =>
  hit.tag === 'restored' &&
  /repris/.test(hit.entry) &&
  (reader.key(hit.to) === 'par' ||
    (reader.key(hit.to + 2) === 'main' && reader.key(hit.to + 3) === 'par'));

/** « Reparti en carafe », « retour à la case départ »: back to what was wrong. */
const backToWorse = (reader: ClauseReader, { tag, to }: Hit): boolean =>
  (tag === 'restored' || tag === 'recovery') &&
  ((reader.key(to) === 'en' && /^(?:panne|carafe|rade|vrille|berne)$/.test(reader.key(to + 1))) ||
    [0, 1].some((on) => reader.key(to + on) === 'case'));

/** « Le 15 reçoit un nombre d'appels inhabituel »: many calls, and no message in their place. */
const receivesCalls = (reader: ClauseReader, { entry, to }: Hit): boolean =>
  entry.endsWith('_') && /^(?:nombre|appel|afflux|flux|volume|grand)$/.test(reader.key(to - 1));

/** « Reprise tentée à 8 h 05, échec à 8 h 11 », « rétablissement raté » */
const triedOnly = (reader: ClauseReader, hit: Hit): boolean =>
  (hit.tag === 'restored' || hit.tag === 'recovery') &&
  [0, 1, 2].some((on) => /^(?:tente|essay|rate|manque|avorte|echou)/.test(reader.key(hit.to + on)));

/** « Le 15 reprend la main »: who does what, not how it does. */
const inAnIdiom = (reader: ClauseReader, hit: Hit): boolean =>
  hit.tag === 'restored' && reader.key(hit.to) === 'la' && reader.key(hit.to + 1) === 'main';

/** « Ce qui marche et ce qui ne marche pas »: what is going to be told, not told yet. */
function announcedOnly(reader: ClauseReader, { from }: Hit): boolean {
  const who = /^(?:ne|n')$/.test(reader.key(from - 1)) ? from - 2 : from - 1;
  // « À quoi il ne sert pas »
  return (
    reader.key(who - 1) === 'quoi' || (reader.key(who) === 'qui' && reader.key(who - 1) === 'ce')
  );
}

/** « “Dix heures sans le 18”, lâche-t-il », « fonctionne-t-il ? »: who speaks, or a question. */
const inverted = (reader: ClauseReader, { to }: Hit): boolean =>
  reader.key(to) === 't' && /^(?:il|elle|on)s?$/.test(reader.key(to + 1));

/** « À terre, rien d'anormal »: where, as against at sea. */
const ashore = (reader: ClauseReader, { entry, from, to }: Hit): boolean =>
  entry === 'à terre' && from === reader.from && reader.key(to) === ',';

function readingOf(reader: ClauseReader, hit: Hit): Reading | null {
  if (inverted(reader, hit) || ashore(reader, hit)) return null;
  if (announcedOnly(reader, hit)) return null;
  // « (corrigé) », « version corrigée »: of the text, not of what it tells.
  if (hit.entry.startsWith('corrig') && reader.correctsItself(hit)) return null;
  // « Ne passent plus par les Deux-Sèvres »: another way, and no failing.
  if (hit.tag === 'works' && reader.passesBy(hit.to)) return null;
  if (ofAMachine(reader, hit)) return null;
  // « Vous n'avez plus besoin de passer par le 112 »
  if (hit.tag === 'works' && reader.of('call').some((call) => call.from === hit.from)) return null;
  if (isNoun(reader, hit) || inLesson(reader, hit) || byOthers(reader, hit)) return null;
  if (triedOnly(reader, hit) || receivesCalls(reader, hit)) return null;
  if (inAnIdiom(reader, hit) || bringsALine(reader, hit)) return null;
  if (hit.tag === 'restored' && wasBefore(reader, hit)) return null;
  if (hit.tag === 'restored' && wentAgain(reader, hit)) return { hit, sense: 'fails' };
  if (FAILING.has(hit.tag)) return { hit, sense: senseOfFailing(reader, hit) };
  if (WORKING.has(hit.tag)) return { hit, sense: senseOfWorking(reader, hit) };
  if (backToWorse(reader, hit)) return { hit, sense: 'fails' };
  if (hit.tag === 'restored') return { hit, sense: senseOfRestored(reader, hit) };
  if (hit.tag === 'recovery') {
    const denied = reader.of('ne').some(({ from }) => from >= hit.to);
    return {
      hit,
      sense: denied || reader.apart('notYet', hit) || reader.has('future') ? 'notYet' : 'restored',
    };
  }
  return null;
}

const wordsOf = (clause: Clause, hit: Hit): string =>
  clause.text.slice(
    (clause.tokens[hit.from - clause.from]?.start ?? 0) - (clause.tokens[0]?.start ?? 0),
    (clause.tokens[Math.min(hit.to, clause.to) - 1 - clause.from]?.end ?? 0) -
      (clause.tokens[0]?.start ?? 0),
  );

function say(clause: Clause, reader: ClauseReader, says: Says, hit: Hit, firm = true): Polarity {
  return {
    says,
    words: wordsOf(clause, hit),
    insists: says === 'fails' && reader.has('still'),
    firm,
    spared: says === 'works' && FAILING.has(hit.tag),
    weak: reader.of('weak').some(({ from }) => from === hit.from),
    at: hit.from,
  };
}

/** « Les numéros provisoires ne sont plus en service »: of such a line, and not of a short number. */
const ofALine = (clause: Clause, reader: ClauseReader): boolean =>
  clause.mentions.every(({ by }) => by === 'name') &&
  (reader.has('standIn') ||
    reader.has('forNow') ||
    clause.tokens.some(
      ({ kind, key }) =>
        kind === 'phone' || /^(?:numeros?|lignes?|relais|dispositif|nummern?|numbers?)$/.test(key),
    ));

const SILENT: Polarity = {
  says: 'nothing',
  words: '',
  insists: false,
  firm: false,
  spared: false,
  weak: false,
  at: -1,
};
const CARRIES: ReadonlySet<Tag> = new Set<Tag>([
  ...FAILING,
  ...WORKING,
  'restored',
  'recovery',
  'unable',
  'again',
  'lineClosed',
  'standIn',
  'ne',
  'none',
]);

const sensed = (readings: readonly Reading[], sense: Reading['sense']): Hit | undefined =>
  readings.find((reading) => reading.sense === sense)?.hit;

/** « La rupture du câble gêne les appels au 15 »: the word that is said of calls, before one that is said of anything. */
function failingOf(reader: ClauseReader, readings: readonly Reading[]): Hit | undefined {
  const failing = readings.filter(({ sense }) => sense === 'fails').map(({ hit }) => hit);
  const weak = ({ from }: Hit) => reader.of('weak').some((other) => other.from === from);
  return failing.find((hit) => !weak(hit)) ?? failing[0];
}

/** « À nouveau interrompus ». */
function relapses(reader: ClauseReader, hit: Hit): boolean {
  return (
    hit.tag !== 'hit' &&
    // « De nouveau clairs, le grésillement est supprimé »
    !reader.of('restored').some(({ from }) => from === reader.of('again')[0]?.from) &&
    /nouveau|again|wieder/.test(reader.of('again')[0]?.entry ?? '') &&
    reader.near(hit, 'again', 4, 1)
  );
}

/** « Urgence par SMS (sourds) : 114 »: those for whom it is. */
const ofTheDeaf = ({ mentions }: Clause, { entry }: Hit): boolean =>
  entry.startsWith('sourd') && mentions.some(({ service }) => service === '114');

/** Composes the clause. The weightiest sense wins: a relapse, a recovery, a failing, then the rest. */
export function polarityOf(clause: Clause): Polarity {
  const unharmed = isUnharmed(clause);
  const carries = unharmed !== null || clause.hits.some(({ tag }) => CARRIES.has(tag));
  if (!carries || ofOnePerson(clause)) return SILENT;
  const reader = new ClauseReader(clause);
  const noMore = isNoMore(reader);
  if (noMore !== null) return { ...say(clause, reader, 'restored', noMore), spared: true };
  if (unharmed !== null) return { ...say(clause, reader, 'works', unharmed), spared: true };
  const readings = clause.hits.flatMap((hit) =>
    ofTheDeaf(clause, hit) ? [] : (readingOf(reader, hit) ?? []),
  );
  const works = sensed(readings, 'works');
  const offered =
    works !== undefined ||
    (clause.mentions.length === 0 && clause.line > 0) ||
    clause.tokens.some(({ key }) => OFFERS.test(key));
  const fails = !offered
    ? failingOf(reader, readings)
    : readings.find(({ hit, sense }) => sense === 'fails' && !whileItLasts(reader, hit))?.hit;
  if (fails !== undefined && relapses(reader, fails)) return say(clause, reader, 'fails', fails);
  const closed = reader.of('lineClosed')[0];
  // « Les deux numéros ne sont plus joignables » tells of the short ones, but of those set up for a time.
  const short = fails !== undefined && !reader.has('standIn') && !reader.has('forNow');
  if (closed !== undefined && !short && ofALine(clause, reader))
    return say(clause, reader, 'restored', closed, false);
  const unable = unreached(reader);
  // « Le 17, qu'il était impossible d'obtenir, fonctionne à nouveau »
  const was =
    unable !== null &&
    /^(?:etait|etaient|avait)$/.test(reader.key(unable.from - 1)) &&
    readings.some(({ hit, sense }) => sense === 'restored' && hit.from > unable.from);
  if (unable !== null && !was) return say(clause, reader, 'fails', unable);
  const again = callableAgain(reader);
  if (again !== null) return say(clause, reader, 'restored', again);
  const notYet = sensed(readings, 'notYet');
  const restored = sensed(readings, 'restored');
  if (restored !== undefined && notYet === undefined) {
    const after = fails !== undefined && fails.from > restored.from && fails.tag !== 'fault';
    // « Alerte levée, les secours toujours injoignables »
    if (after && reader.near(fails, 'still', 1, 0)) return say(clause, reader, 'fails', fails);
    // « Le 18 aboutit enfin depuis les mobiles, qui restaient touchés »
    const had = after && /^(?:rest|et|av)ai(?:t|ent)$/.test(reader.key(fails.from - 1));
    if (!after || had || restored.tag === 'restored' || FAILING.has(restored.tag))
      return say(clause, reader, 'restored', restored);
  }
  if (fails !== undefined && (notYet === undefined || fails.from < notYet.from))
    return say(clause, reader, 'fails', fails);
  if (notYet !== undefined) return say(clause, reader, 'notYet', notYet);
  if (works !== undefined) return say(clause, reader, 'works', works);
  const lost = lossOf(clause, reader);
  if (lost !== null) return say(clause, reader, 'fails', lost);
  const standIn = reader.of('standIn')[0];
  if (standIn !== undefined) return say(clause, reader, 'standsIn', standIn);
  const weak = sensed(readings, 'weak');
  return weak === undefined ? SILENT : say(clause, reader, 'works', weak, false);
}
