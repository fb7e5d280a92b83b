import { beforeAll, describe, expect, it } from 'vitest';
import { type Attested, attest } from '../directory/attest/attestation.ts';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import type { Key } from '../directory/model.ts';
import type { Content } from '../status/message.ts';
import { attestedProblem } from './attested.ts';

const TODAY = '2026-11-28';
const subject = { territory: '35', service: 'samu', number: '+33261911515' } as const;
const content = {
  territories: ['35'],
  lines: [{ service: 'samu', number: '+33261911515', area: '', network: 'fixed' }],
} as unknown as Content;

let pairs: NewKey[];
let keys: Key[];
beforeAll(async () => {
  const wanted = { use: ['territory' as const], territories: ['35'], holder: 'Essai' };
  const days = { from: '2026-01-01', until: '2027-12-31' };
  pairs = await Promise.all(['un', 'deux'].map((name) => makeKey({ name, ...wanted, ...days })));
  keys = pairs.map(({ entry }) => entry);
});

async function attested(changes: Partial<Attested> = {}, by: readonly number[] = [0, 1]) {
  const attestations = await Promise.all(
    by.map((index) => {
      const key = pairs[index];
      if (key === undefined) throw new Error();
      const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
      const role = index === 0 ? 'SIDPC' : 'CODIS';
      return attest(subject, { role, on: TODAY, method: 'source relue' }, signer);
    }),
  );
  return [{ ...subject, attestations, ...changes }];
}
const problem = async (given: unknown, said: Content | null = content) =>
  attestedProblem(given, said, { keys, today: TODAY });

describe('numbers of an announcement that two keys checked', () => {
  it('are taken when two keys signed a line that is given out; none is no problem', async () => {
    expect(await problem(await attested())).toBeNull();
    expect(await problem(undefined)).toBeNull();
    expect(await problem([])).toBeNull();
  });

  it('are refused when one key signed, or another number, or a place not spoken of', async () => {
    expect(await problem(await attested({}, [0, 0]))).toMatch(/one-key/);
    const other = { number: '+33261911516' };
    expect(await problem(await attested(other))).toMatch(/not given out/);
    const lines = [{ ...content.lines[0], ...other }] as Content['lines'];
    expect(await problem(await attested(other), { ...content, lines })).toMatch(/forged/);
    const elsewhere = { ...content, territories: ['22'] };
    expect(await problem(await attested(), elsewhere)).toMatch(/does not speak of/);
    expect(await problem(await attested(), null)).toMatch(/not given out/);
    expect(await problem([{ number: 1 }])).toMatch(/another shape/);
  });
});
