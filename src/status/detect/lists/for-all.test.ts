/** A number of which nothing is told is for everything only where the text says so. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { ruled: numbers } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15, le 17 et le 18 ne répondent plus en Ille-et-Vilaine',
});

const OTHERS = 'Samu : 02 61 91 35 15\nPompiers : 02 61 91 35 18';

describe('beside numbers of services', () => {
  it('a number of which nothing is told is nobody’s', () => {
    const told = `${OTHERS}\nUne image ? Envoyez-la au 06 39 98 24 00.`;
    expect(numbers(told)).toEqual(['samu 3515', 'fire 3518']);
    expect(numbers(`${OTHERS}\nJoël, 06 39 98 24 00`)).toEqual(['samu 3515', 'fire 3518']);
  });

  it.each([
    'À Redon, un numéro unique, le 02 61 91 35 00, est ouvert.',
    'À Redon, composez le 02 61 91 35 00 quel que soit le motif.',
    'À Redon, un seul numéro : 02 61 91 35 00',
    'Un appareil par commune, pour toutes les urgences :\nRedon : 02 61 91 35 00',
  ])('one that is for everything is for everything: %s', (told) => {
    expect(numbers(`${OTHERS}\n${told}`)).toContain('any 3500 Redon');
  });
});

it('alone, a number to call is for whatever fails', () => {
  expect(numbers('Composez le 02 61 91 35 00.')).toEqual(['any 3500']);
});
