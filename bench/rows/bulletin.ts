/** The full bulletin: its size, and the time a phone takes to verify and understand it. */
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { exportJWK, generateKeyPair } from 'jose';
import { build } from 'vite';
import type { Key } from '../../src/directory/model.ts';
import { signDocument } from '../../src/directory/signed.ts';
import { NOW } from '../../src/status/bulletin/bulletin.fixtures.ts';
import { fullBulletin } from '../../src/status/bulletin/full.fixtures.ts';
import { packBulletin } from '../../src/status/bulletin/wire.ts';
import type { Input } from '../in-page/bulletin.ts';
import { median } from '../lib/median.ts';
import { freshPhone, launch, slowedPage } from '../lib/phone.ts';
import { ownRow, type Row } from '../lib/row.ts';
import type { Bench } from './bench.ts';

/** Runs after the first in each page: what every minute costs once the app is open. */
const AGAIN = 20;

/** Rows of the bulletin with all 107 territories in outage, four lines each. */
export async function bulletinRows(bench: Bench): Promise<Row[]> {
  bench.progress('bulletin');
  const { text, key } = await signedBulletin();
  const script = await bundled();
  const input: Input = { text, keys: [key], now: NOW.toISOString(), times: AGAIN + 1 };
  const first: number[] = [];
  const then: number[] = [];
  const unslowed: number[] = [];
  const browser = await launch();
  try {
    for (let run = 0; run < bench.pairs; run += 1) {
      const context = await freshPhone(browser);
      const { page, line } = await slowedPage(context);
      await page.goto(bench.floor.address);
      await page.evaluate(script);
      const [cold = Number.NaN, ...warm] = await page.evaluate(inPage, input);
      first.push(cold);
      then.push(median(warm));
      await line.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      unslowed.push(median(await page.evaluate(inPage, input)));
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [
    ownRow('full bulletin, signed and compressed', 'kB', [brotliCompressSync(text).length], 10_000),
    ownRow('full bulletin, verify and situation, slowed processor', 'ms', then, 5),
    ownRow('the same, processor not slowed', 'ms', unslowed, null),
    ownRow('the same, slowed, the very first of a page', 'ms', first, null),
  ];
}

const inPage = (given: Input): Promise<number[]> =>
  (globalThis as unknown as { benchBulletin(input: Input): Promise<number[]> }).benchBulletin(
    given,
  );

async function signedBulletin(): Promise<{ text: string; key: Key }> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = 'bench';
  const text = await signDocument(
    packBulletin(fullBulletin()),
    { kid, privateKey: jwk },
    'bulletin',
  );
  const key: Key = {
    kid,
    use: ['bulletin'],
    territories: 'all',
    holder: 'Bench',
    from: '2026-01-01',
    until: '2027-12-31',
    revoked: null,
    jwk: { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' },
  };
  return { text, key };
}

/** The script of the page, bundled as the app is. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('../in-page/bulletin.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('the script of the bulletin was not bundled');
  return chunk.code;
}
