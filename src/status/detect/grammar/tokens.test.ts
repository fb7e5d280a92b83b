import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { findPhones } from '../text/phones.ts';
import { tokenize } from './tokens.ts';

const raws = (text: string) => tokenize(text, findPhones(text)).map(({ raw }) => raw);

describe('tokenize', () => {
  it('parts an elided word, keeps a compound without its hyphen and a telephone number whole', () => {
    expect(raws("Le 15 n'est plus joint, sapeurs-pompiers : 02 61 91 35 18.")).toEqual(
      ['le', '15', "n'", 'est', 'plus', 'joint', ',', 'sapeurs', 'pompiers', ':'].concat([
        '02 61 91 35 18',
        '.',
      ]),
    );
  });

  it('begins each number where it was found, neighbours too', () => {
    const text = 'au 02 61 91 35 01/02 ou 02 61 91 35 18, 02 61 91 35 15 ou 16';
    const phones = findPhones(text).map(({ start, end }) => ({ start, end }));
    const tokens = tokenize(text, findPhones(text)).filter(({ kind }) => kind === 'phone');
    expect(tokens.map(({ start, end }) => ({ start, end }))).toEqual(phones);
  });

  it('reads letters of any script and accents that stand for themselves as one word', () => {
    expect(raws('ville de Μεταξάς, o\u0300u n\u0303\u0300e')).toEqual([
      'ville',
      'de',
      'μεταξάς',
      ',',
      'o\u0300u',
      'n\u0303\u0300e',
    ]);
  });

  const pieces = ['Été', "l'", '’', 'a', 'ж', '\u0301', '15', '4', ' ', '\u2003', '\n', '\u0007'];
  const marks = ['-', '.', '(', '°', '😀', '\ud83d', '€', 'ſ', 'ǆ', 'I\u0307'];
  it('cuts any text as its pattern says', () => {
    const text = fc.array(fc.constantFrom(...pieces, ...marks)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        const cut = [...whole.matchAll(/\p{L}[\p{L}\p{M}]*'?|\d+|[^\s\p{L}\d]/gu)]
          .map((match) => ({ start: match.index, end: match.index + match[0].length }))
          .filter(({ start, end }) => whole.slice(start, end) !== '-');
        const tokens = tokenize(whole).filter(({ raw }) => raw !== '-');
        expect(tokens.map(({ start, end }) => ({ start, end }))).toEqual(cut);
        for (const { kind, key, start, end, spaced } of tokens) {
          expect(key).toBe(
            kind === 'word' ? fold(whole).slice(start, end) : whole.slice(start, end),
          );
          const before = whole[start - 1] ?? ' ';
          expect(spaced).toBe(/\s/.test(before) || before === '\u0007');
        }
      }),
    );
  });
});
