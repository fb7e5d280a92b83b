/** What cannot be announced (problems), and what must be asked again (doubts). */
import { DAY_MS } from '../base/durations.ts';
import type { ProblemFound } from '../directory/checks/problem.ts';
import type { ShortNumber } from '../directory/model.ts';
import { LASTS_AT_MOST_MS } from '../status/bulletin/bulletin.ts';
import { plain, saysDrill } from '../status/cap/words.ts';
import type { Message } from '../status/message.ts';
import { isFictional } from '../territories/numbering.ts';
import type { Outage } from './choices.ts';
import { type HeldLines, lineFindings } from './line-findings.ts';
import { servicesHit } from './lines.ts';

export const DOUBTS = [
  'drill-words',
  'no-lines',
  'no-line-for',
  'whole-country',
  'fictional-line',
  'line',
  'leaves-places',
  'leaves-numbers',
  'text-drill',
  'text-real',
  'text-planned',
] as const;
export type DoubtCode = (typeof DOUBTS)[number];

export interface Doubt {
  code: DoubtCode;
  /** What it is about: the words, the short numbers, the lines, the places by code, the text. */
  value: string;
  /** For `line`: what the rules of the directory find in it. */
  finding?: ProblemFound;
}

/** `code` is one of `AnnouncementProblemCode` or a problem of `writeCap`. */
export interface AnnouncementProblem {
  code: AnnouncementProblemCode | (string & {});
  value: string;
  /** For `line`: what the rules of the directory find in it. */
  finding?: ProblemFound;
}

export type AnnouncementProblemCode =
  | 'no-publisher'
  | 'bad-link'
  | 'nothing-fails'
  | 'end-before-start'
  | 'end-passed'
  | 'expired-already'
  | 'end-too-far'
  | 'begins-too-far'
  | 'line'
  | 'line-twice'
  | 'means-both'
  | 'chain-over'
  | 'chain-empty'
  | 'clock-behind';

/** Works are announced some weeks ahead, not a year. */
const BEGINS_AT_MOST_AHEAD_MS = 92 * DAY_MS;

/**
 * Contradictions of an outage announced at `sent` (UTC instant).
 * @param held lines of the directory for its territories
 */
export function announcementProblems(
  outage: Outage,
  sent: string,
  held: readonly HeldLines[],
): AnnouncementProblem[] {
  const { numbers, onset, expectedEnd, expires, worksFrom, failsFrom, link } = outage;
  const problems: AnnouncementProblem[] = [];
  const refuse = (code: AnnouncementProblemCode, value: string) =>
    void problems.push({ code, value });
  const states = Object.values(numbers);
  if (outage.publisher.trim() === '') refuse('no-publisher', '');
  if (link !== '' && !isLink(link)) refuse('bad-link', link);
  if (states.length > 0 && states.every((state) => state === 'works')) {
    refuse('nothing-fails', Object.keys(numbers).join(', '));
  }
  const both = worksFrom.filter((means) => failsFrom.includes(means));
  if (both.length > 0) refuse('means-both', both.join(', '));
  if (expectedEnd && onset && expectedEnd <= onset) refuse('end-before-start', expectedEnd);
  if (expectedEnd && expectedEnd <= sent) refuse('end-passed', expectedEnd);
  if (expires && expires <= sent) refuse('expired-already', expires);
  const from = Math.max(Date.parse(sent), onset ? Date.parse(onset) : 0);
  if (onset && Date.parse(onset) > Date.parse(sent) + BEGINS_AT_MOST_AHEAD_MS) {
    refuse('begins-too-far', onset);
  } else if (expectedEnd && Date.parse(expectedEnd) > from + LASTS_AT_MOST_MS) {
    refuse('end-too-far', expectedEnd);
  }
  for (const line of twice(outage.lines)) refuse('line-twice', line.number);
  for (const finding of findingsOf(outage, held)) {
    if (finding.severity === 'error')
      problems.push({ code: 'line', value: numberOf(finding), finding });
  }
  return problems;
}

