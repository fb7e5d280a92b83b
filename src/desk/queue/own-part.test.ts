import { describe, expect, it } from 'vitest';
import { queued } from '../../status/review/review.fixtures.ts';
import { linesBeside, ownTerritory, toVerify } from './own-part.ts';

describe('the territory that a text is worked on for', () => {
  it.each([
    ['the officer’s, not the first of the text', ['22', '35'], ['35'], null, '35'],
    ['the one at hand where both have it', ['22', '35'], ['22', '35'], '35', '35'],
    ['another than the one at hand where they have not', ['22', '35'], ['22', '35'], '56', '22'],
    ['the key’s for a text about the whole country', 'all', ['35', '22'], null, '35'],
    ['the key’s for a text about nowhere that is known', [], ['35', '22'], '22', '22'],
    ['the one at hand for the host', 'all', 'all', '56', '56'],
    ['any of the text’s for the host', ['22', '35'], 'all', null, '22'],
    ['none when nothing of it is theirs', ['22'], ['35'], '35', null],
    ['none to name for the host', 'all', 'all', null, null],
  ] as const)('is %s', (_name, text, key, current, expected) => {
    expect(ownTerritory(text, key, current)).toBe(expected);
  });
});

describe('whose lines stand beside a number', () => {
  it.each([
    ['the officer’s own, of a text about the whole country', '', 'all', ['35'], null, ['35']],
    ['the officer’s own part', '', ['22', '35', '56'], ['35', '56'], '56', ['56', '35']],
    ['the officer’s own, of a text about nowhere known', 'Rennes', [], ['35'], '35', ['35']],
    ['those of the place that the text names for it', '22', 'all', ['35'], '35', ['22']],
    ['those of the territory at hand, for the host', '', 'all', 'all', '35', ['35']],
    ['nobody’s, for the host with none at hand', '', 'all', 'all', null, []],
  ] as const)('%s', (_name, area, text, key, current, expected) => {
    expect(linesBeside(area, text, key, current)).toEqual(expected);
  });
});

describe('numbers that two people verify', () => {
  const text = queued({
    territories: ['22', '35'],
    numbers: [
      { service: 'samu', number: '+33261910022', area: '22' },
      { service: 'samu', number: '+33261910035', area: '35' },
    ],
  });
  const none = () => [];

  it('are those of the officer’s own territory', () => {
    const own = toVerify(text, ['35'], null, none);
    expect(own?.code).toBe('35');
    expect(own?.numbers.map(({ number }) => number)).toEqual(['+33261910035']);
  });

  it('lead to a territory of the key that has some, and nowhere when none has', () => {
    const [first] = text.numbers;
    if (first === undefined) throw new Error('none');
    const one = { ...text, numbers: [first] };
    expect(toVerify(one, ['22', '35'], '35', none)?.code).toBe('22');
    expect(toVerify(one, ['35'], '35', none)).toBeNull();
    expect(toVerify({ ...one, territories: 'all' }, 'all', null, none)?.code).toBe('22');
  });

  it('are no lines yet', () => {
    const lines = (code: string) => (code === '35' ? [{ number: '+33261910035' }] : []);
    expect(toVerify(text, ['35'], '35', lines)).toBeNull();
    expect(toVerify(text, ['35', '22'], '35', lines)?.code).toBe('22');
  });
});
