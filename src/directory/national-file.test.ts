/** What the project's own list of short numbers says: facts that were once wrong or left out. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { covers } from '../territories/scope.ts';
import { checkFiles, type SourceFile } from './checks/check.ts';
import { compileDirectory } from './compile.ts';
import { National } from './model.ts';

const TEXT = readFileSync(new URL('../../data/national.json', import.meta.url));
const NATIONAL = v.parse(National, JSON.parse(TEXT.toString()));
const edition = {
  version: 1,
  issuedAt: '2026-11-28T00:00:00Z',
  validUntil: '2027-11-28T00:00:00Z',
};
const { numbers } = compileDirectory([], NATIONAL, edition).national;
const numbered = (number: string) => {
  const published = numbers.find((each) => each.number === number);
  const written = NATIONAL.numbers.find((each) => each.number === number);
  if (published === undefined || written === undefined) throw new Error(number);
  return { ...written, territories: published.territories, localFacts: published.localFacts };
};
const worksIn = (number: string, code: string) => {
  const { territories } = numbered(number);
  return covers(territories, code);
};
const check = (today: string) => {
  const file: SourceFile = { file: 'data/national.json', kind: 'national', bytes: TEXT };
  return checkFiles([file], { today, whole: false }).problems;
};

describe('the national list', () => {
  it('has a source and a day of check behind every fact, and asks for another look in time', () => {
    const today = check('2026-11-28').map(({ code }) => code);
    expect(today.filter((code) => code !== 'fact-without-source')).toEqual([]);
    const aged = check('2028-11-29').filter(({ code }) => code === 'old-fact');
    expect(aged).toHaveLength(NATIONAL.numbers.flatMap(({ facts }) => facts).length);
  });

  it('has 197, for alerts of attack and abduction', () => {
    expect(numbered('197')).toMatchObject({ id: 'attack', reaches: 'alert', by: ['voice'] });
  });

  it('says that 17 reaches police or gendarmerie', () => {
    expect(numbered('17').reaches).toBe('police-gendarmerie');
  });

  it('gives 116117 to the Indre too', () => {
    expect(worksIn('116117', '36')).toBe(true);
    expect(worksIn('116117', '37')).toBe(false);
  });

  it('has 16 confirmed by the rescue centre of each of the two territories', () => {
    const where = numbered('16').facts.filter(({ about }) => about.includes('territories'));
    expect(
      where.map(({ in: codes, source, standing }) => [codes, source?.publisher, standing]),
    ).toEqual([
      [['987'], 'JRCC Tahiti', 'confirmed'],
      [['988'], 'MRCC Nouméa', 'confirmed'],
    ]);
  });

  it('has 112 as not confirmed in Polynesia, and not found in the rest of the Pacific', () => {
    expect(numbered('112').localFacts).toMatchObject([
      { in: ['987'], standing: 'unconfirmed', source: { publisher: 'Radio 1 Tahiti' } },
    ]);
    for (const code of ['986', '987', '988']) expect(worksIn('112', code)).toBe(false);
    const standing = (code: string) =>
      numbered('112').facts.find((fact) => fact.in?.includes(code))?.standing;
    expect(['986', '987', '988'].map(standing)).toEqual(['not-found', 'unconfirmed', 'not-found']);
  });

  it('claims nothing for 975, 977 and 978 that no source says', () => {
    for (const number of ['114', '115', '119', '191', '3919', '116000', '197']) {
      for (const code of ['975', '977', '978']) expect(worksIn(number, code), number).toBe(false);
      expect(worksIn(number, '974'), number).toBe(true);
    }
  });

  it('has a source of 2024 for the number that calls back', () => {
    const [fact] = numbered('0800112112').facts;
    expect(fact).toMatchObject({ source: { published: '2024' }, checked: '2026-11-28' });
    expect(fact?.source?.url).toContain('saint-etienne.fr');
  });
});
