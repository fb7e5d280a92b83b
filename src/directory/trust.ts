/**
 * How far a fallback line can be trusted. Derived each time, never stored: a confirmation ages, an
 * announcement ends, and nobody has to come back and edit a file for it.
 */
import type { Line } from './model.ts';

/** Best first. */
export const TRUSTS = ['announced', 'confirmed', 'lapsed', 'unconfirmed', 'withdrawn'] as const;

/**
 * `announced`: named in an announcement in force. `confirmed`: checked by someone entitled within
 * 12 months. `lapsed`: checked, longer ago. `unconfirmed`: only published. `withdrawn`: switched off.
 */
export type Trust = (typeof TRUSTS)[number];

export interface TrustContext {
  now: Date;
  /** E.164 numbers named by official announcements in force for the territory. */
  announcedNumbers: ReadonlySet<string>;
}

/** What trust is derived from. */
export type TrustFacts = Pick<Line, 'number' | 'confirmation' | 'withdrawn'>;

/**
 * The trust of one line. Withdrawn wins over everything: when an announcement names a withdrawn
 * number again, that announcement's own replacement line is offered, not the line of the directory,
 * until someone edits the file.
 */
export function trustOf(line: TrustFacts, context: TrustContext): Trust {
  if (line.withdrawn !== null) return 'withdrawn';
  if (context.announcedNumbers.has(line.number)) return 'announced';
  if (line.confirmation === null) return 'unconfirmed';
  const today = context.now.toISOString().slice(0, 10);
  return lapsesAfter(line.confirmation.on) < today ? 'lapsed' : 'confirmed';
}

/** Last day (`2027-11-22`) on which a confirmation of that day (`2026-11-22`) counts as recent. */
export function lapsesAfter(confirmedOn: string): string {
  return `${String(Number(confirmedOn.slice(0, 4)) + 1).padStart(4, '0')}${confirmedOn.slice(4)}`;
}

export interface OfferedLine<L extends TrustFacts = Line> {
  line: L;
  trust: Exclude<Trust, 'withdrawn'>;
}

/**
 * The lines that may be offered, best trust first and otherwise in the order of the file.
 * Withdrawn lines are never among them.
 */
export function offeredLines<L extends TrustFacts>(
  lines: readonly L[],
  context: TrustContext,
): OfferedLine<L>[] {
  return lines
    .flatMap((line) => {
      const trust = trustOf(line, context);
      return trust === 'withdrawn' ? [] : [{ line, trust }];
    })
    .sort((a, b) => TRUSTS.indexOf(a.trust) - TRUSTS.indexOf(b.trust));
}
