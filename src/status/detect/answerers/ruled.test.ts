import { describe, expect, it } from 'vitest';
import type { ReplacementService } from '../model.ts';
import { pageOf } from '../read.ts';
import { readerOf } from '../read-text.fixtures.ts';
import { numbersInOrder, type Ruled, ruledSigns } from './ruled.ts';

const { item } = readerOf({
  source: { kind: 'prefecture', departement: '35' },
  title: 'Le 15 et le 18 ne répondent plus',
});
const { lines } = pageOf(
  item('Samu : 02 61 91 35 15. Faites le 15.<br>Pompiers : 02 61 91 35 18 ou 02 61 91 35 19'),
);

describe('the numbers of a text', () => {
  it('stand in reading order, without the short ones', () => {
    const numbers = numbersInOrder(lines).map(({ number }) => number);
    expect(numbers).toEqual(['+33261913515', '+33261913518', '+33261913519']);
  });
});

describe('what the rules say around a number', () => {
  const sequence = numbersInOrder(lines);
  const ruled: Ruled = new Map<string, ReadonlySet<ReplacementService>>([
    ['+33261913515', new Set<ReplacementService>(['samu'])],
    ['+33261913518', new Set<ReplacementService>(['fire'])],
  ]);
  it('is told of it and of the ones beside it', () => {
    expect(ruledSigns(ruled, sequence, 1)).toEqual(
      expect.arrayContaining([
        'the rules: fire',
        'the rules, of the number before: samu',
        'the rules, of the number after: nobody',
        'the rules, of the others: samu',
        'the rules: fire, another of it: false',
      ]),
    );
  });
  it('is told of the first and of the last as well', () => {
    expect(ruledSigns(ruled, sequence, 0)).toContain('the rules, of the number before: none');
    expect(ruledSigns(ruled, sequence, 2)).toContain('the rules, of the number after: none');
    expect(ruledSigns(ruled, sequence, 2)).toContain('the rules, of the others: fire + samu');
  });
});
