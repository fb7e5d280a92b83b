/**
 * What a build leaves beside its pages so that they can be drawn anew without the project: addresses of
 * their script and styles, and the words, which the site serves already. A hidden folder: no web server
 * of ours hands it out, and nothing in it is secret.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { LANGUAGES } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/setup.ts';
import type { PageAssets } from '../../pages/document.tsx';
import type { Look } from '../../pages/html.ts';
import type { SheetWords } from '../../pages/sheets/drawn.tsx';

/** Folder of the site for whoever draws its pages. */
export const DRAWING_FOLDER = '.pages';
const FILE = 'kit.json';

/** Everything that the drawing of a page takes, apart from the directory. */
export interface PageKit {
  assets: PageAssets;
  /** By tag of the language. */
  words: Readonly<Record<string, Words>>;
  /** For the pages that are only read, and for what is printed of a territory. */
  sheets: { look: Look; cardLook: Look; words: Readonly<Record<string, SheetWords>> };
}

const Assets = v.object({
  css: v.string(),
  csp: v.string(),
  script: v.string(),
  first: v.string(),
  preload: v.array(v.string()),
  words: v.record(v.string(), v.string()),
  site: v.string(),
}) satisfies v.GenericSchema<unknown, PageAssets>;

const LookKept = v.object({ css: v.string(), csp: v.string() });

/** What is kept of a kit: the words of the pages are files of the site. */
const Kept = v.object({
  assets: Assets,
  sheets: v.object({
    look: LookKept,
    cardLook: LookKept,
    words: v.record(
      v.string(),
      v.custom<SheetWords>((words) => typeof words === 'object'),
    ),
  }),
});

/** Leaves the kit in a built site. */
export async function leaveKit(site: string, { assets, sheets }: PageKit): Promise<void> {
  await mkdir(join(site, DRAWING_FOLDER), { recursive: true });
  const kept = JSON.stringify(v.parse(Kept, { assets, sheets }));
  await writeFile(join(site, DRAWING_FOLDER, FILE), kept);
}

/**
 * Reads the kit of a built site.
 * @returns null when the site has none: a build of an earlier version, or no site at all
 * @throws Error when it is damaged, or words that it names are missing
 */
export async function readKit(site: string): Promise<PageKit | null> {
  const text = await readFile(join(site, DRAWING_FOLDER, FILE), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
  if (text === null) return null;
  const { assets, sheets } = v.parse(Kept, JSON.parse(text));
  const read = async ({ tag, folder }: (typeof LANGUAGES)[number]) => {
    const words = await readFile(join(site, assets.words[folder] ?? `no words: ${folder}`), 'utf8');
    return [tag, JSON.parse(words) as Words] as const;
  };
  return { assets, words: Object.fromEntries(await Promise.all(LANGUAGES.map(read))), sheets };
}
