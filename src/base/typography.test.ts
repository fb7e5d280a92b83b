import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frenchAround, frenchTypography } from './typography.ts';

it.each([
  ["l'annonce d'hier", 'l’annonce d’hier'],
  ['Attendu : un jour ; rien ?', 'Attendu\u00a0: un jour\u00a0; rien\u00a0?'],
  ['« 35 » !', '«\u00a035\u00a0»\u00a0!'],
  ['50 % en 3 min, 2 j, 12 km', '50\u00a0% en 3\u00a0min, 2\u00a0j, 12\u00a0km'],
  ['(absent ?) « Quoi ? »', '(absent\u00a0?) «\u00a0Quoi\u00a0?\u00a0»'],
  ['Pourquoi :\n  ceci', 'Pourquoi\u00a0:\n  ceci'],
])('%j is set', (typed, set) => {
  expect(frenchTypography(typed)).toBe(set);
});

it.each([
  'https://repli.example/?a=b',
  '18:05',
  "repli build --duty 'qui appeler' --lines samu:+33261911515",
  'REPLI_DATABASE=postgres://user:password@host/database',
  "it's 'quoted'".slice(5),
  '4 heures, 30 secondes, 15 jours',
])('%j stays as it is', (text) => {
  expect(frenchTypography(text)).toBe(text);
});

it('setting twice changes nothing more', () => {
  const text = fc.string({ unit: fc.constantFrom(..." a1:;!?»«%'’\u00a0sh") });
  fc.assert(
    fc.property(text, (typed) => {
      const set = frenchTypography(typed);
      expect(frenchTypography(set)).toBe(set);
    }),
  );
});

it('values stay as they were given, whatever they hold', () => {
  const value = fc.string({ unit: fc.constantFrom(..." d'é:;!?»«%1\ue000s/.$&\\"), minLength: 1 });
  fc.assert(
    fc.property(value, value, (first, other) => {
      const text = `Fichier : « ${first} », l'autre : ${other} !`;
      const set = frenchAround(text, [first, other]);
      expect(set).toContain(first);
      expect(set).toContain(other);
      expect(set.length).toBe(text.length);
    }),
  );
  expect(frenchAround("l'été : l'a.json", ["l'a.json"])).toBe("l’été\u00a0: l'a.json");
});
