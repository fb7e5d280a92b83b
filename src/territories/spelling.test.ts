import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTerritories } from '../site/place-data/sources.ts';
import { TERRITORIES } from './names.ts';

const ROOT = join(import.meta.dirname, '../..');
/** What the project says; what others say, in samples, tests and the list of how people write, is theirs. */
const files = ['src', 'data']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter(
    (name) =>
      /\.(?:tsx?|json)$/.test(name) && !/\.test\.|fixtures|samples|lexicon.places/.test(name),
  );

/** Letters as they are compared, one for one: no accents, no case. */
const folded = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    .map((letter) => (letter.length === 1 ? letter : '?'))
    .join('');

/** Addresses have a spelling of their own, and so has the administration of the islands; comments are free. */
const asWritten = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (letter.length === 1 ? letter : '?'))
    .join('')
    .replace(/https?:\/\/[^\s"'`]*|îles Wallis et Futuna|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (apart) =>
      ' '.repeat(apart.length),
    );

const spellings = TERRITORIES.filter(({ name }) => /[-' ]/.test(name)).map(({ name }) => ({
  name,
  like: new RegExp(
    `(?<![\\p{L}-])${folded(name).replace(/[-' ]/g, "[-'’ \\u00a0\\u202f\\u2010\\u2011]")}(?![\\p{L}-])`,
    'gu',
  ),
}));

it('a territory is spelled in one way wherever the project names it', () => {
  const second: string[] = [];
  for (const file of files) {
    const text = asWritten(readFileSync(join(ROOT, file), 'utf8'));
    const compared = folded(text);
    for (const { name, like } of spellings) {
      for (const { index, 0: found } of compared.matchAll(like)) {
        const written = text.slice(index, index + found.length);
        if (written !== name) second.push(`${file}: ${written}`);
      }
    }
  }
  expect(second).toEqual([]);
});

it('the names stand in one list alone', () => {
  const lists = files.filter((file) => {
    // Territory files and sources in `data` name whom they are about; `repli check` compares them.
    if (file.startsWith('data')) return false;
    const text = readFileSync(join(ROOT, file), 'utf8');
    return TERRITORIES.filter(({ name }) => text.includes(name)).length > 100;
  });
  expect(lists.map((file) => file.replaceAll('\\', '/'))).toEqual(['src/territories/names.ts']);
});

it('the list is that of the official geographic code', () => {
  const official = readTerritories().map(({ code, nom }) => ({
    code,
    // The table of INSEE that lists are made from leaves the hyphens out here; its pages have them.
    name: code === '986' ? 'Wallis-et-Futuna' : nom,
  }));
  const sorted = [...TERRITORIES].sort((a, b) => (a.code < b.code ? -1 : 1));
  expect(sorted).toEqual(official);
});
