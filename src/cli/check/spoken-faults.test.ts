import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { command as check } from '../commands/check.ts';
import { aDataFolder, type DataFolder } from '../commands/data-folder.fixtures.ts';

const SAMPLES = 'src/status/cap/samples';
let folder: DataFolder;
const at = (name: string) => join(folder.cwd, 'data', name);

beforeEach(async () => {
  folder = await aDataFolder(new Date('2026-11-28T18:00:00Z'));
  await mkdir(at('announcements'));
  await mkdir(at('watches'));
  await writeFile(at('announcements/LISEZMOI.md'), 'note');
  await cp(`${SAMPLES}/panne-35.xml`, at('announcements/bonne.xml'));
  await cp(`${SAMPLES}/exercice-35.xml`, at('announcements/exercice.xml'));
});
afterEach(() => folder.remove());

describe('repli check, of announcements and statements', () => {
  it('counts those that phones hear of', async () => {
    const { code, text } = await folder.run(check);
    expect(code).toBe(0);
    expect(text).toMatch(/112 fichiers vérifiés\s: aucune erreur/);
  });

  it('names a folder that cannot be read, and ends with 1', async () => {
    await rm(at('watches'), { recursive: true });
    await writeFile(at('watches'), 'in the way');
    const { code, text } = await folder.run(check);
    expect(code).toBe(1);
    expect(text).toMatch(/data\/watches\n.*un fichier est là où il faudrait un dossier/);
  });

  it('names each that no phone hears of, and ends with 1', async () => {
    const good = await readFile(`${SAMPLES}/panne-35.xml`);
    await writeFile(at('announcements/coupe.xml'), good.subarray(0, 900));
    await writeFile(at('announcements/vide.xml'), '');
    await writeFile(at('announcements/panne.xml.txt'), good);
    await writeFile(at('announcements/fausse.jws'), '{}');
    await symlink('/nowhere', at('announcements/lien.xml'));
    await cp(`${SAMPLES}/essai.xml`, at('announcements/essai.xml'));
    await writeFile(at('watches/veille.jws'), '{}');
    const { code, text } = await folder.run(check, ['--json']);
    expect(code).toBe(1);
    const { announcements } = JSON.parse(text) as {
      announcements: { file: string; code: string; message: string }[];
    };
    expect(announcements.map((fault) => `${fault.file} ${fault.code}`)).toEqual([
      'data/announcements/coupe.xml not-well-formed',
      'data/announcements/essai.xml nothing',
      'data/announcements/fausse.jws not-a-document',
      'data/announcements/lien.xml unreadable',
      'data/announcements/panne.xml.txt other-ending',
      'data/announcements/vide.xml empty',
      'data/watches/veille.jws not-a-document',
    ]);
    const said = await folder.run(check);
    expect(said.text).toContain('7 erreurs');
    expect(said.text).toContain('À corriger avant de publier');
  });

  it('takes one file for what it is', async () => {
    const good = await folder.run(check, ['data/announcements/bonne.xml']);
    expect(good.code).toBe(0);
    expect(good.text).toMatch(/1 fichier vérifié\s: aucune erreur/);
    await writeFile(at('announcements/coupe.xml'), '<alert');
    const cut = await folder.run(check, ['data/announcements/coupe.xml']);
    expect(cut.code).toBe(1);
    expect(cut.text).toContain('pas une annonce CAP lisible');
  });
});
