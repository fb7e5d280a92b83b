/**
 * The last resort: an outage told in words no rule knows. Signs are weighed; several together make an
 * outage, one alone never does.
 */

import { OTHER_THING, SATURATION, SINCE } from '../find/frames.ts';
import { CUT_OFF, FOR_THE_TIME, GO_THERE, QUIET_DAY, REPAIR, SYMPTOM } from '../find/signs.ts';
import { findAdvice } from './advice.ts';
import { type Case, dated, decide, inTitle, type Rule } from './case.ts';
import type { Fact } from './facts.ts';

/** One sign: its name for the reasons, what it weighs, and how to see it; null when it is not there. */
interface Sign {
  name: string;
  weight: number;
  see: (one: Case) => string | null;
}

/** What makes an outage. Found on labelled items: below it quiet texts begin, above it hardly any. */
const ENOUGH = 4;

const HOUR =
  /\b(?:vers|a|des|debut|depuis|peu apres|since|at|seit|um) ?:? ?(?:le )?\d{1,2} ?(?:h|:|heures?|uhr)/;
/** « Le 18 n'… pas », « ni le 15 », « plus de 17 », « sans 112 »: something is denied of the number. */
const NEGATED =
  /\bn(?:e |')(?!(?:est|sont) pas (?:en|hors|un|une|des|le|la|les|qu)\b|(?:change|concern|touch|encombr|hesit|affect|impact|devien|sera|serai|remplac|bloqu|oubli|cess|manqu|coup)\w*)(?:\w+ ){1,3}?(?:pas|plus|ni|guere|jamais|rien|personne|aucun\w*|qu')|\bni (?:sur |avec |par |vers |au |l[ea] )*(?:15|17|18|112|114)\b|\b(?<!est |sont )(?:plus|pas) (?:une?|de|d'|la moindre) |\b(?:sans|absence de|oubliez|zappez)\b/;

/** « C'est le seul endroit d'où », « il ne nous reste que ». */
const ONLY_WAY =
  /\b(?:(?:le|la|les|l') ?(?:seuls?|seules?|uniques?|derniers?|dernieres?) (?:endroit|lieu|poste|ligne|numero|moyen|facon|maniere|recours|telephone|canal|point|solution|voie|chemin)s?|il (?:ne )?(?:nous |vous )?reste (?:plus )?(?:qu|un|une|le|la)|autrement qu|obligees? de|contraint\w* de|faute de)/;

/** The fields of an operator's report. */
const TICKET =
  /^\W*(?:symptomes?|perimetre|impacts?|priorite|gravite|severite|criticite|heure de debut|debut|contournement|etat|statut|status|impact|affected|zone touchee|services? (?:touches?|impactes?|affectes?)) ?:/;

const words = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? null;

/** The first of the facts in which the pattern is seen. */
function seenIn(facts: readonly Fact[], pattern: RegExp): string | null {
  for (const fact of facts) {
    const seen = words(pattern, fact.clause.plain);
    if (seen !== null) return seen;
  }
  return null;
}

/** Clauses that tell of a number, not only say to dial it. */
const telling = (one: Case) =>
  one.facts.filter(
    (fact) => fact.named && fact.about.length > 0 && fact.says !== 'works' && fact.when !== 'if',
  );
const numbered = (one: Case) =>
  telling(one).filter((fact) => fact.about.some((mention) => mention.by !== 'name'));
const silent = (one: Case) =>
  one.facts.filter((fact) => !telling(one).includes(fact) && !fact.other);

const FOR: readonly Sign[] = [
  {
    name: 'line',
    weight: 3,
    see: (one) =>
      telling(one).length === 0
        ? null
        : (one.lines.find((line) => line.service !== 'any')?.number ?? null),
  },
  { name: 'telling', weight: 1, see: (one) => numbered(one)[0]?.clause.plain.slice(0, 30) ?? null },
  {
    name: 'in title',
    weight: 1,
    see: (one) => numbered(one).find(inTitle)?.about[0]?.service ?? null,
  },
  {
    name: 'since',
    weight: 2,
    see: (one) => seenIn(telling(one), SINCE) ?? seenIn(telling(one), HOUR),
  },
  {
    name: 'symptom',
    weight: 2,
    see: (one) =>
      telling(one).find((fact) => fact.says === 'fails')?.words ?? seenIn(telling(one), SYMPTOM),
  },
  { name: 'negated', weight: 1, see: (one) => seenIn(telling(one), NEGATED) },
  { name: 'symptom beside', weight: 1, see: (one) => seenIn(silent(one), SYMPTOM) },
  {
    name: 'hour beside',
    weight: 1,
    see: (one) => seenIn(silent(one), SINCE) ?? seenIn(silent(one), HOUR),
  },
  { name: 'for the time', weight: 1, see: (one) => seenIn(one.facts, FOR_THE_TIME) },
  { name: 'repair', weight: 1, see: (one) => seenIn(one.facts, REPAIR) },
  { name: 'ticket', weight: 2, see: (one) => seenIn(one.facts, TICKET) },
  { name: 'only way', weight: 1, see: (one) => seenIn(one.facts, ONLY_WAY) },
  {
    name: 'cut off',
    weight: 3,
    see: (one) =>
      /\b(?:secours|urgences?|pompiers|alerter)\b/.test(`${one.title} ${one.body}`)
        ? seenIn(one.facts, CUT_OFF)
        : null,
  },
  { name: 'go there', weight: 1, see: (one) => seenIn(one.facts, GO_THERE) },
  {
    name: 'advice',
    weight: 1,
    see: (one) => findAdvice(one.facts, []).find((advice) => advice !== 'sms114') ?? null,
  },
];

const AGAINST: readonly Sign[] = [
  { name: 'works', weight: 4, see: (one) => one.works.find((fact) => fact.named)?.words ?? null },
  { name: 'quiet day', weight: 3, see: (one) => seenIn(one.facts, QUIET_DAY) },
  { name: 'other matter', weight: 2, see: (one) => words(OTHER_THING, one.title) },
  { name: 'saturated', weight: 2, see: (one) => seenIn(one.facts, SATURATION) },
  {
    name: 'another day',
    weight: 2,
    see: (one) =>
      dated(one.item, `${one.title} ${one.body}`).some((day) => day < -4) ? 'a date' : null,
  },
];

interface Weighing {
  sum: number;
  seen: string[];
}

function weigh(one: Case): Weighing {
  let sum = 0;
  const seen: string[] = [];
  const add = (signs: readonly Sign[], sense: 1 | -1) => {
    for (const sign of signs) {
      const found = sign.see(one);
      if (found === null) continue;
      sum += sense * sign.weight;
      seen.push(`${sense > 0 ? '+' : '-'}${sign.weight} ${sign.name}: ${found.trim()}`);
    }
  };
  add(FOR, 1);
  add(AGAINST, -1);
  return { sum, seen };
}

/** Failing words in a text about something else altogether: a reportage, a trial, a walk in the hills. */
export const quietDay: Rule = (one) => {
  const quiet = seenIn(one.facts, QUIET_DAY);
  if (quiet === null || weigh(one).sum >= 3) return null;
  return decide('none', 'quiet day', quiet);
};

export const evidence: Rule = (one) => {
  const { sum, seen } = weigh(one);
  if (sum < ENOUGH) return null;
  const coming =
    telling(one).some((fact) => fact.when === 'future') ||
    (dated(one.item, `${one.title} ${one.body}`).some((day) => day >= 1) &&
      seenIn(telling(one), SINCE) === null);
  return decide(coming ? 'planned' : 'ongoing', 'signs', seen.join(', '));
};

/** The weighing of an item, for the bench. */
export const weighing = weigh;
