import { describe, expect, it } from 'vitest';
import { shownPart, shownWords } from './shown-part.ts';

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

describe('a text as it is shown', () => {
  const preamble =
    'Point de situation de la préfecture sur les réseaux du département, à toute heure. '.repeat(3);
  const post = `${preamble}Le 15 ne répond plus.`;
  const phrases = ['le 15 ne repond plus'];

  it('keeps a short title and its words as they are', () => {
    const short = { title: 'Panne du 15', text: 'Le 15 ne répond plus.' };
    expect(shownWords(short, phrases)).toEqual(short);
  });

  it('says that a long title is cut, and has it whole before the words', () => {
    const { title, text, isCut } = shownWords({ title: post, text: '' }, phrases);
    expect(title).toMatch(/^Point de situation.{100,190} \[…\]$/);
    expect([text, isCut]).toEqual([post, undefined]);
    expect(shownWords({ title: post, text: 'Composez le 01 99 00 15 15.' }, phrases).text).toBe(
      `${post}\nComposez le 01 99 00 15 15.`,
    );
  });

  it('has it once where the words begin with it', () => {
    const text = `${post.replace('. Le', '.\nLe')}\nLire la suite`;
    expect(shownWords({ title: post, text }, phrases).text).toBe(text);
  });

  it('keeps the beginning of long words behind a long title', () => {
    const words = 'mot '.repeat(4_000);
    const { text, isCut } = shownWords({ title: post, text: words }, []);
    expect(isCut).toBe(true);
    expect(text.length).toBeGreaterThan(5_900);
  });
});
