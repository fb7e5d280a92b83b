import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newScenario } from './new.ts';
import { readScenario } from './read-scenario.ts';

describe('a new scenario', () => {
  let cwd = '';
  let said: string[] = [];
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'repli-scenario-'));
    await mkdir(join(cwd, 'data/exercises'), { recursive: true });
    said = [];
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));

  const io = () => ({
    ...{ out: () => {}, err: (line: string) => void said.push(line), env: {}, cwd },
    now: () => new Date('2026-11-28T10:00:00Z'),
  });
  const answered = (answers: string[]) =>
    newScenario(async () => answers.shift() ?? null, { data: 'data', language: 'fr' }, io());

  it('passes its check, and what was answered wrongly is asked again', async () => {
    const file = await answered([
      ...['Le 15 muet à Rennes', 'Annoncer vite.', '35,99', '35, 22', '15,16', '15,18'],
      ...['Préfecture d’Ille-et-Vilaine', ''],
    ]);
    expect(file).toBe('data/exercises/le-15-muet-a-rennes.json');
    expect(said).toHaveLength(2);
    const scenario = await readScenario(file, 'fr', io());
    expect(scenario).toMatchObject({ minutes: 60, territories: ['35', '22'] });
    expect(scenario.expected[0]).toMatchObject({ numbers: ['15', '18'] });
    expect(await readFile(join(cwd, file), 'utf8')).toContain('"$schema"');
  });

  it('overwrites none, and writes none of half the answers', async () => {
    const all = ['Un', 'But.', 'FR', '112', 'Rôle', '10'];
    await answered([...all]);
    await expect(answered([...all])).rejects.toThrow(/there already/);
    await expect(answered(['Deux'])).rejects.toThrow(/missing/);
  });
});
