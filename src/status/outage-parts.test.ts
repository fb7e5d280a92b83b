import { expect, it } from 'vitest';
import { meansNamed, numbersByState, numbersHit } from './outage-parts.ts';

it('tells what hurts first, each number in its state', () => {
  const numbers = { '15': 'works', '17': 'disrupted', '18': 'down', '112': 'down' } as const;
  const down = { state: 'down', numbers: ['18', '112'] };
  const disrupted = { state: 'disrupted', numbers: ['17'] };
  expect(numbersByState(numbers)).toEqual([down, disrupted, { state: 'works', numbers: ['15'] }]);
  expect(numbersHit(numbers)).toEqual([down, disrupted]);
  expect(numbersByState({})).toEqual([]);
});

it('names ways of calling in the words given', () => {
  const words = {
    phone: (kind: string) => `un ${kind}`,
    operator: (name: string) => `chez ${name}`,
  };
  expect(meansNamed(['mobile', 'operator:Un : Deux'], words)).toEqual([
    'un mobile',
    'chez Un : Deux',
  ]);
});
