import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidingWords, marked } from './marks.ts';

const shown = (text: string, ...phrases: string[]) =>
  marked(text, phrases)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('words that decided', () => {
  it.each([
    ['Le 15 est en panne.', 'le 15 est en panne', '[Le 15 est en panne].'],
    ['Numéros « saturés » ce soir', 'numeros satures', '[Numéros « saturés] » ce soir'],
    ['pannes en série', 'panne', 'pannes en série'],
    ['le 15, le 18 et le 15', 'le 15', '[le 15], le 18 et [le 15]'],
    ['ŒUVRE', 'œuvre', '[ŒUVRE]'],
    ['rien ici', '', 'rien ici'],
  ])('in %j, %j', (text, phrase, expected) => {
    expect(shown(text, phrase)).toBe(expected);
  });

  it('are those of the claims, else those that the reasons name', () => {
    const reasons = ['fails: le 15 ne repond plus'];
    expect(decidingWords({ claims: [], reasons })).toEqual(['le 15 ne repond plus']);
    expect(decidingWords({ claims: [{ words: 'en panne' }], reasons })).toEqual(['en panne']);
  });

  it('never change the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, phrases) => {
        expect(
          marked(text, phrases)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
