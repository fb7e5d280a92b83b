import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../../directory/model.ts';
import { openDocument } from '../../directory/signed.ts';
import type { Io } from '../command.ts';
import { command as check } from './check.ts';
import { command as sign } from './sign.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const now = new Date('2026-11-22T18:00:00Z');
let cwd: string;
let key: JWK;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'repli-sign-'));
  await cp(DATA, join(cwd, 'data'), { recursive: true });
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = { ...(await exportJWK(pair.privateKey)), kid: 'test-1' };
});
afterEach(() => rm(cwd, { recursive: true }));

const publicKey = () => ({
  kid: 'test-1',
  use: ['directory' as const],
  territories: 'all' as const,
  holder: 'Essai',
  from: '2026-01-01',
  until: '2027-12-31',
  revoked: null,
  jwk: { kty: 'EC' as const, crv: 'P-256' as const, x: key.x ?? '', y: key.y ?? '' },
});
const publish = () =>
  writeFile(join(cwd, 'data/keys.json'), JSON.stringify({ keys: [publicKey()] }));

function run(env: Io['env'], run: typeof sign, args: string[] = []) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const io: Io = { out: say, err: say, env, cwd, now: () => now };
  return run.run(args, io).then((code) => ({ code, text: lines.join('\n') }));
}

describe('repli sign', () => {
  it('writes a directory that phones open', async () => {
    await publish();
    const args = ['--out', 'out/directory.jws', '--days', '30'];
    const { code, text } = await run({ REPLI_KEY: JSON.stringify(key) }, sign, args);
    expect(text).toContain('107 territories');
    expect(code).toBe(0);
    const written = await readFile(join(cwd, 'out/directory.jws'), 'utf8');
    const opened = await openDocument<Directory>(written, [publicKey()], {
      use: 'directory',
      format: 'repli-directory/1',
      now,
      counter: 'version',
    });
    expect(opened.ok && opened.document.validUntil).toBe('2026-12-22T18:00:00.000Z');
  });

  it('stops and says what is missing without a key, or with one that phones would refuse', async () => {
    await expect(run({}, sign)).rejects.toThrow(/REPLI_KEY/);
    await expect(run({ REPLI_KEY: JSON.stringify(key) }, sign)).rejects.toThrow(/keys\.json/);
  });

  it('signs nothing when the data has errors', async () => {
    await publish();
    await writeFile(join(cwd, 'data/territories/35.json'), '{');
    const { code, text } = await run({ REPLI_KEY: JSON.stringify(key) }, sign);
    expect(code).toBe(1);
    expect(text).toContain('data/territories/35.json:1');
    await expect(readFile(join(cwd, 'dist/data/directory.jws'))).rejects.toThrow(/ENOENT/);
  });
});

describe('repli check', () => {
  it('finds no error in the data of the project, and keeps its warnings short', async () => {
    const { code, text } = await run({}, check);
    expect(code).toBe(0);
    expect(text).toContain('110 fichiers vérifiés');
    expect(text.split('\n').length).toBeLessThan(40);
  });

  it('ends with 1 and every problem, in JSON for programs', async () => {
    await writeFile(join(cwd, 'data/territories/35.json'), '{ "code": "36" }');
    await rm(join(cwd, 'data/territories/01.json'));
    const { code, text } = await run({}, check, ['--json', '--lang', 'en']);
    const { problems } = JSON.parse(text) as { problems: { code: string; severity: string }[] };
    expect(code).toBe(1);
    expect(
      problems.filter(({ severity }) => severity === 'error').map((each) => each.code),
    ).toEqual(['missing-territory', 'missing', 'missing', 'missing', 'missing', 'file-name']);
  });

  it('checks the files it is given, and annotates them in a workflow', async () => {
    await writeFile(join(cwd, 'data/territories/35.json'), '{');
    const env = { GITHUB_ACTIONS: 'true' };
    const { code, text } = await run(env, check, ['data/territories/35.json']);
    expect(code).toBe(1);
    expect(text).toContain('::error file=data/territories/35.json,line=1,col=2,');
    expect(text).toContain('1 fichier vérifié');
  });

  it('names the drafts that wait for a person', async () => {
    await mkdir(join(cwd, 'data/drafts'));
    await writeFile(join(cwd, 'data/drafts/35.json'), 'not read yet');
    const { code, text } = await run({}, check);
    expect(code).toBe(0);
    expect(text).toContain('1 brouillon attend');
    expect(text).toContain('data/drafts/35.json');
  });

  it('says how it is used when used wrongly', async () => {
    await expect(run({}, check, ['--langue', 'en'])).rejects.toThrow(/--lang fr\|en/);
    await expect(run({}, check, ['nowhere.json'])).rejects.toThrow(/nowhere\.json: no such file/);
  });
});
