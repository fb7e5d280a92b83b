import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory, PublishedLine } from '../directory/model.ts';
import { confirmed, line, NATIONAL } from '../guide/guide.fixtures.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import type { Words } from '../i18n/setup.ts';
import {
  announcement,
  anyBulletin,
  bulletin,
  minutes,
  NOW,
} from '../status/bulletin/bulletin.fixtures.ts';
import { statesOf } from '../status/states/states.ts';
import { embeddedTerritory } from './lines.ts';
import { newsOf } from './news.ts';
import { noticesOf } from './notices.ts';
import { offersShown } from './offers.ts';
import { frameDocument, framePath } from './page.ts';
import { speech } from './speech.ts';
import { EMBED_KEYS, embedWords } from './words.ts';

const wordsOf = (folder: string): Words =>
  JSON.parse(readFileSync(`src/i18n/locales/${folder}.json`, 'utf8'));
const spoken = LANGUAGES.map(({ tag, folder, direction }) => ({
  tag,
  folder,
  direction,
  words: embedWords(wordsOf(folder)),
}));
const [french] = spoken as [(typeof spoken)[number]];
const say = speech(french);
const showing = { say, lang: 'fr', now: NOW };

const embedded = (...lines: PublishedLine[]) => {
  const national: Directory['national'] = { numbers: [...NATIONAL], updated: '2026-11-01' };
  const prefecture = { name: 'Préfecture', website: 'https://pref.example' };
  const territory = {
    code: '35',
    name: 'Ille-et-Vilaine',
    prefecture,
    lines,
    updated: '2026-11-01',
  };
  return embeddedTerritory(territory, { national, issuedAt: minutes(-600) });
};

it('lists for rescue at sea the number that exists there: 16 in the Pacific where there is one, else 196', () => {
  const national: Directory['national'] = { numbers: [...NATIONAL], updated: '2026-11-01' };
  const prefecture = { name: 'Haut-commissariat', website: 'https://hc.example' };
  const there = { name: 'Là-bas', prefecture, lines: [], updated: '2026-11-01' };
  const shortOf = (code: string) =>
    embeddedTerritory({ ...there, code }, { national, issuedAt: minutes(-600) });
  const atSea = (code: string) =>
    shortOf(code).short.filter((number) => number === '16' || number === '196');
  expect(['35', '986', '987', '988'].map(atSea)).toEqual([['196'], [], ['16'], ['16']]);
  expect(frameDocument(shortOf('988'), french)).toContain('<a href="tel:16">');
});

const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

