import { describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';

const services = (title: string, body: string, lang = 'fr') =>
  detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang,
    published: '2025-11-03T18:42:00+01:00',
    title,
    body,
  }).services;

describe('the numbers that fail', () => {
  it.each([
    [
      'are those of the field that names them',
      'Incident sur les appels d’urgence',
      'Services : 15, 18.\nImpact : échec de 100 % des appels.',
      ['samu', 'fire'],
    ],
    [
      'are those not yet back',
      'Numéros d’urgence : reprise partielle',
      'Le 17 et le 112 fonctionnent de nouveau. Le rétablissement du 15 et du 18 est plus long que prévu.',
      ['samu', 'fire'],
    ],
    [
      'are those of which a call leads to nothing',
      'Appels d’urgence',
      'Depuis 17 h, composer le 15 ou le 18 débouche une fois sur trois sur un disque.',
      ['samu', 'fire'],
    ],
    [
      'ring without anybody hearing',
      'Appels d’urgence',
      'Le 15 et le 18 sonnent sans que personne n’entende. Le 17 n’est pas touché.',
      ['samu', 'fire'],
    ],
    [
      'are not where calls are sent',
      'Le 15 en panne',
      'Le 15 est indisponible. Les appels sont basculés vers le 18.',
      ['samu'],
    ],
    [
      'are not one that may be used while it lasts',
      'Le 15 en panne',
      'Le 114 par SMS peut être utilisé, par tous, le temps de la panne.',
      ['samu'],
    ],
    [
      'are not one that people are told not to call',
      'Le 15 en panne',
      'Ne composez pas le 18 pour vous renseigner.',
      ['samu'],
    ],
  ] as const)('%s', (_, title, body, failing) => {
    expect(services(title, body)).toEqual(failing);
  });
  it.each([
    'Les personnes qui ne peuvent pas téléphoner peuvent écrire un SMS au 114.',
    'Le 114 marche ou pas ? Oui.',
  ])('are not one that may be written to: %s', (body) => {
    expect(services('Le 15 en panne', body)).toEqual(['samu']);
  });
  it('are those that neither the one nor the other answers', () => {
    const body = 'Seit Mittwoch sind weder die 15 noch die 18 zuverlässig zu erreichen.';
    expect(services('Notruf gestört', body, 'de')).toEqual(['samu', 'fire']);
  });
});
