import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItem } from './item.ts';

const good = {
  id: 'a',
  source: { kind: 'press', departement: null },
  lang: 'fr',
  published: '2025-11-03T18:42:00+01:00',
  title: 't',
  body: 'b',
};
const problem = (change: object) => {
  const read = readItem(JSON.stringify({ ...good, ...change }));
  return 'problem' in read ? read.problem.en : null;
};

describe('readItem', () => {
  it('reads an item and passes over fields it does not know', () => {
    expect(readItem(JSON.stringify({ ...good, label: 1 }))).toEqual({ item: good });
  });
  it('takes French and no territory when they are not said', () => {
    const { lang: _, ...rest } = { ...good, source: { kind: 'press' } };
    expect(readItem(JSON.stringify(rest))).toEqual({ item: good });
  });
  it.each([
    [{ title: 3 }, 'title is 3; expected a string'],
    [{ id: '' }, 'id is empty'],
    [{ published: 'hier' }, 'published is "hier"; expected an instant'],
    [{ source: null }, 'source is null; expected {kind, departement}'],
    [{ source: { kind: 'blog' } }, 'source.kind is "blog"; expected one of prefecture'],
    [
      { source: { kind: 'press', departement: '99' } },
      'source.departement is "99"; expected an INSEE code',
    ],
    [{ lang: 1 }, 'lang is 1; expected a language code'],
  ])('names the value met and what was expected: %j', (change, expected) => {
    expect(problem(change)).toContain(expected);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        expect(Object.keys(readItem(line))).toHaveLength(1);
      }),
    );
  });
});
