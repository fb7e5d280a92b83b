import fc from 'fast-check';
import { exportJWK, FlattenedSign, flattenedVerify, generateKeyPair, type JWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Key } from './model.ts';
import { type Expectation, openDocument, type Refusal, signDocument } from './signed.ts';

interface Sample {
  format: string;
  version: number;
  issuedAt: string;
  validUntil: string;
  text: string;
}

const now = new Date('2026-11-22T18:00:00Z');
const sample: Sample = {
  format: 'repli-directory/1',
  version: 7,
  issuedAt: '2026-11-22T17:00:00Z',
  validUntil: '2026-12-22T17:00:00Z',
  text: 'Préfecture « Île » – 02 61 91 00 00 \u{1F691} \ud800 "\\',
};
const asked: Expectation = {
  use: 'directory',
  format: 'repli-directory/1',
  now,
  counter: 'version',
  newerThan: 7,
};

let privateJwk: JWK;
let key: Key;
let otherPrivateJwk: JWK;
let other: Key;

async function makeKey(kid: string): Promise<[JWK, Key]> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '' } = await exportJWK(pair.publicKey);
  const jwk: Key['jwk'] = { kty: 'EC', crv: 'P-256', x, y };
  const made: Key = {
    kid,
    use: ['directory', 'territory'],
    territories: ['35'],
    holder: 'Préfecture d’essai',
    from: '2026-01-01',
    until: '2027-01-01',
    revoked: null,
    jwk,
  };
  return [await exportJWK(pair.privateKey), made];
}

beforeAll(async () => {
  [privateJwk, key] = await makeKey('test-1');
  [otherPrivateJwk, other] = await makeKey('test-2');
});

const sign = (payload: object = sample) =>
  signDocument(payload, { kid: 'test-1', privateKey: privateJwk }, 'directory');

async function refusalOf(
  text: string,
  expectation: Partial<Expectation> = {},
  keys: readonly Key[] = [key, other],
): Promise<Refusal | null> {
  const opened = await openDocument(text, keys, { ...asked, ...expectation });
  return opened.ok ? null : opened.refusal;
}

describe('a signed document', () => {
  it('opens to what was signed, and stays readable JSON for compression', async () => {
    const text = await sign();
    expect(text).toContain('Préfecture « Île »');
    expect(await openDocument<Sample>(text, [other, key], asked)).toEqual({
      ok: true,
      document: sample,
    });
  });

  it('opens whatever characters it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (content) => {
        const text = await sign({ ...sample, text: content });
        expect(await openDocument<Sample>(text, [key], asked)).toMatchObject({
          ok: true,
          document: { text: content },
        });
      }),
      { numRuns: 50 },
    );
  });

  it('is refused after any change of one byte', async () => {
    const bytes = new TextEncoder().encode(await sign());
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const altered = bytes.slice();
          altered[at] = (altered[at] ?? 0) ^ flip;
          expect(await refusalOf(new TextDecoder().decode(altered))).not.toBeNull();
        },
      ),
      { numRuns: 600 },
    );
  });

  it('has one spelling of its signature only, spare bits included', async () => {
    const parts: { signature: string } = JSON.parse(await sign());
    const { signature } = parts;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const last of alphabet.replace(signature.slice(-1), '')) {
      const text = JSON.stringify({ ...parts, signature: signature.slice(0, -1) + last });
      expect(await refusalOf(text), last).not.toBeNull();
    }
  });

  it('is refused after any truncation', async () => {
    const text = await sign();
    for (let length = 0; length < text.length; length++) {
      expect(await refusalOf(text.slice(0, length))).toMatchObject({ code: 'not-a-document' });
    }
  });

  it('is refused when it is not a document at all', async () => {
    const others = ['', '<!doctype html><title>Wi-Fi</title>', 'null', '[]', '1', '{}', '\u0000'];
    for (const text of others) {
      expect(await refusalOf(text), text).toMatchObject({ code: 'not-a-document' });
    }
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect(await refusalOf(text)).toMatchObject({ code: 'not-a-document' });
      }),
    );
  });

  it('says an HTML page apart, as a captive portal sends one', async () => {
    expect(await refusalOf(' <html>')).toEqual({ code: 'not-a-document', detail: 'an HTML page' });
  });

  it('is refused with a header that asks for no signature or another algorithm', async () => {
    const parts: Record<string, string> = JSON.parse(await sign());
    for (const alg of ['none', 'HS256', 'ES384']) {
      const header = { alg, b64: false, crit: ['b64'], kid: 'test-1', typ: 'repli-directory' };
      const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
      const text = JSON.stringify({ ...parts, protected: encoded });
      expect(await refusalOf(text), alg).toMatchObject({ code: 'not-a-document' });
    }
  });

  it('is refused with an unprotected header beside it', async () => {
    const parts: object = JSON.parse(await sign());
    expect(await refusalOf(JSON.stringify({ ...parts, header: {} }))).toMatchObject({
      code: 'not-a-document',
    });
  });
});

