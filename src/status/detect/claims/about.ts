/** Which numbers a clause is about: those it names, but not those it excepts, likens or says to call. */
import type { Clause } from '../grammar/clauses.ts';
import type { Mention } from '../grammar/lines.ts';
import { keysOf } from '../grammar/tokens.ts';
import { callsFirst, dialledIn, isAdvised } from './dialled.ts';
import type { Polarity } from './polarity.ts';
import type { RawClaim } from './raw-claim.ts';

const EXCEPT = new Set(['sauf', 'hormis', 'excepte', 'except', 'ausser', 'hors']);

/** Inside a longer phrase of the lexicon. */
const withinWords = (clause: Clause, at: number): boolean =>
  clause.hits.some(({ from, to }) => from <= at && at < to && to > from + 1);

/** « Tous les numéros, sauf le 112 ». */
function exceptedIn(clause: Clause): Set<Mention> {
  const at = clause.tokens.findIndex(
    // « Mis hors d'usage » excepts nobody.
    ({ key }, index) => EXCEPT.has(key) && !withinWords(clause, clause.from + index),
  );
  if (at < 0) return new Set();
  return new Set(
    clause.mentions.filter(({ from, by }) => from > clause.from + at && by === 'number'),
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

const REACHED = /^(?:toCall|unable|call)$/;

/** « Panne des pompiers », « le standard du Samu ne répond plus », not « absence signalée à la police ». */
function bound(clause: Clause, mention: Mention, polarity: Polarity): boolean {
  if (mention.by !== 'name') return true;
  if (polarity.at < 0) return false;
  const gap = polarity.at >= mention.to ? polarity.at - mention.to : mention.from - polarity.at;
  if (!polarity.weak) return gap <= 6;
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

/** It speaks of calls, lines or the network, or goes on within a sentence. */
const goesOn = (clause: Clause): boolean =>
  clause.continues ||
  clause.line === 0 ||
  clause.hits.some(
    ({ tag }) => tag === 'toCall' || tag === 'network' || tag === 'since' || tag === 'again',
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
  const dialled = dialledIn(clause);
  const excepted = exceptedIn(clause);
  const unreached =
    says === 'fails' && (clause.hits.some(({ tag }) => tag === 'unable') || callsFirst(clause));
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
  const elsewhere =
    (own.length === 0 && isElsewhere(clause)) ||
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
        : says === 'works' && dialled.size > 0
          ? [...dialled]
          : elsewhere || ofALine || (polarity.weak && !goesOn(clause))
            ? []
            : held,
    dialled: unreached ? [] : [...dialled],
    elsewhere,
    except: [...excepted].map(({ service }) => service),
  };
}
