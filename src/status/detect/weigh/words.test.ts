import { describe, expect, it } from 'vitest';
import { understand } from '../read.ts';
import { isWord } from './words.ts';

const wordsOf = (title: string, body: string) =>
  [
    ...understand({
      id: 'x',
      source: { kind: 'sdis', departement: '35' },
      lang: 'fr',
      published: '2026-10-06T12:00:00+02:00',
      title,
      body,
    }).signs,
  ]
    .filter(isWord)
    .map((sign) => sign.replace('word: ', ''));

describe('plain words as signs', () => {
  it('are those of the text, each once, without accents or case', () => {
    expect(wordsOf('Alerte', 'Le 18 toussote. ALERTE levée')).toEqual([
      'alerte',
      'le',
      'toussote',
      'levee',
    ]);
  });
  it('name no place, nobody, no number and no elided article', () => {
    const words = wordsOf('', 'À Rennes, le docteur Paul Lenoir n’a plus le 15 au 02 61 91 35 15.');
    for (const absent of ['rennes', 'paul', 'lenoir', "n'", '15', '02']) {
      expect(words).not.toContain(absent);
    }
    expect(words).toContain('docteur');
  });
  it('leave a drill to the rules', () => {
    expect(wordsOf('', 'L’exercice de jeudi est annulé.')).not.toContain('exercice');
  });
});
