/** What is weighed when no rule knows the words: signs for an outage and against it. */
import { HOAX, OTHER_THING, SATURATION, SINCE } from '../find/frames.ts';
import { oddWord } from '../find/odd.ts';
import { JUSTICE, LESSON, PUBLIC_LIFE, REPORT, SIREN } from '../find/quiet.ts';
import { CUT_OFF, FOR_THE_TIME, GO_THERE, REPAIR, SYMPTOM } from '../find/signs.ts';
import type { Advice } from '../model.ts';
import { findAdvice } from './advice.ts';
import { type Case, dated, inTitle } from './case.ts';
import type { Fact } from './facts.ts';

/** A case with its clauses parted once for all signs. */
export interface CaseView {
  whole: Case;
  /** Clauses that tell of a number or service, not only say to dial it. */
  telling: readonly Fact[];
  /** Those of them that tell of a number. */
  numbered: readonly Fact[];
  /** All others, but those on another matter. */
  silent: readonly Fact[];
  advice: readonly Advice[];
}

/** One sign: its name for the reasons, what it weighs, and how to see it; null when it is not there. */
export interface Sign {
  name: string;
  weight: number;
  see: (view: CaseView) => string | null;
}

/** Parts the clauses of a case for the signs below. */
export function viewOf(whole: Case): CaseView {
  const tells = (fact: Fact) =>
    fact.named && fact.about.length > 0 && fact.says !== 'works' && fact.when !== 'if';
  const telling = whole.facts.filter(tells);
  return {
    whole,
    telling,
    numbered: telling.filter((fact) => fact.about.some((mention) => mention.by !== 'name')),
    silent: whole.facts.filter((fact) => !tells(fact) && !fact.other),
    advice: findAdvice(whole.facts, []),
  };
}

const HOUR =
  /\b(?:vers|a|des|debut|depuis|peu apres|since|at|seit|um) ?:? ?(?:le )?\d{1,2} ?(?:h|:|heures?|uhr)/;
/** The fields of an operator's report. */
const TICKET =
  /^\W*(?:symptomes?|perimetre|impacts?|priorite|gravite|severite|criticite|heure de debut|debut|contournement|etat|statut|status|impact|affected|zone touchee|services? (?:touches?|impactes?|affectes?)) ?:/;

const words = (pattern: RegExp, text: string) => pattern.exec(text)?.[0] ?? null;

/** The first of the facts in which the pattern is seen. */
export function seenIn(facts: readonly Fact[], pattern: RegExp): string | null {
  for (const fact of facts) {
    const seen = words(pattern, fact.clause.plain);
    if (seen !== null) return seen;
  }
  return null;
}

/** The number does or undergoes something that no ordinary sentence says of it. */
function oddPredicate({ numbered }: CaseView): string | null {
  for (const { about, clause } of numbered) {
    for (const { by, start, end } of about) {
      const odd = by === 'number' ? oddWord(clause.plain, start, end) : null;
      if (odd !== null) return odd;
    }
  }
  return null;
}

/** Signs of an outage. */
export const FOR: readonly Sign[] = [
  {
    name: 'line',
    weight: 5,
    see: (view) =>
      view.telling.length === 0
        ? null
        : (view.whole.lines.find((line) => line.service !== 'any')?.number ?? null),
  },
  { name: 'lines', weight: 4, see: (view) => view.whole.lines[1]?.number ?? null },
  {
    name: 'telling',
    weight: 2,
    see: (view) => view.numbered[0]?.clause.plain.slice(0, 30) ?? null,
  },
  {
    name: 'telling in body',
    weight: 2,
    see: (view) => view.numbered.find((fact) => !inTitle(fact))?.clause.plain.slice(0, 30) ?? null,
  },
  {
    name: 'in title',
    weight: 2,
    see: (view) => view.numbered.find(inTitle)?.about[0]?.service ?? null,
  },
  { name: 'odd', weight: 2, see: oddPredicate },
  { name: 'since', weight: 3, see: (view) => seenIn(view.telling, SINCE) },
  { name: 'hour', weight: 3, see: (view) => seenIn(view.telling, HOUR) },
  {
    name: 'fails',
    weight: 4,
    see: (view) => view.telling.find((fact) => fact.says === 'fails')?.words ?? null,
  },
  { name: 'symptom', weight: 3, see: (view) => seenIn(view.telling, SYMPTOM) },
  {
    name: 'fails beside',
    weight: 2,
    see: (view) => view.silent.find((fact) => fact.says === 'fails')?.words ?? null,
  },
  { name: 'since beside', weight: 2, see: (view) => seenIn(view.silent, SINCE) },
  { name: 'for the time', weight: 3, see: (view) => seenIn(view.whole.facts, FOR_THE_TIME) },
  { name: 'repair', weight: 2, see: (view) => seenIn(view.whole.facts, REPAIR) },
  { name: 'ticket', weight: 2, see: (view) => seenIn(view.whole.facts, TICKET) },
  {
    name: 'cut off',
    weight: 3,
    see: (view) =>
      /\b(?:secours|urgences?|pompiers|alerter)\b/.test(`${view.whole.title} ${view.whole.body}`)
        ? seenIn(view.whole.facts, CUT_OFF)
        : null,
  },
  { name: 'go there', weight: 3, see: (view) => seenIn(view.whole.facts, GO_THERE) },
  {
    name: 'device',
    weight: 2,
    see: (view) =>
      view.advice.find((advice) => advice === 'mobile' || advice === 'landline') ?? null,
  },
];

/** Signs of anything else. */
export const AGAINST: readonly Sign[] = [
  {
    name: 'works',
    weight: 1,
    see: (view) => view.whole.works.find((fact) => fact.named)?.words ?? null,
  },
  { name: 'public life', weight: 5, see: (view) => seenIn(view.whole.facts, PUBLIC_LIFE) },
  { name: 'justice', weight: 6, see: (view) => seenIn(view.whole.facts, JUSTICE) },
  { name: 'lesson', weight: 6, see: (view) => seenIn(view.whole.facts, LESSON) },
  { name: 'report', weight: 4, see: (view) => seenIn(view.whole.facts, REPORT) },
  {
    name: 'rumour',
    weight: 5,
    see: (view) => words(HOAX, `${view.whole.title} ${view.whole.body}`),
  },
  { name: 'siren', weight: 2, see: (view) => seenIn(view.whole.facts, SIREN) },
  {
    name: 'supposed',
    weight: 2,
    see: (view) => view.whole.facts.find((fact) => fact.when === 'if')?.clause.plain ?? null,
  },
  { name: 'past', weight: 5, see: (view) => view.whole.past[0]?.clause.plain ?? null },
  { name: 'other matter', weight: 3, see: (view) => words(OTHER_THING, view.whole.title) },
  { name: 'saturated', weight: 4, see: (view) => seenIn(view.whole.facts, SATURATION) },
  {
    name: 'only dialled',
    weight: 2,
    see: (view) =>
      view.numbered.length === 0
        ? (view.whole.facts.find((fact) => fact.dialled.length > 0)?.clause.plain ?? null)
        : null,
  },
  {
    name: 'another day',
    weight: 3,
    see: (view) =>
      dated(view.whole.item, `${view.whole.title} ${view.whole.body}`).some((day) => day < -4)
        ? 'a date'
        : null,
  },
  {
    name: 'press',
    weight: 2,
    see: (view) => (view.whole.item.source.kind === 'press' ? 'press' : null),
  },
];
