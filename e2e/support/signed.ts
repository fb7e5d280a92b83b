/** Documents as the host signs them, right or wrong, with the key that the trial build accepts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Directory } from '../../src/directory/model.ts';
import { type Signer, signDocument } from '../../src/directory/signed.ts';
import type { PrivateKey } from '../../src/host/private-key.ts';
import { DIST, type Site } from './site.ts';

/** The key that the pages of the trial build know. */
async function trialSigner(): Promise<Signer> {
  const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
  return { kid: key.kid, privateKey: key };
}

async function serve(
  site: Site,
  path: string,
  payload: object,
  use: 'bulletin' | 'directory',
  signer?: Signer,
): Promise<void> {
  const body = await signDocument(payload, signer ?? (await trialSigner()), use);
  site.overrides.set(path, { type: 'application/jose+json', body });
}

/** Signs and serves a bulletin newer than all others, `change` put over an empty one. */
export function serveBulletin(site: Site, change: object, signer?: Signer): Promise<void> {
  const now = Date.now();
  const at = (ms: number) => new Date(now + ms).toISOString();
  const bulletin = {
    format: 'repli-bulletin/1',
    sequence: now + 1_000_000,
    issuedAt: at(-1000),
    validUntil: at(300_000),
    sources: [{ id: 'announcements', ok: true, checkedAt: at(-1000) }],
    announcements: [],
    ...change,
  };
  return serve(site, '/status/bulletin.jws', bulletin, 'bulletin', signer);
}

/** Signs and serves the directory of the build, changed and newer. */
export async function serveDirectory(
  site: Site,
  change: (directory: Directory) => object,
  signer?: Signer,
): Promise<void> {
  const text = await readFile(join(DIST, 'data/directory.jws'), 'utf8');
  const { payload } = JSON.parse(text) as { payload: string };
  const directory = JSON.parse(payload) as Directory;
  const newer = {
    ...directory,
    version: directory.version + 1,
    issuedAt: new Date(Date.parse(directory.issuedAt) + 1000).toISOString(),
  };
  await serve(site, '/data/directory.jws', change(newer), 'directory', signer);
}
