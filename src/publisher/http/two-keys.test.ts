import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attest, confirmationOf } from '../../directory/attest/attestation.ts';
import { answerRequest, openCheck, signRequest } from '../../directory/attest/request.ts';
import { aLine } from '../../directory/checks/files.fixtures.ts';
import { signCorrection } from '../../directory/correction.ts';
import type { NewKey } from '../../directory/key-file.ts';
import type { Attestation, Confirmation } from '../../directory/model.ts';
import {
  newKey,
  newWorld,
  readText,
  said,
  signedAnnouncement,
  signedTerritory,
  territory,
  type World,
} from '../service.fixtures.ts';

let world: World;
let second: NewKey;
beforeEach(async () => {
  world = await newWorld();
  second = await newKey(['35']);
  await world.allow(world.keys.ours.entry, second.entry, world.keys.other.entry);
});
afterEach(() => world.close());

const DAY = '2026-11-22';
const subject = { territory: '35', service: aLine().service, number: aLine().number };
const called = { role: 'Officier de permanence, SIDPC', on: DAY, method: 'appel' };
const typed = { role: 'Chef de salle, CODIS 35', on: DAY, method: 'appel' };
const signerOf = ({ entry, privateJwk }: NewKey) => ({ kid: entry.kid, privateKey: privateJwk });

async function confirmedBy(first: NewKey, other: NewKey): Promise<Confirmation> {
  return confirmationOf([
    await attest(subject, called, signerOf(first)),
    await attest(subject, typed, signerOf(other)),
  ]);
}
const put = async (confirmation: Confirmation, seconds: number, number = subject.number) => {
  const file = territory('Pompiers', { lines: [aLine({ confirmation, number })] });
  return said(world.put('/v1/territories/35', await signedTerritory(second, seconds, file)));
};

describe('a line confirmed by two keys', () => {
  it('is published with both signatures, and refused when they are not two of this number', async () => {
    const { ours, other } = world.keys;
    const good = await confirmedBy(ours, second);
    expect(await put(good, 1)).toBe('200');
    const written = JSON.parse(await readText(world.data, 'territories/35.json'));
    expect(written.lines[0].confirmation).toEqual(good);

    const bySameKey = await confirmedBy(second, second);
    expect(await put(bySameKey, 2)).toBe('422 faulty-content');
    expect(await put(good, 3, '+33200000009')).toBe('422 faulty-content');
    expect(await put({ ...good, by: 'Préfet et SDIS' }, 4)).toBe('422 faulty-content');
    // A key that may not sign there proves nothing, and stops nothing.
    expect(await put(await confirmedBy(ours, other), 5)).toBe('200');
  });
});

describe('a check handed to another workplace', () => {
  it('lies at the service, then its answer does, and neither becomes a file', async () => {
    const { ours, other } = world.keys;
    const wanted = {
      subject,
      check: called,
      purpose: 'line',
      label: 'Pompiers',
      area: '',
    } as const;
    const { id, text } = await signRequest(wanted, signerOf(ours), world.clock.now);
    expect(await said(world.put(`/v1/requests/${id}`, text))).toBe('200');
    const list = async (code: string) =>
      (await (await world.get(`/v1/requests?territory=${code}`)).json()).current;
    expect(await list('35')).toMatchObject([{ kind: 'request', id, key: ours.entry.kid }]);
    expect(await list('22')).toEqual([]);

    const keys = [ours.entry, second.entry, other.entry];
    const there = await (await world.get(`/v1/requests/${id}`)).text();
    const opened = await openCheck(there, keys, world.clock.now);
    if (opened.kind !== 'request') throw new Error(opened.kind);
    const answered = await answerRequest(opened.request, subject.number, typed, {
      signer: signerOf(second),
      keys,
      now: world.clock.now,
    });
    if (!answered.ok) throw new Error(answered.problem);
    expect(await said(world.put(`/v1/requests/${id}`, answered.text))).toBe('200');
    expect(await (await world.get(`/v1/requests/${id}`)).text()).toBe(answered.text);
    // The request again would go back on its answer.
    expect(await said(world.put(`/v1/requests/${id}`, text))).toBe('409 rolled-back');
    const { status } = (await (await world.get('/health')).json()) as { status: string };
    expect(status).toBe('ok');
  });

  it('is refused under another name, and to a key of another territory', async () => {
    const wanted = {
      subject,
      check: called,
      purpose: 'line',
      label: 'Pompiers',
      area: '',
    } as const;
    const make = (key: NewKey) => signRequest(wanted, signerOf(key), world.clock.now);
    const { id } = await make(world.keys.ours);
    const { text } = await make(world.keys.ours);
    expect(await said(world.put(`/v1/requests/${id}`, text))).toBe('422 other-identifier');
    const foreign = await make(world.keys.other);
    expect(await said(world.put(`/v1/requests/${foreign.id}`, foreign.text))).toBe(
      '403 key-not-entitled',
    );
    expect(await said(world.put('/v1/requests/35', text))).toBe('400 bad-id');
  });
});

