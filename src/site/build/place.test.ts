import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCommuneIndex } from '../../place/communes/index.ts';
import { readOutlines } from '../../place/position/outlines.ts';
import { type PlaceData, placeData } from './place.ts';

let data: PlaceData;
let out = '';
beforeAll(async () => {
  data = await placeData();
  out = await mkdtemp(join(tmpdir(), 'repli-place-test-'));
  await data.write(out);
});
afterAll(() => rm(out, { recursive: true }));

const written = (name: keyof PlaceData['files']) =>
  readFile(join(out, data.files[name].address), 'utf8');

it('writes each file at the address that pages are told, and nothing else', async () => {
  const addresses = Object.values(data.files).map(({ address }) => address);
  const files = await readdir(join(out, 'place'));
  expect(files.map((file) => `/place/${file}`).sort()).toEqual(addresses.sort());
});

it('gives the hash that browsers check, and an address that changes with the content', async () => {
  for (const { address, integrity } of Object.values(data.files)) {
    const hash = createHash('sha256').update(await readFile(join(out, address)));
    expect(integrity).toBe(`sha256-${hash.copy().digest('base64')}`);
    expect(address).toContain(hash.digest('base64url').slice(0, 8));
  }
});

it('writes what the phone can read', async () => {
  expect(readCommuneIndex(await written('communes')).ok).toBe(true);
  expect(readOutlines(await written('outlines')).ok).toBe(true);
  expect(Object.keys(JSON.parse(await written('map')).paths)).toHaveLength(107);
});

it('makes the same files from the same lists', async () => {
  expect((await placeData()).files).toEqual(data.files);
});
