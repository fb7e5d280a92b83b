/** Which language an item is written in: found first, so that no cue of another is tried. */

import { GERMAN_LEXICON } from '../lexicon/de.ts';
import { ENGLISH_LEXICON } from '../lexicon/en.ts';
import { FRENCH_LEXICON } from '../lexicon/fr.ts';
import { FUNCTION_WORDS } from '../lexicon/function-words.ts';
import { type Lexicon, TEXT_LANGUAGES, type TextLanguage } from '../lexicon/model.ts';
import type { WordToken } from './tokens.ts';

export const LEXICONS: Readonly<Record<TextLanguage, Lexicon>> = {
  fr: FRENCH_LEXICON,
  en: ENGLISH_LEXICON,
  de: GERMAN_LEXICON,
};

const WORDS = new Map<string, TextLanguage[]>();
for (const language of TEXT_LANGUAGES) {
  for (const word of FUNCTION_WORDS[language].trim().split(/\s+/)) {
    WORDS.set(word, [...(WORDS.get(word) ?? []), language]);
  }
}

/** One text in two languages, a line each: other words must be this many more for a line to change. */
const OF_ANOTHER = 2;

/** How many little words of each language a line has. */
type LittleWords = Record<TextLanguage, number>;

export function littleWords(tokens: readonly WordToken[]): LittleWords {
  const counts: LittleWords = { fr: 0, en: 0, de: 0 };
  for (const { key } of tokens) {
    const languages = WORDS.get(key);
    if (languages !== undefined) for (const language of languages) counts[language] += 1;
  }
  return counts;
}

const most = (counts: Readonly<Record<TextLanguage, number>>): TextLanguage =>
  TEXT_LANGUAGES.reduce((best, language) => (counts[language] > counts[best] ? language : best));

/** The language whose little words are most; `hint`, the feed's own say, when none is ahead. */
export function textLanguageOf(lines: readonly LittleWords[], hint: string): TextLanguage {
  const hinted = TEXT_LANGUAGES.find((language) => hint.toLowerCase().startsWith(language)) ?? 'fr';
  const counts: LittleWords = { fr: 0, en: 0, de: 0 };
  for (const line of lines)
    for (const language of TEXT_LANGUAGES) counts[language] += line[language];
  counts[hinted] += 0.5;
  return most(counts);
}

/** The language of one line of a text: the text's own, unless the line is plainly in another. */
export function lineLanguage(line: LittleWords, whole: TextLanguage): TextLanguage {
  const best = most(line);
  return line[best] >= line[whole] + OF_ANOTHER ? best : whole;
}
