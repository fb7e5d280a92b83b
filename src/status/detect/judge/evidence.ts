/**
 * The last resort: an outage told in words no rule knows. Signs are weighed; several together make an
 * outage, one alone never does.
 */

import { HOAX, OTHER_THING, SATURATION, SINCE } from '../find/frames.ts';
import { JUSTICE, LESSON, PUBLIC_LIFE, REPORT, SIREN } from '../find/quiet.ts';
import { CUT_OFF, FOR_THE_TIME, GO_THERE, REPAIR, SYMPTOM } from '../find/signs.ts';
import { findAdvice } from './advice.ts';
import { type Case, dated, decide, inTitle, type Rule } from './case.ts';
import type { Fact } from './facts.ts';

/** One sign: its name for the reasons, what it weighs, and how to see it; null when it is not there. */
interface Sign {
  name: string;
  weight: number;
  see: (one: Case) => string | null;
}

/** What makes an outage; this and the weights were fitted on the labelled items, then rounded. */
const ENOUGH = 5;

const HOUR =
  /\b(?:vers|a|des|debut|depuis|peu apres|since|at|seit|um) ?:? ?(?:le )?\d{1,2} ?(?:h|:|heures?|uhr)/;
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

const NEUTRAL =
  /^(?:est|sont|reste\w*|permet\w*|met|mettent|repond\w*|fonctionne\w*|recoi\w*|traite\w*|fete|change\w*|sert|servent|concerne\w*|demeure\w*|recrute\w*|doi\w*|peu\w*|va|vont|a|ont|relie\w*|joint|sera|seront|etait|etaient|avait|avaient|fait|font|pour|en|au|aux|du|de|des|d|et|ou|dans|sur|par|depuis|avec|a|si|qui|que|ne|n|le|la|les|un|une|is|are|was|were|will|can|may|in|on|for|of|and|ist|sind|war|wird|werden|im|fur|aussi|est-il|puis|seul|seuls|uniquement|seulement|toujours|quand|apres|plus|pas|non|ni|jusqu|demande\w*|rappelle\w*|invite\w*|appelle\w*|remercie\w*|ouvr\w*|organis\w*|sous|vers|chez|pendant|partout|toute?|jour|nuit|24|ces?|cette|tres)$/;
const AFTER_NUMBER =
  /^[)»" ]*(?:,? (?:et |ou )?(?:l[ea] |au )?(?:15|17|18|112|114))*[)»" ]* (?:ne |n'|se |s'|nous |vous |leur |lui |y |en )*([a-z]+)/;
const BEFORE_NUMBER =
  /([a-z]+) (?:aussi |egalement )?(?:l[ea] |son |notre |votre |leur )(?:(?:15|17|18|112|114)(?:,| et| ou)? ?(?:l[ea] )?)*$/;
const DIAL =
  /^(?:re)?(?:compos|appel|fai|fais|fait|utilis|contact|joi|joign|pren|gard|prev|alert|essay|tent|tap|priv|via|par|sur|et|ou|pour|avec|vers|que|de|comme|reserv|connai|encombr|bloqu|satur|solicit|sollicit|demand|touche|concern|affect|non|est|sont|dans|ni|si|c|est|sans|quand|a|rappel|refa|prefer|privileg|call|dial|use|mais|puis|seul|entre|depuis)/;

/** The number does or undergoes something that no ordinary sentence says of it. */
function oddPredicate(one: Case): string | null {
  for (const fact of numbered(one)) {
    for (const mention of fact.about.filter(({ by }) => by === 'number')) {
      const after = AFTER_NUMBER.exec(fact.clause.plain.slice(mention.end, mention.end + 60))?.[1];
      if (after !== undefined && !NEUTRAL.test(after)) return after;
      const before = BEFORE_NUMBER.exec(
        fact.clause.plain.slice(Math.max(0, mention.start - 40), mention.start),
      )?.[1];
      if (before !== undefined && !DIAL.test(before)) return before;
    }
  }
  return null;
}

