import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneEditAway } from '../../tools/place/edits.ts';
import { communesOfToday } from '../site/place-data/communes.ts';
import { builtIndex } from '../site/place-data/loaded.ts';
import { wordsOf } from './communes/query.ts';
import { findText, type Named, type PlaceOffer } from './find.ts';

const index = builtIndex();
const LIMIT = 8;

function named(typed: string): Named {
  const found = findText(typed, index, LIMIT);
  if (found?.kind !== 'named') throw new Error(`${typed}: ${found?.kind}`);
  return found;
}

function told(offer: PlaceOffer): string {
  switch (offer.kind) {
    case 'territory':
      return offer.territory;
    case 'spoken':
      return `${offer.name} ${offer.territory}`;
    case 'commune':
      return `${offer.alias?.name ?? offer.commune.name} ${offer.territory}`;
  }
}
const sure = (typed: string) => named(typed).sure.map(told);
const maybe = (typed: string) => named(typed).maybe.map(told);

describe('names that no list of communes holds', () => {
  test.each([
    ['Marne-la-Vallée', ['77', '93', '94']],
    ['marne la vallee cedex', ['77', '93', '94']],
    ['Roissy', ['95', '77', '93']],
    ['Cergy-Pontoise', ['95', '78']],
    ['Sénart', ['77', '91']],
    ['Corse', ['2A', '2B']],
    ['Occitanie', ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82']],
  ])('%s lies in several territories and is a choice', (typed, territories) => {
    const { across, sure: offers } = named(typed);
    expect(across).not.toBeNull();
    const spoken = offers.filter(({ kind }) => kind === 'spoken').map(({ territory }) => territory);
    expect([...new Set(spoken)].sort()).toEqual([...territories].sort());
  });

  test.each([
    ['La Plaine Saint-Denis', 'La Plaine Saint-Denis 93'],
    ['Paris La Défense', 'La Défense 92'],
    ['La Défense Cedex', 'La Défense 92'],
    ['val thorens', 'Val Thorens 73'],
    ['Gustavia', 'Gustavia 977'],
    ['Mata-Utu', 'Mata-Utu 986'],
    ['mata’utu', 'Mata-Utu 986'],
    ['euroairport', 'Aéroport de Bâle-Mulhouse 68'],
    ['disneyland', 'Disneyland Paris 77'],
    ['bretagne', 'Bretagne 22'],
  ])('%s is %s', (typed, expected) => {
    expect(sure(typed)[0]).toBe(expected);
  });

  test('a chief town overseas and a commune of that name are both offered', () => {
    expect(sure('Marigot')).toEqual(['Marigot 978', 'Le Marigot 972']);
    expect(sure('les arcs').slice(0, 2).sort()).toEqual(['Les Arcs 73', 'Les Arcs 83']);
  });

  test('a town and the airport that bears its name are both offered, the airport on both sides', () => {
    const offers = sure('Orly');
    for (const side of ['94', '91']) expect(offers).toContain(`Aéroport de Paris-Orly ${side}`);
    expect(offers).toContain('Orly 94');
  });

  test('the commune a place lies in comes with it, when there is but one', () => {
    expect(named('Val Thorens').sure[0]).toMatchObject({
      commune: { code: '73257', name: 'Les Belleville' },
    });
    expect(named('La Défense').sure[0]).toMatchObject({ kind: 'spoken', commune: null });
  });
});

describe('places outside France', () => {
  test.each([
    ['Monaco', 'MC'],
    ['Genève', 'CH'],
    ['geneva', 'CH'],
    ['Bruxelles', 'BE'],
    ['Jersey', 'JE'],
    ['Sarrebruck', 'DE'],
    ['vintimille', 'IT'],
  ])('%s is told as such and is in no territory', (typed, country) => {
    expect(named(typed)).toMatchObject({ sure: [], abroad: [{ country }] });
  });

  test('a French town of the same name comes too', () => {
    expect(sure('Saint-Sébastien')).toContain('Saint-Sébastien 23');
    expect(named('Saint-Sébastien').abroad).toMatchObject([{ country: 'ES' }]);
  });

  test('while its name is being typed, nothing is told too early', () => {
    expect(named('mona').abroad).toEqual([{ name: 'Monaco', country: 'MC' }]);
    expect(named('a').abroad.length).toBeLessThanOrEqual(LIMIT);
  });
});

describe('what only resembles', () => {
  test.each([
    ['rennnes', 'Rennes 35'],
    ['marseile', 'Marseille 13'],
    ['haute savoe', '74'],
    ['val torens', 'Val Thorens 73'],
    ['saint mallo', 'Saint-Malo 35'],
    ['gare de strasbourg', 'Strasbourg 67'],
    ['nanterre université', 'Nanterre 92'],
    ['base aérienne de saint-dizier', 'Saint-Dizier 52'],
  ])('%s is asked about, not answered', (typed, expected) => {
    expect(sure(typed)).toEqual([]);
    expect(maybe(typed)[0]).toBe(expected);
  });

  test('a name with a word it does not have is never an answer', () => {
    expect(sure('Saint-Vallier-sur-Marne-la-Vallée')).toEqual([]);
    expect(sure('rennes la neuve')).toEqual([]);
  });

  test('an answer holds every letter typed', () => {
    const names = communesOfToday().map(({ nom }) => nom);
    const wrong: string[] = [];
    for (const [i, name] of names.filter((_, at) => at % 997 === 0).entries()) {
      for (const typed of oneEditAway(wordsOf(name).join(' '), i)) {
        if (!/[a-z]/.test(typed)) continue;
        for (const offer of named(typed).sure) {
          const own = wordsOf(told(offer).replace(/ \S+$/, '')).join('');
          const held = wordsOf(typed)
            .filter((word) => word.length > 2)
            .every((word) => own.includes(word) || own.includes(wordsOf(typed).join('')));
          if (offer.kind === 'commune' && !held) wrong.push(`${typed} > ${told(offer)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('arrondissements', () => {
  test.each(['Paris 15', 'paris 15ème', 'Paris XVe', '15e arrondissement de Paris', '75015 Paris'])(
    '%s is the 15th of Paris alone',
    (typed) => {
      expect(sure(typed)[0]).toBe('Paris 15e Arrondissement 75');
    },
  );

  test('while the number is being typed the others follow', () => {
    expect(sure('paris 1').slice(0, 2)).toEqual([
      'Paris 1er Arrondissement 75',
      'Paris 10e Arrondissement 75',
    ]);
  });

  test('before the communes are there, the territory answers', () => {
    expect(findText('Lyon 3e', null, LIMIT)).toMatchObject({
      sure: [{ kind: 'territory', territory: '69' }],
    });
  });
});

test.each(['🙂', '???', '-', '…', '♥️', '👩‍🚒', ' ! '])('%s is the name of no place', (typed) => {
  for (const communes of [index, null]) {
    expect(findText(typed, communes, LIMIT)).toEqual({ kind: 'nothing' });
  }
});

test.each(['', '  ', '\u200b', '\u00a0\t'])('nothing that is seen asks nothing: %j', (typed) => {
  expect(findText(typed, index, LIMIT)).toBeNull();
});

test('anything is answered without a fault, the index there or not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(index, null),
      (typed, communes) => {
        expect(() => findText(typed, communes, LIMIT)).not.toThrow();
      },
    ),
  );
});
