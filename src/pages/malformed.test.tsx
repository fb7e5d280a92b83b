import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../directory/directory-read.ts';
import type { Directory } from '../directory/model.ts';
import { mutated } from '../directory/mutations.fixtures.ts';
import { LINES_OF_35, NATIONAL } from '../guide/guide.fixtures.ts';
import type { Words } from '../i18n/setup.ts';
import { anyBulletin, NOW } from '../status/bulletin/bulletin.fixtures.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import { remember } from '../status/situation/situation.ts';
import { documentOf } from './document.tsx';
import { NO_NEWS } from './model.ts';
import { modelOf } from './model-of.ts';

/** Nothing in these tests comes from the future. */
const LONG_AFTER = Date.parse('2100-01-01');

const words = JSON.parse(readFileSync('src/i18n/locales/fr.json', 'utf8')) as Words;
const assets = { css: '', csp: '', script: '', first: '', preload: [], words: {}, site: '' };
const DIRECTORY: Directory = {
  format: 'repli-directory/1',
  version: 1,
  issuedAt: '2026-11-20T12:00:00Z',
  validUntil: '2027-11-20T12:00:00Z',
  territories: [
    {
      code: '35',
      name: 'Ille-et-Vilaine',
      prefecture: { name: 'Préfecture', website: 'https://pref.example' },
      lines: [...LINES_OF_35],
      updated: '2026-11-20',
    },
  ],
  national: { numbers: [...NATIONAL], updated: '2026-11-20' },
};
const wired = (made: object): unknown => JSON.parse(JSON.stringify(made));

describe('a page without a directory, or with an empty national list', () => {
  it('lists the short numbers that exist there', () => {
    const empty = { ...DIRECTORY, national: { ...DIRECTORY.national, numbers: [] } };
    for (const directory of [null, empty]) {
      for (const [territory, listed] of [
        ['35', ['15', '17', '18', '112', '196']],
        ['988', ['15', '17', '18']],
      ] as const) {
        const model = modelOf({ lang: 'fr', territory }, directory, NO_NEWS, NOW);
        const html = documentOf(model, words, assets, renderToString);
        const [, list = ''] = /<dl class="short-numbers">(.*?)<\/dl>/s.exec(html) ?? [];
        expect([...list.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number)).toEqual(listed);
      }
    }
  });
});

describe('a page drawn from what a host signed by mistake', () => {
  it('is drawn whole, with the numbers to call, whatever is wrong', () => {
    const any = fc.record({
      news: anyBulletin.chain((made) => mutated(wired(made))),
      lines: mutated(wired(DIRECTORY)),
      territory: fc.constantFrom('35', null),
    });
    fc.assert(
      fc.property(any, ({ news, lines, territory }) => {
        const bulletin = unpackBulletin(news);
        const memory = bulletin === null ? null : remember(null, bulletin, LONG_AFTER);
        const directory = readDirectory(lines, DIRECTORY) ?? DIRECTORY;
        const known = {
          bulletin: memory?.bulletin ?? null,
          unlisted: memory?.unlisted ?? [],
          contact: { lastPoll: 'ok' as const },
        };
        const model = modelOf({ lang: 'fr', territory }, directory, known, NOW);
        const html = documentOf(model, words, assets, renderToString);
        expect(html).toContain('href="tel:15"');
        expect(html).not.toContain('href="javascript:');
      }),
      { numRuns: 60 },
    );
  });
});
