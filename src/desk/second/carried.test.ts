import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedIn, linkOf } from './carried.ts';

describe('a signed text on its way', () => {
  it('comes out of its link as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const text = `{"payload":${JSON.stringify(json)}}`;
        expect(carriedIn(linkOf(text, 'https://repli.example/desk/'))).toBe(text);
        expect(carriedIn(`\n ${text} `)).toBe(text);
      }),
    );
  });

  it('is none in another link or text', () => {
    for (const other of ['', 'https://repli.example/desk/#lines', '#second=%%%', 'bonjour']) {
      expect(carriedIn(other)).toBeNull();
    }
  });
});
