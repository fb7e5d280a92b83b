import { describe, expect, it } from 'vitest';
import { plainCharacters } from '../text/characters.ts';
import { withoutFalseDrills } from './no-drill.ts';
import { findTags } from './tags.ts';
import { tokenize } from './tokens.ts';

/** The tags of drills in a text, as it is read with its accents. */
const drills = (text: string): string[] => {
  const tokens = tokenize(plainCharacters(text), []);
  return withoutFalseDrills(findTags(tokens, 'fr', 'written'), tokens)
    .map(({ tag }) => tag)
    .filter((tag) => tag === 'drill' || tag === 'notDrill');
};

describe('a drill', () => {
  it.each([
    'Ce n’est pas un exercice.',
    'Une panne et non un simple exercice.',
    'Sans rapport avec l’exercice de mardi.',
    'L’exercice de mardi est reporté.',
    'L’exercice prévu demain n’aura pas lieu.',
    'La préfecture annule l’exercice.',
    'L’exercice de ce matin est terminé.',
    'L’exercice devient réalité.',
  ])('is none: %s', (text) => {
    expect(drills(text)).not.toContain('drill');
  });
  it.each([
    'Ceci est un exercice.',
    'Ceci n’est qu’un exercice.',
    'Exercice : n’appelez pas le 15.',
    'L’exercice n’est pas annulé.',
    'L’exercice est maintenu.',
    'Pas d’inquiétude, c’est un exercice.',
  ])('stands: %s', (text) => {
    expect(drills(text)).toContain('drill');
  });
});
