/** What a clause takes from what stands before it: whom it speaks of, the contrary or the same, an older message, a heading. */

import type { Clause } from '../grammar/clauses.ts';
import { namesADay } from '../grammar/dates.ts';
import { territoryHead } from '../grammar/heads.ts';
import type { Mention, TextLine } from '../grammar/lines.ts';
import type { Place } from '../grammar/places.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { RawClaim } from './raw-claim.ts';

/** « Pas du 18 », « mais plus le 15 », « le 17 non », « le 18 pas encore »: a denial, a number and hardly a word more. */
const DENIES = /^(?:mais )?(?:pas |non |plus |(?:toujours|encore) pas )/;
const DENIED = / (?:non|pas encore|(?:toujours|encore) pas|pas)$/;
const STILL_DENIED = /(?:pas encore|(?:toujours|encore) pas)\b/;
/** « Sauf le 17 », « hormis dans le Jura », « sauf depuis les mobiles ». */
const EXCEPTS = /^(?:mais )?(?:sauf|hormis|excepte|except|ausser|a l' exception d(?:u|e|es|'))\b/;
/** « Mais pas pour les box, … »: more may follow. */
const OF_SOME =
  /^(?:mais )?(?:pas|non) (?:pour|depuis|avec|dans|sur|chez|en|a|du|de|d'|l[ea]s?|l'|aux?|vers)\b/;
