import type { Line } from '../model.ts';
import { error, type Path, type ProblemFound, warning } from './problem.ts';
import type { LineRule, NationalRule, TerritoryRule } from './rule.ts';

/** Days exist in the calendar, are not in the future, and follow each other as life does. */
export const lineDatesRule: LineRule = {
  name: 'dates',
  scope: 'line',
  check(line, { path, today, updated }) {
    const findings = daysOf(line).flatMap(([at, day]) => checkDay(day, [...path, ...at], today));
    // The one day that may be still to come.
    if (line.openUntil !== undefined && !existsInCalendar(line.openUntil)) {
      findings.push(error('no-such-day', [...path, 'openUntil'], { value: line.openUntil }));
    }
    return findings.length > 0 ? findings : checkOrder(line, path, updated);
  },
};

export const territoryDatesRule: TerritoryRule = {
  name: 'dates',
  scope: 'territory',
  check: ({ updated }, today) => (updated === null ? [] : checkDay(updated, ['updated'], today)),
};

export const nationalDatesRule: NationalRule = {
  name: 'dates',
  scope: 'national',
  check: ({ updated }, today) => (updated === null ? [] : checkDay(updated, ['updated'], today)),
};

function daysOf(line: Line): [Path, string][] {
  const days: [Path, string][] = [[['source', 'published'], line.source.published]];
  for (const [index, source] of line.alsoPublished.entries()) {
    days.push([['alsoPublished', index, 'published'], source.published]);
  }
  if (line.confirmation !== null) {
    days.push([['confirmation', 'on'], line.confirmation.on]);
    for (const [index, { on }] of (line.confirmation.attestations ?? []).entries()) {
      days.push([['confirmation', 'attestations', index, 'on'], on]);
    }
  }
  if (line.withdrawn !== null) days.push([['withdrawn'], line.withdrawn]);
  return days.filter(([, day]) => day !== '');
}

function checkDay(day: string, where: Path, today: string): ProblemFound[] {
  if (!existsInCalendar(day)) return [error('no-such-day', where, { value: day })];
  // As text, a year or a month sorts before any of its days: `2026-11` is not after `2026-11-22`.
  return day > today ? [error('future-day', where, { value: day, today })] : [];
}

/** Whether a day (or month, or year) is in the calendar: 30 February is not. */
export function existsInCalendar(day: string): boolean {
  if (day.length < 10) return true;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === day;
}

function checkOrder(line: Line, path: Path, updated: string | null): ProblemFound[] {
  const findings: ProblemFound[] = [];
  const { confirmation, withdrawn, source, openUntil, kind } = line;
  if (openUntil !== undefined) {
    const where = [...path, 'openUntil'];
    if (kind === 'permanent') findings.push(warning('open-until-permanent', where, { openUntil }));
    if (openUntil < source.published) {
      const params = { openUntil, published: source.published };
      findings.push(error('open-until-before-published', where, params));
    }
  }
  if (withdrawn !== null && withdrawn < source.published.slice(0, 10)) {
    const params = { withdrawn, published: source.published };
    findings.push(error('withdrawn-before-published', [...path, 'withdrawn'], params));
  }
  if (confirmation !== null && withdrawn !== null && confirmation.on > withdrawn) {
    const params = { confirmed: confirmation.on, withdrawn };
    findings.push(warning('confirmed-after-withdrawn', [...path, 'withdrawn'], params));
  }
  if (confirmation !== null && updated !== null && confirmation.on > updated) {
    const params = { confirmed: confirmation.on, updated };
    findings.push(warning('confirmed-after-update', [...path, 'confirmation', 'on'], params));
  }
  return findings;
}
