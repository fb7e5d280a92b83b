/**
 * The outlines of territories and of the countries around them, as lines that each lie between two
 * owners: what two areas share is there once, so no gap or overlap can come between them.
 *
 * The file is text: a line `repli-outlines 1 <points per degree> <its own error in metres>`, then
 * one line for each border, `<owner> <owner or -> <x> <y> <steps>`. Owners are territory codes or
 * countries in brackets, `(BE)`; `-` is the sea. Coordinates count points of the grid; each step is
 * two characters, longitude then latitude, whose code less 48 is 2n for a step n up and -2n-1 for
 * one down.
 */

import type { Result } from '../../base/result.ts';

/** A line between two owners. */
export interface Border {
  owners: readonly string[];
  /** Degrees, longitude and latitude by turns. */
  points: Float64Array;
}

export interface Outlines {
  borders: readonly Border[];
  /** How far from the truth the borders can be, in metres, as measured. */
  errorMeters: number;
}

type OutlinesAnswer = Result<{ outlines: Outlines }, { problem: string }>;

export const OUTLINES_FORMAT = 'repli-outlines 1';
export const SEA = '-';
const ZERO = 0x30;

const isCountry = (owner: string): boolean => owner.startsWith('(');

/** Code of the country an owner is, `BE`; undefined for a territory. */
export function countryOf(owner: string): string | undefined {
  return isCountry(owner) ? owner.slice(1, -1) : undefined;
}

function readBorder(line: string, grid: number): Border | undefined {
  const found = /^(\S+) (\S+) (-?\d+) (-?\d+) (.*)$/.exec(line);
  if (found === null) return undefined;
  const [, left = '', right = '', firstX = '', firstY = '', steps = ''] = found;
  if (steps.length % 2 !== 0) return undefined;
  const at = [Number(firstX), Number(firstY)];
  const points = new Float64Array(steps.length + 2);
  points[0] = (at[0] ?? 0) / grid;
  points[1] = (at[1] ?? 0) / grid;
  for (let i = 0; i < steps.length; i += 1) {
    const code = steps.charCodeAt(i) - ZERO;
    const moved = (at[i % 2] ?? 0) + (code % 2 === 0 ? code / 2 : -(code + 1) / 2);
    at[i % 2] = moved;
    points[i + 2] = moved / grid;
  }
  return { owners: right === SEA ? [left] : [left, right], points };
}

/** Writes a step of the grid as one character. */
export function packStep(step: number): string {
  return String.fromCharCode(ZERO + (step >= 0 ? 2 * step : -2 * step - 1));
}

/** Reads the outline file; a text of another format or cut short gives the problem in words. */
export function readOutlines(text: string): OutlinesAnswer {
  const [head = '', ...lines] = text.split('\n');
  const [grid, errorMeters] = head.slice(OUTLINES_FORMAT.length).trim().split(' ').map(Number);
  if (!head.startsWith(OUTLINES_FORMAT) || !grid || !errorMeters) {
    return { ok: false, problem: `line 1: expected "${OUTLINES_FORMAT} <grid> <metres>"` };
  }
  if (lines.pop() !== '') return { ok: false, problem: 'the last line is cut' };
  const borders: Border[] = [];
  for (const [i, line] of lines.entries()) {
    const border = readBorder(line, grid);
    if (border === undefined) return { ok: false, problem: `line ${i + 2}: not a border` };
    borders.push(border);
  }
  return { ok: true, outlines: { borders, errorMeters } };
}
