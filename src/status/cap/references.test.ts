import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCap } from './read.ts';
import { readReferences } from './references.ts';
import { parseXml, sample } from './xml.fixtures.ts';

const ONE = { sender: 'a@b', id: 'X-1', sent: '2026-11-21T17:20:00Z' };

describe('references', () => {
  it('are read in the standard form', () => {
    expect(readReferences('a@b,X-1,2026-11-21T18:20:00+01:00')).toEqual([ONE]);
    expect(readReferences('')).toEqual([]);
  });

  it('are instants, whatever their notation', () => {
    for (const sent of [
      '2026-11-21T17:20:00Z',
      '2026-11-21T17:20:00-00:00',
      '2026-11-21T18:20:00+01:00',
      '2026-11-21T17:20:00.000z',
      '2026-11-21T17:20+00:00',
    ]) {
      expect(readReferences(`a@b,X-1,${sent}`), sent).toEqual([ONE]);
    }
  });

  it('are read bare, and without their instant', () => {
    expect(readReferences('X-1')).toEqual([{ sender: '', id: 'X-1', sent: null }]);
    expect(readReferences('X-1\tX-2').map((r) => r.id)).toEqual(['X-1', 'X-2']);
    expect(readReferences('a@b,X-1')).toContainEqual({ sender: 'a@b', id: 'X-1', sent: null });
    expect(readReferences('X-1,X-2').map((r) => r.id)).toEqual(['X-2', 'X-1', 'X-2']);
  });

  it('are read from the broken sample', () => {
    const [message] = readCap(sample('references-cassees-35.xml'), parseXml).messages;
    expect(message?.references).toEqual([
      { sender: 'urgence@pref35.example', id: 'PREF35-2026-11-21-1', sent: '2026-11-21T17:20:00Z' },
      { sender: '', id: 'PREF35-2026-11-21-2', sent: null },
    ]);
  });

  it('come out the same with any whitespace between and around them', () => {
    const space = fc.stringMatching(/^[ \t\r\n\u00a0]{0,4}$/);
    const gap = fc.stringMatching(/^[ \t\r\n]{1,4}$/);
    const references = fc.array(fc.tuple(space, space, gap), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(references, (spaces) => {
        const text = spaces
          .map(([a, b, c], i) => `${c}a@b${a},${b}X-${i}${b},${a}2026-11-21T17:20:00Z${c}`)
          .join(' ');
        expect(readReferences(text)).toEqual(spaces.map((_, i) => ({ ...ONE, id: `X-${i}` })));
      }),
    );
  });
});