describe('the key', () => {
  it('must be known', async () => {
    expect(await refusalOf(await sign(), {}, [other])).toEqual({
      code: 'unknown-key',
      kid: 'test-1',
    });
    expect(await refusalOf(await sign(), {}, [])).toMatchObject({ code: 'unknown-key' });
  });

  it('must be the one that signed', async () => {
    const forged = await signDocument(
      sample,
      { kid: 'test-1', privateKey: otherPrivateJwk },
      'directory',
    );
    expect(await refusalOf(forged)).toEqual({ code: 'bad-signature', kid: 'test-1' });
  });

  it('must be entitled to the use', async () => {
    const text = await signDocument(sample, { kid: 'test-1', privateKey: privateJwk }, 'bulletin');
    expect(await refusalOf(text, { use: 'bulletin' })).toMatchObject({ code: 'key-not-entitled' });
  });

  it('must be entitled to the territory', async () => {
    const text = await signDocument(sample, { kid: 'test-1', privateKey: privateJwk }, 'territory');
    expect(await refusalOf(text, { use: 'territory', territory: '35' })).toBeNull();
    expect(await refusalOf(text, { use: 'territory', territory: '29' })).toEqual({
      code: 'key-not-entitled',
      kid: 'test-1',
      use: 'territory',
      territory: '29',
    });
    const national: Key = { ...key, territories: 'all' };
    expect(await refusalOf(text, { use: 'territory', territory: '29' }, [national])).toBeNull();
  });

  it('signs through its last day and no later', async () => {
    const far = { ...sample, validUntil: '2030-01-01T00:00:00Z' };
    const text = await sign(far);
    expect(await refusalOf(text, { now: new Date('2027-01-01T23:59:59Z') })).toBeNull();
    expect(await refusalOf(text, { now: new Date('2027-01-02T00:00:00Z') })).toEqual({
      code: 'key-expired',
      kid: 'test-1',
      until: '2027-01-01',
    });
  });

  it('signs nothing dated before its first day, even when the phone’s clock runs slow', async () => {
    const early = await sign({ ...sample, issuedAt: '2025-12-31T00:00:00Z' });
    expect(await refusalOf(early)).toMatchObject({ code: 'key-not-yet-valid' });
    expect(await refusalOf(await sign(), { now: new Date('2001-01-01T00:00:00Z') })).toBeNull();
  });

  it('signs nothing from the day it is revoked', async () => {
    const revoked: Key = { ...key, revoked: '2026-11-22' };
    expect(await refusalOf(await sign(), {}, [revoked])).toMatchObject({ code: 'key-revoked' });
    const later: Key = { ...key, revoked: '2026-11-23' };
    expect(await refusalOf(await sign(), {}, [later])).toBeNull();
  });
});

describe('a genuine document', () => {
  it('is refused for another use or format than asked', async () => {
    const bulletinLike = await signDocument(
      sample,
      { kid: 'test-1', privateKey: privateJwk },
      'territory',
    );
    expect(await refusalOf(bulletinLike)).toMatchObject({
      code: 'wrong-format',
      found: 'repli-territory',
    });
    const newer = await sign({ ...sample, format: 'repli-directory/2' });
    expect(await refusalOf(newer)).toEqual({
      code: 'wrong-format',
      expected: 'repli-directory/1',
      found: 'repli-directory/2',
    });
    for (const gone of ['version', 'issuedAt', 'validUntil']) {
      expect(await refusalOf(await sign({ ...sample, [gone]: 'x' })), gone).toMatchObject({
        code: 'wrong-format',
      });
    }
  });

  it('never replaces a newer one, and is taken again when equal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (held, offered) => {
        const text = await sign({ ...sample, version: offered });
        const refusal = await refusalOf(text, { newerThan: held });
        expect(refusal).toEqual(offered < held ? { code: 'rolled-back', held, offered } : null);
      }),
      { numRuns: 100 },
    );
    expect(await refusalOf(await sign(), { newerThan: null })).toBeNull();
  });

  it('is given as stale when its day is past and nothing else is wrong', async () => {
    const late = { now: new Date('2026-12-22T17:00:01Z') };
    expect(await openDocument(await sign(), [key], { ...asked, ...late })).toEqual({
      ok: false,
      refusal: { code: 'expired', validUntil: sample.validUntil },
      stale: sample,
    });
    const older = await openDocument(await sign(), [key], { ...asked, ...late, newerThan: 8 });
    expect(older).toMatchObject({ refusal: { code: 'rolled-back' }, stale: null });
  });
});

describe('beside an independent implementation', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('takes and refuses a signature exactly as jose does, whatever was altered', async () => {
    const text = await sign();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('payload', 'protected', 'signature'),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (member, where, sign) => {
          const envelope = JSON.parse(text) as Record<string, string>;
          const whole = envelope[member] ?? '';
          const at = where % whole.length;
          const altered = {
            ...envelope,
            [member]: whole.slice(0, at) + sign + whole.slice(at + 1),
          };
          const jose = await flattenedVerify(
            {
              protected: altered['protected'] ?? '',
              payload: bytes(altered['payload'] ?? ''),
              signature: altered['signature'] ?? '',
            },
            key.jwk,
            { algorithms: ['ES256'] },
          ).then(
            () => true,
            () => false,
          );
          const own = await openDocument(JSON.stringify(altered), [key], asked);
          // jose also takes spellings of the same bytes that are not ours; nothing more may be taken.
          expect(own.ok && !jose).toBe(false);
          if (altered[member] === whole) expect(own.ok).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses a critical extension it does not know, well signed as it is', async () => {
    const payload = bytes(JSON.stringify(sample));
    const signed = await new FlattenedSign(payload)
      .setProtectedHeader({
        alg: 'ES256',
        b64: false,
        crit: ['b64', 'exp'],
        exp: 1,
        kid: 'test-1',
        typ: 'repli-directory',
      })
      .sign(privateJwk, { crit: { exp: true } });
    const text = JSON.stringify({
      payload: JSON.stringify(sample),
      protected: signed.protected,
      signature: signed.signature,
    });
    const opened = await openDocument(text, [key], asked);
    expect(opened.ok ? 'taken' : opened.refusal.code).toBe('not-a-document');
  });
});
