import { describe, expect, it } from 'vitest';
import type { ReplacementLine } from '../status/model.ts';
import type { Outage } from './choices.ts';
import { announcementProblems, doubtsOf } from './doubts.ts';
import { lineFindings } from './line-findings.ts';
import { sayAnnouncementProblem, sayDoubt } from './problem-words.ts';

const SENT = '2026-11-22T18:00:00Z';
const line = (number: string, changes: Partial<ReplacementLine> = {}): ReplacementLine => ({
  service: 'samu',
  number,
  area: '',
  network: 'unknown',
  ...changes,
});
const outage = (changes: Partial<Outage> = {}): Outage => ({
  territories: ['35'],
  numbers: { '15': 'down' },
  worksFrom: [],
  failsFrom: [],
  lines: [line('+33200000001')],
  advice: [],
  publisher: 'Préfecture',
  link: '',
  onset: SENT,
  expectedEnd: null,
  expires: null,
  ...changes,
});
const found = (number: string, where: Outage['territories'] = ['35']) =>
  lineFindings(line(number), where, []).map(({ severity, code }) => `${severity} ${code}`);
const problems = (changes: Partial<Outage>) => announcementProblems(outage(changes), SENT, []);
const doubts = (changes: Partial<Outage>, held: Parameters<typeof doubtsOf>[2] = []) =>
  doubtsOf(outage(changes), 'actual', held).map(({ code, value }) => `${code} ${value}`);

describe('a number given out', () => {
  it('is held to the rules of a line of the directory', () => {
    expect(found('+442079460000')).toEqual(['error foreign-number']);
    expect(found('+33800112112')).toEqual(['error call-back-number']);
    expect(found('+330200000001')).toEqual([]);
    expect(found('+596596000000')).toEqual(['error other-calling-code']);
    expect(found('+33240000001')).toEqual(['warning neighbour-number']);
    expect(found('+33491000001')).toEqual(['warning other-zone']);
    expect(found('+33200000001')).toEqual([]);
  });

  it('has to make sense in one of the places announced', () => {
    expect(found('+33240000001', ['35', '44'])).toEqual([]);
    expect(found('+262262000000', ['35', '974'])).toEqual([]);
    expect(found('+262262000000', 'all')).toEqual([]);
    expect(found('+442079460000', 'all')).toEqual(['error foreign-number']);
  });

  it('stands in the way where it is wrong, in the words of the checks', () => {
    const [problem, ...others] = problems({ lines: [line('+33800112112')] });
    expect(others).toEqual([]);
    expect(problem && sayAnnouncementProblem(problem, 'fr')).toContain('quand ils rappellent');
  });

  it('is asked about when the directory holds it as withdrawn', () => {
    const held = [{ code: '35', lines: [{ ...line('+33200000001'), withdrawn: '2026-01-01' }] }];
    const [doubt] = doubtsOf(outage(), 'actual', held);
    expect(doubt?.code).toBe('line');
    expect(doubt && sayDoubt(doubt, 'fr')).toContain('coupé depuis le 2026-01-01');
    const open = { ...line('+33200000001'), withdrawn: null };
    expect(doubts({}, [{ code: '35', lines: [...(held[0]?.lines ?? []), open] }])).toEqual([]);
    expect(doubtsOf(outage(), 'exercise', held)).toEqual([]);
  });
});

describe('what else is caught or asked', () => {
  it('the same line twice, and a service that fails and gets no line', () => {
    const single = line('+33200000001');
    expect(problems({ lines: [single, single] })).toMatchObject([{ code: 'line-twice' }]);
    expect(problems({ lines: [single, { ...single, service: 'fire' }] })).toEqual([]);
    expect(doubts({ numbers: { '15': 'down', '18': 'down' } })).toEqual(['no-line-for 18']);
    expect(
      doubts({
        numbers: { '17': 'down' },
        lines: [line('+33200000001', { service: 'gendarmerie' })],
      }),
    ).toEqual([]);
    expect(
      doubts({ numbers: { '18': 'down' }, lines: [line('+33200000001', { service: 'any' })] }),
    ).toEqual([]);
  });

  it('an end years ahead, and a start months ahead', () => {
    expect(problems({ expectedEnd: '2029-11-22T20:00:00Z' })).toMatchObject([
      { code: 'end-too-far' },
    ]);
    expect(
      problems({ onset: '2027-11-22T20:00:00Z', expectedEnd: '2027-11-22T21:00:00Z' }),
    ).toMatchObject([{ code: 'begins-too-far' }]);
    expect(
      problems({ onset: '2027-01-10T20:00:00Z', expectedEnd: '2027-01-12T20:00:00Z' }),
    ).toEqual([]);
  });

  it('words of a trial in any field that is typed', () => {
    for (const changes of [
      { publisher: 'CECI EST UN ESSAI' },
      { publisher: 'Préfecture (test)' },
      { lines: [line('+33200000001', { area: 'Essai' })] },
      { worksFrom: ['operator:Démo'] },
      { link: 'https://www.pref.example/test' },
    ]) {
      expect(doubts(changes)[0], JSON.stringify(changes)).toContain('drill-words');
    }
    expect(doubts({ publisher: 'Préfecture de la Loire, Testelin' })).toEqual([]);
  });

  it('a link that is none', () => {
    for (const link of [
      'https://',
      'https://x',
      'https://a@b.example',
      'https://.fr',
      'http:///a',
    ]) {
      expect(problems({ link }), link).toMatchObject([{ code: 'bad-link' }]);
    }
    expect(problems({ link: 'https://www.pref.example/panne?id=1' })).toEqual([]);
  });
});
