/** Every option and argument that names a file, given what is none: one sentence names it, and nothing is lost. */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDataFolder, type DataFolder } from './commands/data-folder.fixtures.ts';
import { runCli } from './run.ts';

const NOW = new Date('2026-11-28T18:00:00Z');
const PASSPHRASE = 'quatre mots sans rapport';
let folder: DataFolder;

async function repli(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const env = { ...folder.signing, REPLI_PASSPHRASE: PASSPHRASE };
  const { cwd } = folder;
  const code = await runCli(args, { out: say, err: say, env, cwd, now: () => NOW });
  return { code, said: lines.join('\n') };
}

beforeAll(async () => {
  folder = await aDataFolder(NOW);
  await folder.publishKey();
  await mkdir(join(folder.cwd, 'dossier'));
  await mkdir(join(folder.cwd, 'dossier.jws'));
  await writeFile(join(folder.cwd, 'fichier'), 'à garder');
  await repli('keygen', '--for', '35', '--out', 'cle.json', '--add');
});
afterAll(() => folder.remove());

const ANNOUNCE = ['announce', '--territory', '35', '--down', '15', '--until', '4h', '--yes'];
const CORRECT = ['correct', '--entry', '1', '--hash', '0'.repeat(64), '--says', 'Une correction.'];

/** What writes one file where it is told to. */
const WRITES: [string, string[]][] = [
  ['sign', ['sign', '--out']],
  ['keygen', ['keygen', '--for', '35', '--out']],
  ['announce', [...ANNOUNCE, '--out']],
  ['announce, signed', [...ANNOUNCE, '--sign', 'cle.json', '--out']],
  ['watch', ['watch', '--sign', 'cle.json', '--out']],
  ['correct', [...CORRECT, '--sign', 'cle.json', '--out']],
  ['report', ['report', '--html']],
];

const endingOf = (args: readonly string[]) => (args.includes('--sign') ? '.jws' : '.xml');

describe.each(WRITES)('%s', (_, args) => {
  it('says of a folder that it is one, and what a file there would be called', async () => {
    const { code, said } = await repli(...args, 'dossier.jws');
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/dossier\.jws\/\S+\.(jws|json|xml|html)\.$/),
    ]);
    expect(said).toMatch(/dossier\.jws\s: c’est un dossier\s; attendu un fichier, tel que/);
  });

  it('names the file that stands where a folder is needed, and leaves it as it was', async () => {
    const { code, said } = await repli(...args, 'fichier/x/y.jws');
    expect([code, said]).toEqual([2, expect.stringContaining('fichier n’est pas un dossier')]);
    expect(said).not.toContain('.tmp');
    expect(await readFile(join(folder.cwd, 'fichier'), 'utf8')).toBe('à garder');
  });

  it('makes the folders that are missing', async () => {
    const at = join('manquant', String(WRITES.findIndex(([, own]) => own === args)), 'x');
    const ending = endingOf(args);
    const { code, said } = await repli(...args, `${at}${ending}`);
    expect([code, said]).toEqual([0, expect.any(String)]);
    expect((await readFile(join(folder.cwd, `${at}${ending}`), 'utf8')).length).toBeGreaterThan(50);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('names a folder that may not be written to', async () => {
    const shut = join(folder.cwd, 'ferme');
    await mkdir(shut, { mode: 0o500, recursive: true });
    const { code, said } = await repli(...args, `ferme/x${endingOf(args)}`);
    expect([code, said]).toEqual([2, expect.stringMatching(/ferme\/x\.\S+\s: accès refusé/)]);
    await chmod(shut, 0o700);
    await rm(shut, { recursive: true });
  });
});

describe('a folder of the kit', () => {
  const kit = [...ANNOUNCE, '--site', 'https://repli.example', '--out', 'kit.xml', '--kit'];
  it('that cannot be one is refused before anything is announced', async () => {
    const { code, said } = await repli(...kit, 'fichier');
    expect([code, said]).toEqual([2, expect.stringContaining('--kit fichier')]);
    await expect(readFile(join(folder.cwd, 'kit.xml'))).rejects.toThrow(/ENOENT/);
  });
});

describe('a folder in the place of a file of data', () => {
  it.each([
    ['keys.json', ['keygen', '--for', '35', '--out', 'autre.json', '--add']],
    ['roots.json', ['sign', '--out', 'signe.jws']],
  ])('%s: is named', async (name, args) => {
    const path = join(folder.cwd, 'data', name);
    const before = await readFile(path).catch(() => null);
    await rm(path, { force: true });
    await mkdir(path);
    const { code, said } = await repli(...args);
    expect(code).not.toBe(0);
    expect(said).toContain(name);
    expect(said).toMatch(/c’est un dossier\s; attendu un fichier/);
    await rm(path, { recursive: true });
    if (before !== null) await writeFile(path, before);
  });
});
