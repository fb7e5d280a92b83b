/** Which files are kept, and where each page part is among them. */

import { matchPrecache } from 'workbox-precaching';
import { type LanguageTag, languageOf } from '../i18n/languages.ts';
import type { Words } from '../i18n/setup.ts';
import type { PageAssets } from '../pages/document.tsx';
import { KEPT } from './scope.ts';

const address = (pattern: RegExp): string | undefined => {
  const entry = KEPT.find(({ url }) => pattern.test(url));
  return entry === undefined ? undefined : `/${entry.url}`;
};

/** The address of the words of a language; undefined for a language this version does not have. */
const wordsAddress = (lang: LanguageTag): string | undefined =>
  address(new RegExp(`^assets/${languageOf(lang).folder}-[^/]{8}\\.json$`));

/** What a drawn page refers to. */
export function pageAssets(lang: LanguageTag): PageAssets {
  return {
    ...__REPLI_PAGES__,
    script: address(/^assets\/app-[^/]+\.js$/) ?? '',
    first: address(/^assets\/first-[^/]+\.js$/) ?? '',
    preload: [],
    words: { [languageOf(lang).folder]: wordsAddress(lang) ?? '' },
  };
}

/** The kept words of a language; throws when they were evicted. */
export async function keptWords(lang: LanguageTag): Promise<Words> {
  const kept = await matchPrecache(wordsAddress(lang) ?? '');
  if (kept === undefined) throw new Error(`the words of "${lang}" are not kept`);
  return (await kept.json()) as Words;
}