/** Problems that do not depend on when a message arrives: nobody may publish these. */
const LASTING: ReadonlySet<string> = new Set<AnnouncementProblemCode>([
  'bad-link',
  'end-too-far',
  'begins-too-far',
  'line',
  'line-twice',
]);

/** What of a message that was written elsewhere, at `sent`, no service should take in. */
export function lastingProblems(content: Outage, sent: string): AnnouncementProblem[] {
  return announcementProblems(content, sent, []).filter(({ code }) => LASTING.has(code));
}

const findingsOf = ({ lines, territories }: Outage, held: readonly HeldLines[]): ProblemFound[] =>
  lines.flatMap((line) => lineFindings(line, territories, held));

/** Every finding of these rules is about a number, and names it. */
const numberOf = ({ params }: ProblemFound): string =>
  'number' in params ? String(params.number) : '';

/** Lines that say what an earlier one says already. */
function twice(lines: Outage['lines']): Outage['lines'] {
  const key = ({ service, number, area }: Outage['lines'][number]) =>
    [service, number, area].join(' ');
  return lines.filter(
    (line, index) => lines.findIndex((other) => key(other) === key(line)) < index,
  );
}

/** A web address that leads somewhere: a host with a dot in its name, and nothing that hides another. */
function isLink(link: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\]+$/i.test(link) || !URL.canParse(link)) return false;
  const { hostname, username } = new URL(link);
  return username === '' && /[^.]\.[^.]/.test(hostname);
}

/** Words that have no place in what is typed for a real outage, however it is meant. */
const TRIAL_WORDS: ReadonlySet<string> = new Set(
  'essai essais test tests exercice exercices drill drills exercise exercises simulation simulations simulacre demo demos brouillon'.split(
    ' ',
  ),
);
const hasTrialWord = (words: string): boolean =>
  plain(words)
    .split(' ')
    .some((word) => TRIAL_WORDS.has(word));

/**
 * What must be asked again before a real announcement: words of a drill among those typed (the texts
 * themselves are codes in words), a number down and no line to call instead, the whole country at
 * once, a number kept for fiction or that the rules of the directory doubt. An exercise raises no doubt.
 */
export function doubtsOf(
  outage: Outage,
  nature: Message['nature'],
  held: readonly HeldLines[],
): Doubt[] {
  if (nature === 'exercise') return [];
  const doubts: Doubt[] = [];
  const { numbers, lines, worksFrom, failsFrom } = outage;
  const typed = [
    outage.publisher,
    outage.link.replace(/^https?:\/\//i, ''),
    ...lines.map(({ area }) => area),
    ...[...worksFrom, ...failsFrom].map((means) => means.replace(/^operator:/, '')),
  ];
  const drill = typed.filter((words) => saysDrill([words], [words]) || hasTrialWord(words));
  if (drill.length > 0) doubts.push({ code: 'drill-words', value: [...new Set(drill)].join(', ') });
  const down = Object.entries(numbers)
    .filter(([number, state]) => state === 'down' && number !== '114' && number !== '196')
    .map(([number]) => number);
  if (down.length > 0 && lines.length === 0) {
    doubts.push({ code: 'no-lines', value: down.join(', ') });
  } else {
    const without = down.filter((number) => !servedBy(number as ShortNumber, lines));
    if (without.length > 0) doubts.push({ code: 'no-line-for', value: without.join(', ') });
  }
  if (outage.territories === 'all') doubts.push({ code: 'whole-country', value: '' });
  const fictional = lines.filter(({ number }) => isFictional(number)).map(({ number }) => number);
  if (fictional.length > 0) {
    doubts.push({ code: 'fictional-line', value: [...new Set(fictional)].join(', ') });
  }
  for (const finding of findingsOf(outage, held)) {
    if (finding.severity === 'error') continue;
    doubts.push({ code: 'line', value: `${finding.code} ${numberOf(finding)}`, finding });
  }
  return doubts;
}

/** Whether a line is given for a number: of one of its services, or one that reaches any. */
function servedBy(number: ShortNumber, lines: Outage['lines']): boolean {
  const services = servicesHit({ [number]: 'down' });
  return lines.some(({ service }) => service === 'any' || services.includes(service));
}
