/** Which numbers a clause is about: those it names, but not those it excepts, likens or says to call. */
import type { Clause } from '../grammar/clauses.ts';
import type { Mention } from '../grammar/lines.ts';
import { keysOf } from '../grammar/tokens.ts';
import { CALLS_ON_THEIR_WAY } from '../lexicon/calls.ts';
import { callsFirst, dialledIn, isAdvised, whenCalled } from './dialled.ts';
import type { Polarity } from './polarity.ts';
import type { RawClaim } from './raw-claim.ts';

const EXCEPT = new Set(['sauf', 'hormis', 'excepte', 'except', 'ausser', 'hors']);

/** Inside a longer phrase of the lexicon. */
const withinWords = (clause: Clause, at: number): boolean =>
  clause.hits.some(({ from, to }) => from <= at && at < to && to > from + 1);

/** « Sauf », « à l'exception de ». */
const excepting = ({ tokens }: Clause, index: number): boolean => {
  const key = tokens[index]?.key ?? '';
  return EXCEPT.has(key) || (key === 'exception' && tokens[index - 1]?.key === "l'");
};

/** « Tous les numéros, sauf le 112 ». */
function exceptedIn(clause: Clause): Set<Mention> {
  const at = clause.tokens.findIndex(
    // « Mis hors d'usage » excepts nobody.
    (_, index) => excepting(clause, index) && !withinWords(clause, clause.from + index),
  );
  if (at < 0) return new Set();
  const start = clause.from + at;
  // « Hormis à Agen, le 17 ne fonctionne plus » excepts a place.
  const place = clause.places.find(({ from }) => from > start)?.from ?? clause.to;
  return new Set(
    clause.mentions.filter(({ from, by }) => from > start && from < place && by === 'number'),
  );
}

/** « Un boîtier éteint ne préviendra pas le 15 »: a word that hangs on a noun which is none of ours. */
function ofAThing({ tokens, hits, mentions, from }: Clause, { at }: Polarity): boolean {
  const [article, noun] = [tokens[at - from - 2], tokens[at - from - 1]];
  if (!hits.some((hit) => hit.from === at && hit.tag === 'down')) return false;
  if (!/^(?:une?|votre|vos|son|mon|ton)$/.test(article?.key ?? '') || noun?.kind !== 'word')
    return false;
  const known = [...hits, ...mentions].some((found) => found.from < at && found.to >= at);
  return !known && !noun.capital;
}

/** « Une panne d'électricité »: of what is none of ours. */
const isElsewhere = (clause: Clause): boolean => clause.hits.some(({ tag }) => tag === 'other');

/** « Un 18 saturé, c'est comme un 18 en panne »: likened to it, and no failing of it. */
const likened = ({ tokens, from }: Clause, mention: Mention): boolean =>
  /^une?$/.test(tokens[mention.from - from - 1]?.key ?? '') &&
  tokens[mention.from - from - 2]?.key === 'comme';

/** « Une cave inondée, ce n'est pas le 18 »: what the number is not for. */
const isNotIt = ({ tokens, from }: Clause, mention: Mention): boolean =>
  /^c' n' est pas (?:du |le )?$/.test(
    `${keysOf(tokens, mention.from - from - 5, mention.from - from)} `,
  ) ||
  /\bn' est pas (?:pour )?le$/.test(keysOf(tokens, mention.from - from - 5, mention.from - from));

/** « Le chauffage du centre de secours », « le site internet des pompiers »: a thing of theirs, none of ours. */
const ofTheirs = ({ tokens, hits, from }: Clause, mention: Mention): boolean =>
  /^(?:du|de|des|la|l')$/.test(tokens[mention.from - from - 1]?.key ?? '') &&
  hits.some(({ tag, to }) => tag === 'other' && to < mention.from && mention.from - to <= 2);

const REACHED = /^(?:toCall|unable|call)$/;

/** « L'acheminement des appels vers les Samu », « 60 % d'échecs vers Samu et pompiers ». */
function callsThere({ tokens, from }: Clause, mention: Mention): boolean {
  const at = mention.from - from;
  const lead = tokens.slice(Math.max(0, at - 6), at).map(({ key }) => key);
  const to = lead.lastIndexOf('vers');
  return to > 0 && CALLS_ON_THEIR_WAY.has(lead[to - 1] ?? '');
}

/** « Ni le Samu, ni les pompiers, ni les gendarmes » */
const MOST_OF_A_LIST = 14;

/** « Ne parviennent toujours pas à avoir les pompiers ni le Samu »: whom they call. */
const calledInVain = ({ hits }: Clause, { from }: Mention, { says, at }: Polarity): boolean =>
  says === 'fails' &&
  hits.some(({ tag, from: start }) => tag === 'unable' && start === at) &&
  hits.some(({ tag, to }) => tag === 'call' && to <= from && from - to <= MOST_OF_A_LIST);

/** « Panne des pompiers », « le standard du Samu ne répond plus », not « absence signalée à la police ». */
function bound(clause: Clause, mention: Mention, polarity: Polarity): boolean {
  if (mention.by !== 'name') return true;
  if (polarity.at < 0 || ofTheirs(clause, mention)) return false;
  const gap = polarity.at >= mention.to ? polarity.at - mention.to : mention.from - polarity.at;
  if (callsThere(clause, mention)) return true;
  if (!polarity.weak) return gap <= 6 || calledInVain(clause, mention, polarity);
  return (
    gap <= 8 &&
    clause.hits.some(
      ({ tag, from, to }) =>
        REACHED.test(tag) && Math.abs(from - mention.from) <= 5 && to <= clause.to,
    )
  );
}

/** Whether a word that may be said of anything stands near enough to a number to be said of it. */
function near(polarity: Polarity, mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ by, from, to }) =>
      by !== 'name' && (polarity.at >= to ? polarity.at - to <= 14 : from - polarity.at <= 14),
  );
}

