import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { CHOSEN_LANGUAGE, LANGUAGE_FIRST } from './first.ts';
import { LANGUAGES, preferredLanguage } from './languages.ts';

/** Where the script leads from a French page; null when it stays. */
function ledTo(languages: readonly string[] | undefined, chosen: string | null | 'refused') {
  let led: string | null = null;
  const localStorage = {
    getItem: (key: string) => {
      if (chosen === 'refused') throw new Error('the person refused storage');
      return key === CHOSEN_LANGUAGE ? chosen : null;
    },
  };
  const location = {
    pathname: '/35/',
    search: '?exercice',
    hash: '#samu',
    replace: (address: string) => {
      led = address;
    },
  };
  runInNewContext(LANGUAGE_FIRST, { localStorage, navigator: { languages }, location });
  return led;
}

describe('the language a person is met in', () => {
  it('is the one chosen on this phone, whatever the browser prefers', () => {
    for (const { tag, folder } of LANGUAGES) {
      const there = tag === 'fr' ? null : `/${folder}/35/?exercice#samu`;
      expect(ledTo(['nl-BE'], tag)).toBe(there);
    }
  });

  it('is else the first of the browser’s that has pages', () => {
    for (const wished of [
      ['fr-FR', 'en'],
      ['en-US', 'fr'],
      ['br', 'de-AT', 'fr'],
      ['PT-br'],
      ['zh-Hant-TW'],
      ['ja'],
      ['falc'],
      [],
    ]) {
      const tag = preferredLanguage(wished);
      const folder = LANGUAGES.find((l) => l.tag === tag)?.folder ?? 'fr';
      const there = folder === 'fr' ? null : `/${folder}/35/?exercice#samu`;
      expect(ledTo(wished, null), wished.join()).toBe(there);
      expect(ledTo(wished, 'tlh'), wished.join()).toBe(there);
      expect(ledTo(wished, 'refused'), wished.join()).toBe(there);
    }
  });

  it('is French in a browser that tells none', () => {
    expect(ledTo(undefined, null)).toBeNull();
  });
});
