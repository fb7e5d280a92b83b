import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isTerritoryCode, TERRITORIES } from '../../territories/names.ts';
import { Sources } from './sources-model.ts';
import { sourcesSchema } from './sources-schema.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8');
const { sources } = v.parse(Sources, JSON.parse(read('sources.json')));

describe('data/sources.json', () => {
  it('is valid, and every territory named exists', () => {
    for (const { id, territories } of sources) {
      if (territories === 'all') continue;
      for (const code of territories) expect(isTerritoryCode(code), `${id} ${code}`).toBe(true);
    }
  });

  it('holds https addresses, each once, and none that may lead inside', () => {
    expect(new Set(sources.map(({ address }) => address)).size).toBe(sources.length);
    for (const { address, allowPrivate } of sources) {
      expect(address).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}\//);
      expect(allowPrivate).toBe(false);
    }
  });

  it('has the feed of a préfecture for every territory whose site has the usual form', () => {
    const watched = new Set(
      sources.filter(({ kind }) => kind === 'prefecture').flatMap(({ territories }) => territories),
    );
    const missing = TERRITORIES.map(({ code }) => code).filter((code) => !watched.has(code));
    expect(missing).toEqual(['75', '987']);
  });

  it('points to its schema, which is up to date (else: npm run schema)', () => {
    expect(read('sources.json')).toContain('"$schema": "./schema/sources.schema.json"');
    expect(read('schema/sources.schema.json')).toBe(sourcesSchema());
  });

  it('refuses two sources of one id, an address that is none, an unknown kind', () => {
    const [first] = sources;
    const parse = (...list: unknown[]) => v.safeParse(Sources, { sources: list }).success;
    expect(parse(first)).toBe(true);
    expect(parse(first, first)).toBe(false);
    expect(parse({ ...first, address: 'javascript:alert(1)' })).toBe(false);
    expect(parse({ ...first, kind: 'blog' })).toBe(false);
    expect(parse({ ...first, typo: true })).toBe(false);
  });
});
