/** Clauses made into claims: which services, where, what, when, by whom. */
import { lastOf } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import { findDays, namesToday, type Today } from '../grammar/dates.ts';
import type { Mention, TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { keysOf } from '../grammar/tokens.ts';
import { BEFORE_A_NUMBER } from '../lexicon/calls.ts';
import { WEEKDAYS } from '../lexicon/numbers.ts';
import type { FailingService } from '../model.ts';
import { type Polarity, polarityOf } from './polarity.ts';

type When = 'now' | 'past' | 'future' | 'if';

export interface RawClaim extends Polarity {
  clause: Clause;
  when: When;
  /** Services spoken of, numbers to be called left out. */
  about: readonly Mention[];
  /** Numbers said to be called instead. */
  dialled: readonly Mention[];
  /** `about` was said in this clause, not taken from the one before. */
  own: boolean;
  /** It speaks of power, internet, a town hall's desk… and of no number of ours. */
  elsewhere: boolean;
  places: readonly Place[];
  /** Minutes after midnight when it was said, in a live report. */
  hour: number | null;
  days: readonly number[];
  /** Quoted from an older message below the newer one. */
  earlier: boolean;
  /** « Le 15, le 17… sauf le 112 ». */
  except: readonly FailingService[];
}

/** Mentions right after a verb of calling, lists and all: « composez le 15 ou le 112 ». */
function dialledIn(clause: Clause): Set<Mention> {
  const dialled = new Set<Mention>();
  // « Les appels seront basculés vers le 18 »
  const calls = clause.hits.filter(
    ({ tag, entry }) => tag === 'call' || (tag === 'standIn' && /(?:vers|sur)$/.test(entry)),
  );
  if (calls.length === 0) return dialled;
  const mentions = clause.mentions;
  for (const call of calls) {
    let at = call.to;
    let steps = 0;
    while (at < clause.to && steps < 24) {
      const here = mentions.filter(({ from }) => from === at);
      for (const mention of here) dialled.add(mention);
      const key = clause.tokens[at - clause.from]?.key ?? '';
      if (here.length > 0) at = Math.max(...here.map(({ to }) => to));
      else if (BEFORE_A_NUMBER.has(key) || /^[,/(]$/.test(key)) at += 1;
      else break;
      steps += 1;
    }
  }
  return dialled;
}

const EXCEPT = new Set(['sauf', 'hormis', 'excepte', 'except', 'ausser', 'hors']);

/** Inside a longer phrase of the lexicon. */
const withinWords = (clause: Clause, at: number): boolean =>
  clause.hits.some(({ from, to }) => from <= at && at < to && to > from + 1);

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

/** Agencies write of the day itself in the imperfect: « le 15 ne répondait toujours pas jeudi matin ». */
function ofToday({ hits, tokens }: Clause, today: Today | null): boolean {
  const past = hits.filter(({ tag }) => tag === 'past');
  if (!past.every(({ entry }) => IMPERFECT.test(entry) && !PLUPERFECT.test(entry))) return false;
  if (tokens.some(({ key }) => BOUNDED.test(key))) return false;
  return hits.some(({ tag }) => tag === 'still') || namesToday(tokens, today);
}

function whenOf(
  clause: Clause,
  polarity: Polarity,
  says: RawClaim['says'],
  days: readonly number[],
  today: Today | null,
): When {
  const tags = new Set(clause.hits.map(({ tag }) => tag));
  if (tags.has('past') && ofToday(clause, today)) tags.delete('past');
  if ((supposed(clause, polarity) || asks(clause) || believed(clause)) && says !== 'restored')
    return 'if';
  if (days.some((day) => day < -2)) return 'past';
  if (says === 'notYet' || says === 'restored')
    return tags.has('past') && says === 'notYet' ? 'past' : 'now';
  if (days.some((day) => day > 0) && !tags.has('since')) return 'future';
  if (tags.has('past')) return 'past';
  if (tags.has('future') && !tags.has('since')) return 'future';
  return 'now';
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

const isElsewhere = (clause: Clause): boolean => clause.hits.some(({ tag }) => tag === 'other');

/**
 * Whether a claim is plainly about a number: it names one, or all of them, and says what is said of
 * calls alone, or says it right beside the number.
 */
export function plainWords(claim: RawClaim): boolean {
  if (!/^(?:fails|notYet|restored)$/.test(claim.says) || !claim.own || claim.elsewhere)
    return false;
  return claim.about.some(({ by, from, to }) => {
    const gap = claim.at >= to ? claim.at - to : from - claim.at;
    return by === 'name' ? !claim.weak && gap <= 5 : gap <= (claim.weak ? 5 : 20);
  });
}

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

/** « Joindre le 18 relève de l'exploit », « depuis midi, composer le 15 ne mène à rien »: the call itself is what is spoken of. */
function callsFirst({ tokens }: Clause): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'word');
  return tokens.some(
    ({ key }, at) =>
      (at === first || tokens[at - 1]?.raw === ',') &&
      /^(?:joindre|appeler|composer|contacter|reaching|calling)$/.test(key),
  );
}

/** « Retour du 112, pas du 18 »: the contrary of what was said just before. */
function contrary(clause: Clause, before: RawClaim | undefined): RawClaim['says'] | null {
  if (before === undefined || !clause.continues) return null;
  const first = clause.tokens.findIndex(({ kind }) => kind === 'word');
  if (!/^(?:pas|non)$/.test(clause.tokens[first]?.key ?? '') || clause.mentions.length === 0)
    return null;
  if (before.says === 'restored' || before.says === 'works') return 'fails';
  return before.says === 'fails' ? 'works' : null;
}

/** « Dans le Haut-Rhin, c'est aussi le cas du 15 »: the same as was said just before. */
function likewise(clause: Clause, before: RawClaim | undefined): RawClaim['says'] | null {
  if (before === undefined || !clause.mentions.some(({ by }) => by === 'number')) return null;
  if (!/^(?:fails|restored|works)$/.test(before.says)) return null;
  const said = keysOf(clause.tokens, 0, clause.tokens.length);
  return /\bc' est (?:aussi |egalement )?le cas (?:du|pour le|des?)\b/.test(said)
    ? before.says
    : null;
}

/** « Qui ne peuvent joindre le 112, et à qui l'on conseille de composer le 15 ». */
const isAdvised = ({ tokens, from, hits }: Clause, mention: Mention): boolean => {
  const unable = hits.find(({ tag }) => tag === 'unable');
  const told = tokens.findIndex(
    ({ key }, at) =>
      at + from > (unable?.to ?? Number.POSITIVE_INFINITY) &&
      /^(?:conseill|invit|recommand|demand|faut)/.test(key),
  );
  return told >= 0 && told + from < mention.from;
};

/** Who is spoken of in a clause that names nobody: those of the clause before, if it goes on about them. */
class Memory {
  private held: readonly Mention[] = [];
  private line = -1;
  private age = 0;

  enter(line: number): void {
    if (this.line !== line && this.line !== 0) this.held = [];
    this.age += 1;
  }

  keep(mentions: readonly Mention[], line: number): void {
    this.held = mentions;
    this.line = line;
    this.age = 0;
  }

  recall(): readonly Mention[] {
    return this.age <= 3 ? this.held : [];
  }
}

/** « Précédente dépêche : … », « Message d'origine »: what follows on the line, or below it, is older. */
class Older {
  private line = -1;
  /** Its line says nothing else: the older message stands below. */
  private leads = false;

  holds(clause: Clause): boolean {
    if (clause.hits.some(({ tag }) => tag === 'earlier')) {
      this.line = clause.line;
      this.leads = true;
    } else if (clause.line === this.line) {
      this.leads = false;
    }
    return this.line >= 0 && (clause.line === this.line || this.leads);
  }
}

/** It speaks of calls, lines or the network, or goes on within a sentence. */
const goesOn = (clause: Clause): boolean =>
  clause.continues ||
  clause.line === 0 ||
  clause.hits.some(
    ({ tag }) => tag === 'toCall' || tag === 'network' || tag === 'since' || tag === 'again',
  );

/** Weekdays that a text dates, and dates to come: « Mardi 3 février, de 22 heures à 2 heures ». */
function daysAhead(clauses: readonly Clause[], today: Today | null): ReadonlyMap<string, number> {
  const ahead = new Map<string, number>();
  for (const { tokens } of clauses) {
    const [day] = findDays(tokens, today);
    if (day === undefined || day <= 0 || day > 6) continue;
    for (const { key } of tokens) if (WEEKDAYS.has(key)) ahead.set(key, day);
  }
  return ahead;
}

/** Days from publication that a clause names, by a date or by a weekday that the text dates elsewhere. */
function daysOf(
  { tokens }: Clause,
  ahead: ReadonlyMap<string, number>,
  today: Today | null,
): readonly number[] {
  const days = findDays(tokens, today);
  if (days.length > 0 || ahead.size === 0) return days;
  return tokens.flatMap(({ key }) => ahead.get(key) ?? []);
}

const NO_PLACES: readonly Place[] = [];

/**
 * For each line the territory of the heading that it stands under: « Manche », over « le 15 ne répond
 * toujours pas ». A heading is the name of one territory and hardly anything else.
 */
function placesAbove(lines: readonly TextLine[]): (readonly Place[] | null)[] {
  let above: readonly Place[] | null = null;
  return lines.map(({ tokens, places, phones, kind, hour }) => {
    const [only, other] = places;
    const names = only?.kind === 'departement' && only.codes.length === 1 && other === undefined;
    const bare = names && tokens.length - (only.to - only.from) <= 2 && phones.length === 0;
    if (bare && kind !== 'title' && kind !== 'row') above = [{ ...only, link: 'at' }];
    else if (kind === 'heading' || hour !== null) above = null;
    return above;
  });
}

/** Reads every clause; a clause that names nobody speaks of what the one before did. */
export function readClaims(
  clauses: readonly Clause[],
  lines: readonly TextLine[],
  today: Today | null,
): RawClaim[] {
  const claims: RawClaim[] = [];
  const memory = new Memory();
  const older = new Older();
  const ahead = daysAhead(clauses, today);
  const above = placesAbove(lines);
  for (const clause of clauses) {
    memory.enter(clause.line);
    const polarity = polarityOf(clause);
    const says =
      polarity.says === 'nothing'
        ? (contrary(clause, lastOf(claims)) ?? likewise(clause, lastOf(claims)) ?? 'nothing')
        : polarity.says;
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
    const days = daysOf(clause, ahead, today);
    // Field by field: a claim is made of every clause, and a copied shape is slow to make.
    claims.push({
      says,
      words: polarity.words,
      insists: polarity.insists,
      weak: polarity.weak,
      at: polarity.at,
      firm: polarity.firm || says !== polarity.says,
      spared: polarity.spared,
      clause,
      when: whenOf(clause, polarity, says, days, today),
      about:
        own.length > 0
          ? polarity.weak && !near(polarity, own) && own.every(({ by }) => by === 'name') === false
            ? []
            : own
          : says === 'works' && dialled.size > 0
            ? [...dialled]
            : elsewhere || ofALine || (polarity.weak && !goesOn(clause))
              ? []
              : memory.recall(),
      dialled: unreached ? [] : [...dialled],
      own: own.length > 0,
      elsewhere,
      places: clause.places.length > 0 ? clause.places : (above[clause.line] ?? NO_PLACES),
      hour: lines[clause.line]?.hour ?? null,
      days,
      earlier: older.holds(clause),
      except: [...excepted].map(({ service }) => service),
    });
    if (own.length > 0) memory.keep(own, clause.line);
  }
  return superseded(titled(announced(fields(ofTheirOffice(claims)))));
}

/** « Le standard du SDIS est en panne. Le 18 n'est pas concerné. »: where its number is spared, its office alone fails. */
function ofTheirOffice(claims: readonly RawClaim[]): RawClaim[] {
  const numbered = (wanted: (claim: RawClaim) => boolean) =>
    new Set(
      claims
        .filter(wanted)
        .flatMap(({ about }) => about.filter(({ by }) => by === 'number'))
        .map(({ service }) => service),
    );
  const spared = numbered((claim) => claim.spared && claim.own);
  if (spared.size === 0) return [...claims];
  const failing = numbered(({ says }) => says === 'fails' || says === 'notYet');
  return claims.map((claim) =>
    claim.says === 'fails' &&
    claim.about.length > 0 &&
    claim.about.every(
      ({ by, service }) => by === 'name' && spared.has(service) && !failing.has(service),
    )
      ? { ...claim, about: [], elsewhere: true }
      : claim,
  );
}

/** « Résolution : à venir », a field of a ticket: what follows the colon says that nothing is back yet. */
function fields(claims: readonly RawClaim[]): RawClaim[] {
  return claims.map((claim, at) => {
    const next = claims[at + 1];
    const open =
      claim.says === 'restored' &&
      lastOf(claim.clause.tokens)?.raw === ':' &&
      next?.clause.continues === true &&
      next.about.every(({ by }) => by !== 'number' || !next.own) &&
      (next.days.some((day) => day > 0) ||
        next.clause.hits.some(({ tag }) => tag === 'future' || tag === 'notYet'));
    return open ? { ...claim, says: 'notYet' } : claim;
  });
}

/** « Tout est réparé : le 15 et le 18 répondent »: what a colon leads to is what was meant. */
function announced(claims: readonly RawClaim[]): RawClaim[] {
  return claims.map((claim, at) => {
    const next = claims[at + 1];
    const leads =
      lastOf(claim.clause.tokens)?.raw === ':' && next?.own === true && next.clause.continues;
    if (!leads || claim.own || claim.elsewhere || !/^(?:fails|restored|notYet)$/.test(claim.says))
      return claim;
    // « Sourds et malentendants : le 114… » speaks of people, not of what becomes of the 114.
    if (claim.says === 'fails' && claim.weak) return claim;
    return { ...claim, about: next.about, own: true };
  });
}

/** What an older message told has passed once the newer one above it tells how things stand. */
function superseded(claims: readonly RawClaim[]): RawClaim[] {
  const news = claims.some(
    ({ earlier, about, when, says }) =>
      !earlier && about.length > 0 && when === 'now' && /^(?:fails|restored|notYet)$/.test(says),
  );
  return claims.map((claim) => (news && claim.earlier ? { ...claim, when: 'past' } : claim));
}

/** A title that names no number speaks of the first one its text does: « Fin de l'incident ». */
function titled(claims: readonly RawClaim[]): RawClaim[] {
  const about =
    claims.find(({ own, spared }) => own && !spared)?.about ??
    claims.find(({ dialled }) => dialled.length > 0)?.dialled;
  if (about === undefined) return [...claims];
  const named = claims.some(({ own, clause }) => own && clause.line === 0);
  const said = claims.some(
    (claim) => claim.about.length > 0 && /^(?:fails|notYet|restored)$/.test(claim.says),
  );
  const own = claims.some((claim) => claim.own && !claim.spared);
  return claims.map((claim) => {
    if (
      claim.about.length > 0 ||
      claim.elsewhere ||
      !/^(?:fails|notYet|restored)$/.test(claim.says)
    )
      return claim;
    // A ticket names its numbers in one field and what befalls them in another.
    const silent =
      (claim.clause.line === 0 && !named && claim.says === 'restored') ||
      (claim.clause.line === 0 && !named && own) ||
      (!said && own);
    return silent ? { ...claim, about } : claim;
  });
}
