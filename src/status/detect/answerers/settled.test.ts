/** Texts of which the rules alone say otherwise than what stands around the number. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const OTHERS = 'Samu : 02 61 91 35 15.\nPompiers : 02 61 91 35 18.';

const { numbers } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine',
});

describe('a number beside those of the services', () => {
  it.each([
    'Pour rassurer les familles, l’Agence régionale de santé tient un numéro d’information, le 02 61 91 35 70.',
    'Pour un conseil médical non urgent, SOS Médecins reste joignable comme d’habitude (02 61 91 35 99).',
    'Le syndicat Alliance, joint à Rennes (02 61 91 35 96), dénonce « un matériel d’un autre âge ».',
    'Secrétariat de mairie – ouvert lundi, mardi, jeudi 9h-12h – 02 61 91 35 30',
  ])('that sends no help is none to call: %s', (line) => {
    expect(numbers(`${OTHERS}\n${line}`)).toEqual(['samu 3515', 'fire 3518']);
  });
});
