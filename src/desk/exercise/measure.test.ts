import { expect, it } from 'vitest';
import { type Act, freshMeasure, withAct } from './measure.ts';

const measured = (...acts: Act[]) => acts.reduce(withAct, freshMeasure(0));

it('counts taps, characters and corrections', () => {
  const acts: Act[] = [{ is: 'tap' }, { is: 'typed', count: 3 }, { is: 'tap' }, { is: 'changed' }];
  expect(measured(...acts)).toMatchObject({ taps: 2, keys: 3, corrections: 1 });
  expect(measured({ is: 'went-back' })).toMatchObject({ corrections: 1 });
});

it('takes what is erased in one go for one correction', () => {
  const [typed, erased]: Act[] = [{ is: 'typed', count: 1 }, { is: 'erased' }];
  if (typed === undefined || erased === undefined) throw new Error('two acts');
  expect(measured(typed, erased, erased, erased, typed, erased).corrections).toBe(2);
});
