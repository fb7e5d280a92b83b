import { describe, expect, it } from 'vitest';
import { fileNameRule as rule } from './file-name.ts';
import { aView, codes, TODAY } from './files.fixtures.ts';

const of = (changes: object) => codes(rule.check({ ...aView('35'), ...changes }, TODAY));

describe('file-name', () => {
  it('accepts a file named after its code, under any folder', () => {
    expect(of({})).toEqual([]);
    expect(of({ file: 'C:\\data\\35.json' })).toEqual([]);
  });

  it('refuses another name, and a code that INSEE does not know', () => {
    expect(of({ file: 'data/territories/53.json' })).toEqual(['error file-name']);
    expect(of({ code: '96', file: 'data/territories/96.json' })).toEqual([
      'error unknown-territory',
    ]);
  });

  it('doubts a name that is not the territory’s own', () => {
    expect(of({ name: 'Ille et Vilaine' })).toEqual(['warning territory-name']);
    expect(of({ name: 'Ille-et-Vilaine' })).toEqual([]);
  });
});
