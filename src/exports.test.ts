/**
 * What a file gives out, somebody takes: an export that only its own file uses is none, and one that only tests use
 * is dead. And no name stands for two things.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const isTest = (file: string) => /\.test\.tsx?$|(?:^|[./])(?:fixtures|samples)\b/.test(file);

const beside = readdirSync(ROOT).filter((name) => name.endsWith('.config.ts'));
const below = ['src', 'e2e', 'bench', 'tools'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => !file.includes('/node_modules/')),
);
const texts = new Map(
  [...beside, ...below]
    .filter((file) => /\.m?[jt]sx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
);

/** The build puts it in place of React where the worker draws, so that nobody names it. */
const IN_PLACE_OF_REACT = 'src/worker/string-react/react.ts';

const FROM =
  /^(?:import|export)\s+(?:type\s+)?(\*(?:\s+as\s+\w+)?)?\s*(?:\{([^}]*)\})?\s*from\s+'(\.[^'\n]+)'/gm;
const DYNAMIC = /\bimport\(\s*'(\.[^'\n]+)'\s*\)/g;
const DECLARED =
  /^export\s+(?:declare\s+)?(?:async\s+)?(?:const|let|function\*?|interface|type|class)\s+(\w+)/gm;
const LISTED = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;
const ALL = '*';

const pathOf = (file: string, specifier: string): string =>
  join(file, '..', specifier.replace(/\?.*$/, '')).replaceAll('\\', '/');

/** `type A, b as c` gives what is asked for (`A`, `b`) or what it is called there (`A`, `c`). */
const namesIn = (list: string, called: 'there' | 'here'): string[] =>
  list
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .split(/\s+as\s+/),
    )
    .flatMap((parts) => (called === 'there' ? parts[0] : parts.at(-1)) ?? [])
    .filter((name) => name !== '');

/** By file: the names that others take from it; `*` for all of them. */
const taken = { anywhere: new Map<string, Set<string>>(), inTests: new Map<string, Set<string>>() };
function take(by: string, from: string, names: readonly string[]): void {
  const where = isTest(by) ? taken.inTests : taken.anywhere;
  where.set(from, new Set([...(where.get(from) ?? []), ...names]));
}
for (const [file, text] of texts) {
  for (const [, star, list = '', specifier = ''] of text.matchAll(FROM)) {
    take(file, pathOf(file, specifier), [...(star ? [ALL] : []), ...namesIn(list, 'there')]);
  }
  for (const [, specifier = ''] of text.matchAll(DYNAMIC))
    take(file, pathOf(file, specifier), [ALL]);
}

/** How often a file names it, its comments left out. */
function mentions(text: string, name: string): number {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length;
}

it('every export is taken by somebody', () => {
  const dead = [...texts].flatMap(([file, text]) => {
    if (!file.startsWith('src/') || isTest(file) || file === IN_PLACE_OF_REACT) return [];
    const declared = [...text.matchAll(DECLARED)].map(([, name = '']) => name);
    const listed = [...text.matchAll(LISTED)].flatMap(([, list = '']) => namesIn(list, 'here'));
    return [...new Set([...declared, ...listed])]
      .filter((name) => {
        const takes = (by: ReadonlyMap<string, ReadonlySet<string>>) =>
          by.get(file)?.has(name) || by.get(file)?.has(ALL);
        if (takes(taken.anywhere)) return false;
        return !(takes(taken.inTests) && mentions(text, name) > 1);
      })
      .map((name) => `${file}: ${name}`);
  });
  expect(dead).toEqual([]);
});

/** What a name stands for in many files alike: a command of the command line, which the list of commands tells apart. */
const ALIKE = new Set(['command']);

it('no name is given out twice', () => {
  const givenOut = new Map<string, string[]>();
  for (const [file, text] of texts) {
    if (!file.startsWith('src/') || isTest(file) || file === IN_PLACE_OF_REACT) continue;
    for (const name of new Set([...text.matchAll(DECLARED)].map(([, found = '']) => found))) {
      givenOut.set(name, [...(givenOut.get(name) ?? []), file]);
    }
  }
  const twice = [...givenOut].filter(([name, files]) => files.length > 1 && !ALIKE.has(name));
  expect(twice).toEqual([]);
});
