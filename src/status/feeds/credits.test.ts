import { describe, expect, it } from 'vitest';
import { read, rss } from './source.fixtures.ts';

const DATED = '<pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate>';
const item = (inner: string) =>
  `<item><title>Le 15 et le 18 sont en panne</title>${DATED}${inner}</item>`;
const credits = (text: string) => read(text).texts[0]?.credits;

describe('whose words an item says that they are', () => {
  it.each([
    [
      'Dublin Core',
      '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"> AFP </dc:creator>',
      'AFP',
    ],
    [
      'an author of RSS',
      '<author>redac@x.example (Avec AFP)</author>',
      'redac@x.example (Avec AFP)',
    ],
    ['a source of RSS', '<source url="https://x.example/">Le Journal</source>', 'Le Journal'],
  ])('is read where %s puts it', (_, inner, expected) => {
    expect(credits(rss(item(inner)))).toEqual([expected]);
  });

  it('is read where Atom puts it, author and source', () => {
    const entry = `<entry><id>1</id><title>Le 15 et le 18 sont en panne</title><updated>2026-11-22T17:00:00Z</updated><author><name>Jeanne Essai</name><email>j@x.example</email></author><source><title>Le Journal</title></source></entry>`;
    expect(
      credits(`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${entry}</feed>`),
    ).toEqual(['Jeanne Essai', 'Le Journal']);
  });

  it('is nothing where nobody says it', () => {
    expect(credits(rss(item('<author></author>')))).toEqual([]);
  });
});
