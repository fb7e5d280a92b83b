import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { aLine } from '../checks/files.fixtures.ts';
import { Territory } from '../model.ts';
import { mergeLines, territoryText } from './merge.ts';

const FOLDER = new URL('../../../data/territories/', import.meta.url);
const territory = (name: string): Territory =>
  v.parse(Territory, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

describe('the text of a territory file', () => {
  it('is the file itself when nothing changed', () => {
    for (const name of readdirSync(FOLDER)) {
      expect(territoryText(territory(name)), name).toBe(
        readFileSync(new URL(name, FOLDER), 'utf8'),
      );
    }
  });
});

describe('lines merged into a territory', () => {
  const lines = ['Redon', 'Fougères', 'Vitré'].map((label, n) =>
    aLine({ service: 'gendarmerie', number: `+3320000000${n}`, area: { label, communes: [] } }),
  );

  it('follow those that stand, which stay as they are', () => {
    const before = territory('35.json');
    const after = mergeLines(before, lines, '2026-11-23');
    expect(after.lines.slice(0, before.lines.length)).toEqual(before.lines);
    expect(after.lines).toHaveLength(before.lines.length + lines.length);
    expect(after.updated).toBe('2026-11-23');
  });

  it('stand in one order, whatever order they came in', () => {
    const before = territory('35.json');
    const expected = territoryText(mergeLines(before, lines, '2026-11-23'));
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    fc.assert(
      fc.property(shuffled, (mixed) => {
        expect(territoryText(mergeLines(before, mixed, '2026-11-23'))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });
});
