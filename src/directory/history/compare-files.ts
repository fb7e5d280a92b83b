/**
 * What a territory file undoes of what is published, and what it changes without saying so. A number
 * that was withdrawn must never come back because an old copy of a file did.
 */
import { error, type ProblemFound, warning } from '../checks/problem.ts';
import type { National, PublishedLine, PublishedTerritory, Territory } from '../model.ts';
import { findAgain } from './find-again.ts';
import { confirmationKey, lineKey, publishedLine } from './line-key.ts';

/** Names of the two rules, as problems tell them. */
export const goingBackRule = 'going-back';
export const silentChangesRule = 'silent-change';

/** A territory as it is published: what of it a file is held against. */
export type Before = Pick<PublishedTerritory, 'lines' | 'updated'>;

/** A line of the file, written like a published one, with its place there. */
interface Filed {
  index: number;
  line: PublishedLine;
}

/** What is published, as much of it as files are held against. */
export interface PublishedFiles {
  /** By INSEE code. */
  territories: ReadonlyMap<string, Before>;
  /** Day of the national list; null when it is not compared. */
  nationalUpdated: string | null;
}

export const NOTHING_PUBLISHED: PublishedFiles = { territories: new Map(), nationalUpdated: null };

/** Going back to an older list of the short numbers. */
export function nationalBack(
  { nationalUpdated }: PublishedFiles,
  { updated }: National,
): ProblemFound[] {
  if (nationalUpdated === null || updated >= nationalUpdated) return [];
  return [error('updated-back', ['updated'], { updated, published: nationalUpdated })];
}

/**
 * Going back: `updated` is older, a published line is no longer in the file, or a withdrawn number is
 * open again. Reopened and confirmed since is a warning; everything else an error.
 */
export function goingBack(before: Before, territory: Territory): ProblemFound[] {
  const findings: ProblemFound[] = [];
  const { updated } = territory;
  if (updated < before.updated) {
    findings.push(error('updated-back', ['updated'], { updated, published: before.updated }));
  }
  const filed = filedLines(territory);
  for (const { index, line } of filed) {
    const withdrawn = withdrawnBefore(before, line);
    if (withdrawn === null) continue;
    const { number, confirmation } = line;
    const make = confirmation !== null && confirmation.on >= withdrawn ? warning : error;
    findings.push(make('line-reopened', ['lines', index, 'withdrawn'], { number, withdrawn }));
  }
  const found = new Set(findAgain(before.lines, filed, [({ line }) => line]).values());
  for (const { number, label } of before.lines.filter((line) => !found.has(line))) {
    findings.push(error('line-gone', ['lines'], { number, label }));
  }
  return findings;
}

/**
 * Changes that nobody would see: other digits or another service under the same source or the same
 * confirmation, and lines changed under an `updated` that was not.
 * @param today `2026-11-22`; a second change within one day keeps its `updated`
 */
export function silentChanges(before: Before, territory: Territory, today: string): ProblemFound[] {
  const findings: ProblemFound[] = [];
  const filed = filedLines(territory);
  const pairs = findAgain(before.lines, filed, [({ line }) => line]);
  for (const [{ index, line }, old] of pairs) {
    const otherDigits = line.number !== old.number;
    if (!otherDigits && line.service === old.service) continue;
    const sameSource = JSON.stringify(line.source) === JSON.stringify(old.source);
    const sameConfirmation =
      line.confirmation !== null &&
      old.confirmation !== null &&
      `${confirmationKey(line.confirmation)}` === `${confirmationKey(old.confirmation)}`;
    if (!sameSource && !sameConfirmation) continue;
    if (otherDigits) {
      const params = { before: old.number, after: line.number };
      findings.push(error('digits-changed', ['lines', index, 'number'], params));
      continue;
    }
    // Nobody confirmed that this number reaches that service; what a source says may have been misread before.
    const make = sameConfirmation ? error : warning;
    const params = { number: line.number, before: old.service, after: line.service };
    findings.push(make('service-changed', ['lines', index, 'service'], params));
  }
  const { updated } = territory;
  const changed =
    pairs.size !== before.lines.length ||
    pairs.size !== filed.length ||
    [...pairs].some(([{ line }, old]) => lineKey(line) !== lineKey(old));
  if (changed && updated === before.updated && updated !== today) {
    findings.push(error('updated-forgotten', ['updated'], { updated }));
  }
  return findings;
}

const filedLines = ({ lines }: Territory): Filed[] =>
  lines.map((line, index) => ({ index, line: publishedLine(line) }));

/** The last day on which this open line's number was withdrawn, if none was open beside; else null. */
function withdrawnBefore(before: Before, line: PublishedLine): string | null {
  if (line.withdrawn !== null) return null;
  const same = before.lines.filter(
    ({ service, number }) => service === line.service && number === line.number,
  );
  if (same.length === 0 || same.some(({ withdrawn }) => withdrawn === null)) return null;
  return (
    same
      .map(({ withdrawn }) => withdrawn ?? '')
      .sort()
      .at(-1) ?? null
  );
}
