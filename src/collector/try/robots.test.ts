import { expect, it } from 'vitest';
import { isAllowed } from './robots.ts';

const may = (robots: string, path = '/syndication/flux') =>
  isAllowed(robots, 'Repli-collector', path);

it.each<[string, string, string, boolean]>([
  ['an empty file', '', '/a', true],
  ['a page in its place', '<!doctype html><p>User-agent</p>', '/a', true],
  ['nothing forbidden', 'User-agent: *\nDisallow:', '/a', true],
  ['everything forbidden', 'User-agent: *\nDisallow: /', '/a', false],
  ['another part forbidden', 'User-agent: *\nDisallow: /admin/', '/a', true],
  ['the longest rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['of two as long the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  [
    'a group of its own',
    'User-agent: *\nDisallow: /\n\nUser-agent: repli-collector\nAllow: /',
    '/a',
    true,
  ],
  [
    'a group that it shares',
    'User-agent: x\nUser-agent: Repli-Collector\nDisallow: /a',
    '/a',
    false,
  ],
  ['a group of another', 'User-agent: x\nDisallow: /', '/a', true],
  ['a star in the middle', 'User-agent: *\nDisallow: /*/flux', '/x/flux?y', false],
  ['an end', 'User-agent: *\nDisallow: /*.xml$', '/a.xml', false],
  ['an end that is none', 'User-agent: *\nDisallow: /*.xml$', '/a.xml?b', true],
  ['remarks and blanks', '# x\n user-agent : * # all\r\n  disallow : /a # here', '/a', false],
])('%s', (_name, robots, path, expected) => {
  expect(may(robots, path)).toBe(expected);
});

it('hostile rules take no time', () => {
  const rule = `/${'*a'.repeat(20_000)}$`;
  expect(may(`User-agent: *\nDisallow: ${rule}`, `/${'a'.repeat(2_000)}b`)).toBe(true);
});
