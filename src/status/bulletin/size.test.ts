import { brotliCompressSync, gzipSync } from 'node:zlib';
import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { signDocument } from '../../directory/signed.ts';
import { fullBulletin } from './full.fixtures.ts';
import { packBulletin } from './wire.ts';

/**
 * Most bytes of the signed bulletin on the wire, every territory in outage. Real numbers differ in
 * about three digits more than those kept for fiction: 428 numbers, half a byte a digit.
 */
const AT_MOST = 10_000 - 428 * 3 * 0.5;

describe('the bulletin with every territory in outage and four lines each', () => {
  it(`stays under ${AT_MOST} bytes signed and compressed, with brotli and with gzip`, async () => {
    expect(fullBulletin().announcements).toHaveLength(107);
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const signer = { kid: 'bulletin-2026', privateKey: await exportJWK(privateKey) };
    const text = await signDocument(packBulletin(fullBulletin()), signer, 'bulletin');
    const sizes = {
      brotli: brotliCompressSync(text).length,
      gzip: gzipSync(text, { level: 9 }).length,
    };
    expect(sizes.brotli).toBeLessThan(AT_MOST);
    expect(sizes.gzip).toBeLessThan(AT_MOST);
  });
});
