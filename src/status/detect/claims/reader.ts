/** The words of one clause by their place in it: what denies a word, ends it, or stands near it. */
import { lastThat } from '../../../base/last.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { Hit } from '../grammar/tags.ts';
import type { Tag } from '../lexicon/model.ts';
import { words } from '../lexicon/words.ts';

/** Words of failing, before their negation is counted. */
export const FAILING: ReadonlySet<Tag> = new Set<Tag>(['fault', 'down', 'hit', 'fails']);
/** Words of working. */
export const WORKING: ReadonlySet<Tag> = new Set<Tag>(['works', 'able']);
const NEGATORS =
  /^(?:plus|pas|guere|jamais|rien|ni|nullement|aucunement|que|qu'|point|aucun|aucune|nulle|longer)$/;
const SUBJECT_NEGATORS =
  /^(?:aucun|aucune|personne|rien|nul|nulle|ni|jamais|niemand|keine|none|nobody)$/;

/** « Aucun des quatre numéros d'urgence (15, 17, 18, 112) n'est accessible » */
const MOST_OF_A_SUBJECT = 18;

/** « …, pas de souci », « …, pas besoin de rappeler », « …, rien à signaler ». */
const ALL_IS_WELL =
  /^(?:(?:pas|plus) (?:de|d') (?:souci|probleme|inquietude)|pas besoin|pas la peine|rien a (?:signaler|changer))/;

/** « N'est pas », « ne s'… plus », « ne vous … »: what is denied comes after. */
const NO_VERB_OF_ITS_OWN = words(`est sont a ont se s' le la les l' y en vous nous me m' te t'`);
const AUXILIARY = /^(?:avai|peu|pourr|rest|etai|ser|fu)/;

const NO_HITS: readonly Hit[] = [];

/** Looks at the words of one clause by their place in it. */
export class ClauseReader {
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

  /** Numbers and services that the clause names, in reading order. */
  get mentions(): Clause['mentions'] {
    return this.clause.mentions;
  }

  /** A place that calls pass by stands right after. */
  passesBy(after: number): boolean {
    const by = [after, after + 1].find((at) => this.key(at) === 'par');
    return by !== undefined && [by + 1, by + 2].some((at) => this.named.has(at));
  }

  /** The first token of the clause. */
  get from(): number {
    return this.shift;
  }

  /** « … : 04… »: it gives a number, or leads to one. */
  get givesANumber(): boolean {
    return this.clause.givesANumber;
  }

  /** The noun that opens the clause, after its article. */
  subject(): string {
    const first = this.key(this.shift);
    return /^(?:l[ae]s?|l'|ce|cet|cette|ces)$/.test(first) ? this.key(this.shift + 1) : first;
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
    if (this.claimsBetween(ne.from, hit.from) || this.turnsTo(ne.from, hit.from)) return null;
    if (this.isSpent(ne, hit)) return null;
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
      if (this.moreThanEver(at)) return null;
      if (this.restricts(at)) return 'que';
      if (NEGATORS.test(key)) return key === 'longer' || key === 'mehr' ? 'plus' : key;
    }
    // « Ne peut être joint », without « pas ».
    if (/^(?:peu|pourr|saur)/.test(this.key(ne.to))) return 'pas';
    for (let at = Math.max(this.shift, ne.from - MOST_OF_A_SUBJECT); at < ne.from; at += 1) {
      if (SUBJECT_NEGATORS.test(this.key(at))) return 'pas';
      // « Pas un seul des numéros ne fonctionne »
      if (this.key(at) === 'pas' && /^une?$/.test(this.key(at + 1))) return 'pas';
    }
    return null;
  }

  /** « (corrigé) », « version corrigée », « le numéro était incomplet, il est corrigé »: of the text itself. */
  correctsItself({ from }: Hit): boolean {
    if (/^(?:\(|version|depeche)$/.test(this.key(from - 1))) return true;
    return this.clause.tokens.some(({ key }) =>
      /^(?:numero|coquille|frappe|liste|article)$/.test(key),
    );
  }

  /** Another word of failing or working stands close before it: « non impactés (tests OK) » denies the first alone. */
  claimsBefore(hit: Hit): boolean {
    return this.claimsBetween(hit.from - 3, hit.from);
  }

  /** « Ne souffre d'aucun défaut et peut être composé »: another verb, which is not denied. */
  private turnsTo(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (
        this.key(at) === 'et' &&
        /^(?:peut|peuvent|est|sont|reste|restent)$/.test(this.key(at + 1))
      )
        return true;
    return false;
  }

  /** « Rien ne change, le 15 répond »: the verb that it denies stands right after it, and ends before a comma. */
  private isSpent(ne: Hit, hit: Hit): boolean {
    const verb = this.key(ne.to);
    if (NO_VERB_OF_ITS_OWN.has(verb) || AUXILIARY.test(verb)) return false;
    let denied = false;
    for (let at = ne.to + 1; at < hit.from; at += 1) {
      // « Ne dépendent pas de notre standard et répondent »: another verb of the same subject.
      if (this.key(at) === ',' || (denied && at === hit.from - 1 && this.key(at) === 'et'))
        return true;
      denied ||= NEGATORS.test(this.key(at));
    }
    return false;
  }

  private claimsBetween(from: number, to: number): boolean {
    return this.hits.some(
      (hit) =>
        hit.from >= from &&
        hit.from < to &&
        (FAILING.has(hit.tag) || WORKING.has(hit.tag) || hit.tag === 'restored'),
    );
  }

  /** « N'a jamais autant décroché »: it did. */
  private moreThanEver(at: number): boolean {
    return this.key(at) === 'jamais' && /^(?:autant|aussi)$/.test(this.key(at + 1));
  }

  /** « Ne passe plus qu'une fois sur deux »: it does that, and no more. */
  private restricts(at: number): boolean {
    return this.key(at) === 'plus' && /^(?:que|qu')$/.test(this.key(at + 1));
  }

  /** Whether a negator ends a « ne … plus » around a word that claims something. */
  private clasps(at: number): boolean {
    const ne = lastThat(this.of('ne'), ({ from }) => from < at && at - from <= 4);
    return ne !== undefined && this.claimsBetween(ne.from, at);
  }

  /** « pas joignable », « marche plus », « passe mal »; English and German put theirs where they will. */
  private loose(hit: Hit): string | null {
    for (let at = hit.from - 1; at >= Math.max(this.shift, hit.from - 3); at -= 1) {
      const key = this.key(at);
      if (this.restricts(at) || this.moreThanEver(at)) return null;
      // « Ne répondent plus, ou par intermittence »; « les plus touchés »
      if (key === 'ou' || (key === 'plus' && /^l[ea]s?$/.test(this.key(at - 1)))) break;
      // « Ne passent plus depuis la rupture du câble »: the verb before it is what is denied.
      if (this.clasps(at)) break;
      if (/^(?:pas|plus|non|not|nicht|jamais|guere|moins|kaum)$/.test(key))
        return key === 'plus' ? 'plus' : 'pas';
      if (/^(?:ne|n')$/.test(key) || this.claimsBetween(at, at + 1)) break;
    }
    if (!WORKING.has(hit.tag)) return null;
    for (let at = hit.to; at < Math.min(hit.to + 2, this.clause.to); at += 1) {
      const key = this.key(at);
      // « Le 114 marche ou pas ? »
      if (key === 'ou' && this.key(at + 1) === 'pas') return null;
      if (/^(?:pas|plus|mal|nicht|difficilement|nur|only|rien)$/.test(key)) {
        const than = /^(?:vite|tot|haut|loin|que|souvent|facilement|tard|bas)$/.test(
          this.key(at + 1),
        );
        // « Le 17 marche, pas de souci »: what comes after the comma is denied.
        const apart =
          this.key(at - 1) === ',' &&
          ALL_IS_WELL.test([at, at + 1, at + 2].map((next) => this.key(next)).join(' '));
        return than || apart ? null : 'pas';
      }
      // « Le 15 sonne sans que personne ne décroche »
      if (key === 'sans' && /^(?:que|qu')$/.test(this.key(at + 1))) return 'pas';
      if (key === 'que' || key === "qu'")
        return this.key(at + 1) === 'partiellement' ? 'pas' : null;
    }
    return null;
  }

  /** « aucune panne », « sans incident », « plus de perturbation » right before. */
  denied(hit: Hit, within = 3): 'none' | 'ended' | null {
    for (const none of this.of('none')) {
      const gap = hit.from - none.to;
      if (gap < 0 || (gap > within && none.entry !== 'weder')) continue;
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
