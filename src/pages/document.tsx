/** A whole citizen page as HTML: head, styles inline, body, and what the script needs to take over. */
import type { ReactElement } from 'react';
import { withDays } from '../i18n/format.ts';
import { DEFAULT_LANGUAGE, languageOf } from '../i18n/languages.ts';
import { createI18n, type Translate, type Words } from '../i18n/setup.ts';
import { ExercisePage } from './exercise/ExercisePage.tsx';
import { type Look, listedHead, pageHtml } from './html.ts';
import { firstView, type PageModel } from './model.ts';
import { Page } from './Page.tsx';
import type { Scene } from './parts/scene.ts';
import { WordsContext } from './parts/words.ts';
import { PreparePage } from './prepare/PreparePage.tsx';
import { pathOf } from './routes.ts';

/** What the build made for the pages. */
export interface PageAssets extends Look {
  /** Address of the first script, and of the ones it imports. */
  script: string;
  /** Address of the script that meets a person in their language: `LANGUAGE_FIRST`. */
  first: string;
  preload: readonly string[];
  /** Address of the words of each language. */
  words: Readonly<Record<string, string>>;
  /** Address of the site, `https://repli.example`, without a slash at the end; empty if not known: then
   * the pages do not say where they or their other languages are. */
  site: string;
}

/** React's `renderToString`, or the worker's own of the same output. */
export type DrawToString = (element: ReactElement) => string;

/** JSON that cannot end the script element it stands in, nor open a comment. */
const safeJson = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

function drawn(scene: Scene): ReactElement {
  switch (scene.model.page) {
    case 'prepare':
      return <PreparePage {...scene} phone={null} />;
    case 'exercise':
      return <ExercisePage {...scene} play={null} />;
    default:
      return <Page {...scene} />;
  }
}

/** The element that the browser takes over: drawn and hydrated from one place. */
function pageElement(model: PageModel, words: Words): ReactElement {
  const scene = { model, view: firstView(model), actions: null };
  return <WordsContext value={createI18n(model.lang, words)}>{drawn(scene)}</WordsContext>;
}

/** What search engines and the tabs of a browser say of a page. */
function headOf({ page, territory }: PageModel, t: Translate): Head {
  if (page === 'prepare') {
    return { title: t('meta.prepareTitle'), description: t('meta.prepareDescription') };
  }
  if (page === 'exercise') {
    return { title: t('meta.exerciseTitle'), description: t('meta.exerciseDescription') };
  }
  if (territory === null) {
    return { title: t('meta.homeTitle'), description: t('meta.homeDescription') };
  }
  const { name, code } = territory;
  return {
    title: t('meta.territoryTitle', { name, code }),
    description: t('meta.territoryDescription', { name, code }),
  };
}

interface Head {
  title: string;
  description: string;
}

/** Draws the page of a model to a complete HTML document. */
export function documentOf(
  model: PageModel,
  words: Words,
  assets: PageAssets,
  draw: DrawToString,
): string {
  const { t } = createI18n(model.lang, words);
  const { lang, page } = model;
  const territory = model.territory?.code ?? null;
  const { title, description } = headOf(model, t);
  const { drawn: body, days } = withDays(() => draw(pageElement(model, words)));
  const pathIn = (tag: PageModel['lang']) => pathOf({ lang: tag, territory, page });
  const wordsAddress = assets.words[languageOf(lang).folder] ?? '';
  return pageHtml({
    lang,
    look: assets,
    title,
    early:
      lang === DEFAULT_LANGUAGE
        ? `<script src="${assets.first}" async fetchpriority="high"></script>`
        : '',
    head: listedHead({ description, site: assets.site, lang, pathIn }),
    body:
      `<div id="repli" data-words="${wordsAddress}">${body}</div>` +
      `<script type="application/json" id="repli-page">${safeJson({ ...model, days })}</script>` +
      `<script type="module" src="${assets.script}"></script>` +
      assets.preload.map((href) => `<link rel="modulepreload" href="${href}">`).join(''),
  });
}
