import { describe, expect, it } from 'vitest';
import { OUTAGE } from './announce.fixtures.ts';
import { factsOf, headlineSaid, meansSaid, momentSaid, numbersSaid } from './facts-of.ts';
import { wrongs } from './problems.ts';

const SENT = '2026-11-22T18:17:00Z';
const facts = (language: 'fr' | 'en', brief = false) =>
  Object.fromEntries(
    factsOf(OUTAGE, SENT, language, { brief }).map(({ name, values }) => [name, values.join('; ')]),
  );

describe('what an officer is told of an announcement', () => {
  it('is every fact of it, by the clock of the place', () => {
    expect(facts('fr')).toEqual({
      Quoi: '15 en panne',
      Où: 'Ille-et-Vilaine',
      'Les appels échouent depuis': 'téléphone fixe et réseau Exemple',
      'Les appels passent depuis': 'mobile',
      Depuis: 'aujourd’hui à 19\u00a0h\u00a005',
      'Fin prévue': 'aujourd’hui à 23\u00a0h\u00a015',
      'Numéros de remplacement': 'SAMU (15)\u00a0: 02\u00a061\u00a091\u00a015\u00a015',
      Conseils: 'Appeler depuis un mobile',
      Lien: 'https://pref35.example/panne',
      'Annoncé par': 'Préfecture Ille-et-Vilaine',
      'Affichée jusqu’au': '23 novembre 2026 à 5\u00a0h\u00a015',
    });
    expect(facts('en')).toMatchObject({ What: '15 down', Since: 'today at 19:05' });
    expect(Object.keys(facts('fr', true))).not.toContain('Lien');
  });

  it('names the worst first', () => {
    const numbers = { '15': 'works', '17': 'disrupted', '18': 'down', '112': 'down' } as const;
    expect(numbersSaid(numbers, 'fr')).toBe('18 et 112 en panne, 17 perturbé, 15 fonctionne');
    expect(meansSaid(['mobile', 'operator:Orange'], 'en')).toBe('mobile and Orange network');
  });

  it('says today only of today, there', () => {
    const late = '2026-11-22T22:30:00Z';
    expect(momentSaid(late, 'Europe/Paris', SENT, 'en')).toBe('today at 23:30');
    expect(momentSaid(late, 'Indian/Reunion', SENT, 'fr')).toBe(
      '23 novembre 2026 à 2\u00a0h\u00a030',
    );
  });

  it('has the headline that others read', () => {
    const content = { ...OUTAGE, phase: 'ongoing', certainty: 'official' } as const;
    expect(headlineSaid(content, 'fr')).toBe('Ille-et-Vilaine\u00a0: le 15 ne répond plus');
  });
});

describe('problems', () => {
  it('stand in the order of the form, each beside its part, times in words', () => {
    const wrong = wrongs(
      ['bad-since'],
      [
        { code: 'no-publisher', value: '' },
        { code: 'end-passed', value: '2026-11-22T17:05:00Z' },
        { code: 'no-number', value: '' },
      ],
      'fr',
      'Europe/Paris',
    );
    expect(wrong.map(({ part }) => part)).toEqual(['numbers', 'since', 'until', 'publisher']);
    expect(wrong[2]?.text).toContain('22 novembre 2026 à 18\u00a0h\u00a005');
  });
});
