import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFiles } from './check.ts';
import { aFile, aLine, checkText, TODAY, territoryText } from './files.fixtures.ts';
import { problemMessage } from './message.ts';

const FILES = ['data/territories/35.json', 'data/national.json', 'data/keys.json'];

function expectSound(text: string | Uint8Array, file: string): void {
  const lines = (typeof text === 'string' ? text : new TextDecoder().decode(text)).split('\n');
  for (const problem of checkText(text, file).problems) {
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeGreaterThan(0);
    for (const language of ['fr', 'en'] as const) {
      const { what, fix } = problemMessage(problem, language);
      expect(what.length * fix.length).toBeGreaterThan(0);
      expect(`${what}${fix}`).not.toMatch(/undefined|\[object/);
    }
  }
}

describe('the check of data files', () => {
  it('never throws, and places and words every problem, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.oneof(fc.uint8Array(), fc.json()), (file, text) =>
        expectSound(text, file),
      ),
    );
  });

  it('does so for any value in the place of any member', () => {
    const line = aLine();
    const anyLine = fc.record(
      Object.fromEntries(
        Object.entries(line).map(([name, value]) => [
          name,
          fc.oneof({ weight: 3, arbitrary: fc.constant(value as unknown) }, fc.jsonValue()),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 3 }), (lines) =>
        expectSound(territoryText(lines), 'data/territories/35.json'),
      ),
    );
  });

  it('finds a problem in any file that was cut short', () => {
    const text = territoryText();
    for (let length = 0; length < text.length; length++) {
      expect(checkText(text.slice(0, length)).problems.length, `cut at ${length}`).toBeGreaterThan(
        0,
      );
    }
  });

  it('tells problems in the order of files and lines', () => {
    const bad = territoryText([{}, {}]);
    const files = [aFile(bad, 'data/territories/36.json'), aFile(bad)];
    const { problems } = checkFiles(files, { today: TODAY, whole: false });
    const places = problems.map(({ file, line }) => `${file} ${String(line).padStart(4, '0')}`);
    expect(places).toEqual([...places].sort());
    expect(new Set(problems.map(({ file }) => file)).size).toBe(2);
  });

  it('asks for all territories only when given the whole', () => {
    const codes = (whole: boolean) =>
      checkFiles([aFile(territoryText())], { today: TODAY, whole }).problems.map(
        ({ code }) => code,
      );
    expect(codes(false)).toEqual([]);
    expect(codes(true)).toEqual(['missing-territory']);
  });
});
