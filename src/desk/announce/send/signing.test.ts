import { describe, expect, it } from 'vitest';
import { keyOf, NOW } from '../announce.fixtures.ts';
import { signingOf, type ToSign } from './signing.ts';

const OWN = keyOf('35-aaaa', ['35']);
const REGION = keyOf('br-bbbb', ['22', '35']);
const NATION = keyOf('fr-cccc', 'all');

const signing = (change: Partial<ToSign>) =>
  signingOf({
    entry: OWN,
    listed: [OWN, REGION, NATION],
    territories: ['35'],
    chainKid: undefined,
    now: NOW,
    ...change,
  });

describe('the open key', () => {
  it('signs for its own territories', () => {
    expect(signing({})).toEqual({ may: true });
    expect(signing({ entry: NATION, territories: 'all' })).toEqual({ may: true });
  });

  it('is named as missing, not valid, or not entitled', () => {
    expect(signing({ entry: null })).toMatchObject({ why: 'no-key' });
    expect(signing({ listed: [] })).toMatchObject({ why: 'standing' });
    expect(signing({ listed: [{ ...OWN, revoked: '2026-11-01' }] })).toMatchObject({
      why: 'standing',
    });
    expect(signing({ territories: ['35', '56'] })).toMatchObject({
      why: 'not-yours',
      territories: ['56'],
    });
    expect(signing({ territories: 'all' })).toMatchObject({ why: 'not-yours' });
  });

  it('goes on with its own chain, and that of its predecessor', () => {
    const before = keyOf('35-0000', ['35']);
    expect(signing({ chainKid: OWN.kid })).toEqual({ may: true });
    expect(signing({ chainKid: before.kid, listed: [OWN, before] })).toEqual({ may: true });
  });

  it('never goes on with a chain that its host would not link', () => {
    expect(signing({ chainKid: REGION.kid })).toEqual({
      may: false,
      why: 'other-key',
      kid: REGION.kid,
    });
    expect(signing({ chainKid: 'unheard-of' })).toMatchObject({ why: 'other-key' });
    expect(signing({ chainKid: null })).toMatchObject({ why: 'unsigned' });
  });
});
