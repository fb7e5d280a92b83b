/** What the project's own files of territories say: facts that were once wrong or left out. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { normaliseArea } from './compile.ts';
import { type Line, Territory } from './model.ts';
import { isStation, trustOf } from './trust.ts';

const FOLDER = new URL('../../data/territories/', import.meta.url);
const FILES = readdirSync(FOLDER).map((name) =>
  v.parse(Territory, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
);
const ALL = FILES.flatMap(({ code, lines }) => lines.map((line) => ({ code, line })));
const of = (code: string): readonly Line[] =>
  ALL.filter((each) => each.code === code).map(({ line }) => line);
const lineOf = (code: string, number: string): Line => {
  const found = of(code).find((line) => line.number === number);
  if (found === undefined) throw new Error(`${code}: ${number}`);
  return found;
};
const quiet = { now: new Date('2026-11-28T12:00:00Z'), announcedNumbers: new Set<string>() };

describe('lines of past outages', () => {
  it('are told from permanent ones, by what is in the files', () => {
    for (const { code, line } of ALL) {
      const trust = trustOf(line, quiet);
      if (line.withdrawn !== null) expect(trust).toBe('withdrawn');
      else expect(trust === 'past', `${code} ${line.number}`).toBe(line.kind === 'incident');
    }
  });

  it('have the end that their source gave', () => {
    for (const code of ['03', '43', '63']) {
      for (const line of of(code)) expect(line.openUntil, code).toBe('2021-06-04');
    }
  });
});

describe('the desks of single stations', () => {
  it.each([
    ['02', '+33323225353', 'Laon', '02408'],
    ['03', '+33470431616', 'Moulins', '03190'],
    ['15', '+33471455100', 'Aurillac et Arpajon-sur-Cère', '15014'],
    ['35', '+33299650022', 'Rennes', '35238'],
    ['43', '+33471040422', 'Le Puy-en-Velay', '43157'],
    ['58', '+33386605300', 'Nevers', '58194'],
    ['71', '+33385326363', 'Mâcon', '71270'],
  ])('%s: %s is that of %s', (code, number, town, commune) => {
    const line = lineOf(code, number);
    expect(isStation(line)).toBe(true);
    expect(normaliseArea(line.area)).toMatchObject({ label: town });
    expect(normaliseArea(line.area)?.communes).toContain(commune);
  });

  it('never pass for a whole territory', () => {
    for (const { code, line } of ALL) {
      if (normaliseArea(line.area) !== null) continue;
      expect(line.label, code).not.toMatch(/commissariat|brigade|caserne/i);
    }
  });
});

describe('what readers must know', () => {
  it.each([
    ['45', 'weak-source'],
    ['69', 'second-choice'],
    ['89', 'may-be-stale'],
    ['974', 'did-not-answer'],
    ['58', 'shared'],
    ['978', 'shared'],
    ['74', 'prefer-112'],
  ])('stands on the lines of %s: %s', (code, caution) => {
    expect(of(code).flatMap(({ cautions = [] }) => cautions)).toContain(caution);
  });

  it('tells lines of one service apart by their names', () => {
    for (const { code, lines } of FILES) {
      const names = lines.map((line) =>
        JSON.stringify([line.service, line.label, normaliseArea(line.area)?.label]),
      );
      expect(new Set(names).size, code).toBe(names.length);
    }
  });
});

describe('what was worked out', () => {
  it('says so: days of withdrawal out of an undated page, a year, an authority, networks', () => {
    for (const code of ['22', '29', '35', '56']) {
      for (const line of of(code)) {
        if (line.withdrawn !== '2021-06-04') continue;
        expect(line.deduced).toEqual(expect.arrayContaining(['onBehalfOf', 'withdrawn']));
      }
    }
    for (const line of of('02')) {
      expect(line.deduced).toEqual(expect.arrayContaining(['published', 'withdrawn']));
    }
    for (const { line } of ALL) {
      expect((line.deduced ?? []).includes('network')).toBe(line.network !== 'unknown');
    }
  });
});

describe('facts of single files', () => {
  it('22 has the withdrawn lines of France 3 Bretagne', () => {
    const shut = of('22').filter(({ withdrawn }) => withdrawn === '2021-06-04');
    expect(shut.map(({ service, number }) => [service, number])).toEqual([
      ['gendarmerie', '+33296015059'],
      ['police', '+33296772900'],
      ['police', '+33296466950'],
      ['fire', '+33296759818'],
    ]);
    for (const { source } of shut) {
      expect(source).toMatchObject({
        publisher: 'France 3 Bretagne',
        onBehalfOf: 'ARS Bretagne',
        published: '2021-06-03',
      });
    }
  });

  it('988 has the rescue centre of Nouméa, permanent and undated', () => {
    expect(lineOf('988', '+687291870')).toMatchObject({
      service: 'sea',
      kind: 'permanent',
      source: { publisher: 'MRCC Nouméa', published: '' },
      withdrawn: null,
    });
  });

  it('90 has its own address, also where it is watched', () => {
    const host = 'www.territoire-de-belfort.gouv.fr';
    expect(FILES.find(({ code }) => code === '90')?.prefecture.website).toBe(`https://${host}`);
    const sources = readFileSync(new URL('../../data/sources.json', import.meta.url), 'utf8');
    expect(sources).toContain(`https://${host}/`);
    expect(sources).not.toContain('territoire-belfort.gouv.fr');
  });

  it('one page of France 3 Auvergne has one date', () => {
    const dates = ['03', '15', '43', '63'].flatMap((code) =>
      of(code)
        .flatMap(({ source, alsoPublished }) => [source, ...alsoPublished])
        .filter(({ url }) => url.endsWith('-2119468.html'))
        .map(({ published }) => published),
    );
    expect(new Set(dates)).toEqual(new Set(['2021-06-03']));
  });
});
