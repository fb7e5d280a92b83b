import { expect, it } from 'vitest';
import { putOffBeside } from './put-off.ts';

const text = (id: string) => ({ id, digest: '0123456789abcdef' });

/** What one browser keeps for all its tabs. */
function browser() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

it('two tabs that put texts off keep what the other put off', () => {
  const store = browser();
  const one = putOffBeside(store, [], text('a-35-1'), true);
  // The other tab was opened before, and knows of nothing.
  const other = putOffBeside(store, [], text('b-35-2'), true);
  expect(other).toEqual(['a-35-1 0123456789abcdef', 'b-35-2 0123456789abcdef']);
  expect(putOffBeside(store, one, text('a-35-1'), false)).toEqual(['b-35-2 0123456789abcdef']);
});

it('a browser that keeps nothing puts texts off until the page is closed', () => {
  const refusing = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const one = putOffBeside(refusing, [], text('a-35-1'), true);
  expect(putOffBeside(refusing, one, text('b-35-2'), true)).toHaveLength(2);
});
