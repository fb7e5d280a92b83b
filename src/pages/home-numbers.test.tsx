/** The home page of a person who chose a place: its short numbers are those that exist there. */
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
