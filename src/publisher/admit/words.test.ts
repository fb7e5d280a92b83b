import { describe, expect, it } from 'vitest';
import { type PublisherRefusalCode, STATUS } from './refusal.ts';
import { refusedAs } from './words.ts';

const CODES = Object.keys(STATUS) as PublisherRefusalCode[];
/** Gives every value that words ask for; what the checks say is in whole sentences already. */
const params = new Proxy<Record<string, string>>(
  {},
  { get: (_target, name) => `<${String(name)}>${name === 'fr' || name === 'en' ? '.' : ''}` },
);

describe.each(['fr', 'en'] as const)('refusals in %s', (lang) => {
  it.each(CODES)('say of %s what is wrong and the way out, in whole sentences', (code) => {
    const { title, cause, fix, status } = refusedAs({ code, params, problems: [] }, lang);
    for (const sentence of [title, fix, ...(cause === '' ? [] : [cause])]) {
      expect(sentence).toMatch(/^[A-ZÀÉ].*\.$/);
    }
    expect(status).toBe(STATUS[code]);
  });
});

it.each(CODES)('French typography holds in %s', (code) => {
  const { title, cause, fix } = refusedAs({ code, params, problems: [] }, 'fr');
  const text = [title, cause, fix].join('\n').replace('Content-Type: application/jose+json', '');
  expect(text).not.toMatch(/ [:;!?»]|« |'/);
});
