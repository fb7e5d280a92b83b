import { beforeAll, describe, expect, it } from 'vitest';
import { attest, confirmationOf } from '../attest/attestation.ts';
import { compileDirectory } from '../compile.ts';
import { makeKey, type NewKey } from '../key-file.ts';
import type { Key, Line } from '../model.ts';
import { strengthOf } from '../trust.ts';
import { withAttestations } from './attestations.ts';
import { checkFiles } from './check.ts';
import { aFile, aLine, codes, TODAY, territoryText } from './files.fixtures.ts';

const newKey = () =>
  makeKey({
    name: '35',
    use: ['territory'],
    territories: ['35'],
    holder: 'Essai',
    from: '2026-01-01',
    until: '2027-12-31',
  });

let keys: Key[];
let line: Line;
beforeAll(async () => {
  const pairs: NewKey[] = [await newKey(), await newKey()];
  keys = pairs.map(({ entry }) => entry);
  const { service, number } = aLine();
  const signed = pairs.map(({ entry, privateJwk }, index) =>
    attest(
      { territory: '35', service, number },
      { role: ['SIDPC', 'SDIS'][index] ?? '', on: '2026-11-01', method: 'appel' },
      { kid: entry.kid, privateKey: privateJwk },
    ),
  );
  const [first, second] = await Promise.all(signed);
  if (first === undefined || second === undefined) throw new Error();
  line = aLine({ confirmation: confirmationOf([first, second]) });
});

async function checked(lines: readonly Line[], listed: readonly Key[] | null) {
  const files = [aFile(territoryText(lines))];
  const read = checkFiles(files, { today: TODAY, whole: false });
  const bar = listed === null ? null : { keys: listed, today: TODAY };
  const { problems, territories } = await withAttestations(files, read, bar);
  const edition = { version: 1, issuedAt: `${TODAY}T10:00:00Z`, validUntil: `${TODAY}T11:00:00Z` };
  const directory = compileDirectory(territories, { numbers: [], updated: TODAY }, edition);
  const published = directory.territories[0]?.lines[0]?.confirmation ?? null;
  return { problems, published };
}

describe('attestations in a file', () => {
  it('are verified, and published as two keys without their signatures', async () => {
    const { problems, published } = await checked([line], keys);
    expect(codes(problems)).toEqual([]);
    const said = { by: 'SIDPC et SDIS', on: '2026-11-01', method: 'appel' };
    expect(published).toEqual({ ...said, twoKeys: true });
  });

  it('stop publication when the line is not what was signed, and name the place', async () => {
    const other = { ...line, number: '+33200000009' };
    const { problems, published } = await checked([other], keys);
    expect(codes(problems)).toEqual(['error attestation']);
    expect(problems[0]).toMatchObject({
      file: 'data/territories/35.json',
      rule: 'attestations',
      params: { problem: 'forged', number: '+33200000009' },
    });
    expect(problems[0]?.line).toBeGreaterThan(1);
    expect(published === null ? null : strengthOf(published)).toBe('unsigned');
  });

  it('no longer count when a key does not, and let everything else be published', async () => {
    const revoked = keys.map((key) => ({ ...key, revoked: TODAY }));
    const { problems, published } = await checked([line], revoked);
    expect(codes(problems)).toEqual(['warning attestation']);
    expect(published === null ? null : strengthOf(published)).toBe('unsigned');
  });

  it('count for nothing where there are no keys to verify them', async () => {
    const { problems, published } = await checked([line], null);
    expect(codes(problems)).toEqual(['warning attestations-unverified']);
    expect(published).not.toHaveProperty('twoKeys');
  });
});
