/**
 * A browser without what the oldest engines lack (src/site/build/engines/floor.ts): everything that
 * MDN's data says they do not have is taken away before the first line of a script runs, in pages
 * and, by a prelude to what the site serves, in workers.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { LACKING } from '../../src/site/build/engines/lacking.ts';
import { DIST, type Site } from './site.ts';

/** Runs inside the browser: it can refer to nothing outside itself. */
function takeAway(
  globals: readonly string[],
  members: Readonly<Record<string, readonly string[]>>,
  statics: Readonly<Record<string, readonly string[]>>,
) {
  const scope = globalThis as unknown as Record<string, unknown>;
  const objectAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((at, name) => (at as never)?.[name as never], scope);
  const remove = (from: unknown, name: string): void => {
    if ((typeof from !== 'object' && typeof from !== 'function') || from === null) return;
    // What the browser does not let go of stays: then nothing is proved of it.
    if (Object.getOwnPropertyDescriptor(from, name)?.configurable) {
      delete (from as Record<string, unknown>)[name];
    }
  };
  for (const [owner, names] of Object.entries(members)) {
    const held = objectAt(owner) as { prototype?: unknown } | undefined;
    for (const name of names) {
      remove(held?.prototype, name);
      // The data does not part the two kinds of members of the language's own objects.
      remove(held, name);
    }
  }
  for (const [owner, names] of Object.entries(statics)) {
    for (const name of names) remove(objectAt(owner), name);
  }
  for (const name of globals) {
    remove(scope, name);
    remove(Object.getPrototypeOf(scope), name);
  }
  // An option they do not know: who relies on it listens for ever.
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const known = typeof options === 'object' ? { ...options } : options;
    if (typeof known === 'object') Reflect.deleteProperty(known, 'signal');
    listen.call(this, type, listener, known);
  };
}

/** Members that the data calls lacking for one of several forms, or that no script of ours can miss. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  Element: ['scrollLeft'],
  Navigator: ['cookieEnabled'],
};

const MEMBERS = Object.fromEntries(
  Object.entries(LACKING.members).map(([owner, names]) => [
    owner,
    names.filter((name) => !KEPT[owner]?.includes(name)),
  ]),
);
// A browser that enforces Trusted Types cannot be made to ignore them, as an old one does: without these
// names it would refuse the worker. How an engine without them fares, Firefox ESR shows (engines.spec.ts).
const GLOBALS = LACKING.globals.filter((name) => !/^trustedType/i.test(name));
const TAKEN = [GLOBALS, MEMBERS, LACKING.statics].map((part) => JSON.stringify(part));
const PRELUDE = `(${takeAway.toString()})(${TAKEN.join(',')});`;

/** Makes every page of a browser an old one. */
export async function makePagesOld(context: BrowserContext): Promise<void> {
  await context.addInitScript(PRELUDE);
}

/** Serves the workers with a prelude that makes them old, each file under its right hash. */
export async function makeWorkersOld(site: Site): Promise<void> {
  const served = (path: string, body: string) =>
    site.overrides.set(path, { type: 'text/javascript', body });
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  let worker = await readFile(join(DIST, 'worker.js'), 'utf8');
  const names = await readdir(join(DIST, 'assets'));
  for (const name of names.filter((file) => /^place-worker-.*\.js$/.test(file))) {
    const text = await readFile(join(DIST, 'assets', name), 'utf8');
    const old = PRELUDE + text;
    worker = worker.split(hash(text)).join(hash(old));
    served(`/assets/${name}`, old);
  }
  served('/worker.js', PRELUDE + worker);
}
