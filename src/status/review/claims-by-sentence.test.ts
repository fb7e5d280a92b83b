import { describe, expect, it } from 'vitest';
import { claimsBySentence } from './claims-by-sentence.ts';
import { aText } from './review.fixtures.ts';

type Claim = ReturnType<typeof aText>['claims'][number];
const claim = (words: string, change: Partial<Claim> = {}): Claim => ({
  ...{ says: 'restored', when: 'now', services: ['police'], departements: ['35'] },
  ...{ hour: null, quoted: false, words },
  ...change,
});
const said = (title: string, text: string, ...claims: Claim[]) =>
  claimsBySentence({ title, text, claims }).map((each) => [
    each.sentence,
    ...each.claims.map(({ says, words }) => `${says}: ${words}`),
  ]);

describe('what was read in which sentence', () => {
  it('keeps the town, the part and the operator of which it is said', () => {
    expect(
      said(
        'Le 17 rétabli à Saint-Malo',
        'Le 17 est rétabli pour les abonnés Orange. Le 15 est coupé à Dinard.\nMerci.',
        claim('rétabli'),
        claim('rétabli'),
        claim('coupé', { says: 'fails' }),
      ),
    ).toEqual([
      ['Le 17 rétabli à Saint-Malo', 'restored: rétabli'],
      ['Le 17 est rétabli pour les abonnés Orange.', 'restored: rétabli'],
      ['Le 15 est coupé à Dinard.', 'fails: coupé'],
    ]);
  });

  it('puts together what one sentence says, and cuts none after a short word', () => {
    expect(
      said(
        '',
        'À St. Malo, dép. 35, selon M. Le Goff, le 15 est rétabli, le 18 est rétabli. Le 17 aussi !',
        claim('rétabli'),
        claim('rétabli'),
      ),
    ).toEqual([
      [
        'À St. Malo, dép. 35, selon M. Le Goff, le 15 est rétabli, le 18 est rétabli.',
        'restored: rétabli',
        'restored: rétabli',
      ],
    ]);
  });

  it('shows the words alone where their sentence was not kept, and a long one around them', () => {
    expect(said('Titre', 'Texte', claim('rétabli'))).toEqual([['rétabli', 'restored: rétabli']]);
    const [[long = ''] = []] = said(
      '',
      `${'mot '.repeat(200)}rétabli ${'mot '.repeat(200)}`,
      claim('rétabli'),
    );
    expect(long).toMatch(/^… mot .* rétabli mot .* …$/);
    expect(long.length).toBeLessThan(300);
  });

  it('is nothing where no claim was read', () => {
    expect(claimsBySentence(aText())).toEqual([]);
  });
});
