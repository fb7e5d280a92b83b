/** What the pages of others show of a territory: its small file, and the page for their frames in every language. */
import type { Directory } from '../../directory/model.ts';
import { composeDocument } from '../../embed/compose/page.ts';
import { type EmbeddedTerritory, embeddedTerritory } from '../../embed/lines.ts';
import { frameDocument, framePath } from '../../embed/page.ts';
import { type EmbedWords, embedWords } from '../../embed/words.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import type { PageKit } from './kit.ts';
import type { DrawnPage, DrawnPlace } from './shown.ts';

type AllWords = PageKit['words'];

function wordsIn(
  { tag, folder, direction }: (typeof LANGUAGES)[number],
  words: AllWords,
): EmbedWords {
  const spoken = words[tag];
  if (spoken === undefined) throw new Error(`no words for ${tag}`);
  return { tag, folder, direction, words: embedWords(spoken) };
}

/**
 * What of the embed hangs on nothing that is published: its words, and the page on which it is composed, one a
 * language.
 * @param site address of the site; empty where it is not known
 */
export const embedCommonFiles = (words: AllWords, site: string): DrawnPage[] =>
  LANGUAGES.flatMap((language) => {
    const own = wordsIn(language, words);
    const { folder } = language;
    return [
      { file: `embed/words/${folder}.json`, text: JSON.stringify(own) },
      {
        file: folder === 'fr' ? 'embed/index.html' : `embed/${folder}/index.html`,
        text: composeDocument(own, site),
      },
    ];
  });

/** Nothing for the start page, which is of no place. */
export function* embedOf(
  place: DrawnPlace,
  directory: Directory,
  { words }: Pick<PageKit, 'words'>,
): Generator<DrawnPage> {
  const territory = directory.territories.find(({ code }) => code === place);
  if (territory === undefined) return;
  const embedded: EmbeddedTerritory = embeddedTerritory(territory, directory);
  yield { file: `embed/${embedded.code}.json`, text: JSON.stringify(embedded) };
  for (const language of LANGUAGES) {
    const file = `${framePath(embedded.code, language.folder)}index.html`;
    yield { file, text: frameDocument(embedded, wordsIn(language, words)) };
  }
}
