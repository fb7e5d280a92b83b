import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readData, readScenarioFiles } from './read-data.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reading = (data: string) => readData(data, { today: '2026-11-28', cwd: folder });

it('an empty data folder is told from a missing one', async () => {
  await expect(reading('none')).rejects.toThrow('no such folder');
  await mkdir(join(folder, 'data/drafts'), { recursive: true });
  await expect(reading('data')).rejects.toThrow('an empty data folder');
});

it('a broken one is told from both, and says what is missing', async () => {
  await cp('data/national.json', join(folder, 'data/national.json'));
  await expect(reading('data')).rejects.toThrow('broken data folder: territories/ is missing');
  await mkdir(join(folder, 'data/territories'));
  await expect(reading('data')).rejects.toThrow('territories/ holds no file');
});

it('a folder that cannot be read is told as such, and never as one that is missing or empty', async () => {
  await cp('data', join(folder, 'data'), { recursive: true });
  await rm(join(folder, 'data/exercises'), { recursive: true, force: true });
  expect(await readScenarioFiles('data', folder)).toEqual([]);
  await writeFile(join(folder, 'data/exercises'), 'in the way');
  expect(await readScenarioFiles('data', folder)).toMatchObject([
    { file: 'data/exercises', unopened: 'other' },
  ]);
  await rm(join(folder, 'data/territories'), { recursive: true });
  await writeFile(join(folder, 'data/territories'), 'in the way');
  await expect(reading('data')).rejects.toThrow('data/territories: a file is where a folder');
});

it('a file that cannot be opened, or is not read for its name, is told, and the others are read', async () => {
  await cp('data', join(folder, 'data'), { recursive: true });
  const file = (name: string) => join(folder, 'data/territories', name);
  await rm(file('22.json'));
  await symlink('/nowhere', file('22.json'));
  await rm(file('56.json'));
  await mkdir(file('56.json'));
  await rm(file('57.json'));
  execFileSync('mkfifo', [file('57.json')]);
  await rename(file('35.json'), file('35.json.txt'));
  await rename(file('44.json'), file('44.JSON'));
  await writeFile(file('29.json'), '{');
  await writeFile(file('._01.json'), 'what a Mac leaves beside');
  const { problems, territories } = await reading('data');
  const told = problems
    .filter(({ rule }) => /^(?:file|file-name|syntax|completeness)$/.test(rule))
    .map(({ file: path, code, params }) => `${path} ${code} ${Object.values(params).join(' ')}`);
  expect(told).toEqual([
    'data/territories missing-territory 35, 44',
    'data/territories/22.json unopened link',
    'data/territories/29.json unclosed }',
    'data/territories/35.json.txt hidden-ending 35.json.txt 35.json',
    'data/territories/44.JSON hidden-ending 44.JSON 44.json',
    'data/territories/56.json unopened folder',
    'data/territories/57.json unopened special',
  ]);
  expect(territories).toHaveLength(101);
});

it('a part of a data folder is told for what it is', async () => {
  await cp('data', join(folder, 'data'), { recursive: true });
  for (const part of ['data/territories', 'data/announcements']) {
    await expect(reading(part)).rejects.toThrow(
      `${part}: a part of a data folder. Name one of its files, or the whole folder: data.`,
    );
  }
});