/** « Nos essais disent que non », « depuis un fixe c'est encore non » */
const SAYS_NO = /\b(?:que|c' est(?: encore| toujours)?) non$/;
const NOT_SO = /\b(?:ne l' est|ne le sont) (?:pas|toujours pas)$|\bn' est pas le cas$/;
const IS_SO = /^(?!.*\b(?:comme|si|quand)\b).*\bl' (?:est|sont)(?: aussi| egalement)?$/;
const NOT_IT = /\bce n'est pas .* qui\b/i;
const MOST_OF_A_DENIAL = 7;
/** « Le 18 et le 17, non. » */
const MOST_OF_A_SENTENCE = 6;
const ALONE = /^(?:mais )?pas |(?:pas encore|(?:toujours|encore) pas|non)$/;

/** « Retour du 112, pas du 18 », « rétablis, sauf le 17 »: the contrary of what was said just before. */
export function contrary(clause: Clause, before: RawClaim | undefined): RawClaim['says'] | null {
  if (before === undefined || before.clause.line !== clause.line) return null;
  const good = before.says === 'restored' || before.says === 'works';
  const told = clause.tokens.filter(({ kind }) => kind !== 'mark');
  const said = keysOf(told, 0, told.length);
  if (/\btoujours rien\b/.test(said)) return good && before.about.length > 0 ? 'fails' : null;
  // « Le 18, lui, boite encore », « il n'en va pas de même du 15 »: set against what is back.
  if (setAgainst(clause) && good && before.about.length > 0)
    return clause.mentions.some(({ by }) => by === 'number') ? 'fails' : null;
  // « Nous lisons partout que le 18 est réparé. Il ne l'est pas. »
  // « Le 15 n'est pas concerné. Le 112, qui aboutit chez les pompiers, l'est. »
  if (IS_SO.test(said) && before.says === 'works' && before.spared)
    return clause.mentions.some(({ by }) => by === 'number') ? 'fails' : null;
  if (NOT_SO.test(said) && told.length <= MOST_OF_A_DENIAL && before.about.length > 0)
    return good ? 'fails' : before.says === 'fails' ? 'works' : null;
  // « Au hameau, rien, pas même les numéros d'urgence. »
  if (/\brien\b.* pas meme\b/.test(said)) return good ? 'fails' : null;
  // « Ce n'est pas le 17 qui est en panne, mais le 15 et le 18. »
  if (/^mais l[ae]s? \d/.test(said) && told.length <= MOST_OF_A_DENIAL)
    return before.says === 'works' && NOT_IT.test(before.clause.text) ? 'fails' : null;
  // « Le secteur de Neufchâteau, lui, attend encore. »
  if (/\battend(?:ent)? (?:encore|toujours)$/.test(said))
    return good && before.about.length > 0 ? 'notYet' : null;
  // « Le 112 ne prend plus. Le 18 et le 15, si. »
  if (/ si$/.test(said) && told.length <= MOST_OF_A_DENIAL && clause.mentions.length > 0)
    return before.says === 'fails' ? 'works' : null;
  if (SAYS_NO.test(said) && good && before.about.length > 0) return 'fails';
  // « Le 17 a retrouvé sa voix. Le 112, pas encore. »: a sentence of its own, with no word more.
  if (!clause.continues && !(ALONE.test(said) && told.length <= MOST_OF_A_SENTENCE)) return null;
  if (EXCEPTS.test(said))
    return good && before.about.length > 0 && excepts(clause) ? 'notYet' : null;
  // « …, mais pas pour les box », « …, pas depuis un portable »
  if (!clause.mentions.some(({ by }) => by !== 'name') && !/^(?:mais )?(?:pas|non) /.test(said))
    return null;
  // « La Somme rétablie, pas l'Aisne »: a title need not say which numbers.
  const ofNumbers = before.about.length > 0 || clause.line === 0;
  if (clause.mentions.length === 0 && !(good && ofNumbers && excepts(clause))) return null;
  if (told.length > MOST_OF_A_DENIAL && !OF_SOME.test(said)) return null;
  if (!DENIES.test(said) && !DENIED.test(said)) return null;
  if (good) return 'fails';
  // « Le 15 est en panne, le 17 pas encore » is spared, but nobody says that it works.
  return before.says === 'fails' && !STILL_DENIED.test(said) ? 'works' : null;
}

/** What is said of one is not what was said of the others. */
function setAgainst({ text, hits }: Clause): boolean {
  if (/ n'en va pas de même /i.test(text)) return true;
  const apart = /, (?:lui|elle|eux|elles)(?: aussi)?,|\b(?:en revanche|par contre)\b/i.test(text);
  return apart && hits.some(({ tag }) => tag === 'still' || tag === 'ne' || tag === 'notYet');
}

/** It excepts a number, a place or a kind of telephone. */
const excepts = ({ mentions, places, hits, tokens }: Clause): boolean =>
  mentions.some(({ by }) => by !== 'name') ||
  places.length > 0 ||
  tokens.some(({ key }) => /^(?:autres|ailleurs|partout)$/.test(key)) ||
  hits.some(({ tag }) => tag === 'mobile' || tag === 'landline' || tag === 'network');

/** « Au 18 c'est pareil », « 112 : idem », « et le 15 avec elle », « 17 compris », « le 15 a le même souci ». */
const LIKEWISE = [
  /\b(?:a|connait|subit|partage|suit) (?:le|la|les) memes? (?:sort|chemin)s?\b/,
  /\bne l' est que\b|^et (?:le )?\d+ avec (?:lui|elle|eux)\b/,
  /\b(?:pareil|idem|la meme chose|aussi|egalement|compris|non plus|pas davantage|pas mieux)(?: \.| !|$)/,
];

/** « Le 112 connaît les mêmes ratés », whatever came before it. */
const SAME_TROUBLE =
  /\b(?:a|connait|subit|partage) (?:le|la|les) memes? (?:souci|probleme|panne|difficulte|symptome|rate|mal)s?\b/;
/** « Le 15 suit le 18 », which fails. */
const FOLLOWS = /\bsuit le \d+\b/;
/** « Le 18 suit le même chemin et devrait revenir »: it is not back. */
const IS_TO_COME = /\b(?:devrait|va|vont|bientot|heures?|ce soir|demain|a son tour)\b/;

/** « Dans le Haut-Rhin, c'est aussi le cas du 15 »: the same as was said just before. */
export function likewise(clause: Clause, before: RawClaim | undefined): RawClaim['says'] | null {
  if (before === undefined || !clause.mentions.some(({ by }) => by === 'number')) return null;
  if (!/^(?:fails|restored|works)$/.test(before.says)) return null;
  const said = keysOf(clause.tokens, 0, clause.tokens.length);
  if (SAME_TROUBLE.test(said)) return 'fails';
  if (FOLLOWS.test(said)) return before.says === 'fails' ? 'fails' : null;
  if (before.says === 'restored' && IS_TO_COME.test(said)) return null;
  if (LIKEWISE.some((form) => form.test(said))) return before.says;
  return /\bc' est (?:aussi |egalement )?le cas (?:du|pour le|des?)\b|\bmeme (?:chose|probleme|situation) (?:pour|avec|sur) le\b|\ble \d+ l' est (?:aussi|egalement)\b/.test(
    said,
  )
    ? before.says
    : null;
}

/** Who is spoken of in a clause that names nobody: those of the clause before, if it goes on about them. */
export class LastNamed {
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

/** The day to come that was named last in a line: « Coupure de courant vendredi 9. Pas de 15 ce matin-là. » */
export class LastDated {
  private days: readonly number[] = [];
  private line = -1;

  keep(days: readonly number[], { line, tokens, hits }: Clause): void {
    // « Mardi prochain », « demain »: to come, whichever day it is.
    const ahead = namesADay(tokens) && hits.some(({ tag }) => tag === 'future');
    if (days.length === 0 && !ahead) return;
    this.days = days.length > 0 ? days : [1];
    this.line = line;
  }

  recall({ line }: Clause): readonly number[] {
    return line === this.line && this.days.every((day) => day > 0) ? this.days : [];
  }
}

/** « Précédente dépêche : … », « Message d'origine »: what follows on the line, or below it, is older. */
export class Older {
  private line = -1;
  /** Its line says nothing else: the older message stands below. */
  private leads = false;

  holds(clause: Clause): boolean {
    // « Dans une première version, nous donnions… » speaks of it; « /// Version de 15h20 /// » leads to it.
    if (clause.hits.some(({ tag, from }) => tag === 'earlier' && from - clause.from <= 4)) {
      this.line = clause.line;
      this.leads = true;
    } else if (clause.line === this.line) {
      this.leads = false;
    }
    return this.line >= 0 && (clause.line === this.line || this.leads);
  }
}

/** An hour and a dash may stand before a name. */
const MOST_BEFORE_A_HEAD = 5;

/**
 * For each line the territory of the heading that it stands under: « Manche », over « le 15 ne répond
 * toujours pas ». A heading is the name of one territory and hardly anything else.
 */
export function placesAbove(lines: readonly TextLine[]): (readonly Place[] | null)[] {
  let above: readonly Place[] | null = null;
  return lines.map((line) => {
    const { tokens, places, phones, kind, hour } = line;
    const head = territoryHead(line);
    const [only, other] = places;
    const names = only?.kind === 'departement' && only.codes.length === 1 && other === undefined;
    // « 11h21 | VAUCLUSE »
    const opening = only?.from === 0 || hour === null ? 0 : (only?.from ?? 0);
    const rest = tokens.length - opening - ((only?.to ?? 0) - (only?.from ?? 0));
    const bare = names && rest <= 2 && opening <= 5 && phones.length === 0;
    if (bare && kind !== 'title' && kind !== 'row') above = [{ ...only, link: 'at' }];
    else if (head !== null) above = [{ ...head, link: 'at' }];
    else if (kind === 'heading' || hour !== null) above = null;
    return above;
  });
}

const AFTER_A_HEAD = /^[:–—|.-]$/;

/** « Territoire de Belfort (90) – panne finie à 11 h 20, le 18 est rétabli. »: the one territory that opens a line. */
function opensLine({ tokens, places, kind, hour }: TextLine): Place | null {
  const [first, second] = places;
  if (first?.kind !== 'departement' || first.codes.length !== 1 || kind === 'title') return null;
  // « ✘ Nièvre (58) – 15 en panne. »
  const bullet = tokens.findIndex(({ kind }) => kind !== 'mark') === first.from;
  if (!bullet && first.from > (hour === null ? 0 : MOST_BEFORE_A_HEAD)) return null;
  // « (90) »
  const coded = tokens[first.to]?.raw === '(' && second?.from === first.to + 1;
  const mark = tokens[coded ? second.to + 1 : first.to];
  const others = places.some(({ codes }) => codes.join() !== first.codes.join());
  return AFTER_A_HEAD.test(mark?.raw ?? '') && !others ? first : null;
}

/**
 * For each line the territory that opens it, for all that it tells without another place. Only where lines are opened
 * by several: a page territory by territory, as against « Paris – Le 15 est rétabli », which is where it was written.
 */
export function placesAhead(lines: readonly TextLine[]): (readonly Place[] | null)[] {
  const opening = lines.map(opensLine);
  const territories = new Set(opening.flatMap((place) => place?.codes ?? []));
  return opening.map((place) =>
    place === null || territories.size < 2 ? null : [{ ...place, link: 'at' }],
  );
}
