/** What was back and failed again, and what is said beside a claim: neither makes an end of an outage. */
import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const read = (body: string) =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2026-10-07T18:42:00+02:00',
    title: 'Information',
    body,
  });

describe('an end that is not the last word', () => {
  it.each([
    'Le 15, qui avait été rétabli à midi, est de nouveau en panne.',
    'Le 15, qui était revenu à midi, ne répond plus.',
    'Le 112, dont le rétablissement avait été annoncé hier soir, reste inaccessible.',
    'Les hôpitaux sont avisés que le 15 et le 18 ne leur sont plus accessibles depuis leurs postes.',
    'Le 15 ne leur est plus accessible.',
  ])('is an outage that goes on: %s', (told) => {
    expect(read(told).state).toBe('ongoing');
  });

  it.each([
    'Le 15 a resauté à 14 h alors qu’il était revenu.',
    'Le 18 a reflanché à midi, après être revenu une heure.',
    'Le 112 est reparti en vrille, il était pourtant rétabli hier.',
    'Le 15 a de nouveau lâché, lui qui était réparé depuis midi.',
    'Rétabli à 10 h, le 15 était retombé à 11 h.',
    'Le 15 était revenu, il est reparti. La panne semblait terminée à 16 h.',
    'Le 18 était rétabli et a recoupé à midi.',
  ])('reaches no phone by itself: %s', (told) => {
    const { state, shelf } = read(told);
    expect(state === 'over' && shelf === 'probable').toBe(false);
    expect(shelf).not.toBe('none');
  });

  it.each([
    'À 20 heures, le 18 était rétabli.',
    'Le 18, qui était coupé depuis hier, est rétabli.',
    'Les Ardennes, un temps concernées, ne le sont plus : le 18 est rétabli partout.',
  ])('leaves an end an end: %s', (told) => {
    expect(read(told).state).toBe('over');
  });
});
