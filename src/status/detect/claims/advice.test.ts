import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const advice = (body: string) =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2025-11-03T18:42:00+01:00',
    title: 'Le 15 est en panne en Ille-et-Vilaine',
    body,
  }).advice;

describe('findAdvice', () => {
  it.each([
    ['Essayez depuis un téléphone portable.', ['mobile']],
    ['Les lignes fixes, elles, passent.', ['landline']],
    ["Utilisez un poste fixe et renouvelez l'appel.", ['landline', 'retry']],
    ['Use a mobile phone rather than a landline.', ['mobile']],
    ['Versuchen Sie es mehrmals.', ['retry']],
    ['Sourds et malentendants : le 114 reçoit vos SMS.', ['sms114']],
    ['CODIS, poste fixe : 02 61 91 35 18', []],
    ["Les appels passés depuis un mobile n'aboutissent pas.", []],
    ['On vous rappellera.', []],
  ])('%s', (body, expected) => {
    expect(advice(body)).toEqual(expected);
  });
});
