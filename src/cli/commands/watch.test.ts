import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, sealKey } from '../../directory/key-file.ts';
import { keysText } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { openPresence } from '../../status/watch/presence.ts';
import { command } from './watch.ts';

const NOW = new Date('2026-11-28T08:00:00Z');
const PASSPHRASE = 'quatre mots sans rapport';
let cwd: string;
let entry: Key;
let now: Date;

/** A key file of the folder, listed in `data/keys.json` with these changes. */
async function haveKey(territories: Key['territories'], listed: Partial<Key> = {}): Promise<void> {
  const days = { from: '2026-01-01', until: '2027-12-31' };
  const name = { name: 'essai', holder: 'Préfecture 35', territories };
  const key = await makeKey({ ...days, ...name, use: ['territory'] });
  entry = key.entry;
  await writeFile(join(cwd, 'cle.json'), await sealKey(key, PASSPHRASE));
  await writeFile(join(cwd, 'data/keys.json'), keysText({ keys: [{ ...entry, ...listed }] }));
}

beforeEach(async () => {
  now = NOW;
  cwd = await mkdtemp(join(tmpdir(), 'repli-watch-'));
  await mkdir(join(cwd, 'data'));
});
afterEach(() => rm(cwd, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  const out: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void out.push(line),
    env: { REPLI_PASSPHRASE: PASSPHRASE },
    cwd,
    now: () => now,
  };
  try {
    await command.run(['--sign', 'cle.json', ...args], io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.told.fr;
  }
  return out.join('\n');
}
const written = async () => {
  const text = await readFile(join(cwd, `data/watches/${entry.kid}.jws`), 'utf8');
  return openPresence(text, 'statement', [entry], NOW);
};

describe('repli watch', () => {
  it('says, signed, that its holder watches over the territories of the key', async () => {
    await haveKey(['35', '22']);
    const said = await run();
    expect(said).toContain('Préfecture 35 veille');
    expect(said).toContain('jusqu’au 2026-12-28');
    expect(await written()).toMatchObject({ ok: true, presence: { territories: ['35', '22'] } });
  });

  it('takes fewer, and takes it back', async () => {
    await haveKey(['35', '22']);
    await run('--territory', '35');
    expect(await written()).toMatchObject({ ok: true, presence: { territories: ['35'] } });
    expect(await run('--stop')).toContain('ne veille plus');
    expect(await written()).toMatchObject({ ok: true, presence: { territories: [] } });
  });

  it('never replaces a newer one, and says whose clock may be slow', async () => {
    await haveKey(['35']);
    await run('--stop');
    now = new Date(NOW.getTime() - 60_000);
    expect((await run()).replace(/\s+/g, ' ')).toMatch(
      /plus récente y est, signée le 28 nov. 2026, 9 h 00 \(heure de Paris\)\. L’horloge/,
    );
    expect(await written()).toMatchObject({ ok: true, presence: { territories: [] } });
  });

  it('never watches over the whole country without being told to', async () => {
    await haveKey('all');
    expect(await run()).toContain('--territory all');
    await expect(written()).rejects.toThrow();
    await run('--territory', 'all');
    expect(await written()).toMatchObject({ ok: true, presence: { territories: 'all' } });
  });

  it('refuses what the host would refuse, and what is no territory', async () => {
    await haveKey(['35']);
    expect(await run('--territory', '22')).toContain('ne peut pas signer pour le territoire 22');
    expect(await run('--territory', 'Bretagne')).toContain('n’est pas un territoire');
    await haveKey(['35'], { revoked: '2026-11-01' });
    expect(await run()).toContain('révoquée');
    await haveKey(['35'], { kid: 'another-one' });
    expect(await run()).toContain('aucun territoire');
    await expect(written()).rejects.toThrow();
  });
});
