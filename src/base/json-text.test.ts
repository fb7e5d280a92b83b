import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('the text of a data file', () => {
  it('says the same as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is what the formatter makes of it', () => {
    const value = {
      use: ['territory', 'bulletin'],
      none: [],
      communes: Array.from({ length: 30 }, (_, n) => String(35_000 + n)),
      lines: [{ area: { label: 'Rennes [centre]', communes: ['35238'] }, days: [1, 2.5, null] }],
    };
    const text = jsonText(value);
    const format = ['biome', 'format', '--stdin-file-path=data/x.json'];
    expect(execFileSync('npx', format, { input: text, encoding: 'utf8' })).toBe(text);
    expect(text).toContain('"use": ["territory", "bulletin"],');
  });

  it('leaves the files of this project as they are', () => {
    for (const name of ['territories/35.json', 'keys.json']) {
      const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
      expect(jsonText(JSON.parse(text))).toBe(text);
    }
  });
});
