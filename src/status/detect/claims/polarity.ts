/** What one clause says of what it is about, composed from its words: failing, working, back. */
import { lastThat } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { Hit } from '../grammar/tags.ts';
import type { Tag } from '../lexicon/model.ts';

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

const FAILING: ReadonlySet<Tag> = new Set<Tag>(['fault', 'down', 'hit', 'fails']);
const WORKING: ReadonlySet<Tag> = new Set<Tag>(['works', 'able']);
const NEGATORS =
  /^(?:plus|pas|guere|jamais|rien|ni|nullement|aucunement|que|qu'|point|aucun|aucune|longer)$/;
const SUBJECT_NEGATORS = /^(?:aucun|aucune|personne|rien|nul|nulle|ni|niemand|keine|none|nobody)$/;

const NO_HITS: readonly Hit[] = [];
const OWN_NEGATION =
  /^(?:ne|n'|pas|plus|aucun|aucune|sans|rien|personne|zero|silence|no|not|nicht)/;

/** Looks at the words of one clause by their place in it. */
class Reader {
  private readonly clause: Clause;
  private readonly hits: readonly Hit[];
  private readonly byTag = new Map<Tag, Hit[]>();
  /** Words of names of places: the « Pas » of « Pas-de-Calais » denies nothing. */
  private readonly named = new Set<number>();
  private readonly shift: number;

  constructor(clause: Clause) {
    this.clause = clause;
    this.shift = clause.from;
    for (const { from, to } of clause.places)
      for (let at = from; at < to; at += 1) this.named.add(at);
    this.hits = clause.hits;
    for (const hit of clause.hits) {
      const same = this.byTag.get(hit.tag);
      if (same === undefined) this.byTag.set(hit.tag, [hit]);
      else same.push(hit);
    }
  }

  key(at: number): string {
    return this.named.has(at) ? '' : (this.clause.tokens[at - this.shift]?.key ?? '');
  }

  of(tag: Tag): readonly Hit[] {
    return this.byTag.get(tag) ?? NO_HITS;
  }

  has(tag: Tag): boolean {
    return this.byTag.has(tag);
  }

  /** The negator of « ne … plus » whose « ne » stands before a hit, or that hangs on it alone. */
  negation(hit: Hit): string | null {
    const ne = lastThat(this.of('ne'), ({ from }) => from < hit.from && hit.from - from <= 9);
    if (ne !== undefined) {
      const standing = this.partner(ne, hit);
      if (standing !== null) return standing;
    }
    return this.loose(hit);
  }

  /** « ne … plus » binds the first claiming word after it, or the verb it clasps. */
  private partner(ne: Hit, hit: Hit): string | null {
    if (this.claimsBetween(ne.from, hit.from)) return null;
    for (let at = ne.from; at < Math.min(hit.to + 4, this.clause.to); at += 1) {
      const key = this.key(at);
      if (at === ne.from && !NEGATORS.test(key)) {
        if (
          /^(?:not|cannot|can'|nicht|kein|keine|no|don'|doesn'|isn'|aren'|won'|couldn'|never|unable|may)$/.test(
            key,
          )
        ) {
          return /^(?:mehr|longer)$/.test(this.key(at + 1)) ? 'plus' : 'pas';
        }
        continue;
      }
      if (NEGATORS.test(key)) return key === 'longer' || key === 'mehr' ? 'plus' : key;
    }
    // « Ne peut être joint », without « pas ».
    if (/^(?:peu|pourr|saur)/.test(this.key(ne.to))) return 'pas';
    for (let at = Math.max(this.shift, ne.from - 12); at < ne.from; at += 1) {
      if (SUBJECT_NEGATORS.test(this.key(at))) return 'pas';
    }
    return null;
  }

  private claimsBetween(from: number, to: number): boolean {
    return this.hits.some(
      (hit) =>
        hit.from >= from &&
        hit.from < to &&
        (FAILING.has(hit.tag) || WORKING.has(hit.tag) || hit.tag === 'restored'),
    );
  }

  /** « pas joignable », « marche plus », « passe mal »; English and German put theirs where they will. */
  private loose(hit: Hit): string | null {
    for (let at = hit.from - 1; at >= Math.max(this.shift, hit.from - 3); at -= 1) {
      const key = this.key(at);
      if (/^(?:pas|plus|non|not|nicht|jamais|guere|moins|kaum)$/.test(key))
        return key === 'plus' ? 'plus' : 'pas';
      if (/^(?:ne|n')$/.test(key) || this.claimsBetween(at, at + 1)) break;
    }
    if (!WORKING.has(hit.tag)) return null;
    for (let at = hit.to; at < Math.min(hit.to + 2, this.clause.to); at += 1) {
      const key = this.key(at);
      if (/^(?:pas|plus|mal|nicht|difficilement|nur|only|rien)$/.test(key)) {
        const than = /^(?:vite|tot|haut|loin|que|souvent|facilement|tard|bas)$/.test(
          this.key(at + 1),
        );
        return than ? null : 'pas';
      }
      // « Le 15 sonne sans que personne ne décroche »
      if (key === 'sans' && /^(?:que|qu')$/.test(this.key(at + 1))) return 'pas';
      if (key === 'que' || key === "qu'")
        return this.key(at + 1) === 'partiellement' ? 'pas' : null;
    }
    return null;
  }

  /** « aucune panne », « sans incident », « plus de perturbation » right before. */
  denied(hit: Hit): 'none' | 'ended' | null {
    for (const none of this.of('none')) {
      const gap = hit.from - none.to;
      if (gap < 0 || (gap > 3 && none.entry !== 'weder')) continue;
      const words = none.entry;
      return /^plus/.test(words) ? 'ended' : 'none';
    }
    return null;
  }

  /** « fin de la panne », « après trois heures de coupure », « malgré la panne ». */
  ended(hit: Hit): string | null {
    const ended = lastThat(this.of('ended'), ({ to }) => to <= hit.from && hit.from - to <= 7);
    const back = lastThat(this.of('recovery'), ({ to }) => to <= hit.from && hit.from - to <= 4);
    return (back !== undefined && back.from > (ended?.from ?? -1) ? back : ended)?.entry ?? null;
  }

  /** A tag outside a phrase: « avant » is none in « comme avant ». */
  apart(tag: Tag, hit: Hit): boolean {
    return this.of(tag).some(({ from, to }) => to <= hit.from || from >= hit.to);
  }

  near(hit: Hit, tag: Tag, before: number, after: number): boolean {
    return this.of(tag).some(({ from, to }) => to >= hit.from - before && from <= hit.to + after);
  }
}

/** « N'est pas affecté par la panne d'internet »: the trouble of another thing. */
function spared(reader: Reader, fault: Hit): boolean {
  return (['hit', 'down'] as const).some((tag) =>
    reader
      .of(tag)
      .some(
        (hit) => hit.to <= fault.from && fault.from - hit.to <= 4 && reader.negation(hit) !== null,
      ),
  );
}

function senseOfFailing(reader: Reader, hit: Hit): Reading['sense'] {
  // An idiom that holds its own negation is not turned round by it.
  const whole = hit.tag === 'fails' && OWN_NEGATION.test(hit.entry);
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
const whileItLasts = (reader: Reader, { tag, from }: Hit): boolean =>
  tag === 'fault' &&
  [2, 3].some((back) => /^(?:temps|pendant|durant|lors|duree)$/.test(reader.key(from - back)));

function senseOfWorking(reader: Reader, hit: Hit): Reading['sense'] {
  const negation = reader.negation(hit);
  if (negation !== null) return 'fails';
  if (reader.denied(hit) !== null && hit.tag === 'able') return 'fails';
  if (reader.near(hit, 'again', 5, 4)) return 'restored';
  return hit.tag === 'able' ? 'works' : 'weak';
}

function senseOfRestored(reader: Reader, hit: Hit): Reading['sense'] {
  const negation = reader.negation(hit);
  if (negation !== null) return negation === 'plus' ? 'weak' : 'notYet';
  return reader.apart('notYet', hit) || reader.near(hit, 'future', 6, 3) ? 'notYet' : 'restored';
}

const DETERMINERS =
  /^(?:l[ea]s?|l'|un|une|des|du|au|aux|ce|cet|cette|ces|son|sa|ses|notre|nos|votre|vos|leurs?)$/;

/** « La grippe », « une marche »: a noun, though a verb is written the same. */
const isNoun = (reader: Reader, hit: Hit): boolean =>
  (hit.tag === 'fails' || hit.tag === 'works') &&
  !hit.entry.includes(' ') &&
  DETERMINERS.test(reader.key(hit.from - 1));

/** « Ne sert pas à demander l'heure »: how to use a number, not how it does. */
const inLesson = (reader: Reader, hit: Hit): boolean =>
  reader.of('lesson').some(({ from, to }) => to - from > 1 && from <= hit.from && hit.to <= to);

/** « Vos appels sont repris par nos collègues du Puy-de-Dôme »: others stand in, nothing is back. */
const byOthers = (reader: Reader, hit: Hit): boolean =>
  hit.tag === 'restored' && /repris/.test(hit.entry) && reader.key(hit.to) === 'par';

function readingOf(reader: Reader, hit: Hit): Reading | null {
  if (isNoun(reader, hit) || inLesson(reader, hit) || byOthers(reader, hit)) return null;
  if (FAILING.has(hit.tag)) return { hit, sense: senseOfFailing(reader, hit) };
  if (WORKING.has(hit.tag)) return { hit, sense: senseOfWorking(reader, hit) };
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

/** Nobody can call: « impossible de joindre le 18 », « vous n'arrivez pas à avoir le 15 ». */
function unreached(reader: Reader): Hit | null {
  for (const unable of reader.of('unable')) {
    const call = reader.of('call').find(({ from }) => from >= unable.to && from - unable.to <= 6);
    if (call === undefined) continue;
    const bare = /^(?:ne|n')/.test(unable.entry);
    if (!bare || reader.negation(call) !== null || negatedAbility(reader, unable)) return unable;
  }
  return null;
}

function negatedAbility(reader: Reader, unable: Hit): boolean {
  for (let at = unable.from; at < unable.to + 4; at += 1) {
    if (/^(?:plus|pas|guere|ni|jamais)$/.test(reader.key(at))) return true;
  }
  return false;
}

/** « Vous pouvez de nouveau composer le 17 », not « composez de nouveau ». */
function callableAgain(reader: Reader): Hit | null {
  const again = reader.of('again')[0];
  if (again === undefined) return null;
  for (let at = again.from - 1; at >= again.from - 4; at -= 1) {
    if (/^(?:pouvez|peut|peuvent|possible|pouvons|can|konnen|kann)$/.test(reader.key(at)))
      return again;
  }
  return null;
}

const NOT_A_LOSS =
  /^(?:est|sont|a|ont|avez|avons|font|fait|concern|depend|compos|appel|utilis|faites|doi|veu|peu)/;

/** « Le 112 ne délivre plus qu'un message »: any other verb that a number does no more. */
function doesNoMore(clause: Clause, reader: Reader): Hit | null {
  for (const ne of reader.of('ne')) {
    const subject = clause.mentions.some(
      ({ by, to }) => by !== 'name' && to <= ne.from && ne.from - to <= 3,
    );
    if (!subject || NOT_A_LOSS.test(reader.key(ne.to))) continue;
    for (let at = ne.to + 1; at <= ne.to + 3; at += 1) if (reader.key(at) === 'plus') return ne;
  }
  return null;
}

function say(clause: Clause, reader: Reader, says: Says, hit: Hit, firm = true): Polarity {
  return {
    says,
    words: wordsOf(clause, hit),
    insists: says === 'fails' && reader.has('still'),
    firm,
    weak: reader.of('weak').some(({ from }) => from === hit.from),
    at: hit.from,
  };
}

/** « Les numéros provisoires ne sont plus en service »: of such a line, and not of a short number. */
const ofALine = (clause: Clause, reader: Reader): boolean =>
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
]);

const sensed = (readings: readonly Reading[], sense: Reading['sense']): Hit | undefined =>
  readings.find((reading) => reading.sense === sense)?.hit;

/** « À nouveau interrompus ». */
function relapses(reader: Reader, hit: Hit): boolean {
  return (
    hit.tag !== 'hit' &&
    /nouveau|again|wieder/.test(reader.of('again')[0]?.entry ?? '') &&
    reader.near(hit, 'again', 4, 1)
  );
}

/** Composes the clause. The weightiest sense wins: a relapse, a recovery, a failing, then the rest. */
export function polarityOf(clause: Clause): Polarity {
  if (!clause.hits.some(({ tag }) => CARRIES.has(tag))) return SILENT;
  const reader = new Reader(clause);
  const readings = clause.hits.flatMap((hit) => readingOf(reader, hit) ?? []);
  const works = sensed(readings, 'works');
  const offered =
    works !== undefined ||
    (clause.mentions.length === 0 && clause.line > 0) ||
    clause.tokens.some(({ key }) => OFFERS.test(key));
  const fails = !offered
    ? sensed(readings, 'fails')
    : readings.find(({ hit, sense }) => sense === 'fails' && !whileItLasts(reader, hit))?.hit;
  if (fails !== undefined && relapses(reader, fails)) return say(clause, reader, 'fails', fails);
  const closed = reader.of('lineClosed')[0];
  // « Les deux numéros ne sont plus joignables » tells of the short ones, but of those set up for a time.
  const short = fails !== undefined && !reader.has('standIn') && !reader.has('forNow');
  if (closed !== undefined && !short && ofALine(clause, reader))
    return say(clause, reader, 'restored', closed, false);
  const unable = unreached(reader);
  if (unable !== null) return say(clause, reader, 'fails', unable);
  const again = callableAgain(reader);
  if (again !== null) return say(clause, reader, 'restored', again);
  const notYet = sensed(readings, 'notYet');
  const restored = sensed(readings, 'restored');
  if (restored !== undefined && notYet === undefined) {
    const after = fails !== undefined && fails.from > restored.from && fails.tag !== 'fault';
    if (!after || restored.tag === 'restored') return say(clause, reader, 'restored', restored);
  }
  if (fails !== undefined && (notYet === undefined || fails.from < notYet.from))
    return say(clause, reader, 'fails', fails);
  if (notYet !== undefined) return say(clause, reader, 'notYet', notYet);
  if (works !== undefined) return say(clause, reader, 'works', works);
  const lost = doesNoMore(clause, reader);
  if (lost !== null) return say(clause, reader, 'fails', lost);
  const standIn = reader.of('standIn')[0];
  if (standIn !== undefined) return say(clause, reader, 'standsIn', standIn);
  const weak = sensed(readings, 'weak');
  return weak === undefined ? SILENT : say(clause, reader, 'works', weak, false);
}
