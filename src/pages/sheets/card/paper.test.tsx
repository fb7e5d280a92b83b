/** The papers of a territory as whole pages, and when a copy of one may still be shown. */
import { readFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Directory, PublishedLine } from '../../../directory/model.ts';
import { line, NATIONAL } from '../../../guide/guide.fixtures.ts';
import { LANGUAGES, type Language } from '../../../i18n/languages.ts';
import { cardDocument } from './document.tsx';
import { isStillTrue, paperOf } from './paper.ts';
import { cardPathOf, cardRouteOf } from './routes.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const directory = (version: number, ...lines: PublishedLine[]): Directory => ({
  format: 'repli-directory/1',
  version,
  issuedAt: '2026-11-20T12:00:00Z',
  validUntil: '2027-11-20T12:00:00Z',
  national: { numbers: [...NATIONAL], updated: '2026-11-20' },
  territories: [
    {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: 'Préfecture', website: 'https://pref.example' },
      lines,
      updated: '2026-11-20',
    },
  ],
});
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
function drawn(from: Directory, code = '35', { tag, folder }: Language = LANGUAGES[0]): string {
  const given = {
    look: { css: '', csp: '' },
    site: 'https://repli.example',
    words: json(`src/i18n/locales/${folder}.json`),
    own: json(`src/i18n/sheets/card/${folder}.json`),
  };
  return cardDocument(tag as 'fr', paperOf(code, from, NOW), given, renderToString);
}
const LINE = line({ number: '+33261910001', confirmation: null });
const OTHER = line({ number: '+33261910002', confirmation: null });
const plain = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ').replace(/<!-- -->/g, '');

describe('the papers of a territory', () => {
  it('carry dates, how far a line is trusted, and a code of the address', () => {
    const html = plain(drawn(directory(1, LINE)));
    expect(html).toContain('Données du 20 novembre 2026. Valable jusqu’au 20 novembre 2027.');
    expect(html).toContain('02 61 91 00 01');
    expect(html).toContain('Non confirmée');
    expect(html).toContain('repli.example/35/');
    expect(html.split('<use href="#qr"').length - 1).toBeGreaterThan(3);
  });

  it('say that there is no local line where none may stand on paper', () => {
    const past = line({ kind: 'incident' });
    const html = plain(drawn(directory(1, past)));
    expect(html).toContain('Aucune ligne locale permanente n’est publiée ici.');
    expect(html).not.toContain(past.number);
    expect(html).not.toContain('Appelez une ligne locale');
  });

  it.each(LANGUAGES)('are whole in $name', (language) => {
    const html = drawn(directory(1, LINE), '35', language);
    expect(html).not.toContain('{{');
    expect(html).toContain('href="tel:15"');
    expect(html).toContain(`lang="${language.tag}" dir="${language.direction}"`);
    expect(html).not.toContain('<script');
  });
});

describe('a copy beside the directory of the phone', () => {
  const copy = drawn(directory(3, LINE));
  it('is shown while its numbers are those of the directory, or it is newer', () => {
    expect(isStillTrue(copy, '35', directory(3, LINE), NOW)).toBe(true);
    expect(isStillTrue(copy, '35', directory(9, LINE), NOW)).toBe(true);
    expect(isStillTrue(copy, '35', directory(2), NOW)).toBe(true);
  });
  it('is not once one of them was withdrawn, replaced or joined by another', () => {
    const withdrawn = { ...LINE, withdrawn: '2026-11-28' };
    expect(isStillTrue(copy, '35', directory(4, withdrawn), NOW)).toBe(false);
    expect(isStillTrue(copy, '35', directory(4, OTHER), NOW)).toBe(false);
    expect(isStillTrue(copy, '35', directory(4, LINE, OTHER), NOW)).toBe(false);
  });
  it('is not when it says nothing of what it was made of', () => {
    expect(isStillTrue('<html></html>', '35', directory(1), NOW)).toBe(false);
  });
});

it.each([
  ['/carte/35/', { lang: 'fr', territory: '35' }],
  ['/en/carte/2a', { lang: 'en', territory: '2A' }],
  ['/falc/carte/988/index.html', { lang: 'fr-x-falc', territory: '988' }],
  ['/carte/', null],
  ['/carte/20/', null],
  ['/carte/35/more/', null],
  ['/fr/carte/35/', null],
  ['/35/', null],
] as const)('%s is the card of %o', (path, route) => {
  expect(cardRouteOf(path)).toEqual(route);
  if (route !== null) expect(cardRouteOf(cardPathOf(route))).toEqual(route);
});
