import { expect, it } from 'vitest';
import { makeKey } from './key-file.ts';
import { fingerprintOf, openKeyRequest, signKeyRequest } from './key-request.ts';

const NOW = new Date('2026-11-28T18:00:00Z');
const newKey = () =>
  makeKey({
    name: '35',
    use: ['territory'],
    territories: ['35'],
    holder: 'Préfecture',
    from: '2026-11-28',
    until: '2028-11-28',
  });

it('carries a public key, proven by its own signature, and nothing of the private one', async () => {
  const { entry, privateJwk } = await newKey();
  const text = await signKeyRequest(entry, { kid: entry.kid, privateKey: privateJwk }, NOW);
  expect((await openKeyRequest(text))?.key).toEqual(entry);
  expect(text).not.toContain(String(privateJwk.d));
});

it('is none when altered, signed by another key, or another text', async () => {
  const [ours, other] = await Promise.all([newKey(), newKey()]);
  const signer = { kid: ours.entry.kid, privateKey: other.privateJwk };
  expect(await openKeyRequest(await signKeyRequest(ours.entry, signer, NOW))).toBeNull();
  const own = { kid: ours.entry.kid, privateKey: ours.privateJwk };
  const text = await signKeyRequest(ours.entry, own, NOW);
  expect(await openKeyRequest(text.replace('Préfecture', 'Préfectura'))).toBeNull();
  for (const none of ['', '{}', 'null', '<html>']) expect(await openKeyRequest(none)).toBeNull();
});

it('has a fingerprint to be read aloud, another for another key', async () => {
  const [one, two] = await Promise.all([newKey(), newKey()]);
  expect(await fingerprintOf(one.entry)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  expect(await fingerprintOf(one.entry)).not.toBe(await fingerprintOf(two.entry));
});
