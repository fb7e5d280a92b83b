/**
 * Makes `former-names.txt`, the names communes had since 1943 that no current list holds any more,
 * out of INSEE's history of communes as the package `@etalab/decoupage-administratif` carried it in
 * its version 0.5.1 (edition of 2019) and no longer does. To make it anew, unpack that version
 * elsewhere and name its file:
 * `npx tsx tools/place/extract-former-names.ts <…>/package/data/historique-communes.json`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { wordsOf } from '../../src/place/communes/query.ts';
import { listedNames } from '../../src/site/place-data/communes.ts';

/** One state of a commune in INSEE's history. */
interface State {
  code: string;
  nom: string;
  /** `COM`: a commune of its own; others are parts of one. */
  type: 'COM' | 'COMA' | 'COMD' | 'COMP';
}

const [, , path] = process.argv;
if (path === undefined) throw new Error('name the file historique-communes.json');
const history: State[] = JSON.parse(readFileSync(path, 'utf8'));
const plain = (name: string) => wordsOf(name).join(' ');
const listed = new Set(listedNames().map(({ code, name }) => `${code} ${plain(name)}`));
const found = new Map<string, string>();
for (const { code, nom, type } of history) {
  const key = `${code} ${plain(nom)}`;
  if (type === 'COM' && !listed.has(key)) found.set(key, `${code} ${nom}`);
}
const lines = [...found.values()].sort();
writeFileSync(
  new URL('../../src/site/place-data/former-names.txt', import.meta.url),
  `${lines.join('\n')}\n`,
);
console.log(`${lines.length} names`);
