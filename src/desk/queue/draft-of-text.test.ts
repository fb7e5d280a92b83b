import { describe, expect, it } from 'vitest';
import { queued } from '../../status/review/review.fixtures.ts';
import { isBegun } from '../announce/draft.ts';
import { sinceInstant } from '../announce/moments.ts';
import { draftOfText } from './draft-of-text.ts';

describe('the announcement that a text becomes', () => {
  it('has its numbers, places, hour, advice and page; whether it is real is for a person to say', () => {
    const draft = draftOfText(queued({ services: ['samu', 'fire'], advice: ['retry'] }), ['35']);
    expect(draft).toMatchObject({
      deed: { kind: 'alert' },
      nature: null,
      stage: 'fill',
      numbers: { '15': 'disrupted', '18': 'disrupted' },
      places: ['35'],
      since: { kind: 'moment', day: '2026-11-22', time: '18:10' },
      advice: ['retry'],
      link: 'https://www.prefecture.example/99',
      text: { id: queued().id, digest: queued().digest, territories: ['35'] },
    });
    expect(isBegun({ ...draft, nature: 'actual' })).toBe(true);
  });

  it('gives out no number that was read: those wait for two people', () => {
    const draft = draftOfText(queued(), 'all');
    expect(draft.typed).toEqual([]);
    expect(draft.ticks).toEqual({});
    expect(JSON.stringify(draft)).not.toContain('261914315');
  });

  it.each([
    ['the officer’s part of it', ['35', '22'], ['35', '56'], ['35']],
    ['the officer’s territories for a text about the whole country', 'all', ['35'], ['35']],
    ['the whole country for the host', 'all', 'all', 'all'],
    ['nowhere when nothing of it is theirs', ['22'], ['35'], null],
    ['nowhere when the text does not say', [], ['35'], null],
  ] as const)('is for %s', (_name, said, key, places) => {
    const territories = said === 'all' ? 'all' : [...said];
    expect(draftOfText(queued({ territories }), key).places).toEqual(places);
  });

  it('takes no link that is none', () => {
    expect(draftOfText(queued({ link: 'javascript:alert(1)' }), ['35']).link).toBe('');
  });

  it('asks when an interruption to come begins: it is neither now nor when it was told', () => {
    const draft = draftOfText(queued({ state: 'planned' }), ['35']);
    expect(draft.since).toEqual({ kind: 'moment', day: '', time: '' });
    expect(sinceInstant(draft, { now: Date.now(), zone: 'Europe/Paris' })).toBeNull();
    expect(draft.text).toMatchObject({ state: 'planned', drill: false });
  });

  it.each<[string, Parameters<typeof queued>[0]]>([
    ['as it was understood', { state: 'exercise' }],
    ['by its title', { title: 'Exercice : panne du 15' }],
    ['by a line of it', { text: 'Le 15 ne répond plus.\nCeci est un exercice.' }],
  ])('remembers that its text speaks of a drill, %s', (_name, change) => {
    expect(draftOfText(queued(change), ['35']).text?.drill).toBe(true);
    expect(draftOfText(queued(), ['35']).text?.drill).toBe(false);
  });
});
