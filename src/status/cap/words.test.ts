import { describe, expect, it } from 'vitest';
import { outageIn, saysDrill } from './words.ts';

describe('a drill is told by its words', () => {
  it.each([
    'EXERCICE – Panne du 15',
    'Exercice : le 18 ne répond plus',
    'Simulation de panne',
    'TEST',
    'Message de test',
    'DRILL: 112 outage',
    'Übung: Notruf gestört',
    'Entwarnung: Probealarm - Land Hessen',
    'Simulacro de avería',
    'ESERCITAZIONE',
  ])('in a title: %s', (title) => {
    expect(saysDrill([title], [])).toBe(true);
  });

  it.each([
    'Ceci est un exercice.',
    'CECI N’EST QU’UN EXERCICE : n’appelez pas. Exercice, exercice, exercice.',
    'Il s’agit d’un exercice.',
    'Il s’agit uniquement d’une simulation.',
    'C’est un exercice',
    'Dans le cadre d’un exercice de sécurité civile, le 15 est réputé coupé.',
    'This is only a drill.',
    'Dies ist eine Übung.',
    'Landesweiter Warntag, hessenweiter Probealarm',
    'Esto es un simulacro',
    'Si tratta di un’esercitazione.',
  ])('in a body: %s', (body) => {
    expect(saysDrill([], [body])).toBe(true);
  });
});

describe('a real alert is not taken for a drill', () => {
  it.each([
    'Le 17 ne répond plus, ceci n’est pas un exercice',
    'Pas un exercice : panne du 18',
    'This is not a drill: 112 outage',
    'Keine Übung: Notruf gestört',
    'L’exercice est annulé, panne réelle',
    'Exercice de demain annulé en raison de la panne du 15',
    'Panne du 15',
    'Panne du 112 après un test de migration',
    '',
  ])('by its title: %s', (title) => {
    expect(saysDrill([title], [])).toBe(false);
  });

  it.each([
    'Ceci n’est pas un exercice.',
    'Il ne s’agit pas d’un exercice.',
    'This is not a test.',
    'Dies ist keine Übung.',
    'Es handelt sich nicht um einen Probealarm.',
    'Les médecins en exercice sont rappelés.',
    'Dans l’exercice de leurs fonctions.',
    'N’appelez pas pour tester la ligne.',
    'Esto no es un simulacro',
  ])('by its body: %s', (body) => {
    expect(saysDrill([], [body])).toBe(false);
  });
});

describe('an outage of emergency numbers is told by a title', () => {
  it.each([
    ['Panne des numéros d’urgence', 'outage'],
    ['Le 15 est injoignable', 'outage'],
    ['911 Telephone Outage', 'outage'],
    ['Notruf 112 gestört', 'outage'],
    ['Ausfall des Notrufs', 'outage'],
    ['Numéros d’urgence : retour à la normale', 'over'],
    ['911 outage resolved', 'over'],
    ['Panne d’électricité', null],
    ['Strong wind, keep 112 free', null],
    ['Bon usage des numéros d’urgence', null],
    ['', null],
  ])('%s: %s', (title, said) => {
    expect(outageIn(title)).toBe(said);
  });
});
