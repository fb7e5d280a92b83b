/** What makes an outage that a text names none of today's, and a drill that may be none: by name, whatever words weigh. */
import { describe, expect, it } from 'vitest';
import type { DetectedState } from '../model.ts';
import { understand } from '../read.ts';
import { objections } from './objections.ts';

const said = (body: string, state: DetectedState = 'ongoing', title = 'Information'): string[] =>
  objections(
    understand({
      id: 'x',
      source: { kind: 'press', departement: '50' },
      lang: 'fr',
      published: '2026-03-11T18:42:00+01:00',
      title,
      body,
    }),
    state,
  );

describe('an outage that is none of today’s', () => {
  it.each([
    [
      'it is dated to then',
      'Communiqué du 11 mars 2023. Le 17 est coupé dans la Manche depuis 14 h.',
    ],
    [
      'it is dated to then',
      'Le 15 et le 18 injoignables : c’était le 2 juin 2021. Ce soir à 21 h.',
    ],
    ['it was of one telephone', 'Le 18 « en panne » que j’annonçais à tous, c’était ma carte SIM.'],
    [
      'it is only asked',
      'Le 18 ne répond plus ? Gardez votre calme, essayez le 112. Fiche réflexe à conserver.',
    ],
    [
      'the number is that of a house',
      'Le 112 ne répond plus depuis hier : nous parlons de notre local du 112, avenue Jean-Jaurès.',
    ],
    [
      'an outage is only thought of',
      'Si un jour le 18 venait à tomber en panne, la mairie afficherait un numéro.',
    ],
    [
      'it is abroad',
      'Plus de 112 depuis 8 h au Luxembourg, où les pompiers ouvrent leurs casernes.',
    ],
    ['it works in the end', 'Le 17 n’a plus répondu entre 8 h et 9 h 30 ; depuis, il répond.'],
  ])('%s: %s', (name, body) => {
    expect(said(body)).toContain(name);
  });
  it.each([
    'Communiqué du 11 mars 2026. Le 17 est coupé dans la Manche depuis 14 h.',
    'Le 18 ne répond plus depuis midi. En 2021, c’était le cas de tous les numéros.',
    'On croyait que c’était ma carte SIM : le 18 ne répond plus à Cherbourg.',
    'Le 18 ne répond plus ? C’est général, une fibre est coupée à Cherbourg.',
    'Le 112 ne répond plus. Venez au 12, avenue Jean-Jaurès.',
    'Si le 18 reste muet chez vous, c’est la panne.',
    'Plus de 112 depuis 8 h dans la Manche, comme au Luxembourg.',
    'Le 17 ne répond plus ; depuis un fixe, il répond.',
  ])('is one of today’s otherwise: %s', (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe('a drill that may be none', () => {
  it.each([
    'Notre exercice devient une mission, le 18 et le 112 étant réellement coupés dans le Cotentin.',
    'L’exercice avait lieu ce matin. Le 18 est coupé pour de bon à Cherbourg.',
  ])('waits for people where something is said to fail in earnest: %s', (body) => {
    expect(said(body, 'exercise')).toContain('something fails by now');
  });
  it.each([
    'Exercice : le 18 est coupé comme pour de vrai dans le Cotentin.',
    'Exercice de ce samedi : le 18 n’est pas réellement coupé.',
  ])('is one where it is only played: %s', (body) => {
    expect(said(body, 'exercise')).toEqual([]);
  });
});
