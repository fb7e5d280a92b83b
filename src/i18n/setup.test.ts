import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { createI18n, type Words } from './setup.ts';

const wordsOf = (folder: string) =>
  JSON.parse(readFileSync(new URL(`./locales/${folder}.json`, import.meta.url), 'utf8')) as Words;
const speak = (tag: string, folder: string = tag) => createI18n(tag, wordsOf(folder)).t;
const fr = speak('fr');

describe('the words of a language', () => {
  it('are found by name, and a missing one shows its name', () => {
    expect(fr('app.name')).toBe('Repli');
    expect(fr('app.nothing' as never)).toBe('app.nothing');
    expect(fr('app' as never)).toBe('app');
    expect(fr('toString' as never)).toBe('toString');
  });

  it('are filled in, each place with its value', () => {
    expect(fr('plan.stepCount', { step: 2, total: 5 })).toBe('Étape 2 sur 5');
    expect(fr('plan.stepCount', { step: '{{total}}', total: '$&' })).toBe('Étape {{total}} sur $&');
    expect(fr('plan.stepCount', {})).toBe('Étape  sur ');
  });

  it('isolate what is put into right-to-left text, and nothing elsewhere', () => {
    expect(speak('ar')('plan.stepCount', { step: 2, total: 5 })).toContain('\u20682\u2069');
    expect(fr('plan.stepCount', { step: 2, total: 5 })).not.toMatch(/[\u2066-\u2069]/);
  });

  it('take the plural form of their language, whatever the number', () => {
    const numbers = { numbers: '15' };
    expect(fr('status.disrupted', { count: 1, ...numbers })).toBe('15 perturbé');
    expect(fr('status.disrupted', { count: 2, ...numbers })).toBe('15 perturbés');
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.nat({ max: 2_000_000 }), (language, count) => {
        const { tag, folder } = language;
        const form = new Intl.PluralRules(tag).select(count);
        const { status } = wordsOf(folder);
        const forms = status as Record<string, string>;
        const wanted = forms[`down_${form}`] ?? forms['down_other'];
        const placed = tag === 'ar' ? '\u206815\u2069' : '15';
        expect(speak(tag, folder)('status.down', { count, ...numbers })).toBe(
          wanted?.replace('{{numbers}}', placed),
        );
      }),
      { numRuns: 60 },
    );
  });
});
