import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, sealKey } from '../../directory/key-file.ts';
import { keysText } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { aText } from '../../status/review/review.fixtures.ts';
import { command } from './review.ts';

const PASSPHRASE = 'quatre mots pour essayer';
let cwd: string;
let out: string[];

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'repli-review-'));
  await mkdir(join(cwd, 'data/drafts'), { recursive: true });
  await writeFile(join(cwd, 'data/drafts', `${aText().id}.json`), JSON.stringify(aText()));
  out = [];
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const run = (...args: string[]) =>
  command.run([...args, '--lang', 'en'], {
    out: (line) => void out.push(line),
    err: () => undefined,
    env: { REPLI_PASSPHRASE: PASSPHRASE },
    cwd,
    now: () => new Date('2026-11-22T18:00:00Z'),
  });
async function withKey(territories: Key['territories']): Promise<void> {
  const key = await makeKey({
    ...{ name: 'essai', use: ['territory'], territories, holder: 'SIDPC 35' },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
  await writeFile(join(cwd, 'data/keys.json'), keysText({ keys: [key.entry] }));
  await writeFile(join(cwd, 'cle.json'), await sealKey(key, PASSPHRASE));
}
const said = () => out.splice(0).join('\n');

describe('repli review', () => {
  it('lists what waits and shows it whole, with the words that decided', async () => {
    await withKey(['35']);
    await run('list');
    expect(said()).toMatch(/Perturbation du 15\n.*out of order, Samu, 35.*\n1 text waits/);
    await run('list', '--territory', '22');
    expect(said()).toBe('Nothing to review.');
    await run('show', aText().id);
    const shown = said();
    expect(shown).toContain('Depuis 18 h, [le 15 ne répond plus].');
    expect(shown).toMatch(/02\s61\s91\s43\s15 {2}Samu {2}\(not in the directory\)/);
    await run('list', '--json');
    expect(JSON.parse(said())).toMatchObject({ id: aText().id, decided: null });
  });

  it('dismisses a text with a key, keeps who and when, and reopens it', async () => {
    await withKey(['35']);
    expect(await run('dismiss', aText().id, '--sign', 'cle.json')).toBe(0);
    expect(said()).toContain('not an outage');
    const file = join(cwd, 'data/decisions', `${aText().id}.jws`);
    expect(await readFile(file, 'utf8')).toContain('not-an-outage');
    await run('list');
    expect(said()).toBe('Nothing to review.');
    await run('list', '--all');
    expect(said()).toContain('[not an outage, by SIDPC 35, 2026-11-22T18:00]');
    await run('reopen', aText().id, '--sign', 'cle.json');
    said();
    await run('list');
    expect(said()).toContain('1 text waits');
  });

  it('refuses what a key may not decide, and what is no text', async () => {
    await withKey(['22']);
    await expect(run('dismiss', aText().id, '--sign', 'cle.json')).rejects.toThrow(
      /does not decide/,
    );
    await expect(run('show', `x-${'0'.repeat(16)}`)).rejects.toThrow(/no text of that name/);
    await expect(readFile(join(cwd, 'data/decisions', `${aText().id}.jws`))).rejects.toThrow();
  });
});
