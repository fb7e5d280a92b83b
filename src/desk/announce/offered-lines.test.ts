import { describe, expect, it } from 'vitest';
import { alertOf, chainOf, directoryOf, FIRE, lineOf, NOW, SAMU } from './announce.fixtures.ts';
import { isTicked, linesOffered } from './offered-lines.ts';

const TOWN = '+33261911516';
const directory = directoryOf([
  lineOf({ number: TOWN, confirmation: null }),
  lineOf(),
  lineOf({ service: 'fire', number: FIRE, withdrawn: '2026-11-01' }),
  lineOf({ service: 'fire', number: '+33639981818' }),
]);
const wanted = { places: ['35'], directory, chain: null, now: NOW };
const shown = (offered: ReturnType<typeof linesOffered>) =>
  offered.map(({ line, trust, automatic }) => [line.number, trust, automatic]);

describe('the lines offered', () => {
  it('are those of the services hit, confirmed first and ticked, the others not', () => {
    expect(shown(linesOffered({ ...wanted, numbers: { '15': 'down', '18': 'works' } }))).toEqual([
      [SAMU, 'confirmed', true],
      [TOWN, 'unconfirmed', false],
    ]);
  });

  it('never hold a withdrawn one', () => {
    const numbers = linesOffered({ ...wanted, numbers: { '18': 'down' } });
    expect(shown(numbers)).toEqual([['+33639981818', 'confirmed', true]]);
  });

  it('are none for the whole country', () => {
    expect(linesOffered({ ...wanted, places: 'all', numbers: { '15': 'down' } })).toEqual([]);
  });

  it('follow the hand of the officer over what is automatic', () => {
    const [first] = linesOffered({ ...wanted, numbers: { '15': 'down' } });
    if (first === undefined) throw new Error('no line');
    expect(isTicked(first, {})).toBe(true);
    expect(isTicked(first, { [first.key]: false })).toBe(false);
  });
});

describe('the lines of an announcement that is updated', () => {
  const announced = (numbers: readonly string[]) =>
    chainOf(
      alertOf({
        lines: numbers.map((number) => ({
          service: number === FIRE ? 'fire' : 'samu',
          number,
          area: '',
          network: 'fixed',
        })),
      }),
    );

  it('stay as they were given, and no other comes by itself for the same number', () => {
    const chain = announced([TOWN, '+33261911599']);
    const numbers = { '15': 'down' } as const;
    expect(shown(linesOffered({ ...wanted, chain, numbers }))).toEqual([
      ['+33261911599', 'announced', true],
      [SAMU, 'confirmed', false],
      [TOWN, 'unconfirmed', true],
    ]);
  });

  it('bring those of a number that fails only now', () => {
    const chain = announced([SAMU]);
    const numbers = { '15': 'down', '18': 'down' } as const;
    const ticked = linesOffered({ ...wanted, chain, numbers }).filter((l) => isTicked(l, {}));
    expect(ticked.map(({ line }) => line.number)).toEqual([SAMU, '+33639981818']);
  });

  it('lose one that was withdrawn from the directory meanwhile', () => {
    const chain = announced([FIRE]);
    const [line] = linesOffered({ ...wanted, chain, numbers: { '18': 'down' } }).filter(
      (offered) => offered.line.number === FIRE,
    );
    expect(line).toMatchObject({ trust: 'withdrawn', automatic: false });
  });
});
