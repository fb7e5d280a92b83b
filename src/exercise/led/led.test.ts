import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../directory/model.ts';
import type { Signer } from '../../directory/signed.ts';
import { type Deed, openDeed, signDeed } from './deed.ts';
import { openOrder, signOrder } from './order.ts';

const NOW = new Date('2026-11-28T10:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function keyFor(kid: string, use: Key['use']): { signer: Signer; entry: Key } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const { x = '', y = '' } = jwk;
  return {
    signer: { kid, privateKey: jwk as Signer['privateKey'] },
    entry: {
      ...{ kid, use, territories: 'all', holder: 'Essai' },
      ...{ from: '2026-01-01', until: '2027-12-31', revoked: null },
      jwk: { kty: 'EC', crv: 'P-256', x, y },
    },
  };
}

const host = keyFor('host', ['directory', 'bulletin', 'territory']);
const officer = keyFor('officer', ['territory']);
const stranger = keyFor('host', ['bulletin']);
const KEYS = [host.entry, officer.entry];
const ONCE = 'aaaaaaaa-1';

describe('an order', () => {
  const opened = async (text: string, now = NOW) => openOrder(text, KEYS, now);

  it('is obeyed when the host’s key signed it', async () => {
    const text = await signOrder({ do: 'pause' }, host.signer, { now: NOW, once: ONCE });
    expect(await opened(text)).toMatchObject({ ok: true, given: { order: { do: 'pause' } } });
  });

  it('is refused from an officer, a stranger, too late, or dated ahead', async () => {
    const from = ({ signer }: typeof host, now = NOW) =>
      signOrder({ do: 'stop' }, signer, { now, once: ONCE });
    expect(await opened(await from(officer))).toMatchObject({
      refusal: { why: 'signature', refusal: { code: 'key-not-entitled' } },
    });
    expect(await opened(await from(stranger))).toMatchObject({
      refusal: { why: 'signature', refusal: { code: 'bad-signature' } },
    });
    expect(await opened(await from(host), later(6))).toMatchObject({
      refusal: { why: 'signature', refusal: { code: 'expired' } },
    });
    expect(await opened(await from(host, later(20)))).toMatchObject({
      refusal: { why: 'ahead-of-clock' },
    });
  });

  it('is no deed, and a deed is no order', async () => {
    const deed: Deed = {
      ...{ did: 'composed', id: 'a', seconds: 1, taps: 2, keys: 3, corrections: 0 },
    };
    const told = await signDeed(deed, host.signer, { role: 'Préfecture', now: NOW });
    expect(await opened(told)).toMatchObject({ ok: false });
    const order = await signOrder({ do: 'stop' }, host.signer, { now: NOW, once: ONCE });
    expect(await openDeed(order, KEYS, NOW)).toMatchObject({ ok: false });
    expect(await openDeed(told, KEYS, NOW)).toMatchObject({ ok: true, given: { deed } });
  });

  it('of another shape is none', async () => {
    const odd = { do: 'dial', number: '15' } as unknown as { do: 'pause' };
    const text = await signOrder(odd, host.signer, { now: NOW, once: ONCE });
    expect(await opened(text)).toMatchObject({ refusal: { why: 'unreadable' } });
  });
});
