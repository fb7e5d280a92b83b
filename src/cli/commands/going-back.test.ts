import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Line, Territory } from '../../directory/model.ts';
import { command as check } from './check.ts';
import { aDataFolder, type DataFolder } from './data-folder.fixtures.ts';
import { command as sign } from './sign.ts';

const now = new Date('2026-11-28T18:00:00Z');
let folder: DataFolder;

const closed: Line = {
  service: 'fire',
  number: '+33200000000',
  label: 'Sapeurs-pompiers',
  area: '',
  kind: 'incident',
  network: 'unknown',
  source: { publisher: 'SDIS', onBehalfOf: '', url: '', published: '2026-10' },
  alsoPublished: [],
  confirmation: null,
  withdrawn: '2026-11-10',
};

beforeEach(async () => {
  folder = await aDataFolder(now);
  await folder.publishKey();
  await folder.edit('35', () => ({ lines: [closed], updated: '2026-11-20' }));
});
afterEach(() => folder.remove());

const signed = (...args: string[]) => folder.run(sign, args, folder.signing);
const reopen = () =>
  folder.edit('35', () => ({ lines: [{ ...closed, withdrawn: null }], updated: '2026-11-28' }));
const inPlace = async () => {
  const text = await readFile(join(folder.cwd, 'dist/data/directory.jws'), 'utf8');
  const { payload } = JSON.parse(text) as { payload: string };
  return JSON.parse(payload) as { version: number; territories: Territory[] };
};

describe('repli sign, over a directory in place', () => {
  it('never brings a withdrawn number back, and names it', async () => {
    expect((await signed()).code).toBe(0);
    await reopen();
    const { code, text } = await signed();
    expect(code).toBe(1);
    expect(text).toContain('+33200000000 est publié comme coupé depuis le 2026-11-10');
    expect(text).toContain('data/territories/35.json:');
    expect(text).toContain('--allow-older 35,22');
    const held = (await inPlace()).territories.find((territory) => territory.code === '35');
    expect(held?.lines[0]?.withdrawn).toBe('2026-11-10');
  });

  it('does so for the territories that are named, and no other', async () => {
    await signed();
    await reopen();
    expect((await signed('--allow-older', '22')).code).toBe(1);
    expect((await signed('--allow-older', '22,35')).code).toBe(0);
    await expect(signed('--allow-older', 'Ille')).rejects.toThrow(/"ILLE": expected INSEE codes/);
  });

  it('comes after it even when the clock of this machine is behind', async () => {
    await signed();
    const { version } = await inPlace();
    await signed();
    expect((await inPlace()).version).toBe(version + 1);
  });

  it('signs nothing over a directory that it cannot read', async () => {
    await signed();
    await writeFile(join(folder.cwd, 'dist/data/directory.jws'), '<html>');
    await expect(signed()).rejects.toThrow(/directory\.jws: not a signed directory/);
  });
});

describe('repli check --against', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder.cwd, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args]);

  it('compares with a signed directory', async () => {
    await signed();
    await reopen();
    expect((await folder.run(check)).code).toBe(0);
    const { code, text } = await folder.run(check, ['--against', 'dist/data/directory.jws']);
    expect(code).toBe(1);
    expect(text).toContain('[going-back]');
  });

  it('compares with a git revision', async () => {
    git('init', '-q');
    git('add', 'data');
    git('commit', '-qm', 'before');
    await folder.edit('35', ({ lines }) => ({
      lines: lines.map((line) => ({ ...line, label: 'Pompiers' })),
    }));
    const changed = await folder.run(check, ['--against', 'HEAD']);
    expect(changed.code).toBe(1);
    expect(changed.text).toContain('«\u00a0updated\u00a0» dit toujours 2026-11-20');
    await folder.edit('35', () => ({ lines: [], updated: '2026-11-28' }));
    const gone = await folder.run(check, ['data', '--against', 'HEAD']);
    expect(gone.text).toContain('+33200000000 (Sapeurs-pompiers) est publié et ne figure plus');
    await expect(folder.run(check, ['--against', 'nulle-part'])).rejects.toThrow(
      /neither a file nor a git revision/,
    );
  });
});

describe('deploy/ci/check-data.sh', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const script = join(root, 'deploy/ci/check-data.sh');

  it('lets a change pass, stops a line that was deleted, and names it', async () => {
    const data = join(folder.cwd, 'data');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', data, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args]);
    const run = () =>
      spawnSync(script, { cwd: data, env: { ...process.env, REPLI: root, BASE: 'main' } });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'before');
    git('checkout', '-qb', 'change');
    expect(run().status).toBe(0);
    await folder.edit('35', () => ({ lines: [], updated: '2026-11-25' }));
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(String(stdout)).toContain('territories/35.json:');
    expect(String(stdout)).toContain(
      '+33200000000 (Sapeurs-pompiers) est publié et ne figure plus',
    );
  });

  it('holds a first push, before which there was nothing, against the branch it will join, or nothing', async () => {
    const data = join(folder.cwd, 'data');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', data, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args]);
    // What both forges give for the revision before.
    const run = (before = '0'.repeat(40)) =>
      spawnSync(script, { cwd: data, env: { ...process.env, REPLI: root, BASE: before } });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'before');
    expect(run().status).toBe(0);
    expect(run('0'.repeat(64)).status).toBe(0);
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    expect(run().status).toBe(0);
    await folder.edit('35', () => ({ lines: [], updated: '2026-11-25' }));
    git('commit', '-qam', 'on a new branch');
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(String(stdout)).toContain('est publié et ne figure plus');
    await folder.edit('35', () => ({ code: '3' }));
    git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(run().status).toBe(1);
  }, 60_000);

  it('is what both forges run, from where their files say', async () => {
    for (const name of ['github.yml', 'gitlab.yml']) {
      const text = await readFile(join(root, 'deploy/ci', name), 'utf8');
      expect(text).toContain('../repli/deploy/ci/check-data.sh');
      expect(text).toMatch(/REPLI: \.\.\/repli\n/);
    }
  });
});
