import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');

describe('the JSON Schemas for editors', () => {
  it.each(Object.entries(jsonSchemas()))(
    '%s is up to date (else: npm run schema)',
    (name, text) => {
      expect(read(`schema/${name}.schema.json`)).toBe(text);
    },
  );

  it('describe every property in French', () => {
    const undescribed: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, child] of Object.entries(value)) {
        if (path.endsWith('/properties') && !child?.description)
          undescribed.push(`${path}/${name}`);
        walk(child, `${path}/${name}`);
      }
    };
    for (const [name, text] of Object.entries(jsonSchemas())) walk(JSON.parse(text), name);
    expect(undescribed).toEqual([]);
  });

  it('are pointed to by every data file', () => {
    for (const file of readdirSync(new URL('../../data/territories/', import.meta.url))) {
      expect(read(`territories/${file}`), file).toContain(
        '"$schema": "../schema/territory.schema.json"',
      );
    }
    expect(read('national.json')).toContain('"$schema": "./schema/national.schema.json"');
    expect(read('keys.json')).toContain('"$schema": "./schema/keys.schema.json"');
  });
});
