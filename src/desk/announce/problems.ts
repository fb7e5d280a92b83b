/** What stands in the way of a draft, each beside the part of the form it is about. */
import type { AnnouncementProblem } from '../../authoring/doubts.ts';
import { sayAnnouncementProblem } from '../../authoring/problem-words.ts';
import type { DeskLanguage } from '../shell/language.ts';
import { dayAndTimeSaid } from './facts-of.ts';
import type { ChoiceProblem } from './outage-of.ts';
import { FORM_WORDS } from './words/form.ts';

const FORM_PARTS = [
  'nature',
  'numbers',
  'places',
  'phones',
  'since',
  'until',
  'lines',
  'link',
  'publisher',
  'sender',
] as const;
export type FormPart = (typeof FORM_PARTS)[number];

export interface Wrong {
  part: FormPart;
  text: string;
}

const PART_OF: Readonly<Record<string, FormPart>> = {
  'no-nature': 'nature',
  'drill-as-actual': 'nature',
  'no-number': 'numbers',
  'nothing-fails': 'numbers',
  'no-territory': 'places',
  'bad-territory': 'places',
  'means-both': 'phones',
  'bad-means': 'phones',
  'bad-operator': 'phones',
  'bad-since': 'since',
  'end-before-start': 'until',
  'end-passed': 'until',
  'expired-already': 'until',
  'bad-until': 'until',
  'end-too-far': 'until',
  'begins-too-far': 'since',
  'bad-line': 'lines',
  line: 'lines',
  'line-twice': 'lines',
  'bad-link': 'link',
  'no-publisher': 'publisher',
  'bad-sender': 'sender',
};

/** Instants in a problem as the officer's clock shows them. */
function readable(
  problem: AnnouncementProblem,
  language: DeskLanguage,
  zone: string,
): AnnouncementProblem {
  const { code, value } = problem;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
    ? { code, value: dayAndTimeSaid(value, zone, language) }
    : problem;
}

/** Every problem in words, in the order of the form; what belongs nowhere else stands with the nature. */
export function wrongs(
  own: readonly ChoiceProblem[],
  problems: readonly AnnouncementProblem[],
  language: DeskLanguage,
  zone: string,
): Wrong[] {
  const words = FORM_WORDS[language].problems;
  const all: Wrong[] = [
    ...own.map((code) => ({ part: PART_OF[code] ?? 'nature', text: words[code] })),
    ...problems.map((problem) => ({
      part: PART_OF[problem.code] ?? 'nature',
      text: sayAnnouncementProblem(readable(problem, language, zone), language),
    })),
  ];
  return all.sort((a, b) => FORM_PARTS.indexOf(a.part) - FORM_PARTS.indexOf(b.part));
}
