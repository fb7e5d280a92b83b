import { describe, expect, it } from 'vitest';
import { queued } from '../../status/review/review.fixtures.ts';
import { alertOf, chainOf, NOW } from '../announce/announce.fixtures.ts';
import { inForce } from '../announce/held/in-force.ts';
import { endedElsewhere, endingsFor, endOfText } from './end-of-text.ts';

const chain = chainOf(alertOf());
const held = { chain, files: ['file'], kid: null };
const items = inForce([held], null, [], NOW);
const said = chain.content;
const over = (change = {}) =>
  queued({ state: 'over', services: [], territories: said?.territories ?? [], ...change });

describe('a text that tells of an end', () => {
  it('leads to the all-clear of the announcement that it is about, for its officer to sign', () => {
    const text = over();
    const [ending] = endingsFor(text, items);
    expect(ending?.held).toBe(held);
    if (ending === undefined) throw new Error('none in force');
    expect(endOfText(text, ending, NOW)).toMatchObject({
      deed: { kind: 'all-clear', id: chain.messages[0].id, files: ['file'] },
      nature: 'actual',
      stage: 'review',
      text: { id: text.id, digest: text.digest },
    });
  });

  it('is about nothing elsewhere, of other numbers, or that is over or an exercise', () => {
    expect(endingsFor(over({ territories: ['2A'] }), items)).toEqual([]);
    expect(endingsFor(over({ services: ['114'] }), items)).toEqual([]);
    const changed = (change: object) => items.map((item) => ({ ...item, ...change }));
    expect(endingsFor(over(), changed({ state: 'ended' }))).toEqual([]);
    expect(endingsFor(over(), changed({ nature: 'exercise' }))).toEqual([]);
    expect(endingsFor(over(), changed({ held: null }))).toEqual([]);
  });

  it('may be about one that is in force and not at hand: an official one', () => {
    const [item] = items;
    const listed = { ...said, certainty: 'official' };
    const there = [{ ...item, held: null, listed }] as typeof items;
    expect(endingsFor(over(), there)).toEqual([]);
    expect(endedElsewhere(over(), there)).toEqual(there);
    expect(endedElsewhere(over(), items)).toEqual([]);
    const probable = [{ ...item, held: null, listed: { ...said, certainty: 'probable' } }];
    expect(endedElsewhere(over(), probable as typeof items)).toEqual([]);
  });

  it('lets a person choose where several may be meant', () => {
    expect(endingsFor(over(), [...items, ...items])).toHaveLength(2);
  });
});
