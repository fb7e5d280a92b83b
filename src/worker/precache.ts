/** Which files are kept, and where each page part is among them. */

import { type LanguageTag, languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/setup.ts';
import type { PageAssets } from '../pages/document.tsx';
import { type KeptFile, wholeFile } from './kept-files.ts';
import { KEPT } from './scope.ts';

const fileLike = (pattern: RegExp): KeptFile | undefined =>
  KEPT.find(({ url }) => pattern.test(url));

const addressOf = (file: KeptFile | undefined): string =>
  file === undefined ? '' : `/${file.url}`;

/** The words of a language; undefined for a language this version does not have. */
const wordsFile = (lang: LanguageTag): KeptFile | undefined =>
  fileLike(new RegExp(`^assets/${languageOf(lang).folder}-[^/]{8}\\.json$`));

/** What a drawn page refers to. */
export function pageAssets(lang: LanguageTag): PageAssets {
  return {
    ...__REPLI_PAGES__,
    script: addressOf(fileLike(/^assets\/app-[^/]+\.js$/)),
    first: addressOf(fileLike(/^assets\/first-[^/]+\.js$/)),
    preload: [],
    words: { [languageOf(lang).folder]: addressOf(wordsFile(lang)) },
  };
}

/** The kept words of a language; throws when they were evicted or are damaged. */
export async function keptWords(lang: LanguageTag): Promise<Words> {
  const file = wordsFile(lang);
  const kept = file && (await wholeFile(file));
  if (kept === undefined) throw new Error(`the words of "${lang}" are not kept`);
  return (await kept.json()) as Words;
}
