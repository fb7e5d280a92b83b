/** The article of a town's own name, which « du », « au », « des » and « aux » hide: « le commissariat du Havre ». */

import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { TOWNS } from '../lexicon/places/towns.ts';
import { words } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';
import { countryEnd } from './countries.ts';
import { asWritten, writtenAt } from './names.ts';
import { isPeopleLike } from './people.ts';

/** The article that stands in a preposition, or alone before a name. */
const ARTICLES: Readonly<Record<string, string>> = {
  du: 'Le ',
  au: 'Le ',
  le: 'Le ',
  des: 'Les ',
  aux: 'Les ',
  les: 'Les ',
  la: 'La ',
};
const IN_A_PREPOSITION = words('du au des aux');

let known: ReadonlySet<string> | undefined;

/** Towns of the gazetteer whose names begin with an article, folded. */
function withArticles(): ReadonlySet<string> {
  known ??= new Set(
    TOWNS.split(/[\n:,]/)
      .filter((name) => /^L(?:e|es|a) /.test(name))
      .map(fold),
  );
  return known;
}

const hasItsArticle = (called: string): boolean => withArticles().has(fold(called));

/** A name after some word with the article that the word holds, where a town of the gazetteer is so called. */
export function withArticleOf(before: string, name: string): string {
  const called = IN_A_PREPOSITION.has(before) ? (ARTICLES[before] ?? '') + name : name;
  return hasItsArticle(called) ? called : name;
}

/**
 * A town as it is called, with the article that belongs to its name.
 *
 * @param from token where the name begins, after what leads it
 * @param ofHouse an office or people of a town lead it: whatever stands behind « du » there and is no country is a town
 */
export function calledAt(line: TextLine, from: number, to: number, ofHouse: boolean): string {
  const written = asWritten(writtenAt(line, from, to));
  const before = line.tokens[from - 1]?.key ?? '';
  const article = ARTICLES[before];
  if (article === undefined || line.tokens[from]?.capital !== true) return written;
  const called = article + written;
  if (hasItsArticle(called)) return called;
  const hidden = ofHouse && IN_A_PREPOSITION.has(before);
  const country = countryEnd(line, from) > from || isPeopleLike(line, from);
  return hidden && !country ? called : written;
}

/**
 * « Les pompiers des Rousses », in a text that says « aux Rousses » somewhere: nobody is at a country so, and the
 * town is called « Les Rousses ».
 */
export function calledInText(area: string, lines: readonly TextLine[]): string {
  const names = namesIn(lines);
  const known = names.get(area) ?? nameIn(area, lines);
  names.set(area, known);
  return known;
}

/** What areas are called in a text: each is looked for once, however many numbers it has. */
const namesIn = oncePer((_: readonly TextLine[]) => new Map<string, string>());

function nameIn(area: string, lines: readonly TextLine[]): string {
  if (!/^\p{Lu}\p{Ll}[^\s,]*$/u.test(area)) return area;
  const said = lines.some(({ text }) => {
    const at = text.indexOf(` aux ${area}`);
    const next = at < 0 ? '' : (text[at + 5 + area.length] ?? '');
    return at >= 0 && !/[\p{L}-]/u.test(next);
  });
  return said ? `Les ${area}` : area;
}
