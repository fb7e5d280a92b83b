/** Which words the texts make ordinary. */
import { expect, it } from 'vitest';
import { readPage } from '../../src/status/detect/grammar/lines.ts';
import { readBlocks } from '../../src/status/detect/text/normalise.ts';
import { ordinaryWords } from './ordinary-words.ts';

const FEED = { source: { kind: 'press', departement: null }, lang: 'fr' } as const;
const text = (hand: string, body: string) => ({
  hand,
  lines: readPage(readBlocks('', body), {
    ...FEED,
    id: 'x',
    published: '2026-03-11T18:42:00+01:00',
    title: '',
    body,
  }).lines,
});
const six = (body: string, hands: readonly string[] = ['a', 'b']) =>
  Array.from({ length: 6 }, (_, at) => text(hands[at % hands.length] ?? 'a', body));

it('are those that several hands write small', () => {
  expect(ordinaryWords(six('on écrit ici la commune'))).toEqual([
    'commune',
    'ecrit',
    'ici',
    'la',
    'on',
  ]);
});
it('are none that one hand alone writes, nor those of few texts', () => {
  expect(ordinaryWords(six('la commune', ['a']))).toEqual([]);
  expect(ordinaryWords(six('la commune').slice(0, 4))).toEqual([]);
});
it('are none that are often names inside a sentence', () => {
  const names = [...six('dans la plaine'), ...six('dans la Plaine'), ...six('à la plaine')];
  expect(ordinaryWords(names)).not.toContain('plaine');
  expect(ordinaryWords(names)).toContain('dans');
});
it('stay so where they only begin a sentence or stand in capitals', () => {
  expect(ordinaryWords([...six('la commune'), ...six('Commune.'), ...six('LA COMMUNE')])).toContain(
    'commune',
  );
});
