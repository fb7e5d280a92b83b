import { afterEach, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { nameAbroad } from './name-abroad.ts';

afterEach(() => vi.unstubAllGlobals());

test('a place comes with its country, a country alone', () => {
  expect(nameAbroad('Genève', 'CH', 'fr')).toBe('Genève (Suisse)');
  expect(nameAbroad('Genève', 'CH', 'fr-x-falc')).toBe('Genève (Suisse)');
  expect(nameAbroad('Genève', 'CH', 'de')).toBe('Genève (Schweiz)');
  expect(nameAbroad('Monaco', 'MC', 'fr')).toBe('Monaco');
  expect(nameAbroad('', 'CH', 'fr')).toBe('Suisse');
});

test('every language names the countries', () => {
  for (const { tag } of LANGUAGES) expect(nameAbroad('', 'BE', tag)).not.toBe('BE');
});

test('an engine without names of countries still names the place', () => {
  vi.stubGlobal('Intl', { ...Intl, DisplayNames: undefined });
  expect(nameAbroad('Genève', 'CH', 'fr')).toBe('Genève');
  expect(nameAbroad('', 'CH', 'fr')).toBe('CH');
});
