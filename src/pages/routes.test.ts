import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../i18n/languages.ts';
import { TERRITORIES } from '../territories/names.ts';
import { routeOf } from './route-of.ts';
import { pathOf } from './routes.ts';

describe('addresses of the pages', () => {
  it('lead back to the route they were made from, in every language', () => {
    for (const { tag } of LANGUAGES) {
      for (const territory of [null, ...TERRITORIES.map(({ code }) => code)]) {
        const route = { lang: tag, territory };
        expect(routeOf(pathOf(route))).toEqual(route);
      }
      for (const page of ['prepare', 'exercise'] as const) {
        const other = { lang: tag, territory: null, page };
        expect(routeOf(pathOf(other))).toEqual(other);
      }
    }
  });

  it.each([
    ['/35', { lang: 'fr', territory: '35' }],
    ['/2a/', { lang: 'fr', territory: '2A' }],
    ['/en/35/index.html', { lang: 'en', territory: '35' }],
    ['/index.html', { lang: 'fr', territory: null }],
    ['/preparer', { lang: 'fr', territory: null, page: 'prepare' }],
    ['/en/preparer/', { lang: 'en', territory: null, page: 'prepare' }],
  ])('forgive how they are written: %s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each([
    '/96/',
    '/status/bulletin.jws',
    '/fr/35/',
    '/35/36/',
    '/35/preparer/',
    '/desk/',
    '/data/directory.jws',
  ])('are not made up: %s', (path) => {
    expect(routeOf(path)).toBeNull();
  });
});
