/** What an officer does with lines, for the tests of the desk. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { chooseTerritory, expect } from './desk.ts';

/** Numbers of a block attributed to nobody: the checks accept them, and nobody is there to answer. */
export const NUMBER = '02 00 00 00 15';

export async function openLines(desk: Page, code = '35'): Promise<void> {
  await desk.getByRole('link', { name: 'Lignes', exact: true }).click();
  await chooseTerritory(desk, code);
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Lignes : ');
  await expect(desk.locator('.lead')).toContainText('Version publiée du');
}

export const button = (desk: Page, name: string | RegExp): Locator =>
  desk.getByRole('button', { name });
export const field = (desk: Page, name: string): Locator => desk.getByLabel(name, { exact: true });

export async function addLine(desk: Page, number = NUMBER, label = 'Samu 35'): Promise<void> {
  await button(desk, 'Ajouter une ligne').click();
  await desk.getByRole('radio', { name: 'SAMU (15)' }).check();
  await field(desk, 'Numéro').fill(number);
  await field(desk, 'Nom de la ligne').fill(label);
}
export const finished = (desk: Page): Promise<void> => button(desk, 'Terminé').click();
export const kept = (desk: Page): Promise<void> =>
  expect(desk.getByText('Tout est gardé sur cet appareil.')).toBeVisible();

/** The notes of the project's own file of the territory, which the desk must not lose. */
export async function projectNotes(): Promise<unknown> {
  return (JSON.parse(await readFile('data/territories/35.json', 'utf8')) as { notes: unknown })
    .notes;
}

/** The desk has read the file of the territory with its notes, and keeps it on this device. */
export async function fileKept(desk: Page, code: string): Promise<void> {
  const kept = (name: string) =>
    new Promise<boolean>((done, fail) => {
      const opening = indexedDB.open('repli-desk');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const found = opening.result.transaction('drafts').objectStore('drafts').count(name);
        found.onerror = () => fail(found.error);
        found.onsuccess = () => {
          opening.result.close();
          done(found.result > 0);
        };
      };
    });
  await expect.poll(() => desk.evaluate(kept, `file:${code}`)).toBe(true);
}

/** The file the desk gives, as the officer finds it among the downloads. */
export async function savedFile(desk: Page): Promise<string> {
  // Without a "save as" of its own the browser downloads: the one way a test can follow.
  await desk.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    button(desk, 'Enregistrer 35.json').click(),
  ]);
  expect(download.suggestedFilename()).toBe('35.json');
  return readFile(await download.path(), 'utf8');
}

/** What `repli check` says of a file. */
export async function checked(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repli-lines-'));
  const file = join(folder, '35.json');
  await writeFile(file, text);
  const run = promisify(execFile);
  const { stdout } = await run('npx', [
    'tsx',
    'src/cli/main.ts',
    'check',
    '--lang',
    'fr',
    file,
  ]).finally(() => rm(folder, { recursive: true }));
  return stdout;
}

export const PASTED = [
  ['Service', 'Téléphone', 'Libellé', 'Commune'],
  ['SAMU', '02 00 00 00 21', 'Régulation', ''],
  ['Police', '17', 'Commissariat', 'Rennes'],
  ['voirie', '02 00 00 00 23', 'Mairie', 'Redon'],
  ['Gendarmerie', '0200000024', 'Brigade', 'Fougères'],
];