const FOR: readonly Sign[] = [
  {
    name: 'line',
    weight: 5,
    see: (one) =>
      telling(one).length === 0
        ? null
        : (one.lines.find((line) => line.service !== 'any')?.number ?? null),
  },
  { name: 'lines', weight: 4, see: (one) => one.lines[1]?.number ?? null },
  { name: 'telling', weight: 1, see: (one) => numbered(one)[0]?.clause.plain.slice(0, 30) ?? null },
  {
    name: 'telling in body',
    weight: 1,
    see: (one) =>
      numbered(one)
        .find((fact) => !inTitle(fact))
        ?.clause.plain.slice(0, 30) ?? null,
  },
  {
    name: 'in title',
    weight: 2,
    see: (one) => numbered(one).find(inTitle)?.about[0]?.service ?? null,
  },
  { name: 'odd', weight: 2, see: oddPredicate },
  { name: 'since', weight: 2, see: (one) => seenIn(telling(one), SINCE) },
  { name: 'hour', weight: 2, see: (one) => seenIn(telling(one), HOUR) },
  {
    name: 'fails',
    weight: 3,
    see: (one) => telling(one).find((fact) => fact.says === 'fails')?.words ?? null,
  },
  { name: 'symptom', weight: 2, see: (one) => seenIn(telling(one), SYMPTOM) },
  {
    name: 'fails beside',
    weight: 1,
    see: (one) => silent(one).find((fact) => fact.says === 'fails')?.words ?? null,
  },
  { name: 'since beside', weight: 2, see: (one) => seenIn(silent(one), SINCE) },
  { name: 'for the time', weight: 3, see: (one) => seenIn(one.facts, FOR_THE_TIME) },
  { name: 'repair', weight: 2, see: (one) => seenIn(one.facts, REPAIR) },
  { name: 'ticket', weight: 2, see: (one) => seenIn(one.facts, TICKET) },
  {
    name: 'cut off',
    weight: 3,
    see: (one) =>
      /\b(?:secours|urgences?|pompiers|alerter)\b/.test(`${one.title} ${one.body}`)
        ? seenIn(one.facts, CUT_OFF)
        : null,
  },
  { name: 'go there', weight: 2, see: (one) => seenIn(one.facts, GO_THERE) },
  {
    name: 'device',
    weight: 2,
    see: (one) =>
      findAdvice(one.facts, []).find((advice) => advice === 'mobile' || advice === 'landline') ??
      null,
  },
];

const AGAINST: readonly Sign[] = [
  { name: 'works', weight: 2, see: (one) => one.works.find((fact) => fact.named)?.words ?? null },
  { name: 'public life', weight: 5, see: (one) => seenIn(one.facts, PUBLIC_LIFE) },
  { name: 'justice', weight: 5, see: (one) => seenIn(one.facts, JUSTICE) },
  { name: 'lesson', weight: 5, see: (one) => seenIn(one.facts, LESSON) },
  { name: 'report', weight: 4, see: (one) => seenIn(one.facts, REPORT) },
  { name: 'rumour', weight: 5, see: (one) => words(HOAX, `${one.title} ${one.body}`) },
  { name: 'siren', weight: 2, see: (one) => seenIn(one.facts, SIREN) },
  {
    name: 'supposed',
    weight: 1,
    see: (one) => one.facts.find((fact) => fact.when === 'if')?.clause.plain ?? null,
  },
  { name: 'past', weight: 3, see: (one) => one.past[0]?.clause.plain ?? null },
  { name: 'other matter', weight: 3, see: (one) => words(OTHER_THING, one.title) },
  {
    name: 'other beside',
    weight: 1,
    see: (one) => one.facts.find((fact) => fact.other && !inTitle(fact))?.clause.plain ?? null,
  },
  { name: 'saturated', weight: 4, see: (one) => seenIn(one.facts, SATURATION) },
  {
    name: 'only dialled',
    weight: 2,
    see: (one) =>
      numbered(one).length === 0
        ? (one.facts.find((fact) => fact.dialled.length > 0)?.clause.plain ?? null)
        : null,
  },
  {
    name: 'another day',
    weight: 3,
    see: (one) =>
      dated(one.item, `${one.title} ${one.body}`).some((day) => day < -4) ? 'a date' : null,
  },
  { name: 'press', weight: 2, see: (one) => (one.item.source.kind === 'press' ? 'press' : null) },
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
  const quiet = [PUBLIC_LIFE, JUSTICE, LESSON, REPORT, SIREN]
    .map((pattern) => seenIn(one.facts, pattern))
    .find((seen) => seen !== null);
  const { sum, seen } = weigh(one);
  if (sum < 2 && one.now.length > 0) return decide('none', 'outweighed', seen.join(', '));
  if (quiet == null || sum >= 4) return null;
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
