/** Draws the citizen pages of a place in every language: for the build, and anew under a site in service. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { renderToString } from 'react-dom/server';
import type { Directory } from '../../directory/model.ts';
import { LANGUAGES, type LanguageTag } from '../../i18n/languages.ts';
import { documentOf } from '../../pages/document.tsx';
import { NO_NEWS } from '../../pages/model.ts';
import { modelOf } from '../../pages/model-of.ts';
import { pathOf, type Route } from '../../pages/routes.ts';
import { cardDocument } from '../../pages/sheets/card/document.tsx';
import { paperOf } from '../../pages/sheets/card/paper.ts';
import { cardPathOf } from '../../pages/sheets/card/routes.ts';
import { sheetDocument } from '../../pages/sheets/document.tsx';
import { sheetParts } from '../../pages/sheets/drawn.tsx';
import type { SheetFacts } from '../../pages/sheets/facts.ts';
import { SHEETS, sheetPathOf } from '../../pages/sheets/routes.ts';
import { type NewFile, sweepLeftovers, writeTogether } from '../atomic.ts';
import { servedFiles } from '../compress.ts';
import { contactFilesOf } from './contacts.ts';
import { embedOf } from './embed.ts';
import type { PageKit } from './kit.ts';
import { type DrawnPage, type DrawnPlace, keepDrawn, markOf, readDrawn } from './shown.ts';

/** The pages of a place, one a language, what the pages of others show of it, and its contacts. */
export function* pagesOf(
  place: DrawnPlace,
  directory: Directory,
  kit: PageKit,
  now: Date,
): Generator<DrawnPage> {
  yield* inEveryLanguage((lang) => ({ lang, territory: place }), directory, kit, now);
  yield* embedOf(place, directory, kit);
  yield* contactFilesOf(place, directory, kit);
  if (place !== null) yield* cardsOf(place, directory, kit, now);
}

/** What is printed for a territory, in every language. */
function* cardsOf(
  territory: string,
  directory: Directory,
  { assets, words, sheets }: PageKit,
  now: Date,
): Generator<DrawnPage> {
  const paper = paperOf(territory, directory, now);
  for (const { tag: lang } of LANGUAGES) {
    const [spoken, own] = [words[lang], sheets.words[lang]?.card];
    if (spoken === undefined || own === undefined) throw new Error(`no words for ${lang}`);
    const given = { look: sheets.cardLook, site: assets.site, words: spoken, own };
    const text = cardDocument(lang, paper, given, renderToString);
    yield { file: join(cardPathOf({ lang, territory }), 'index.html').slice(1), text };
  }
}

/** The pages that are of no place, and hang on nothing that is published. */
export function* otherPages(directory: Directory, kit: PageKit, now: Date): Generator<DrawnPage> {
  for (const page of ['prepare', 'exercise'] as const) {
    yield* inEveryLanguage((lang) => ({ lang, territory: null, page }), directory, kit, now);
  }
}

/** The pages that are only read. */
export function* sheetPages(
  { assets, words, sheets }: PageKit,
  facts: SheetFacts,
): Generator<DrawnPage> {
  for (const { tag: lang } of LANGUAGES) {
    const [spoken, own] = [words[lang], sheets.words[lang]];
    if (spoken === undefined || own === undefined) throw new Error(`no words for ${lang}`);
    const look = { ...sheets.look, site: assets.site };
    for (const sheet of SHEETS) {
      const route = { lang, sheet };
      const text = sheetDocument(
        route,
        sheetParts(route, own, facts),
        spoken,
        look,
        renderToString,
      );
      yield { file: join(sheetPathOf(route), 'index.html').slice(1), text };
    }
  }
}

function* inEveryLanguage(
  routeIn: (lang: LanguageTag) => Route,
  directory: Directory,
  { assets, words }: PageKit,
  now: Date,
): Generator<DrawnPage> {
  for (const { tag } of LANGUAGES) {
    const spoken = words[tag];
    if (spoken === undefined) throw new Error(`no words for ${tag}`);
    const route = routeIn(tag);
    const model = modelOf(route, directory, NO_NEWS, now);
    const text = documentOf(model, spoken, assets, renderToString);
    yield { file: join(pathOf(route), 'index.html').slice(1), text };
  }
}

/**
 * Draws the pages of a place anew in a site that is being served: each is whole at every moment, with its
 * compressed copies, and only when all are does the place count as drawn.
 * @throws Error when one cannot be drawn or written; all stay then as they were
 */
export async function redraw(
  site: string,
  place: DrawnPlace,
  { directory, kit, now }: { directory: Directory; kit: PageKit; now: Date },
): Promise<void> {
  const packing: Promise<NewFile[]>[] = [];
  for (const { file, text } of pagesOf(place, directory, kit, now)) {
    packing.push(servedFiles(join(site, file), text, 'all'));
    // Whoever publishes meanwhile is answered between two pages.
    await setImmediate();
  }
  const files = (await Promise.all(packing)).flat();
  await writeTogether(files);
  for (const { path } of files) await sweepLeftovers(path);
  const drawn = new Map(await readDrawn(site));
  await keepDrawn(site, drawn.set(place, markOf(place, directory)));
}