describe('a number of an announcement that two keys checked', () => {
  it('is published with what they signed, and refused when one key signed twice', async () => {
    const { ours } = world.keys;
    const number = '+33261914315';
    const about = { territory: '35', service: 'samu', number } as const;
    const send = async (id: string, other: NewKey, seconds: number) => {
      const attestations = [
        await attest(about, called, signerOf(ours)),
        await attest(about, typed, signerOf(other)),
      ] as const;
      const attested = [
        { ...about, attestations: [...attestations] as [Attestation, Attestation] },
      ];
      const text = await signedAnnouncement(ours, seconds, { id, attested });
      return said(world.put(`/v1/announcements/${id}`, text));
    };
    expect(await send('repli-35-1', second, 1)).toBe('200');
    expect(await send('repli-35-2', ours, 2)).toBe('422 bad-announcement');
  });
});

describe('a correction of the audit log', () => {
  const entries = async () => (await (await world.get('/v1/audit')).json()).entries;

  it('is a later entry that refers to the earlier one, which stays', async () => {
    const { ours } = world.keys;
    await world.put('/v1/territories/35', await signedTerritory(ours, 1));
    const before = await entries();
    const [{ seq: entry, hash }] = before;
    const says = 'Publié par erreur : la version précédente est remise en place.';
    const text = await signCorrection({ entry, hash, says }, signerOf(ours), world.clock.now);
    expect(await said(world.put('/v1/corrections/1', text))).toBe('200');
    const after = await entries();
    expect(after.slice(0, 1)).toEqual(before);
    expect(after[1]).toMatchObject({ event: 'accepted', kind: 'correction', id: '1' });
    const there = await (await world.get('/v1/corrections/1')).json();
    expect(JSON.parse(there.payload)).toMatchObject({ entry, hash, says });
    await world.restart();
    expect((await (await world.get('/health')).json()).audit).toBe('ok');
  });

  it('is taken of the same entry, from whoever could have signed it, and names nobody', async () => {
    const { ours, other } = world.keys;
    await world.put('/v1/territories/35', await signedTerritory(ours, 1));
    const [{ seq: entry, hash }] = await entries();
    const send = async (key: NewKey, changes: object = {}, id = '1') => {
      const correction = { entry, hash, says: 'La source était autre.', ...changes };
      const text = await signCorrection(correction, signerOf(key), world.clock.now);
      return said(world.put(`/v1/corrections/${id}`, text));
    };
    expect(await send(other)).toBe('403 other-entry');
    expect(await send(ours, { hash: '0'.repeat(64) })).toBe('404 no-such-entry');
    expect(await send(ours, { entry: 9 }, '9')).toBe('404 no-such-entry');
    expect(await send(ours, {}, '2')).toBe('422 other-identifier');
    expect(await send(ours, { says: 'Signé par M. Martin.' })).toBe('422 bad-correction');
    expect(await send(ours, { says: '' })).toBe('422 bad-correction');
    expect(await send(second)).toBe('200');
  });
});
