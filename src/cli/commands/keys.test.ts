import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, openKey, readKeyFile } from '../../directory/key-file.ts';
import { fingerprintOf, signKeyRequest } from '../../directory/key-request.ts';
import type { Key } from '../../directory/model.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { loadPrivateKey } from '../../host/private-key.ts';
import type { Command } from '../command.ts';
import { command as keygen } from './keygen.ts';
import { command as keys } from './keys.ts';

const PASSPHRASE = 'quatre mots sans rapport';
let cwd: string;
let today: string;

beforeEach(async () => {
  today = '2026-11-22';
  cwd = await mkdtemp(join(tmpdir(), 'repli-keys-'));
  await promisify(execFile)('git', ['init', '-q', cwd]);
  await writeFile(join(cwd, '.gitignore'), '.repli/\ndist/\n');
  await mkdir(join(cwd, 'data/territories'), { recursive: true });
  await writeFile(join(cwd, 'data/national.json'), '{"numbers":[],"updated":"2026-11-22"}');
  await writeFile(join(cwd, 'data/keys.json'), '{"keys":[]}');
  const prefecture = { name: 'Préfecture 35', website: 'https://pref35.example' };
  const file = { code: '35', name: 'X', prefecture, lines: [], updated: '2026-11-22' };
  await writeFile(join(cwd, 'data/territories/35.json'), JSON.stringify(file));
});
afterEach(() => rm(cwd, { recursive: true }));

