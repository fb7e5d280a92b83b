import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ASKABLE, errorLanguage, FRENCH_FOLDER, wishPatterns } from './languages.ts';

const patterns = wishPatterns().map(({ pattern, folder }) => ({
  folder,
  regex: new RegExp(pattern, 'i'),
}));
/** What a web server answers with the patterns. */
const served = (wished: string) =>
  patterns.find(({ regex }) => regex.test(wished))?.folder ?? FRENCH_FOLDER;

it.each([
  ['/', 'fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['/', 'en-GB,en;q=0.9', 'en'],
  ['/', 'sv-SE,sv;q=0.9,de;q=0.8,en;q=0.7', 'de'],
  ['/', 'EN', 'en'],
  ['/', 'pt-BR', 'pt'],
  ['/', 'eng,zh-Hans-CN;q=0.5', 'zh'],
  ['/', 'br,eo', 'fr'],
  ['/', '', 'fr'],
  ['/uk/35/rien', 'fr', 'uk'],
  ['/falc/rien', 'en', 'falc'],
  ['/engins', 'es', 'es'],
])('an error at %s for somebody who reads %s is told in %s', (path, wished, folder) => {
  expect(errorLanguage(path, wished)).toBe(folder);
});

it('the patterns of web servers choose as our own server does', () => {
  const tag = fc.constantFrom(...ASKABLE, 'sv', 'pl', 'EN', 'Fr', 'eng', '*');
  const wish = fc
    .tuple(tag, fc.constantFrom('', '-FR', '-x-a'), fc.constantFrom('', ';q=0.8', ' ; q=0.1'))
    .map((parts) => parts.join(''));
  const header = fc.tuple(fc.array(wish, { maxLength: 9 }), fc.constantFrom(',', ', '));
  fc.assert(
    fc.property(header, ([wishes, comma]) => {
      const wished = wishes.join(comma);
      expect(served(wished)).toBe(errorLanguage('/x', wished));
    }),
  );
});
