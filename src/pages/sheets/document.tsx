/** A sheet as a whole page of HTML: no script, no data, its styles inside. */
import type { ReactElement } from 'react';
import type { LanguageTag } from '../../i18n/languages.ts';
import { createI18n, type Words } from '../../i18n/setup.ts';
import type { DrawToString } from '../document.tsx';
import { type Look, listedHead, pageHtml } from '../html.ts';
import { WordsContext } from '../parts/words.ts';
import { type SheetRoute, sheetPathOf } from './routes.ts';
import { type OtherSheet, SheetFrame } from './SheetFrame.tsx';

/** What a sheet says. */
export interface SheetParts {
  title: string;
  description: string;
  body: ReactElement;
  others: readonly OtherSheet[];
}

interface SheetAssets extends Look {
  /** Address of the site, without a slash at the end; empty if not known. */
  site: string;
}

/**
 * Draws a sheet.
 * @param words those that all pages have; the sheet's own are in its parts
 */
export function sheetDocument(
  route: SheetRoute,
  { title, description, body, others }: SheetParts,
  words: Words,
  { site, ...look }: SheetAssets,
  draw: DrawToString,
): string {
  const { lang } = route;
  const page = (
    <WordsContext value={createI18n(lang, words)}>
      <SheetFrame sheet={route.sheet} others={others}>
        {body}
      </SheetFrame>
    </WordsContext>
  );
  const pathIn = (tag: LanguageTag) => sheetPathOf({ ...route, lang: tag });
  return pageHtml({
    lang,
    look,
    title,
    head: listedHead({ description, site, lang, pathIn }),
    body: `<div id="repli">${draw(page)}</div>`,
  });
}
