/**
 * A number given out in an announcement, held to the same rules as a line of the directory: it may be
 * dialled by thousands within the hour.
 */

import { neighbourNumberRule } from '../directory/checks/neighbour-number.ts';
import { numberKindRule } from '../directory/checks/number-kind.ts';
import { numberValidityRule } from '../directory/checks/number-validity.ts';
import { type ProblemFound, warning } from '../directory/checks/problem.ts';
import type { Line, PublishedLine } from '../directory/model.ts';
import { asFallbackNumber } from '../status/codes.ts';
import type { Announcement, ReplacementLine } from '../status/model.ts';
import { TERRITORIES } from '../territories/names.ts';

const RULES = [numberValidityRule, neighbourNumberRule, numberKindRule];

/** The directory's lines of one territory, as far as they are compared. */
export interface HeldLines {
  code: string;
  lines: readonly Pick<PublishedLine, 'service' | 'number' | 'withdrawn'>[];
}

/** INSEE codes in whose way the number must make sense: one of them is enough. */
function homesOf({ area }: ReplacementLine, territories: Announcement['territories']): string[] {
  const all = TERRITORIES.map(({ code }) => code);
  if (all.includes(area)) return [area];
  return territories === 'all' ? all : [...territories];
}

/**
 * What the rules find in a number; errors first. Numbers kept for fiction are told elsewhere, as a real
 * announcement may be tried with them.
 * @param held lines of the directory, to tell a number that was withdrawn there
 */
export function lineFindings(
  line: ReplacementLine,
  territories: Announcement['territories'],
  held: readonly HeldLines[],
): ProblemFound[] {
  const { service, number, network } = line;
  // What is no full number at all is refused where the message is written.
  if (asFallbackNumber(number) === null) return [];
  const whole: Line = {
    service,
    number,
    label: '',
    area: '',
    kind: 'incident',
    network,
    source: { publisher: '-', onBehalfOf: '', url: '', published: '' },
    alsoPublished: [],
    confirmation: null,
    withdrawn: null,
  } as Line;
  const found = homesOf(line, territories).map((territory) =>
    RULES.flatMap((rule) =>
      rule.check(whole, { territory, path: [], today: '', updated: null, communes: null }),
    ).filter(({ code }) => code !== 'fictional'),
  );
  const [best = []] = found.sort((a, b) => weight(a) - weight(b));
  return [...best, ...withdrawnIn(line, held)];
}

const weight = (findings: readonly ProblemFound[]): number =>
  findings.reduce((sum, { severity }) => sum + (severity === 'error' ? 100 : 1), 0);

/** A number that the directory holds as switched off, and under no other line as open. */
function withdrawnIn({ number }: ReplacementLine, held: readonly HeldLines[]): ProblemFound[] {
  const same = held.flatMap(({ lines }) => lines.filter((line) => line.number === number));
  if (same.length === 0 || same.some(({ withdrawn }) => withdrawn === null)) return [];
  const withdrawn =
    same
      .map((line) => line.withdrawn ?? '')
      .sort()
      .at(-1) ?? '';
  return [warning('line-reopened', [], { number, withdrawn })];
}
