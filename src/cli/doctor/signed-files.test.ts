import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../../directory/key-file.ts';
import { keysText } from '../../directory/keys-list.ts';
import { listsText, newList, signList } from '../../directory/roots/make-list.ts';
import type { RootKey } from '../../directory/roots/trust.ts';
import { hashesOf, signManifest } from '../../site/built/manifest.ts';
import { command as built } from '../commands/built.ts';
import { examineBuilt, examineKeyList } from './signed-files.ts';
import type { Site } from './visit.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const FILES: Readonly<Record<string, string>> = {
  'worker.js': 'worker',
  'index.html': 'home',
  '35/index.html': 'a page',
  'desk/index.html': 'the desk',
  'headers.json': '{}',
  '.pages/drawn.json': '{}',
};

let host: NewKey;
let stranger: NewKey;
let roots: NewKey[];
let folder = '';
/** What is served, by address. */
let served: Map<string, string>;
const io = () => ({ cwd: folder, now: () => NOW });
const site: Site = {
  address: 'https://repli.example',
  get: async (path) => {
    const text = served.get(path);
    const bytes = Buffer.from(text ?? 'nothing');
    const status = text === undefined ? 404 : 200;
    return { status, headers: new Headers(), text: bytes.toString(), bytes, at: 0 };
  },
};
const signerOf = ({ entry, privateJwk }: NewKey) => ({ kid: entry.kid, privateKey: privateJwk });

beforeAll(async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const key = (name: string, use: ('directory' | 'bulletin' | 'keys')[]) =>
    makeKey({ name, use, territories: [], holder: name, ...days });
  host = await key('host', ['directory', 'bulletin']);
  stranger = await key('stranger', ['directory']);
  roots = await Promise.all(['a', 'b', 'c'].map((name) => key(`root-${name}`, ['keys'])));
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-doctor-'));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(join(folder, 'site', path, '..'), { recursive: true });
    await writeFile(join(folder, 'site', path), text);
  }
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data/keys.json'), keysText({ keys: [host.entry] }));
  const list = await signManifest(await hashesOf(join(folder, 'site')), NOW, signerOf(host));
  await writeFile(join(folder, 'site/build.jws'), list);
  served = new Map([
    ['/build.jws', list],
    ['/worker.js', 'worker'],
    ['/', 'home'],
    ['/35/', 'a page'],
    ['/desk/', 'the desk'],
  ]);
});
afterEach(() => rm(folder, { recursive: true }));

describe('the files that are served', () => {
  const examined = () => examineBuilt(site, [host.entry]);

  it('are those of the signed list, but for pages that may be drawn anew', async () => {
    served.set('/35/', 'drawn anew');
    expect(await examined()).toMatchObject([{ level: 'well', check: 'built' }]);
  });

  it('are named where they are others, or missing', async () => {
    served.set('/worker.js', 'somebody else’s');
    served.delete('/desk/');
    const [found] = await examined();
    expect(found).toMatchObject({ level: 'bad', check: 'built' });
    expect(found?.detail.fr).toContain('(desk/index.html, worker.js)');
  });

  it('are believed by no list that a stranger signed, that was changed, or that is none', async () => {
    const list = served.get('/build.jws') ?? '';
    const other = await signManifest({ 'worker.js': 'sha256-x' }, NOW, signerOf(stranger));
    for (const text of [other, list.replace('worker.js', 'w0rker.js'), '<html>', '']) {
      served.set('/build.jws', text);
      expect(await examined()).toMatchObject([{ level: 'bad', check: 'built' }]);
    }
    served.delete('/build.jws');
    expect(await examined()).toMatchObject([{ level: 'doubt' }]);
    expect(await examineBuilt(site, null)).toEqual([]);
  });

  it('on the machine itself, repli built says the same with the key of the host', async () => {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const args = ['--site', 'site', '--data', 'data'];
    const run = () => built.run(args, { ...io(), out: say, err: say, env: {} });
    expect(await run()).toBe(0);
    expect(lines.join()).toContain('✓ 6 fichiers');
    await writeFile(join(folder, 'site/worker.js'), 'somebody else’s');
    expect(await run()).toBe(1);
    expect(lines.join()).toContain('✗ worker.js');
    await writeFile(join(folder, 'data/keys.json'), keysText({ keys: [stranger.entry] }));
    expect(await run()).toBe(1);
    expect(lines.at(-1)).toContain('aucune clé');
  });
});

describe('the list of keys that is served', () => {
  const examined = () => examineKeyList(site, 'data', [host.entry], io());
  const put = (name: string, text: string) => writeFile(join(folder, 'data', name), text);
  const rootKey = ({ entry: { kid, holder, jwk } }: NewKey): RootKey => ({ kid, holder, jwk });

  async function listed(minute: number): Promise<string> {
    const trust = { version: 0, roots: { threshold: 2, keys: roots.map(rootKey) }, keys: [] };
    const at = new Date(NOW.getTime() + minute * 60_000);
    let list = newList({ roots: trust.roots, keys: [host.entry] }, trust, at);
    for (const root of roots.slice(0, 2)) list = await signList(list, signerOf(root));
    return listsText([list]);
  }

  it('is asked for where the host has roots alone', async () => {
    expect(await examined()).toEqual([]);
  });

  it('is that of the data folder, or somebody must publish it', async () => {
    await put('roots.json', JSON.stringify({ threshold: 2, keys: roots.map(rootKey) }));
    served.set('/data/keys.jws', '');
    expect(await examined()).toMatchObject([{ level: 'well', check: 'keys' }]);
    const [before, now] = [await listed(-10), await listed(-5)];
    await put('keys.jws', now);
    for (const text of ['', before, now.slice(0, -30), '<html>']) {
      served.set('/data/keys.jws', text);
      expect(await examined()).toMatchObject([{ level: 'bad', check: 'keys' }]);
    }
    served.set('/data/keys.jws', now);
    expect(await examined()).toMatchObject([{ level: 'well', check: 'keys' }]);
    served.delete('/data/keys.jws');
    expect(await examined()).toMatchObject([{ level: 'bad', check: 'keys' }]);
  });

  it('of a folder that says two things is told as it is', async () => {
    await put('roots.json', '{"threshold":1,"keys":[]}');
    expect(await examined()).toMatchObject([{ level: 'bad', check: 'keys' }]);
  });
});
