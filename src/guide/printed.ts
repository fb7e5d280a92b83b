/** What may stand on paper, where it stays for a year: no line of one outage, no desk of one station. Pure. */
import type { Caution, PublishedLine, PublishedNumber } from '../directory/model.ts';
import { lapsesAfter, trustOf } from '../directory/trust.ts';
import type { Need } from './model.ts';
import { SERVING } from './needs.ts';
import { existsHere, primaryOf } from './short-numbers.ts';

/** How far a printed line is trusted on the day it is printed. */
type PrintedTrust = 'confirmed' | 'lapsed' | 'unconfirmed';

export interface PrintedLine extends Pick<PublishedLine, 'service' | 'number' | 'label'> {
  /** Empty: the whole territory. */
  area: string;
  trust: PrintedTrust;
  /** Day of its confirmation; empty for none. */
  confirmedOn: string;
  /** To be called only when 112 is of no use, as the State wants it. */
  prefer112: boolean;
}

/** Whoever reads a paper cannot be told later that a doubt was right. */
const DOUBTS: readonly Caution[] = ['weak-source', 'may-be-stale', 'did-not-answer'];

const RANK: readonly PrintedTrust[] = ['confirmed', 'lapsed', 'unconfirmed'];

/** Permanent lines in use, best trust first, those of a whole territory before those of a part. */
export function printedLines(lines: readonly PublishedLine[], now: Date): PrintedLine[] {
  return lines
    .filter(mayStay)
    .flatMap((line) => {
      const trust = trustOf(line, { now, announcedNumbers: new Set() });
      const said = RANK.find((each) => each === trust);
      return said === undefined ? [] : [printedLine(line, said)];
    })
    .sort(
      (a, b) =>
        RANK.indexOf(a.trust) - RANK.indexOf(b.trust) ||
        Number(a.area !== '') - Number(b.area !== ''),
    );
}

/**
 * Permanent, and in no doubt that nobody settled: what is signed alone decides, no day. What is withdrawn or the desk of
 * one station has a trust that is never printed.
 */
function mayStay(line: PublishedLine): boolean {
  const { kind, cautions = [] } = line;
  const doubted = line.confirmation === null && cautions.some((each) => DOUBTS.includes(each));
  return kind === 'permanent' && !doubted;
}

const printedLine = (line: PublishedLine, trust: PrintedTrust): PrintedLine => ({
  service: line.service,
  number: line.number,
  label: line.label,
  area: line.area?.label ?? '',
  trust,
  confirmedOn: line.confirmation?.on ?? '',
  prefer112: line.cautions?.includes('prefer-112') ?? false,
});

/** Last day of a paper: that of the directory, or the first on which a confirmation printed grows old. */
export function goodUntil(lines: readonly PrintedLine[], validUntil: string): string {
  const ends = lines
    .filter(({ trust }) => trust === 'confirmed')
    .map(({ confirmedOn }) => lapsesAfter(confirmedOn));
  return [validUntil.slice(0, 10), ...ends].sort()[0] ?? '';
}

export interface PrintedNumber {
  need: Need;
  number: string;
}

const NEEDS_PRINTED: readonly Need[] = ['samu', 'fire', 'police', 'any', 'silent', 'sea'];

/** The number of each need that exists there, each number once. */
export function printedNumbers(here: {
  territory: string;
  national: readonly PublishedNumber[];
}): PrintedNumber[] {
  const numbers = NEEDS_PRINTED.flatMap((need): PrintedNumber[] => {
    if (need === 'silent') return existsHere('114', 'text', here) ? [{ need, number: '114' }] : [];
    return [{ need, number: primaryOf({ need, ...here }) }];
  });
  return numbers.filter(({ number }, i) => numbers.findIndex((n) => n.number === number) === i);
}

/** Short numbers that stand in for each other there. */
export const printedStandIns = (here: Parameters<typeof printedNumbers>[0]): string[] =>
  SERVING.any.short.filter((number) => existsHere(number, 'voice', here));
