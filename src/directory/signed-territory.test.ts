import { beforeAll, describe, expect, it } from 'vitest';
import { territoryText } from './checks/files.fixtures.ts';
import { makeKey, type NewKey } from './key-file.ts';
import type { Territory } from './model.ts';
import { signDocument } from './signed.ts';
import { openTerritory, signTerritory } from './signed-territory.ts';

const now = new Date('2026-11-22T18:00:00Z');
const territory = JSON.parse(territoryText()) as Territory;
let key: NewKey;
let signer: { kid: string; privateKey: NewKey['privateJwk'] };
beforeAll(async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  key = await makeKey({
    name: '35',
    use: ['territory'],
    territories: ['35'],
    holder: 'Essai',
    ...days,
  });
  signer = { kid: key.entry.kid, privateKey: key.privateJwk };
});
const open = (text: string, code = '35', at = now) =>
  openTerritory(text, [key.entry], { now: at, code });
const refusal = async (...asked: Parameters<typeof open>) => {
  const opened = await open(...asked);
  return opened.ok ? null : opened.refusal.code;
};

describe('a signed territory file', () => {
  it('opens to the territory signed, under a version that follows the clock', async () => {
    const opened = await open(await signTerritory(territory, signer, { now }));
    expect(opened).toMatchObject({
      ok: true,
      document: { territory, version: now.getTime(), issuedAt: now.toISOString() },
    });
    const later = await open(
      await signTerritory(territory, signer, { now: new Date(now.getTime() + 1) }),
    );
    expect(later.ok && later.document.version).toBe(now.getTime() + 1);
  });

  it('opens for the territories of its key only', async () => {
    expect(await refusal(await signTerritory(territory, signer, { now }), '22')).toBe(
      'key-not-entitled',
    );
  });

  it('lapses after a week, or as long as its signer says', async () => {
    const week = new Date('2026-11-29T18:00:00Z');
    const past = new Date(week.getTime() + 1);
    const text = await signTerritory(territory, signer, { now });
    expect([await refusal(text, '35', week), await refusal(text, '35', past)]).toEqual([
      null,
      'expired',
    ]);
    const short = await signTerritory(territory, signer, { now, takenFor: 1000 });
    expect(await refusal(short, '35', week)).toBe('expired');
  });

  it('is told apart from an announcement under the same key', async () => {
    const { document } = (await open(await signTerritory(territory, signer, { now }))) as {
      document: object;
    };
    const other = { ...document, format: 'repli-announcement/1' };
    expect(await refusal(await signDocument(other, signer, 'territory'))).toBe('wrong-format');
  });
});
