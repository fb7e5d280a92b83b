import { exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { compileDirectory } from '../../../directory/compile.ts';
import { territoryText } from '../../../directory/import/merge.ts';
import type { Key } from '../../../directory/model.ts';
import { signTerritory } from '../../../directory/signed-territory.ts';
import { aLine, aTerritory } from './lines.fixtures.ts';
import { publishedVersion } from './published.ts';

const NOW = new Date('2026-11-22T19:15:00Z');
const directory = compileDirectory(
  [aTerritory()],
  { numbers: [], updated: '2026-11-01' },
  {
    version: 1,
    issuedAt: '2026-11-20T10:00:00Z',
    validUntil: '2027-11-20T10:00:00Z',
  },
);
const pair = await generateKeyPair('ES256', { extractable: true });
const { x = '', y = '', d = '' } = await exportJWK(pair.privateKey);
const key: Key = {
  kid: 'essai-1',
  use: ['territory'],
  territories: ['35'],
  holder: 'Essai',
  from: '2026-01-01',
  until: '2027-01-01',
  revoked: null,
  jwk: { kty: 'EC', crv: 'P-256', x, y },
};
const signer = { kid: key.kid, privateKey: { kty: 'EC', crv: 'P-256', x, y, d } };
const signedAt = (instant: string, code = '35') =>
  signTerritory(aTerritory([aLine({ label: 'Signée' })], code), signer, { now: new Date(instant) });
const version = (told: { raw?: string | null; signed?: string | null; none?: boolean }) =>
  publishedVersion(
    '35',
    {
      directory: told.none === true ? null : directory,
      raw: told.raw ?? null,
      signed: told.signed ?? null,
    },
    [key],
    NOW,
  );

describe('the published version of a territory', () => {
  it('has the lines of the signed directory and the notes of the file beside it', async () => {
    const raw = territoryText({ ...aTerritory([]), notes: ['À savoir.'] });
    const seen = await version({ raw });
    expect(seen).toMatchObject({ from: 'site', territory: { notes: ['À savoir.'] } });
    expect(seen?.lines).toHaveLength(1);
  });

  it('does not take unknown notes for none', async () => {
    expect((await version({}))?.territory.notes).toBeNull();
    expect((await version({ raw: '<html>' }))?.territory.notes).toBeNull();
    expect(
      (await version({ raw: territoryText(aTerritory([], '22')) }))?.territory.notes,
    ).toBeNull();
  });

  it('is the service’s file where that was signed later, and only then', async () => {
    const later = await version({ signed: await signedAt('2026-11-22T19:00:00Z') });
    expect(later).toMatchObject({ from: 'service', lines: [{ label: 'Signée' }] });
    const earlier = await version({ signed: await signedAt('2026-11-19T19:00:00Z') });
    expect(earlier?.from).toBe('site');
    expect(
      (await version({ none: true, signed: await signedAt('2026-11-22T19:00:00Z') }))?.from,
    ).toBe('service');
  });

  it('never trusts a file that is altered or of another territory', async () => {
    const good = await signedAt('2026-11-22T19:00:00Z');
    expect((await version({ signed: good.replace('Signée', 'Altérée') }))?.from).toBe('site');
    const other = await signedAt('2026-11-22T19:00:00Z', '22');
    expect((await version({ signed: other }))?.from).toBe('site');
    expect(await version({ none: true, raw: territoryText(aTerritory()) })).toBeNull();
  });
});
