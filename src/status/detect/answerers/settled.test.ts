/** Texts of which the rules alone say otherwise than what stands around the number. */
import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const OTHERS = 'Samu : 02 61 91 35 15.\nPompiers : 02 61 91 35 18.';

const numbers = (body: string): string[] =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang: 'fr',
    published: '2026-10-07T18:42:00+02:00',
    title: 'Le 15 et le 18 ne répondent plus en Ille-et-Vilaine',
    body,
  }).replacements.map(({ service, number }) => `${service} ${number.slice(-4)}`);

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
