/** What is decided from the chances of each state, whatever they come from. */
import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { understand } from './read.ts';
import { readerOf } from './read-text.fixtures.ts';

const { item } = readerOf({
  source: { kind: 'sdis', departement: '35' },
  title: 'Appels au 18',
});
const NONE = { ongoing: 0, over: 0, planned: 0, exercise: 0, none: 0 };
const decided = (body: string, chances: Partial<typeof NONE>) => {
  const { state, shelf } = decide(understand(item(body)), { ...NONE, ...chances });
  return `${state}, ${shelf}`;
};

describe('an outage', () => {
  const BODY = 'Le 18 ne répond plus dans le département.';
  it('is shown where it is likely enough, and else left to people', () => {
    expect(decided(BODY, { ongoing: 0.88, none: 0.12 })).toBe('ongoing, probable');
    expect(decided(BODY, { ongoing: 0.85, none: 0.15 })).toBe('ongoing, review');
  });
});

describe('an end', () => {
  const BODY = 'Le 18 est rétabli dans le département.';
  it('is shown only where an outage that goes on is very unlikely', () => {
    expect(decided(BODY, { over: 0.99, ongoing: 0.005, none: 0.005 })).toBe('over, probable');
    expect(decided(BODY, { over: 0.95, ongoing: 0.03, none: 0.02 })).toBe('over, review');
  });
  it('that is half believed is an outage', () => {
    expect(decided(BODY, { over: 0.6, ongoing: 0.35, none: 0.05 })).toBe('ongoing, review');
  });
});

describe('an exercise', () => {
  it('that is announced as one is never shown as an outage, however likely', () => {
    const body = 'Ceci est un exercice. Le 18 ne répond plus dans le département.';
    expect(decided(body, { ongoing: 0.99, exercise: 0.01 })).toBe('exercise, review');
  });
});
