/** A page of useful numbers, or a busy day at the Samu, is no outage for naming one. */
import { describe, expect, it } from 'vitest';
import { readerOf } from '../read-text.fixtures.ts';

const { read } = readerOf({
  source: { kind: 'mairie', departement: '33' },
  title: 'Numéros utiles',
});

describe('an outage that is only thought of', () => {
  it.each([
    'Pompiers : 18\nGendarmerie de Langon : 05 36 49 33 17\nCentre de secours : 05 36 49 33 18\nSi un jour les numéros courts venaient à tomber en panne, la mairie afficherait les numéros de remplacement.',
    'Gardez ces numéros. En cas de panne du 18, composez le 05 36 49 33 18.\nGendarmerie : 05 36 49 33 17',
  ])('is shown as none: %s', (body) => {
    expect(read(body).shelf).not.toBe('probable');
  });
  it.each([
    'Si le 18 reste muet chez vous, ce n’est pas votre poste, c’est la panne. Composez le 05 36 49 33 18.',
    'Le 18 ne répond plus depuis hier, composez le 05 36 49 33 18. En cas de panne de votre propre ligne, allez chez un voisin.',
  ])('is one where it is told: %s', (body) => {
    const { state, shelf } = read(body, { title: 'Alerte' });
    expect([state, shelf]).toEqual(['ongoing', 'probable']);
  });
});

describe('no trouble at all', () => {
  const title = 'Canicule : au centre 15, jusqu’à deux minutes d’attente';
  it('is said in so many words', () => {
    const body =
      '« Ça répond, mais il faut patienter. » Aucun dérangement sur les lignes, insiste la direction : il s’agit d’affluence.\nUn médecin sans urgence ? La maison médicale, 05 36 49 33 70.\nPar ailleurs, une panne touche les abonnés internet d’une résidence.';
    expect(read(body, { title }).shelf).not.toBe('probable');
  });
  it('is said of one number while another fails', () => {
    const body =
      'Le 15 ne répond plus en Gironde. Aucun dérangement n’est signalé sur le 18. Composez le 05 36 49 33 15.';
    const { state, shelf } = read(body, { title: 'Panne du 15' });
    expect([state, shelf]).toEqual(['ongoing', 'probable']);
  });
});
