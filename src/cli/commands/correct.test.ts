import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCorrection } from '../../directory/correction.ts';
import { makeKey, sealKey } from '../../directory/key-file.ts';
import { command } from './correct.ts';

const NOW = new Date('2026-11-28T18:00:00Z');
const HASH = 'a'.repeat(64);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-correct-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  command.run(args, {
    out: () => {},
    err: () => {},
    env: { REPLI_PASSPHRASE: 'une phrase assez longue' },
    cwd: folder,
    now: () => NOW,
  });

it('signs a later word on an entry, that its key’s list opens', async () => {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const wanted = { name: '35', use: ['territory' as const], territories: ['35'], holder: 'Essai' };
  const key = await makeKey({ ...wanted, ...days });
  await writeFile(join(folder, 'cle.json'), await sealKey(key, 'une phrase assez longue'));
  const says = 'Publié par erreur, repris à 19 h 05.';
  expect(await run('--entry', '7', '--hash', HASH, '--says', says, '--sign', 'cle.json')).toBe(0);
  const text = await readFile(join(folder, 'correction-7.jws'), 'utf8');
  const opened = await openCorrection(text, [key.entry], NOW);
  expect(opened).toMatchObject({ ok: true, correction: { entry: 7, hash: HASH, says } });
});

it('refuses a name, an empty word, and what is no entry, before asking for the key', async () => {
  const send = (entry: string, hash: string, says: string) =>
    run('--entry', entry, '--hash', hash, '--says', says, '--sign', 'absente.json');
  await expect(send('7', HASH, 'Signé par M. Martin.')).rejects.toThrow(/name of a person/);
  await expect(send('7', HASH, ' ')).rejects.toThrow(/characters/);
  await expect(send('x', HASH, 'Faux.')).rejects.toThrow(/number/);
  await expect(send('7', 'x', 'Faux.')).rejects.toThrow(/64/);
});
