/** The lexicon holds words alone, each of use: met by a sample, or the sister of one that is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../grammar/language.ts';
import { readPage } from '../grammar/lines.ts';
import { entriesOf } from '../grammar/tags.ts';
import { readSamples } from '../samples/read.fixtures.ts';
import { madeItems } from '../samples/sentences.ts';
import { plainCharacters } from '../text/characters.ts';
import { readBlocks } from '../text/normalise.ts';
import { TAGS, TEXT_LANGUAGES } from './model.ts';

const STEM = 4;
const stem = (word: string) => word.replace('*', '').slice(0, STEM);

/** Keys that an entry shares with its sisters: another ending, or one other word in the same phrase. */
function kinOf(entry: string): string[] {
  const [language = '', tag = '', ...words] = entry.split(' ');
  if (words.length === 1) return [`${language} ${tag} ${stem(words[0] ?? '')}`];
  return words.map((_, at) =>
    [language, tag, ...words.map((word, other) => (other === at ? '…' : stem(word)))].join(' '),
  );
}

/** Every entry of every language, as `fr fault panne`. */
function allEntries(): string[] {
  return TEXT_LANGUAGES.flatMap((language) =>
    TAGS.flatMap((tag) =>
      entriesOf(LEXICONS[language][tag]).map(
        (entry) => `${language} ${tag} ${plainCharacters(entry)}`,
      ),
    ),
  );
}

describe('the lexicon', () => {
  const met = new Set<string>();
  for (const item of [...readSamples(), ...madeItems()]) {
    const { language, lines } = readPage(readBlocks(item.title, item.body), item);
    for (const { hits } of lines) {
      for (const { tag, entry } of hits) met.add(`${language} ${tag} ${entry}`);
    }
  }

  it('holds no entry that neither a sample nor a sister of it meets', () => {
    const kin = new Set([...met].flatMap(kinOf));
    const idle = allEntries().filter(
      (entry) => !met.has(entry) && !kinOf(entry).some((key) => kin.has(key)),
    );
    expect(idle).toEqual([]);
  });

  it('holds each entry once', () => {
    const all = allEntries();
    expect(all.filter((entry, at) => all.indexOf(entry) !== at)).toEqual([]);
  });
});

describe('the machine', () => {
  it('has no pattern longer than 120 characters outside the lexicon', () => {
    const root = join(import.meta.dirname, '..');
    const long = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) => !file.startsWith('lexicon') && !file.startsWith('samples'))
      .flatMap((file) =>
        [
          ...readFileSync(join(root, file), 'utf8').matchAll(
            /[(,=!&|?:]\s*\/(?![/*])((?:\\.|[^/\n\\])+)\/[a-z]*[.,);\s]/g,
          ),
        ]
          .filter(([, pattern = '']) => pattern.length > 120)
          .map(([, pattern]) => `${file}: ${pattern}`),
      );
    expect(long).toEqual([]);
  });
});
