/** Which short numbers a page speaks of: those that exist where it is about, and no other in any of its words. */
import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Directory, PublishedNumber } from '../directory/model.ts';
import type { Words } from '../i18n/setup.ts';
import { documentOf } from './document.tsx';
import { NO_NEWS, type PageModel } from './model.ts';
import { modelOf } from './model-of.ts';

const words = JSON.parse(readFileSync('src/i18n/locales/fr.json', 'utf8')) as Words;
const assets = { css: '', csp: '', script: '', first: '', preload: [], words: {}, site: '' };
const NOW = new Date('2026-11-28T12:00:00Z');
const EVERYWHERE_BUT_PACIFIC = ['35', '75', '974'];

const number = (
  short: string,
  territories: PublishedNumber['territories'],
  by: PublishedNumber['by'] = ['voice'],
): PublishedNumber => ({
  ...{ number: short, id: 'samu', reaches: 'any', by, territories, standIns: [], callable: true },
  source: { publisher: 'Arcep', onBehalfOf: '', url: '', published: '' },
});
const directory: Directory = {
  format: 'repli-directory/1',
  version: 1,
  issuedAt: '2026-11-01T00:00:00Z',
  validUntil: '2027-11-01T00:00:00Z',
  national: {
    updated: '2026-11-01',
    numbers: [
      ...['15', '17', '18'].map((short) => number(short, 'all')),
      number('112', EVERYWHERE_BUT_PACIFIC),
      number('114', EVERYWHERE_BUT_PACIFIC, ['text']),
      number('16', ['987', '988']),
    ],
  },
  territories: [],
};

const home = (chosen: string | null) =>
  modelOf({ lang: 'fr', territory: null }, directory, NO_NEWS, NOW, chosen);
const drawn = (model: PageModel, chosen: string | null) =>
  documentOf(
    { ...model, kept: { chosen, commune: null, saved: [] } },
    words,
    assets,
    renderToString,
  );

/** What can be called in the list of short numbers. */
const listed = (html: string) =>
  [...html.slice(html.indexOf('id="numbers"')).matchAll(/href="(?:tel|sms):(\d+)"/g)].map(
    ([, short]) => short,
  );
/** The digits beside each need. */
const atNeeds = (html: string) =>
  [...html.matchAll(/class="need-number">(?:<small>[^<]*<\/small>)?(\d+)/g)].map(
    ([, digits]) => digits,
  );

describe('the home page of a person who', () => {
  it('chose no place, or one of the mainland, has the numbers of the mainland', () => {
    for (const chosen of [null, '35']) {
      const html = drawn(home(chosen), chosen);
      expect(listed(html)).toEqual(['15', '17', '18', '112', '114']);
      expect(atNeeds(html)).toEqual(['15', '18', '17', '114', '112']);
    }
  });

  it('chose a place in the Pacific has those of the Pacific', () => {
    const html = drawn(home('988'), '988');
    expect(listed(html)).toEqual(['15', '17', '18', '16']);
    expect(atNeeds(html)).toEqual(['15', '18', '17', '15']);
  });

  it('has those known by heart where the page was drawn for another place', () => {
    expect(listed(drawn(home(null), '988'))).toEqual(['15', '17', '18']);
    expect(listed(drawn(home('988'), '35'))).toContain('112');
    expect(listed(drawn(home('988'), '35'))).not.toContain('16');
  });
});

describe('the page of a place where a number does not exist', () => {
  const page = (code: string) => {
    const prefecture = { name: '', website: '', phone: '' };
    const territories = [{ code, name: code, prefecture, lines: [] }] as unknown;
    const known = { ...directory, territories } as Directory;
    return drawn(modelOf({ lang: 'fr', territory: code }, known, NO_NEWS, NOW, null), null);
  };

  const says = (code: string, what: RegExp): boolean => what.test(page(code));

  it('prepares no message to 114, and says nowhere that it answers', () => {
    const prepared = /prepare-message|[Ll]e 114 répond|sms:114/;
    expect(says('35', prepared)).toBe(true);
    for (const code of ['975', '978', '988'])
      expect([code, says(code, prepared)]).toEqual([code, false]);
  });

  it('asks nobody to wait for a call from 0 800 112 112 in the Pacific', () => {
    const callBack = /0\s800\s112\s112/;
    expect(says('35', callBack)).toBe(true);
    for (const code of ['986', '987', '988'])
      expect([code, says(code, callBack)]).toEqual([code, false]);
  });
});
