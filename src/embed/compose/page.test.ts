import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../i18n/languages.ts';
import { TERRITORIES } from '../../territories/names.ts';
import { embedWords } from '../words.ts';
import { composeDocument } from './page.ts';
import { COMPOSE_WORDS } from './words.ts';

describe.each(LANGUAGES)('the page that composes, in $tag', ({ tag, folder, direction }) => {
  const words = embedWords(JSON.parse(readFileSync(`src/i18n/locales/${folder}.json`, 'utf8')));
  const page = composeDocument({ tag, folder, direction, words }, 'https://repli.example');

  it('offers every place and language, and holds a code that works as it stands', () => {
    expect(page.match(/<option/g)).toHaveLength(TERRITORIES.length + LANGUAGES.length + 2);
    expect(page).toContain(`&lt;repli-lines territory=&quot;35&quot; lang=&quot;${folder}&quot;`);
    expect(page).toContain('script-src https://repli.example; connect-src https://repli.example');
    expect(page).not.toMatch(/ style=|<style|onclick|<script(?! type="module" src="\/embed\/)/);
  });

  it('leads to itself in every other language', () => {
    const others = LANGUAGES.filter((each) => each.tag !== tag);
    const linked = [...page.matchAll(/<a href="(\/embed\/[^"]*)" hreflang="([^"]+)"/g)];
    expect(linked.map(([, , lang]) => lang)).toEqual(others.map((each) => each.tag));
    expect(new Set(linked.map(([, href]) => href)).size).toBe(LANGUAGES.length - 1);
  });

  it('says everything, in its own words', () => {
    const own = Object.entries(COMPOSE_WORDS[tag]);
    expect(own.filter(([, text]) => text.trim() === '')).toEqual([]);
    if (tag !== 'fr') expect(COMPOSE_WORDS[tag].intro).not.toBe(COMPOSE_WORDS.fr.intro);
  });
});
