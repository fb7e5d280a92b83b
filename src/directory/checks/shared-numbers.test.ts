import { describe, expect, it } from 'vitest';
import { aLine, aView } from './files.fixtures.ts';
import { sharedNumbersRule as rule } from './shared-numbers.ts';

const shared = (codes: string[], changes: Parameters<typeof aLine>[0] = {}) =>
  rule.check(codes.map((code) => aView(code, [aLine(changes)])));

describe('shared-numbers', () => {
  it('doubts one number for one service in two territories, in both files', () => {
    expect(shared(['21', '58']).map(({ file, params }) => [file, params])).toEqual([
      ['data/territories/21.json', expect.objectContaining({ elsewhere: '58' })],
      ['data/territories/58.json', expect.objectContaining({ elsewhere: '21' })],
    ]);
  });

  it('accepts it where one centre is known to serve both, and at sea', () => {
    expect(shared(['971', '977', '978'])).toEqual([]);
    expect(shared(['2A', '2B'])).toEqual([]);
    expect(shared(['56', '85'], { service: 'sea' })).toEqual([]);
  });

  it('leaves withdrawn lines alone', () => {
    expect(shared(['21', '58'], { withdrawn: '2021-06-04' })).toEqual([]);
  });
});
