/** Every way of saying it, of every subject, in every frame: a hole in the grammar shows at once. */
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import { itemsOf, SENTENCES } from './samples/sentences.ts';

describe('made sentences', () => {
  it.each(SENTENCES.map((made) => [made.name, made] as const))('%s', (_, made) => {
    const wrong = itemsOf(made)
      .map((item) => ({ item, got: detect(item) }))
      .filter(({ got }) => got.state !== made.state);
    const told = wrong.map(({ item, got }) => `${got.shelf}: ${item.title} — ${item.body}`);
    expect(told).toEqual([]);
  });
});
