import { CompactEncrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { makeKey, openKey, readKeyFile, sealKey } from './key-file.ts';
import { openDocument, signDocument } from './signed.ts';

const WANTED = {
  name: '35',
  use: ['territory' as const],
  territories: ['35'],
  holder: 'Préfecture',
  from: '2026-11-22',
  until: '2028-11-22',
};
const PASSPHRASE = 'été cheval agrafe pile';
const key = await makeKey(WANTED);
const text = await sealKey(key, PASSPHRASE);

describe('a key file', () => {
  it('gives back a key that signs what its public part verifies', async () => {
    const opened = await openKey(text, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.entry).toEqual(key.entry);
    const document = {
      format: 'x/1',
      sequence: 1,
      issuedAt: '2026-11-22T10:00:00Z',
      validUntil: '2026-11-23T10:00:00Z',
    };
    const signed = await signDocument(document, opened.signer, 'territory');
    const result = await openDocument(signed, [key.entry], {
      use: 'territory',
      format: 'x/1',
      counter: 'sequence',
      now: new Date('2026-11-22T12:00:00Z'),
      territory: '35',
    });
    expect(result).toEqual({ ok: true, document });
  });

  it('shows its public part and never the private one', () => {
    expect(readKeyFile(text)?.public).toEqual(key.entry);
    expect(text).not.toContain(key.privateJwk.d);
    expect(JSON.stringify(key.entry)).not.toContain('"d"');
  });

  it('opens with accents typed on any keyboard, and with no other passphrase', async () => {
    expect(await openKey(text, PASSPHRASE.normalize('NFD'))).toMatchObject({ ok: true });
    const wrong = { ok: false, problem: 'wrong-passphrase' };
    expect(await openKey(text, `${PASSPHRASE}!`)).toEqual(wrong);
    const altered = text.replace(/.{5}",?\n\}\n$/, (end) => `AAAAA${end.slice(5)}`);
    expect(await openKey(altered, PASSPHRASE)).toEqual(wrong);
  });

  it('is refused when it carries another key than it shows', async () => {
    const other = await makeKey(WANTED);
    const file = JSON.parse(text);
    const swapped = JSON.stringify({ ...file, public: other.entry });
    expect(await openKey(swapped, PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('is refused when it would take for ever to open', async () => {
    const slow = await new CompactEncrypt(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' })
      .setKeyManagementParameters({ p2c: 2048 })
      .encrypt(new TextEncoder().encode(PASSPHRASE));
    const [header = '', ...rest] = slow.split('.');
    const heavy = { ...JSON.parse(atob(header)), p2c: 1_000_000_000 };
    const jwe = [btoa(JSON.stringify(heavy)).replace(/=+$/, ''), ...rest].join('.');
    const file = JSON.stringify({ ...JSON.parse(text), private: jwe });
    expect(await openKey(file, PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('is told from anything else', async () => {
    for (const other of ['', '{}', 'null', '[1]', JSON.stringify(key.privateJwk)]) {
      expect(await openKey(other, PASSPHRASE)).toEqual({ ok: false, problem: 'not-a-key-file' });
    }
  });
});

describe('a new key', () => {
  it('has a name of its own that keys.json takes', async () => {
    const names = await Promise.all([makeKey(WANTED), makeKey({ ...WANTED, name: '2A/2B é' })]);
    for (const { entry } of names) expect(entry.kid).toMatch(/^[A-Za-z0-9-]{3,64}$/);
    expect(names[0]?.entry.kid).not.toBe(key.entry.kid);
  });
});
