import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { exportJWK, generateKeyPair } from 'jose';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Key } from '../../directory/model.ts';
import { type Signer, signDocument } from '../../directory/signed.ts';
import { compareWith } from './compare.ts';
import { hashesOf, type Manifest, openManifest, signManifest } from './manifest.ts';

let site = '';
const put = async (path: string, content: string | Buffer) => {
  await mkdir(join(site, path, '..'), { recursive: true });
  await writeFile(join(site, path), content);
};

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'repli-built-'));
  for (const path of ['worker.js', '35/index.html', 'assets/app-AAAAAAAA.js', 'desk/index.html']) {
    await put(path, path);
    await put(`${path}.br`, brotliCompressSync(path));
    await put(`${path}.gz`, gzipSync(path));
  }
});
afterEach(() => rm(site, { recursive: true }));

async function aKey(use: Key['use']): Promise<{ signer: Signer; key: Key }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(privateKey);
  const days = { from: '2026-01-01', until: '2027-01-01', revoked: null };
  const jwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  const key: Key = { kid: 'host', use, territories: 'all', holder: 'Host', ...days, jwk };
  return { signer: { kid: 'host', privateKey }, key };
}

const AT = new Date('2026-11-28T11:00:00Z');
const manifest = async (): Promise<Manifest> => ({
  format: 'repli-build/1',
  builtAt: AT.toISOString(),
  files: await hashesOf(site),
});

it('a site as it was built differs in nothing', async () => {
  expect(await compareWith(site, await manifest())).toEqual({
    differences: [],
    madeAnew: [],
    count: 12,
  });
});

it('names what was changed, taken away or added, and a copy that is not its original', async () => {
  const before = await manifest();
  await put('worker.js.gz', gzipSync('somebody else’s'));
  await put('desk/index.html', 'changed');
  await put('desk/index.html.br', brotliCompressSync('changed'));
  await put('desk/index.html.gz', gzipSync('changed'));
  await put('evil.js', 'added');
  await rm(join(site, 'assets/app-AAAAAAAA.js'));
  const { differences } = await compareWith(site, before);
  expect(differences.map(({ path, what }) => `${what} ${path}`).sort()).toEqual([
    'added evil.js',
    'changed desk/index.html',
    'copy-differs assets/app-AAAAAAAA.js.br',
    'copy-differs assets/app-AAAAAAAA.js.gz',
    'copy-differs worker.js.gz',
    'missing assets/app-AAAAAAAA.js',
  ]);
});

it('pages that the service drew anew, and scripts of earlier builds, are no fault', async () => {
  const before = await manifest();
  await put('35/index.html', 'anew');
  await put('35/index.html.br', brotliCompressSync('anew'));
  await put('35/index.html.gz', gzipSync('anew'));
  await put('assets/app-BBBBBBBB.js', 'earlier');
  expect(await compareWith(site, before)).toMatchObject({
    differences: [],
    madeAnew: ['35/index.html'],
  });
});

it('of a signed document the text counts, not the signature, which is never twice the same', async () => {
  const { signer } = await aKey(['directory']);
  const sign = (version: number) => signDocument({ version }, signer, 'directory');
  const hash = async (text: string) => {
    await put('data/directory.jws', text);
    return (await hashesOf(site))['data/directory.jws'];
  };
  const [one, two] = [await sign(1), await sign(1)];
  expect(one).not.toBe(two);
  expect(await hash(one)).toBe(await hash(two));
  expect(await hash(await sign(2))).not.toBe(await hash(one));
});

it('opens only with a key of the host, and only as it was signed', async () => {
  const { signer, key } = await aKey(['directory']);
  const files = await hashesOf(site);
  const text = await signManifest(files, AT, signer);
  expect(await openManifest(text, [key])).toEqual(await manifest());
  expect(await openManifest(text.replace('worker.js', 'w0rker.js'), [key])).toBeNull();
  expect(await openManifest(text, [{ ...key, revoked: '2026-11-01' }])).toBeNull();
  expect(await openManifest(text, [{ ...key, use: ['territory'] }])).toBeNull();
  expect(await openManifest(text, [(await aKey(['directory'])).key])).toBeNull();
  const other = await signDocument({ ...(await manifest()) }, signer, 'directory');
  expect(await openManifest(other, [key])).toBeNull();
  expect(await openManifest('<html>', [key])).toBeNull();
});
