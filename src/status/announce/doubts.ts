/** What cannot be announced (faults), and what must be asked again (doubts). */
import { isFictional } from '../../directory/numbering.ts';
import { saysDrill } from '../cap/words.ts';
import type { Message } from '../message.ts';
import type { Outage } from './choices.ts';

export const DOUBTS = ['drill-words', 'no-lines', 'whole-country', 'fictional-line'] as const;
export type DoubtCode = (typeof DOUBTS)[number];

export interface Doubt {
  code: DoubtCode;
  /** What it is about: the words, the short numbers, the lines. */
  value: string;
}

/** `code` is one of `FaultCode` or a problem of `writeCap`. */
export interface Fault {
  code: FaultCode | (string & {});
  value: string;
}

export type FaultCode =
  | 'no-publisher'
  | 'bad-link'
  | 'nothing-fails'
  | 'end-before-start'
  | 'end-passed'
  | 'expired-already'
  | 'means-both'
  | 'chain-over'
  | 'chain-empty'
  | 'clock-behind';

/** Contradictions of an outage announced at `sent` (UTC instant). */
export function faultsOf(outage: Outage, sent: string): Fault[] {
  const { numbers, onset, expectedEnd, expires, worksFrom, failsFrom, link } = outage;
  const faults: Fault[] = [];
  const refuse = (code: FaultCode, value: string) => void faults.push({ code, value });
  const states = Object.values(numbers);
  if (outage.publisher.trim() === '') refuse('no-publisher', '');
  if (link !== '' && !/^https?:\/\/[^\s<>"]+$/i.test(link)) refuse('bad-link', link);
  if (states.length > 0 && states.every((state) => state === 'works')) {
    refuse('nothing-fails', Object.keys(numbers).join(', '));
  }
  const both = worksFrom.filter((means) => failsFrom.includes(means));
  if (both.length > 0) refuse('means-both', both.join(', '));
  if (expectedEnd && onset && expectedEnd <= onset) refuse('end-before-start', expectedEnd);
  if (expectedEnd && expectedEnd <= sent) refuse('end-passed', expectedEnd);
  if (expires && expires <= sent) refuse('expired-already', expires);
  return faults;
}

/**
 * What must be asked again before a real announcement: words of a drill among those typed (the texts
 * themselves are codes in words), a number down and no line to call instead, the whole country at
 * once, a number kept for fiction. An exercise raises no doubt.
 */
export function doubtsOf(outage: Outage, nature: Message['nature']): Doubt[] {
  if (nature === 'exercise') return [];
  const doubts: Doubt[] = [];
  const { numbers, lines, worksFrom, failsFrom } = outage;
  const typed = [
    outage.publisher,
    outage.link.replace(/^https?:\/\//i, ''),
    ...lines.map(({ area }) => area),
    ...[...worksFrom, ...failsFrom].map((means) => means.replace(/^operator:/, '')),
  ];
  const drill = typed.filter((words) => saysDrill([words], [words]));
  if (drill.length > 0) doubts.push({ code: 'drill-words', value: [...new Set(drill)].join(', ') });
  const down = Object.entries(numbers)
    .filter(([number, state]) => state === 'down' && number !== '114' && number !== '196')
    .map(([number]) => number);
  if (down.length > 0 && lines.length === 0) {
    doubts.push({ code: 'no-lines', value: down.join(', ') });
  }
  if (outage.territories === 'all') doubts.push({ code: 'whole-country', value: '' });
  const fictional = lines.filter(({ number }) => isFictional(number)).map(({ number }) => number);
  if (fictional.length > 0) {
    doubts.push({ code: 'fictional-line', value: [...new Set(fictional)].join(', ') });
  }
  return doubts;
}
