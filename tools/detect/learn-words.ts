/** Writes the list of ordinary words that the reader goes by, as the French samples write them: part of `npm run detect:fit`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageOf } from '../../src/status/detect/read.ts';
import {
  groupOf,
  readNumberSamples,
  readSamples,
} from '../../src/status/detect/samples/read.fixtures.ts';
import { ordinaryWords, type WordsOfText } from './ordinary-words.ts';

const FILE = fileURLToPath(
  new URL('../../src/status/detect/lexicon/ordinary-words.json', import.meta.url),
);
const WIDTH = 90;

function* frenchTexts(): Generator<WordsOfText> {
  for (const item of [...readSamples(), ...readNumberSamples()]) {
    const { language, lines } = pageOf(item);
    if (language === 'fr') yield { hand: groupOf(item), lines };
  }
}

/** Several words a line: the list is read by people too. */
function inRows(list: readonly string[]): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of list) {
    if (row !== '' && row.length + word.length >= WIDTH) {
      rows.push(row);
      row = '';
    }
    row += row === '' ? word : ` ${word}`;
  }
  return row === '' ? rows : [...rows, row];
}

const list = ordinaryWords(frenchTexts());
writeFileSync(FILE, `${JSON.stringify(inRows(list), null, 2)}\n`);
console.log(`ordinary words: ${list.length}`);
