/** What citizens read of the project's own lines, on pages as the build writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToString } from 'react-dom/server';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from '../directory/compile.ts';
import { type Directory, National, type PublishedLine, Territory } from '../directory/model.ts';
import { trustOf } from '../directory/trust.ts';
import { deskOf, line } from '../guide/guide.fixtures.ts';
import { NEEDS } from '../guide/model.ts';
import { LANGUAGES, type LanguageTag } from '../i18n/languages.ts';
import type { Words } from '../i18n/setup.ts';
import { documentOf } from './document.tsx';
import { NO_NEWS } from './model.ts';
import { modelOf } from './model-of.ts';

const DATA = new URL('../../data/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));
const NOW = new Date('2026-11-28T12:00:00Z');
const DIRECTORY = compileDirectory(
  readdirSync(new URL('territories/', DATA)).map((name) =>
    v.parse(Territory, json(`territories/${name}`)),
  ),
  v.parse(National, json('national.json')),
  { version: 1, issuedAt: '2026-11-28T00:00:00Z', validUntil: '2027-11-28T00:00:00Z' },
);
const assets = { css: '', csp: '', script: '', first: '', preload: [], words: {}, site: '' };
const wordsOf = (tag: string): Words => {
  const folder = LANGUAGES.find((language) => language.tag === tag)?.folder ?? tag;
  const file = new URL(`../i18n/locales/${folder}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Words;
};
const page = (territory: string, lang: LanguageTag = 'fr', directory: Directory = DIRECTORY) =>
  documentOf(
    modelOf({ lang, territory }, directory, NO_NEWS, NOW),
    wordsOf(lang),
    assets,
    renderToString,
  ).replaceAll('\u00a0', ' ');

describe('a directory past its validity', () => {
  it.each(LANGUAGES.map(({ tag }) => tag))('says so on every page, in %s', (tag) => {
    const old = { ...DIRECTORY, validUntil: '2026-11-28T11:59:00Z' };
    const told = page('35', tag, old).split('out-of-date').length - 1;
    // At the numbers, and in each plan.
    expect(told).toBe(1 + NEEDS.length);
    expect(page('35', tag)).not.toContain('out-of-date');
  });

  it('tells its date and until when it was good', () => {
    const html = page('35', 'fr', { ...DIRECTORY, validUntil: '2026-11-27T12:00:00Z' });
    expect(html).toContain('datent du 28 novembre 2026 et valaient jusqu’au 27 novembre 2026');
  });
});

/** Ille-et-Vilaine with these lines only. */
const withLines = (...lines: PublishedLine[]): Directory => ({
  ...DIRECTORY,
  territories: DIRECTORY.territories.map((t) => (t.code === '35' ? { ...t, lines } : t)),
});
/** The class of every button that dials a number, spelt as in the link. */
const buttonsOf = (html: string, number: string): string[] =>
  [...html.matchAll(/<a class="([^"]*)" href="tel:([^"]+)"/g)]
    .filter(([, , dialled]) => dialled === number)
    .map(([, classes = '']) => classes);

describe('a line of a past outage', () => {
  it('says so, wherever it stands, and has no red button', () => {
    const html = page('22');
    expect(html).toContain('Ouverte en juin 2021 pour une panne ; peut-être coupée depuis');
    expect(html).toContain('En tout dernier : une ligne d’une panne passée');
    const buttons = buttonsOf(html, '+33296019010');
    expect(buttons.length).toBeGreaterThan(2);
    for (const classes of buttons) expect(classes).toContain('call-plain');
  });

  it('stands apart from permanent lines, behind them', () => {
    const past = line({ number: '+33261914313', kind: 'incident', label: 'Ancienne' });
    const html = page('35', 'fr', withLines(past, line({ label: 'Permanente' })));
    const numbers = html.slice(html.indexOf('id="numbers"'));
    expect(numbers.indexOf('Permanente')).toBeLessThan(
      numbers.indexOf('Lignes d’une panne passée'),
    );
    expect(numbers.indexOf('Lignes d’une panne passée')).toBeLessThan(numbers.indexOf('Ancienne'));
    expect(buttonsOf(html, line().number).some((c) => c.includes('call-plain'))).toBe(false);
  });

  it('says it in every language, with its month', () => {
    for (const { tag } of LANGUAGES) {
      const html = page('22', tag);
      const past = wordsOf(tag)
        .trust.past.split('{{at}}')
        .map((part) => part.replaceAll('\u00a0', ' '));
      for (const part of past) expect(html, tag).toContain(part);
      expect(html, tag).toMatch(/2021/);
      expect(html, tag).not.toContain('{{');
    }
  });
});

