/** What is printed for a territory, as a whole page of HTML: no script, no data, its styles inside. */
import type { LanguageTag } from '../../../i18n/languages.ts';
import { createI18n, type Words } from '../../../i18n/setup.ts';
import type { DrawToString } from '../../document.tsx';
import { type Look, listedHead, pageHtml } from '../../html.ts';
import { WordsContext } from '../../parts/words.ts';
import { pathOf } from '../../routes.ts';
import { CardPage } from './CardPage.tsx';
import { MARK_NAME, type Paper } from './paper.ts';
import { type CardWords, PrintingContext } from './parts.tsx';
import { cardPathOf } from './routes.ts';

interface CardAssets {
  look: Look;
  /** Address of the site, without a slash at the end; empty if not known. */
  site: string;
  /** Those that all pages have, and those of the papers. */
  words: Words;
  own: CardWords;
}

/** Draws the papers of a territory in a language. */
export function cardDocument(
  lang: LanguageTag,
  paper: Paper,
  { look, site, words, own }: CardAssets,
  draw: DrawToString,
): string {
  const { t } = createI18n(lang, own);
  const { code: territory, name } = paper;
  const address = site === '' ? '' : `${site}${pathOf({ lang, territory })}`;
  const page = (
    <WordsContext value={createI18n(lang, words)}>
      <PrintingContext value={{ paper, own: t, address }}>
        <CardPage />
      </PrintingContext>
    </WordsContext>
  );
  const pathIn = (tag: LanguageTag) => cardPathOf({ lang: tag, territory });
  const mark = `<meta name="${MARK_NAME}" content="${paper.mark}">`;
  return pageHtml({
    lang,
    look,
    title: t('title', { name }),
    head: mark + listedHead({ description: t('description', { name }), site, lang, pathIn }),
    body: `<div id="repli">${draw(page)}</div>`,
  });
}