describe('what the embed says', () => {
  it('is fine only where the states are fresh, were reached and call the territory clear', () => {
    fc.assert(
      fc.property(
        anyBulletin,
        fc.boolean(),
        fc.integer({ min: -600, max: 6000 }),
        (published, reached, later) => {
          const states = statesOf(published, NOW);
          const then = new Date(NOW.getTime() + later * 60_000);
          const news = newsOf(states, '35', then, reached);
          const quiet = noticesOf(news, { ...showing, now: then, place: 'X' }).some(
            ({ tone }) => tone === 'quiet',
          );
          if (!quiet) return;
          expect(reached && states.clear.includes('35')).toBe(true);
          expect(then.getTime()).toBeLessThanOrEqual(Date.parse(states.validUntil));
          expect(news.outages.some(({ standing }) => standing === 'official')).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['nothing could be had', null, false, NOW, 'Pannes : impossible de vérifier'],
    ['the states are old', bulletin(), true, hoursLater(2), 'Pannes : nouvelles trop anciennes'],
    ['the last attempt failed', bulletin(), false, NOW, 'Pannes : impossible de vérifier'],
    [
      'they come from the future',
      bulletin(),
      true,
      hoursLater(-2),
      'Pannes : nouvelles trop anciennes',
    ],
    ['they are good', bulletin(), true, NOW, 'Aucune panne annoncée'],
  ])('when %s, only what is known', (_, published, reached, now, headline) => {
    const states = published === null ? null : statesOf(published, NOW);
    const [first] = noticesOf(newsOf(states, '35', now, reached), { ...showing, now, place: 'X' });
    expect(first?.headline.replace(/\s/g, ' ')).toBe(headline);
  });

  it('tells an outage as in force, and as perhaps going on once nobody vouches for it', () => {
    const states = statesOf(bulletin([announcement({ onset: minutes(-40) })]), NOW);
    const telling = { ...showing, place: 'Ille-et-Vilaine' };
    const [now] = noticesOf(newsOf(states, '35', NOW, true), telling);
    expect(now).toMatchObject({ tone: 'outage', headline: '15 en panne' });
    expect(now?.details[0]).toMatch(/^Ille-et-Vilaine, depuis /);
    const [later] = noticesOf(newsOf(states, '35', hoursLater(3), true), {
      ...telling,
      now: hoursLater(3),
    });
    expect(later).toMatchObject({ tone: 'warning', headline: '15 en panne, peut-être encore' });
    expect(newsOf(states, '22', NOW, true).outages).toEqual([]);
  });
});

describe('of an announcement that names numbers that work, the embed', () => {
  const told = (change: Parameters<typeof announcement>[0], now = NOW) => {
    const states = statesOf(bulletin([announcement(change)]), NOW);
    const notices = noticesOf(newsOf(states, '35', now, true), { ...showing, now, place: 'X' });
    return notices.map(({ tone, headline }) => [tone, headline.replace(/\s/g, ' ')]);
  };
  const planned = { phase: 'planned', onset: null } as const;

  it('calls none of them cut, and says of a cut that names none that it is to come', () => {
    expect(told({ ...planned, numbers: { '15': 'down', '112': 'works' } })).toContainEqual([
      'warning',
      'Coupure prévue : 15',
    ]);
    expect(told({ ...planned, numbers: {} })).toContainEqual([
      'warning',
      'Coupure prévue de numéros d’urgence',
    ]);
  });

  it('confirms none to come that only a text seems to tell of', () => {
    const heard = { ...planned, certainty: 'probable' } as const;
    expect(told({ ...heard, numbers: { '15': 'down' } })).toContainEqual([
      'warning',
      'Coupure possible, non confirmée : 15',
    ]);
    expect(told({ ...heard, numbers: {} })).toContainEqual([
      'warning',
      'Coupure possible, non confirmée : 15, 17, 18 et 112',
    ]);
  });

  it('makes no outage of it when they all do, while it is vouched for and later', () => {
    const works = { numbers: { '15': 'works' } } as const;
    expect(told(works)).toEqual([['unknown', 'Pannes : état inconnu']]);
    expect(told(works, hoursLater(3))).toEqual([['unknown', 'Pannes : nouvelles trop anciennes']]);
  });
});

describe('what the embed offers to call', () => {
  const opened = { service: 'samu', number: '+33261910009', area: '', network: 'fixed' } as const;
  const during = (change: object = {}) =>
    statesOf(bulletin([announcement({ lines: [{ ...opened, ...change }] })]), NOW).outages;

  it('are permanent lines that nobody withdrew: confirmed ones first, no desk of a station', () => {
    const territory = embedded(
      line({ number: '+33261910001' }),
      line({ number: '+33261910002', ...confirmed() }),
      line({ number: '+33261910003', kind: 'incident' }),
      line({ number: '+33261910004', withdrawn: '2026-01-01' }),
      line({ number: '+33261910005', area: { label: 'Redon', communes: [], station: true } }),
    );
    const offers = offersShown(territory, [], showing);
    expect(offers.map(({ shown }) => shown.replace(/\s/g, ' '))).toEqual([
      '02 61 91 00 02',
      '02 61 91 00 01',
    ]);
    expect(offers.map(({ notes }) => notes[0])).toEqual([
      'Confirmée : 1er octobre 2026'.replace(' :', '\u00a0:'),
      'Non confirmée',
    ]);
  });

  it('says when a confirmation has become old', () => {
    const territory = embedded(line({ ...confirmed('2025-01-01') }));
    expect(offersShown(territory, [], showing)[0]?.notes[0]).toMatch(/^Confirmation ancienne/);
  });

  it('are, ahead of all, the lines that an announcement in force gives here', () => {
    const first = (change: object) => offersShown(embedded(), during(change), showing)[0]?.number;
    expect(first({})).toBe('+33261910009');
    expect(first({ area: '35' })).toBe('+33261910009');
    expect(first({ area: '22' })).toBeUndefined();
    // Premium, and none that a phone may offer.
    expect(first({ number: '+33899700000' })).toBeUndefined();
  });

  it('never is a number that was withdrawn on the day of the announcement or later', () => {
    const closed = (withdrawn: string) => embedded(line({ number: opened.number, withdrawn }));
    expect(offersShown(closed('2026-11-21'), during(), showing)).toEqual([]);
    expect(offersShown(closed('2026-11-20'), during(), showing)).toHaveLength(1);
  });

  it('never is a line of an announcement that nobody vouches for any more', () => {
    const states = statesOf(bulletin([announcement({ lines: [opened] })]), NOW);
    const old = newsOf(states, '35', hoursLater(3), true);
    expect(offersShown(embedded(), old.outages, showing)).toEqual([]);
  });
});

describe.each(spoken)('the embed in $tag', (words) => {
  const all = speech(words);
  it('has every word', () => {
    expect(EMBED_KEYS.filter((key) => all(key, { count: 1, time: '9:05' }) === '')).toEqual([]);
  });

  it('has a page for frames, with every number as a link and nothing made of a name', () => {
    const hostile = { ...embedded(line({ ...confirmed() })), name: '<b onload="x">&' };
    const page = frameDocument(hostile, words);
    expect(page).toContain(`dir="${words.direction}"`);
    for (const number of ['15', '17', '18', '112']) expect(page).toContain(`href="tel:${number}"`);
    expect(page).toContain(`href="tel:${hostile.lines[0]?.number}"`);
    expect(page).toContain('&lt;b onload=&quot;x&quot;&gt;&amp;');
    expect(page).not.toMatch(/<b onload|style=|<style|onclick/);
    expect(framePath('35', words.folder)).toBe(
      words.tag === 'fr' ? 'embed/35/' : `embed/${words.folder}/35/`,
    );
  });
});
