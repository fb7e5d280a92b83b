/** Writes every citizen page in every language as complete HTML. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderToString } from 'react-dom/server';
import type { Directory } from '../../directory/model.ts';
import { otherPages, pagesOf, sheetPages } from '../../host/drawing/draw.ts';
import { embedCommonFiles } from '../../host/drawing/embed.ts';
import type { PageKit } from '../../host/drawing/kit.ts';
import { type DrawnPage, drawnPlacesOf } from '../../host/drawing/shown.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/setup.ts';
import type { PageAssets } from '../../pages/document.tsx';
import { lostDocument } from '../../pages/lost.tsx';
import type { SheetWords } from '../../pages/sheets/drawn.tsx';
import type { SheetFacts } from '../../pages/sheets/facts.ts';
import { SHEET_WORDS } from '../../pages/sheets/routes.ts';
import { ERROR_FOLDER } from '../web/languages.ts';

/** The words of every language, by tag. */
export async function readWords(root: string): Promise<Record<string, Words>> {
  const read = async ({ tag, folder }: Language) => {
    const text = await readFile(join(root, 'src/i18n/locales', `${folder}.json`), 'utf8');
    return [tag, JSON.parse(text) as Words] as const;
  };
  return Object.fromEntries(await Promise.all(LANGUAGES.map(read)));
}

/** The own words of every sheet, by tag. */
export async function readSheetWords(root: string): Promise<Record<string, SheetWords>> {
  const read = async ({ tag, folder }: Language) => {
    const files = await Promise.all(
      SHEET_WORDS.map(async (sheet) => {
        const text = await readFile(join(root, 'src/i18n/sheets', sheet, `${folder}.json`), 'utf8');
        return [sheet, JSON.parse(text)] as const;
      }),
    );
    return [tag, Object.fromEntries(files) as unknown as SheetWords] as const;
  };
  return Object.fromEntries(await Promise.all(LANGUAGES.map(read)));
}

interface PrerenderInput {
  out: string;
  directory: Directory;
  kit: PageKit;
  /** For the pages that are only read. */
  facts: SheetFacts;
  now: Date;
}

/** Writes `index.html` of every route; answers how many. */
export async function prerender(input: PrerenderInput): Promise<number> {
  const { out, directory, kit, facts, now } = input;
  let count = 0;
  const write = async (pages: Iterable<DrawnPage>) => {
    for (const { file, text } of pages) {
      const path = join(out, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      count += 1;
    }
  };
  for (const place of drawnPlacesOf(directory)) await write(pagesOf(place, directory, kit, now));
  await write(otherPages(directory, kit, now));
  await write(sheetPages(kit, facts));
  await write(embedCommonFiles(kit.words, kit.assets.site));
  return count;
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
