/** The facts of one item, sorted for the rules. */
import { findDays, publicationDay } from '../find/dates.ts';
import { SINCE } from '../find/frames.ts';
import type { DetectedState, FeedItem, FoundNumber } from '../model.ts';
import { unlessAfter } from '../text/unless-after.ts';
import type { Fact } from './facts.ts';

export interface Decision {
  state: DetectedState;
  /** Which words decided, as `rule: words`. */
  reasons: string[];
}

/** Answers a decision, or null to leave it to the next rule. */
export type Rule = (given: Case) => Decision | null;

export const decide = (state: DetectedState, rule: string, words: string): Decision => ({
  state,
  reasons: [`${rule}: ${words.trim()}`],
});

/** The facts of one item, sorted for the rules. */
export interface Case {
  item: FeedItem;
  facts: readonly Fact[];
  title: string;
  body: string;
  /** Facts about emergency numbers that fail, by tense. */
  now: readonly Fact[];
  future: readonly Fact[];
  past: readonly Fact[];
  supposed: readonly Fact[];
  restored: readonly Fact[];
  notYet: readonly Fact[];
  works: readonly Fact[];
  standIns: readonly Fact[];
  /** Numbers the item tells people to call, before the state is known. */
  lines: readonly FoundNumber[];
}

export const inTitle = (fact: Fact) => fact.clause.block === 0;
/** Distances in days of every date in a folded text of the item. */
export const dated = (item: FeedItem, text: string) =>
  findDays(text, publicationDay(item.published));

/** Clauses that name what fails and say since when. */
export const insistent = (facts: readonly Fact[]) =>
  facts.filter((fact) => fact.named && SINCE.test(fact.clause.plain));

/** A story: « la ligne a coupé deux fois ». */
const TOLD_AS_PAST = unlessAfter(
  /\p{L}$/u,
  /(?<unless>)(?:a|ont|avait|avaient) (?:\p{L}+ )?\p{L}+(?:[eéiu]|is|it)e?s?(?!\p{L})/iu,
);
const PHONE_WORDS =
  /\b(?:telephon\w*|lignes? fixes?|postes? fixes?|mobiles?|reseau|appels?|appeler|landlines?|calls?)\b/;

/** « N'ont jamais été touchés »: their working is no recovery. */
export const UNTOUCHED =
  /\b(?:pas|jamais|non|ni|epargn\w*|aucun\w*|not|unaffected|nicht|en rien)\b/;

/** Facts that go without saying which number fails still speak of the item's topic. */
function relevant(facts: readonly Fact[]): Set<Fact> {
  const kept = new Set<Fact>();
  const known = facts.some(
    (fact) => fact.named && ['fails', 'restored', 'not-yet'].includes(fact.says),
  );
  const working = facts.some(
    (fact) => fact.named && fact.says === 'works' && !UNTOUCHED.test(fact.words),
  );
  const numbers = facts.some((fact) => fact.about.some((mention) => mention.by !== 'name'));
  const topic = facts.some((fact) => inTitle(fact) && fact.about.length > 0);
  facts.forEach((fact, index) => {
    const before = facts[index - 1];
    const near =
      before !== undefined &&
      before.clause.block === fact.clause.block &&
      (before.named || (before.dialled.length > 0 && fact.clause.continues));
    const next = facts[index + 1];
    const heads = inTitle(fact) && next?.named === true && next.says !== 'works';
    if (
      fact.named ||
      (!fact.other &&
        (topic ||
          near ||
          heads ||
          (next?.named === true && next.clause.continues) ||
          (known && fact.says === 'fails') ||
          (numbers && fact.says === 'fails' && PHONE_WORDS.test(fact.clause.plain)) ||
          ((known || working || (numbers && inTitle(fact))) && fact.says === 'restored')))
    )
      kept.add(fact);
  });
  return kept;
}

/** Sorts the facts for the rules below. */
export function openCase(
  item: FeedItem,
  facts: readonly Fact[],
  lines: readonly FoundNumber[],
): Case {
  const kept = relevant(facts);
  const of = (says: Fact['says']) => facts.filter((fact) => fact.says === says && kept.has(fact));
  const fails = of('fails');
  const tenseOf = (fact: Fact) =>
    fact.when === 'now' &&
    !fact.named &&
    TOLD_AS_PAST.test(fact.clause.text) &&
    !SINCE.test(fact.clause.plain)
      ? 'past'
      : fact.when;
  const when = (tense: Fact['when']) => fails.filter((fact) => tenseOf(fact) === tense);
  const text = (part: readonly Fact[]) => part.map((fact) => fact.clause.plain).join(' ');
  return {
    item,
    facts,
    title: text(facts.filter(inTitle)),
    body: text(facts.filter((fact) => !inTitle(fact))),
    now: when('now'),
    future: when('future'),
    past: when('past'),
    supposed: when('if'),
    restored: of('restored'),
    notYet: of('not-yet'),
    works: of('works'),
    standIns: of('stands-in'),
    lines,
  };
}

/** A number for an emergency service is given out for now, without a word on why. */
const LINE_GIVEN =
  /\b(?:samu|pompiers|codis|sdis|gendarmerie|police|commissariat|corg|brigade|medicale?|secours|ligne directe)\b[^.;]{0,50}¤|¤[^.;]{0,30}\b(?:samu|pompiers|codis|sdis|gendarmerie|police|commissariat|corg|medicale?)\b/;
const FOR_NOW =
  /\b(?:jusqu'a (?:nouvel ordre|reparation|la reparation|retablissement|ce que)|provisoire(?:ment)?|temporaire(?:ment)?|ce soir|cette nuit|ce matin|pendant la panne|le temps de|continue[zr] (?:de|a) (?:composer|appeler|utiliser)|n'a plus que|a dix chiffres|en attendant|dans l'attente|until further notice)\b/;

/** The words that give out a line for the time being, or null. */
export function givesLine(given: Case): string | null {
  const whole = `${given.title} ${given.body}`;
  const now = FOR_NOW.exec(whole);
  return now !== null && LINE_GIVEN.test(whole) ? now[0] : null;
}

/** A failing told in the present: no memory, no plan. */
export const TOLD_AS_PRESENT =
  /\b(?:est|sont|reste(?:nt)?|demeure(?:nt)?|n(?:e |')\w+ (?:plus|pas|qu')|impossible|is|are|ist|sind)\b/;