describe('the desk of one station', () => {
  it('says which one it is, and that it is one', () => {
    expect(page('15')).toContain(
      'Un seul commissariat : Aurillac et Arpajon-sur-Cère. Pas tout le département.',
    );
    expect(page('58')).toContain(
      'Un seul commissariat : Nevers. Pas tout le département. (déduit)',
    );
    expect(page('15', 'en')).toContain(
      'One police station only: Aurillac et Arpajon-sur-Cère. Not the whole département.',
    );
  });

  it('is plain and apart, though somebody confirmed it', () => {
    const desk = line({
      service: 'gendarmerie',
      number: '+33261914314',
      confirmation: { by: 'SIDPC et gendarmerie', on: '2026-11-01', method: 'appel' },
      ...deskOf('Redon', '35236'),
    });
    const html = page('35', 'fr', withLines(desk, line()));
    expect(html).toContain('Une seule brigade : Redon. Pas tout le département.');
    expect(html).toContain('Bureaux d’un seul poste');
    for (const classes of buttonsOf(html, desk.number)) expect(classes).toContain('call-plain');
  });
});

describe('a caution', () => {
  it('that stood in the notes of a file is read beside the line', () => {
    expect(page('45')).toContain('Une seule source, fragile');
    expect(page('69')).toContain('c’est d’abord le numéro d’un autre service');
    expect(page('89')).toContain('ce numéro est peut-être périmé');
    expect(page('974')).toContain('un de ces numéros ne répondait pas');
    expect(page('74', 'en')).toContain('The State prefers that you call 112.');
  });

  it('in French prose is marked as French in another language', () => {
    const html = page('35', 'en', withLines(line({ remark: 'La nuit seulement.' })));
    expect(html).toContain('<p lang="fr">La nuit seulement.</p>');
  });

  it('is that a source has no date, or that its date was worked out', () => {
    expect(page('988')).toMatch(/Publié par MRCC Nouméa<span>sans date<\/span>/);
    const html = page('35', 'fr', withLines(line({ deduced: ['published'] })));
    expect(html).toContain('2 juin 2021 (déduit)');
  });
});

describe('a short number', () => {
  it('that nobody confirmed in a territory says so there, is plain, and is in no plan', () => {
    const html = page('987');
    expect(buttonsOf(html, '112')).toEqual(['call call-small call-plain']);
    expect(html).toContain('Pas confirmé ici : essayez d’abord le 15, le 17 ou le 18.');
    expect(html).toContain('Publié par Radio 1 Tahiti');
    for (const code of ['986', '988']) expect(buttonsOf(page(code), '112')).toEqual([]);
  });

  it('names who says it of the place', () => {
    expect(page('987')).toContain('Publié par JRCC Tahiti');
    expect(page('988')).toContain('Publié par MRCC Nouméa');
    expect(page('35')).toContain('Alerte attentat ou enlèvement');
  });
});

describe('what a page takes of a line', () => {
  it('leaves its trust as it is, on every day', () => {
    const printed = fc
      .constantFrom('', '2026', '2026-11', '2026-11-20', '2026-11-26', '2021-06-03')
      .map((published) => ({ publisher: 'X', onBehalfOf: '', url: '', published }));
    const any = fc.record({
      kind: fc.constantFrom<PublishedLine['kind']>('incident', 'permanent'),
      source: printed,
      alsoPublished: fc.array(printed, { maxLength: 3 }),
      withdrawn: fc.constantFrom(null, null, '2026-11-27'),
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 40 }), (changes, days) => {
        const whole = line(changes);
        const now = new Date(NOW.getTime() + (days - 20) * 86_400_000);
        const route = { lang: 'fr', territory: '35' } as const;
        const shown = modelOf(route, withLines(whole), NO_NEWS, now).territory?.lines[0];
        const context = { now, announcedNumbers: new Set<string>() };
        expect(shown && trustOf(shown, context)).toBe(trustOf(whole, context));
      }),
    );
  });
});