async function run(
  command: Command,
  args: string[],
  env: Io['env'] = { REPLI_PASSPHRASE: PASSPHRASE },
) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env,
    cwd,
    now: () => new Date(`${today}T12:00:00Z`),
  };
  const code = await command.run(args, io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    err.push(error.told.fr);
    return 2;
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const listed = async (): Promise<Key[]> =>
  JSON.parse(await readFile(join(cwd, 'data/keys.json'), 'utf8')).keys;
const stored = () => readdir(join(cwd, '.repli/keys'));

/** The moment in which somebody thinks of a passphrase: what another terminal does then. */
const whileAsked = (does: () => void): Io['env'] => ({
  get REPLI_PASSPHRASE() {
    does();
    return PASSPHRASE;
  },
});

describe('what changes in keys.json while a passphrase is chosen stays', () => {
  const list = (...entries: Key[]) =>
    writeFileSync(join(cwd, 'data/keys.json'), JSON.stringify({ keys: entries }));

  it('a key that was revoked, when another is added', async () => {
    await run(keygen, ['--for', '35', '--add']);
    const [first] = await listed();
    if (first === undefined) throw new Error('no key');
    const revoked = { ...first, revoked: today };
    const { code } = await run(
      keygen,
      ['--for', '35', '--add'],
      whileAsked(() => list(revoked)),
    );
    expect(code).toBe(0);
    const after = await listed();
    expect(after).toHaveLength(2);
    expect(after.find(({ kid }) => kid === first.kid)?.revoked).toBe(today);
  });

  it('and the key that was to be renewed, when that was revoked itself', async () => {
    await run(keygen, ['--for', '35', '--add']);
    const [first] = await listed();
    if (first === undefined) throw new Error('no key');
    const revoked = { ...first, revoked: today };
    const rotated = await run(
      keys,
      ['rotate', first.kid],
      whileAsked(() => list(revoked)),
    );
    expect(rotated.code).toBe(2);
    expect(await listed()).toEqual([revoked]);
  });
});

describe('repli keys add', () => {
  const asked = async (territories: Key['territories'] = ['35']) => {
    const days = { from: '2026-11-22', until: '2028-11-22' };
    const wanted = { name: '35', use: ['territory' as const], holder: 'Préfecture 35', ...days };
    const { entry, privateJwk } = await makeKey({ ...wanted, territories });
    const signer = { kid: entry.kid, privateKey: privateJwk };
    const text = await signKeyRequest(entry, signer, new Date(`${today}T12:00:00Z`));
    await writeFile(join(cwd, 'demande.jws'), text);
    return entry;
  };

  it('enters a key made at a desk with the rights given here, whatever it asks for', async () => {
    const entry = await asked('all');
    const { code, out } = await run(keys, ['add', 'demande.jws', '--for', '35,22']);
    expect(code).toBe(0);
    expect(out).toContain(await fingerprintOf(entry));
    const [added] = await listed();
    expect(added).toMatchObject({ kid: entry.kid, use: ['territory'], territories: ['22', '35'] });
    expect(added?.jwk).toEqual(entry.jwk);
    const again = await run(keys, ['add', 'demande.jws', '--for', '35']);
    expect([again.code, (await listed()).length]).toEqual([2, 1]);
  });

  it('says which key it comes after, so that both count as one person', async () => {
    await run(keygen, ['--for', '35', '--add']);
    const [before] = await listed();
    await asked();
    const add = (replaces: string) =>
      run(keys, ['add', 'demande.jws', '--for', '35', '--replaces', replaces]);
    expect((await add('absente')).err).toContain('inconnue');
    expect((await add(before?.kid ?? '')).code).toBe(0);
    expect((await listed()).at(-1)?.replaces).toBe(before?.kid);
  });

  it('gives no right that nobody named, and takes nothing altered', async () => {
    await asked();
    expect((await run(keys, ['add', 'demande.jws'])).err).toContain('--for 35');
    const text = await readFile(join(cwd, 'demande.jws'), 'utf8');
    await writeFile(join(cwd, 'demande.jws'), text.replace('Préfecture 35', 'Préfecture 22'));
    expect((await run(keys, ['add', 'demande.jws', '--for', '35'])).err).toContain('altérée');
    expect(await listed()).toEqual([]);
  });
});

describe('repli keygen', () => {
  it('keeps the private part encrypted and for its owner alone, and lists the public one', async () => {
    const { code, out } = await run(keygen, ['--for', '35', '--add']);
    expect(code).toBe(0);
    const [key] = await listed();
    expect(out).toContain(`clé ${key?.kid} ajoutée`);
    expect(key).toMatchObject({
      use: ['territory'],
      territories: ['35'],
      holder: 'Préfecture 35',
      from: '2026-11-22',
      until: '2028-11-22',
      revoked: null,
    });
    const path = join(cwd, `.repli/keys/${key?.kid}.json`);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    expect(readKeyFile(text)?.public).toEqual(key);
    expect(await openKey(text, PASSPHRASE)).toMatchObject({ ok: true });
  });

  it('prints the entry for keys.json when not told to add it', async () => {
    const { out } = await run(keygen, ['--for', '35,22', '--holder', 'Zone Ouest']);
    expect(JSON.parse(out)).toMatchObject({ territories: ['22', '35'], holder: 'Zone Ouest' });
    expect(JSON.parse(out).jwk.d).toBeUndefined();
    expect(await listed()).toEqual([]);
  });

  it('writes no private key where it could be published', async () => {
    await mkdir(join(cwd, 'src'));
    for (const out of [
      'key.json',
      'src/key.json',
      'dist/key.json',
      'data/key.json',
      'public/k/k.json',
    ]) {
      const { code, err } = await run(keygen, ['--for', '35', '--out', out]);
      expect(code, out).toBe(2);
      expect(err, out).toContain('.repli/');
      await expect(readFile(join(cwd, out)), out).rejects.toThrow();
    }
  });

  it('asks for a passphrase worth the name, and for what it cannot know', async () => {
    const short = await run(keygen, ['--for', '35'], { REPLI_PASSPHRASE: 'court' });
    expect(short.err).toContain('au moins 12 caractères');
    expect((await run(keygen, [])).err).toContain('--for 35');
    expect((await run(keygen, ['--for', '99'])).err).toContain('«\u00a099\u00a0»');
    expect((await run(keygen, ['--for', 'FR'])).err).toContain('--holder');
    expect((await run(keygen, ['--for', '35', '--until', '2026-02-30'])).err).toContain(
      '2026-02-30',
    );
    expect((await run(keygen, ['--for', '35', '--until', '2026-01-01'])).err).toContain('à venir');
    expect((await run(keygen, ['--use', 'all', '--holder', 'x'])).err).toContain('directory');
    await expect(stored()).rejects.toThrow('ENOENT');
  });

  it('adds nothing to a list that is faulty', async () => {
    await writeFile(join(cwd, 'data/keys.json'), '{"keys":[{}]}');
    expect((await run(keygen, ['--for', '35', '--add'])).code).toBe(2);
    await expect(stored()).rejects.toThrow('ENOENT');
  });
});

describe('repli keys', () => {
  let kid: string;
  beforeEach(async () => {
    await run(keygen, ['--for', '35', '--add']);
    kid = (await listed())[0]?.kid ?? '';
  });

  it('lists who may sign for what, until when', async () => {
    const { out } = await run(keys, ['list']);
    expect(out).toContain(
      `${kid}  valable  du 2026-11-22 au 2028-11-22  territory (35)  Préfecture 35`,
    );
    today = '2029-01-01';
    expect(JSON.parse((await run(keys, ['list', '--json'])).out)).toMatchObject([
      { kid, state: 'expired' },
    ]);
  });

  it('rotates: both keys count for a while', async () => {
    today = '2027-06-01';
    const { code, out } = await run(keys, ['rotate', kid]);
    expect(code).toBe(0);
    expect(out).toContain(`${kid}\u00a0: compte jusqu’au 2027-07-01 inclus`);
    const [before, after] = await listed();
    expect(before).toMatchObject({ kid, until: '2027-07-01' });
    expect(after).toMatchObject({ territories: ['35'], from: '2027-06-01', until: '2029-06-01' });
    expect(after?.jwk).not.toEqual(before?.jwk);
    expect(await stored()).toHaveLength(2);
  });

  it('revokes, once, and leaves other keys alone', async () => {
    await run(keygen, ['--for', '35', '--add']);
    const [, other] = await listed();
    expect((await run(keys, ['revoke', kid])).code).toBe(0);
    expect(await listed()).toMatchObject([{ kid, revoked: '2026-11-22' }, other ?? {}]);
    expect((await run(keys, ['revoke', kid])).err).toContain('déjà révoquée');
    expect((await run(keys, ['revoke', 'rien'])).err).toContain(kid);
    expect((await run(keys, ['rotate', kid])).err).toContain('plus (ou pas encore) valable');
  });

  it('hands a private key to a host’s safe as the collector wants it', async () => {
    await run(keygen, [
      '--use',
      'directory,bulletin',
      '--holder',
      'Hôte',
      '--add',
      '--out',
      '.repli/h.json',
    ]);
    const { out, err } = await run(keys, ['export', '.repli/h.json']);
    const key = await loadPrivateKey({ env: { REPLI_KEY: out }, cwd });
    expect((await listed()).map((entry) => entry.kid)).toContain(key.kid);
    expect(err).toContain('EN CLAIR');
    const wrong = await run(keys, ['export', '.repli/h.json'], {
      REPLI_PASSPHRASE: 'autre phrase secrète',
    });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('phrase secrète fausse');
  });

  it('says how it is used', async () => {
    for (const args of [[], ['list', 'x'], ['rotate'], ['burn', 'x'], ['list', '--x']]) {
      expect((await run(keys, args)).err).toContain('keys rotate KID');
    }
  });
});
