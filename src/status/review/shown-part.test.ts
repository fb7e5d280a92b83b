import { describe, expect, it } from 'vitest';
import { shownPart } from './shown-part.ts';

const filler = 'Un paragraphe ordinaire de la page.\n'.repeat(300);

describe('the part of a text that is kept for who judges it', () => {
  it('is all of a short one, and of a long one its beginning, said to be cut', () => {
    expect(shownPart('Le 15 ne répond plus.', ['ne répond plus'])).toEqual({
      text: 'Le 15 ne répond plus.',
    });
    const { text, isCut } = shownPart(filler, []);
    expect(isCut).toBe(true);
    expect(text.length).toBeLessThan(6_100);
    expect(text.endsWith('page.\n[…]')).toBe(true);
  });

  it('holds what decided, wherever that stands', () => {
    const late = `${filler}Mise à jour : le 15 ne répond plus.\n${filler}`;
    expect(shownPart(late, ['le 15 ne repond plus']).text).toMatch(
      /page\.\n\[…\]\nMise à jour : le 15 ne répond plus\.\n\[…\]$/,
    );
    const oneLine = `${'mot '.repeat(5_000)}le 15 ne répond plus. ${'mot '.repeat(5_000)}`;
    const { text } = shownPart(oneLine, ['le 15 ne repond plus']);
    expect(text).toContain('le 15 ne répond plus.');
    expect(text.length).toBeLessThan(9_000);
    const often = `${filler}${'Le 15 ne répond plus ici non plus.\n'.repeat(5_000)}`;
    expect(shownPart(often, ['le 15 ne repond plus']).text.length).toBeLessThan(9_500);
  });
});
