/**
 * The core takes the world as arguments: the same code runs in a page, in the worker, at the desk and on a host.
 * That it names no document is checked by its own TypeScript project (`tsconfig.core.json`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CORE = [
  'base',
  'territories',
  'directory',
  'place',
  'status',
  'guide',
  'authoring',
  'exercise',
  'opendata',
];
const isTest = (file: string): boolean => /\.test\.tsx?$|fixtures\.ts$/.test(file);

/** What reads a clock, throws dice, asks the network, remembers or prints. */
const EFFECTS = [
  /\bnew Date\(\)/,
  /\bDate\.now\b/,
  /\bperformance\./,
  /\bMath\.random\b/,
  /\bfetch\(/,
  /\bset(?:Timeout|Interval|Immediate)\(/,
  /\b(?:local|session)Storage\b/,
  /\bindexedDB\b/,
  /\bnavigator\./,
  /\bprocess\./,
  /\bconsole\./,
  /from 'node:/,
  /from 'react/,
];

/** Code without its comments: they may speak of clocks. */
const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

describe.each(CORE)('%s', (room) => {
  const files = readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !isTest(file))
    .map((file) => join(import.meta.dirname, room, file));

  it('takes clock, chance, network and memory as arguments', () => {
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap((file) => {
      const code = codeOf(readFileSync(file, 'utf8'));
      return EFFECTS.filter((effect) => effect.test(code)).map((effect) => `${file}: ${effect}`);
    });
    expect(found).toEqual([]);
  });
});
