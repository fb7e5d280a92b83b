/** Writes every citizen page in every language as complete HTML. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToString } from 'react-dom/server';
import type { Directory } from '../../directory/model.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/setup.ts';
import { documentOf, type PageAssets } from '../../pages/document.tsx';
import { lostDocument } from '../../pages/lost.tsx';
import { NO_NEWS } from '../../pages/model.ts';
import { modelOf } from '../../pages/model-of.ts';
import { pathOf, type Route } from '../../pages/routes.ts';
import { ERROR_FOLDER } from '../web/languages.ts';

/** The words of every language, by tag. */
export async function readWords(root: string): Promise<Record<string, Words>> {
  const read = async ({ tag, folder }: Language) => {
    const text = await readFile(join(root, 'src/i18n/locales', `${folder}.json`), 'utf8');
    return [tag, JSON.parse(text) as Words] as const;
  };
  return Object.fromEntries(await Promise.all(LANGUAGES.map(read)));
}

export interface PrerenderInput {
  out: string;
  directory: Directory;
  words: Readonly<Record<string, Words>>;
  assets: PageAssets;
  now: Date;
}

/** Writes `index.html` of every route; answers how many. */
export async function prerender(input: PrerenderInput): Promise<number> {
  const { out, directory, words, assets, now } = input;
  const codes = [null, ...directory.territories.map(({ code }) => code)];
  const routes: Route[] = LANGUAGES.flatMap(({ tag }) =>
    codes.map((territory) => ({ lang: tag, territory })),
  );
  for (const route of routes) {
    const spoken = words[route.lang];
    if (spoken === undefined) throw new Error(`no words for ${route.lang}`);
    const model = modelOf(route, directory, NO_NEWS, now);
    const html = documentOf(model, spoken, assets, renderToString);
    const folder = join(out, pathOf(route));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), html);
  }
  return routes.length;
}

/** Writes the page that web servers answer with when there is none to show, in every language. */
export async function prerenderErrors(input: {
  out: string;
  words: Readonly<Record<string, Words>>;
  assets: Pick<PageAssets, 'css' | 'csp'>;
}): Promise<void> {
  const { out, words, assets } = input;
  await mkdir(join(out, ERROR_FOLDER), { recursive: true });
  for (const { tag, folder } of LANGUAGES) {
    const spoken = words[tag];
    if (spoken === undefined) throw new Error(`no words for ${tag}`);
    const html = lostDocument(tag, spoken, assets, renderToString);
    await writeFile(join(out, ERROR_FOLDER, `${folder}.html`), html);
  }
}
