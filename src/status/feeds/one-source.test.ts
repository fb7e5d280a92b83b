import { describe, expect, it } from 'vitest';
import { houseOf, takenFrom } from './one-source.ts';

describe('a house', () => {
  it.each([
    ['https://www.journal.example/rss/bretagne.xml', 'journal.example'],
    ['https://rss.journal.example/', 'journal.example'],
    ['https://www.ille-et-vilaine.gouv.fr/flux', 'ille-et-vilaine.gouv.fr'],
    ['https://www.morbihan.gouv.fr/flux', 'morbihan.gouv.fr'],
    ['https://www.ici.example/flux', 'ici.example'],
    ['https://rss.ici.fr/flux', 'ici.fr'],
    ['https://www.ici.fr./flux', 'ici.fr'],
    ['https://nom:mot@www.actu.fr:8443/flux', 'actu.fr'],
    ['https://ac.fr/', 'ac.fr'],
    ['https://feeds.lci.fr/', 'lci.fr'],
    ['https://secours.asso.fr/', 'secours.asso.fr'],
    ['https://www.news.co.uk/', 'news.co.uk'],
    ['http://127.0.0.1:8080/f', '127.0.0.1'],
    ['http://[::1]:8080/f', '[::1]'],
  ])('of %s is %s', (address, house) => {
    expect(houseOf(address)).toBe(house);
  });
});

describe('whose words they are', () => {
  it('is told by an agency that the text names, and by whoever is credited', () => {
    expect(takenFrom('RENNES (AFP) - Panne', [])).toEqual(['afp']);
    expect(takenFrom('Panne', ['Avec l’AFP', 'Jeanne Essai'])).toEqual([
      'afp',
      'by avec l’afp',
      'by jeanne essai',
    ]);
    expect(takenFrom('Il faut ap peler', ['admin', ''])).toEqual([]);
  });
});
