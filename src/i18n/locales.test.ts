import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SHEET_WORDS } from '../pages/sheets/routes.ts';
import { LANGUAGES } from './languages.ts';

type Tree = { [key: string]: Tree | string };
/** The words that all pages have, and the own words of each page that is only read. */
const SETS = ['locales', ...SHEET_WORDS.map((sheet) => `sheets/${sheet}`)];
const folderOf = (set: string) => new URL(`./${set}/`, import.meta.url);
const readFrom = (set: string) => (tag: string) =>
  JSON.parse(readFileSync(new URL(`${tag}.json`, folderOf(set)), 'utf8')) as Tree;

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
}
/** Plural forms differ from language to language: `results_one` and `results_few` are one key. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keysOf = (tree: Tree) => new Set(leaves(tree).map(([key]) => withoutPlural(key)));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(SETS)('the words of every language: %s', (set) => {
  const read = readFrom(set);
  const french = read('fr');

  it('are one file each, no more and no less', () => {
    const files = readdirSync(folderOf(set)).map((name) => name.replace('.json', ''));
    expect(files.sort()).toEqual(LANGUAGES.map((l) => l.folder as string).sort());
  });

  for (const { tag, folder: file } of LANGUAGES) {
    describe(tag, () => {
      const tree = read(file);
      it('has no missing and no orphan key', () => {
        const own = keysOf(tree);
        const wanted = keysOf(french);
        expect({
          missing: [...wanted].filter((key) => !own.has(key)),
          orphan: [...own].filter((key) => !wanted.has(key)),
        }).toEqual({ missing: [], orphan: [] });
      });
      it('has every plural form that the language needs', () => {
        const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
        const plurals = leaves(tree).filter(([key]) => withoutPlural(key) !== key);
        for (const key of new Set(plurals.map(([key]) => withoutPlural(key)))) {
          const forms = plurals.map(([k]) => k).filter((k) => withoutPlural(k) === key);
          // French `many` (a million and more) reads as `other`.
          for (const form of needed.filter((f) => !(f === 'many' && /^(fr|es|it|pt)/.test(tag)))) {
            expect(forms, key).toContain(`${key}_${form}`);
          }
        }
      });
      it('fills in the same values as French', () => {
        const own = new Map(leaves(tree).map(([key, text]) => [withoutPlural(key), text]));
        for (const [key, text] of leaves(french)) {
          const same = own.get(withoutPlural(key));
          if (same !== undefined) expect(holes(same), key).toEqual(holes(text));
        }
      });
      it('leaves nothing empty', () => {
        expect(leaves(tree).filter(([, text]) => text.trim() === '')).toEqual([]);
      });
    });
  }

  it('are set in French as French is printed: no plain space before : ; ! ? or inside « »', () => {
    const faults = leaves(french).filter(([, text]) => / [:;!?»]|« |'/.test(text));
    expect(faults).toEqual([]);
  });
});

describe.each(SETS)('keys in the code: %s', (set) => {
  const french = readFrom(set)('fr');
  const sources = ['../pages/', '../app/prepare/', './'].flatMap((dir) => {
    const at = fileURLToPath(new URL(dir, import.meta.url));
    return readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map((name) => readFileSync(join(at, name), 'utf8'));
  });
  const code = sources.join('\n');
  it('use every key there is', () => {
    const used = (key: string) => {
      const parts = key.split('.');
      const last = parts.pop() ?? '';
      const stem = parts.join('.');
      return (
        code.includes(`'${key}'`) ||
        code.includes(`'${stem}.${withoutPlural(last)}'`) ||
        // `status.${state}`: one of a family of keys.
        code.includes(`\`${stem}.\${`)
      );
    };
    expect([...keysOf(french)].filter((key) => !used(key))).toEqual([]);
  });
});
