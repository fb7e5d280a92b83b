/** Genuine documents out of place: newer, older, past their validity, or of a shape nobody foresaw. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Directory } from '../../../src/directory/model.ts';
import { signDocument } from '../../../src/directory/signed.ts';
import type { PrivateKey } from '../../../src/host/private-key.ts';
import { DIST } from '../site.ts';

async function signed(payload: object, use: 'bulletin' | 'directory'): Promise<string> {
  const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
  return signDocument(payload, { kid: key.kid, privateKey: key }, use);
}

export const payloadOf = <T>(text: string): T =>
  JSON.parse((JSON.parse(text) as { payload: string }).payload) as T;

const at = (ms: number): string => new Date(ms).toISOString();

/** The directory of the build, published again `seconds` after it. */
export async function directoryAfter(seconds: number): Promise<string> {
  const built = payloadOf<Directory>(await readFile(join(DIST, 'data/directory.jws'), 'utf8'));
  const version = built.version + seconds;
  return signed({ ...built, version, issuedAt: at(version * 1000) }, 'directory');
}

/** The bulletin in place, issued now for the past: good for an hour until an hour ago. */
export function expiredBulletin(inPlace: string): Promise<string> {
  const now = Date.now();
  const past = { sequence: now, issuedAt: at(now - 7_200_000), validUntil: at(now - 3_600_000) };
  return signed({ ...payloadOf<object>(inPlace), ...past }, 'bulletin');
}

/** A bulletin signed by whoever writes bulletins otherwise than this app knows them. */
export function strangeBulletin(inPlace: string): Promise<string> {
  const now = Date.now();
  const strange = {
    sequence: now,
    announcements: [7, { id: 'x' }, null],
    sources: 'all',
    watches: 3,
  };
  return signed({ ...payloadOf<object>(inPlace), ...strange }, 'bulletin');
}
