import { expect, it } from 'vitest';
import { ownScript } from './own-scripts.ts';

it.each(['/worker.js', '/desk/worker.js', '/assets/place-worker-Ab_-1234.js'])(
  '%s is a script of ours',
  (address) => expect(ownScript(address)).toBe(address),
);

it.each([
  '//evil.example/worker.js',
  'https://evil.example/worker.js',
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  'blob:http://localhost/worker.js',
  '/assets/../x/worker.js',
  '/worker.js?x',
  '/worker.js\n',
  '/data/worker.js',
])('%j is none, and is refused', (address) => {
  expect(() => ownScript(address)).toThrow(TypeError);
});
