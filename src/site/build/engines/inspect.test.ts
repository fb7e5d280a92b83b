import { describe, expect, it } from 'vitest';
import { lackedBy } from './inspect.ts';

const lacked = (code: string) =>
  lackedBy({ path: 'a.js', code, kind: 'module' }).map((line) => line.split(': ')[1]);

describe('a script that the oldest engines cannot run', () => {
  it.each([
    ['class A { static { f(); } }', 'syntax after ES2020'],
    ['class A { #x = 1; has(o) { return #x in o; } }', 'syntax after ES2020'],
    ['a ??= b;', 'syntax after ES2020'],
    ['await f();', 'syntax after ES2020'],
    ['const r = /[\\p{L}--[a-z]]/v;', 'syntax after ES2020'],
    ['const r = /a/d;', 'syntax after ES2020'],
    ['const r = /(?<!n)a/;', 'look-behind'],
    ['const r = new RegExp("(?<=n)a");', 'look-behind'],
    ['f({ signal: AbortSignal.timeout(5) });', 'AbortSignal.timeout'],
    ['f({ signal: AbortSignal.any(list) });', 'AbortSignal.any'],
    ['const last = list.at(-1);', '.at()'],
    ['list.toSorted().findLast(f);', '.findLast()'],
    ['text.replaceAll("a", "b");', '.replaceAll()'],
    ['Object.hasOwn(a, b);', 'Object.hasOwn'],
    ['Promise.any(all);', 'Promise.any'],
    ['URL.canParse(a);', 'URL.canParse'],
    ['const copy = structuredClone(a);', 'structuredClone'],
    ['self.structuredClone(a);', 'structuredClone'],
    ['crypto.randomUUID();', 'Crypto.randomUUID'],
    ['navigator.storage.persist();', 'Navigator.storage'],
    ['requestIdleCallback(f);', 'requestIdleCallback'],
    ['Response.json({});', 'Response.json'],
    ['window.addEventListener("online", f, { signal });', 'addEventListener({signal})'],
  ])('%s', (code, what) => {
    const found = lacked(code);

    expect(found).toContain(what);
  });
});

describe('a script that they run', () => {
  it.each([
    'const r = /(?<year>\\d{4})(?=-)\\p{L}/u;',
    'a?.b ?? c; import("./later.js");',
    'new Intl.ListFormat("fr").format(list);',
    'typeof structuredClone === "function" && structuredClone(a);',
    '"requestIdleCallback" in window ? requestIdleCallback(f) : setTimeout(f, 200);',
    'if (`requestIdleCallback` in window) requestIdleCallback(f); else f();',
    'navigator.connection && navigator.connection.downlink;',
    'list.at?.(-1);',
    'const at = place.at; const { timeout } = options; place.at = 1;',
    'function structuredClone(a) { return a; } structuredClone(1);',
    'addEventListener("online", f, { once: true }); fetch(a, { signal });',
    'f({ structuredClone: 1 }); a.structuredClone;',
  ])('%s', (code) => {
    expect(lacked(code)).toEqual([]);
  });
});
