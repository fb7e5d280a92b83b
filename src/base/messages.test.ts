import { expect, expectTypeOf, it } from 'vitest';
import { messages, plural, told } from './messages.ts';

const WORDS = messages({
  fr: {
    title: "Qu'est-ce que c'est ?",
    missing: (file: string) => `« ${file} » : l'annonce manque.`,
    counted: (count: number) => `${count} ${plural.fr(count, 'fichier', 'fichiers')} : lu(s)`,
    listed: ({ names }: { names: string[] }) => [`d'abord : ${names.join(', ')}`],
    states: { over: "C'est fini" },
    maybe: (yes: boolean) => (yes ? 'oui' : 'non'),
  },
  en: {
    title: "What's this?",
    missing: (file) => `"${file}": the announcement is missing.`,
    counted: (count) => `${count} ${plural.en(count, 'file', 'files')} read`,
    listed: ({ names }) => [`first: ${names.join(', ')}`],
    states: { over: 'Over' },
    maybe: (yes) => (yes ? 'yes' : 'no'),
  },
});

it('French is set where it comes in, English stays as it is typed', () => {
  expect(WORDS.fr.title).toBe('Qu’est-ce que c’est\u00a0?');
  expect(WORDS.fr.states.over).toBe('C’est fini');
  expect(WORDS.en.title).toBe("What's this?");
});

it('values are never set: a file is called what it is called', () => {
  expect(WORDS.fr.missing("l'été : 1.json")).toBe(
    "«\u00a0l'été : 1.json\u00a0»\u00a0: l’annonce manque.",
  );
  expect(WORDS.fr.listed({ names: ["l'un", "l'autre"] })).toEqual(["d’abord\u00a0: l'un, l'autre"]);
});

it('nought, one and two have their forms', () => {
  const counted = ['fr', 'en'] as const;
  expect(
    counted.map((language) => [0, 1, 2].map((n) => plural[language](n, 'one', 'other'))),
  ).toEqual([
    ['one', 'one', 'other'],
    ['other', 'one', 'other'],
  ]);
  expect(plural.fr(1_000_000, 'one', 'other')).toBe('other');
  expect(WORDS.fr.counted(0)).toContain('0 fichier\u00a0:');
  expect(WORDS.en.counted(0)).toContain('0 files');
});

it('one thing is told in both languages', () => {
  expect(told(WORDS, (words) => words.maybe(true))).toEqual({ fr: 'oui', en: 'yes' });
  expectTypeOf(WORDS.fr.maybe).returns.toEqualTypeOf<string>();
  // @ts-expect-error: both languages have the same keys
  messages({ fr: { one: 'un' }, en: {} });
  // @ts-expect-error: and no others
  messages({ fr: { one: 'un' }, en: { one: 'one', two: 'two' } });
});

it('values that hold each other are no trap', () => {
  const value: Record<string, unknown> = { name: "l'a : b" };
  value['self'] = value;
  const words = messages({
    fr: { said: ({ name }: Record<string, unknown>) => `C'est ${String(name)} !` },
    en: { said: ({ name }) => `It is ${String(name)}!` },
  });
  expect(words.fr.said(value)).toBe("C’est l'a : b\u00a0!");
});