/** « Le Médoc, lui, reste coupé »: of the same as before, somewhere else. */
const setApart = ({ tokens }: Clause): boolean =>
  tokens.some(
    ({ key }, at) =>
      /^(?:lui|elles?|eux)$/.test(key) &&
      tokens[at - 1]?.raw === ',' &&
      (tokens[at + 1]?.raw === ',' || tokens[at + 1]?.key === 'aussi'),
  );

/** It speaks of calls, lines or the network, or goes on within a sentence. */
const goesOn = (clause: Clause): boolean =>
  clause.continues ||
  setApart(clause) ||
  // « Il l'a retrouvée. »
  /^(?:ils?|elles?)$/.test(clause.tokens[0]?.key ?? '') ||
  clause.line === 0 ||
  clause.hits.some(
    ({ tag }) => tag === 'toCall' || tag === 'network' || tag === 'since' || tag === 'again',
  );

const NOBODY: ReadonlySet<Mention> = new Set();

/** « Vous pouvez de nouveau faire le 15 », « plus aucune difficulté pour joindre le 18 »: what is back is the call. */
const callsAreBack = (clause: Clause, { says, at }: Polarity): boolean =>
  says === 'restored' &&
  clause.hits.some(
    ({ tag, from, entry }) =>
      tag === 'unable' ||
      (tag === 'again' && from === at) ||
      // « L'anomalie qui empêchait d'obtenir le 15 est résolue »
      (tag === 'call' && from < at && /(?:[ei]r|re)$/.test(entry)),
  );

interface Numbers extends Pick<RawClaim, 'about' | 'dialled' | 'elsewhere' | 'except'> {
  /** Spoken of in this clause itself. */
  own: readonly Mention[];
}

/**
 * Which numbers a clause is about, and which it says to call: « le 15 ne répond plus, faites le 112 ». One that
 * names none is about those `held` from before, if it goes on about them.
 */
export function numbersOf(
  clause: Clause,
  polarity: Polarity,
  says: RawClaim['says'],
  held: readonly Mention[],
): Numbers {
  const dialled = dialledIn(clause, says);
  // « Rétablis, sauf le 17 »: the one excepted is whom the clause is about.
  const lags = says === 'notYet' && polarity.says === 'nothing';
  const excepted = lags ? NOBODY : exceptedIn(clause);
  const unreached =
    says === 'fails' &&
    (clause.hits.some(({ tag }) => tag === 'unable') ||
      callsFirst(clause, polarity.at) ||
      whenCalled(clause));
  const said = clause.mentions.filter(
    (mention) =>
      !excepted.has(mention) && !isNotIt(clause, mention) && bound(clause, mention, polarity),
  );
  // « Qui ne peut pas téléphoner peut envoyer un SMS au 114 »: that one is reached.
  const writes = clause.hits.some(({ tag, entry }) => tag === 'call' && /sms|mess/.test(entry));
  const own =
    unreached && !writes
      ? said.filter((mention) => !(dialled.has(mention) && isAdvised(clause, mention)))
      : said.filter((mention) => !dialled.has(mention));
  // « … remarche pour les portables, mais pas pour les box »: said of the same number.
  const same = polarity.says === 'nothing' && says !== 'nothing';
  const elsewhere =
    (own.length === 0 && isElsewhere(clause) && !same) ||
    ofAThing(clause, polarity) ||
    clause.mentions.some((mention) => likened(clause, mention));
  // « Le 02… est réactivé », « il est joignable au 02… » speak of that line; « il reste coupé ; faites le 02… » does not.
  const ofALine = clause.tokens.some(
    ({ kind }, at) =>
      kind === 'phone' &&
      !(/^(?:fails|notYet)$/.test(says) && polarity.at >= 0 && polarity.at < clause.from + at),
  );
  return {
    own,
    about:
      own.length > 0
        ? polarity.weak && !near(polarity, own) && own.every(({ by }) => by === 'name') === false
          ? []
          : own
        : dialled.size > 0 && (says === 'works' || callsAreBack(clause, polarity))
          ? [...dialled]
          : elsewhere || ofALine || (polarity.weak && !goesOn(clause))
            ? []
            : held,
    dialled: unreached ? [] : [...dialled],
    elsewhere,
    except: [...excepted].map(({ service }) => service),
  };
}
