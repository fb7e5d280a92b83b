import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKey, sealKey } from '../../directory/key-file.ts';
import { keysText } from '../../directory/keys-list.ts';
import type { Key } from '../../directory/model.ts';
import { keepDecision } from '../../host/decision-files.ts';
import { messageKey, voucherOfSource } from '../../status/chain/key.ts';
import { readingOf } from '../../status/review/as-read.ts';
import { signDecision } from '../../status/review/decision.ts';
import type { ReviewText } from '../../status/review/model.ts';
import { aText } from '../../status/review/review.fixtures.ts';
import { openKeyFile } from '../keys/open.ts';
import { command } from './review.ts';

const PASSPHRASE = 'quatre mots pour essayer';
let cwd: string;
let out: string[];
let err: string[];
let now: Date;
let entries: Key[];

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'repli-review-'));
  await mkdir(join(cwd, 'data/drafts'), { recursive: true });
  await writeFile(join(cwd, 'data/drafts', `${aText().id}.json`), JSON.stringify(aText()));
  [out, err] = [[], []];
  now = new Date('2026-11-22T18:00:00Z');
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const io = () => ({
  out: (line: string) => void out.push(line),
  err: (line: string) => void err.push(line),
  env: { REPLI_PASSPHRASE: PASSPHRASE },
  cwd,
  now: () => now,
});
const run = (...args: string[]) =>
  command.run(args.includes('--lang') ? args : [...args, '--lang', 'en'], io());
async function withKey(territories: Key['territories']): Promise<void> {
  const key = await makeKey({
    ...{
      name: 'essai',
      use: ['territory'],
      territories,
      holder: territories === 'all' ? 'SIDPC' : 'SIDPC 35',
    },
    ...{ from: '2026-01-01', until: '2027-12-31' },
  });
  entries = [key.entry];
  await writeFile(join(cwd, 'data/keys.json'), keysText({ keys: entries }));
  await writeFile(join(cwd, 'cle.json'), await sealKey(key, PASSPHRASE));
}
const said = () => out.splice(0).join('\n');
const lay = (text: ReviewText) =>
  writeFile(join(cwd, 'data/drafts', `${text.id}.json`), JSON.stringify(text));
/** The code by which the text is read as it stands; what that says besides is nobody's concern. */
async function readNow(): Promise<string> {
  const [printed, warned] = [out, err];
  [out, err] = [[], []];
  await run('show', aText().id, '--json');
  const { read } = JSON.parse(out.join(''));
  [out, err] = [printed, warned];
  return read;
}
/** Decides of the text as it was read. */
const decide = async (verb: 'dismiss' | 'reopen', read?: string) =>
  run(verb, aText().id, '--sign', 'cle.json', '--read', read ?? (await readNow()));
const decisions = () => readdir(join(cwd, 'data/decisions')).catch(() => []);

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

  it('shows of which place and time each sentence says what', async () => {
    await withKey(['35']);
    const end = { says: 'restored', when: 'now', services: ['police' as const] };
    const read = { departements: ['35'], hour: null, quoted: false, words: 'rétabli' };
    await lay(
      aText({
        ...{ state: 'over', services: ['police'], title: 'Le 17 rétabli à Saint-Malo' },
        ...{ text: 'Le 17 sera rétabli demain ailleurs.' },
        claims: [
          { ...end, ...read },
          { ...end, ...read, when: 'future', departements: [] },
        ],
      }),
    );
    await run('show', aText().id);
    const shown = said();
    expect(shown).toContain('  Le 17 rétabli à Saint-Malo\n    restored, police, 35\n');
    expect(shown).toContain(
      '  Le 17 sera rétabli demain ailleurs.\n    restored, to come, police, no place\n',
    );
    expect(shown).not.toMatch(/undefined/);
  });

  it('marks the words that decided in a title, and says where one is cut', async () => {
    await withKey(['35']);
    const title = `Le 15 ne répond plus. ${'Suivez les consignes de la préfecture. '.repeat(6)}`;
    const bare = aText({ title, text: '' });
    await writeFile(join(cwd, 'data/drafts', `${bare.id}.json`), JSON.stringify(bare));
    await run('list');
    expect(said()).toMatch(/ {2}Le 15 ne répond plus\. .{60,80} \[…\]\n/);
    await run('show', bare.id);
    expect(said()).toMatch(/ {2}\[Le 15 ne répond plus\]\. .{100,180} \[…\]\n/);
  });

  it('dismisses a text with a key, keeps who and when, and reopens it', async () => {
    await withKey(['35']);
    expect(await decide('dismiss')).toBe(0);
    expect(said()).toContain('not an outage');
    expect(await readdir(join(cwd, 'data/decisions'))).toHaveLength(1);
    await run('list');
    expect(said()).toBe('Nothing to review.');
    await run('list', '--all');
    expect(said().replace(/\s+/g, ' ')).toContain(
      '[not an outage, by SIDPC 35, Nov 22, 2026, 7:00 PM (Paris time), no bulletin read:',
    );
    await decide('reopen');
    said();
    await run('list');
    expect(said()).toContain('1 text waits');
  });

  it('signs nothing of what was not read: it shows the text, and by which code it was read', async () => {
    await withKey(['35']);
    expect(await run('dismiss', aText().id, '--sign', 'cle.json')).toBe(1);
    const shown = said();
    expect(shown).toContain('Depuis 18 h, [le 15 ne répond plus].');
    expect(err.splice(0).join()).toContain('Nothing was signed');
    expect(await decisions()).toEqual([]);
    const [, code = ''] = /--read ([0-9a-f]{8})$/.exec(shown) ?? [];
    expect(await decide('dismiss', code)).toBe(0);
    expect(said()).toMatch(
      /^"Perturbation du 15": not an outage, Nov 22, 2026, 7:00.PM \(Paris time\) by the clock/,
    );
  });

  it.each([
    ['that has changed', { digest: '1'.repeat(16), title: 'Le 18 en panne en Ille-et-Vilaine' }],
    ['that was published again', { published: '2026-11-22T17:50:00Z' }],
  ])('refuses to decide of a text %s since it was read', async (_, change) => {
    await withKey(['35']);
    await run('show', aText().id, '--json');
    const { read } = JSON.parse(said());
    await lay(aText(change));
    await expect(decide('dismiss', read)).rejects.toThrow(/has changed since it was read/);
    await expect(decide('reopen', read)).rejects.toThrow(/Nothing was signed/);
    expect(await decisions()).toEqual([]);
  });

  it('refuses to decide of a text that somebody decided of since it was read', async () => {
    await withKey(['35']);
    const read = await readNow();
    expect(await decide('dismiss', read)).toBe(0);
    const [made] = await decisions();
    expect(made).toBeDefined();
    await expect(decide('dismiss', read)).rejects.toThrow(/somebody decided of it/);
    await expect(decide('reopen', read)).rejects.toThrow(/Nothing was signed/);
    expect(await decisions()).toEqual([made]);
    expect(await decide('reopen')).toBe(0);
  });

  it('lets no decision that a fast clock dated count before its time, and says so', async () => {
    await withKey(['35']);
    await mkdir(join(cwd, '.repli/status'), { recursive: true });
    const payload = JSON.stringify({
      ...{ format: 'repli-bulletin/1', sequence: 1, sources: [], announcements: [] },
      ...{ issuedAt: '2026-11-22T17:59:00Z', validUntil: '2026-11-22T18:09:00Z' },
    });
    await writeFile(join(cwd, '.repli/status/bulletin.jws'), JSON.stringify({ payload }));
    now = new Date('2026-11-22T20:00:00Z');
    expect(await decide('dismiss')).toBe(0);
    expect(err.splice(0).join()).toMatch(/Either the collector has stopped, or this clock is fast/);
    now = new Date('2026-11-22T18:01:00Z');
    said();
    expect(await run('list')).toBe(1);
    const listed = said().replace(/\s+/g, ' ');
    expect(listed).toContain('Nov 22, 2026, 9:00 PM (Paris time). That decision is dated ahead');
    expect(listed).toContain('1 text waits');
    expect(err.splice(0).join(' ')).toMatch(/dated ahead \(Nov 22, 2026, 9:00.PM \(Paris time\)\)/);
    // With the clock set right the next word counts at once.
    expect(await decide('dismiss')).toBe(0);
    expect(err.splice(0)).toEqual([]);
    said();
    expect(await run('list')).toBe(0);
    expect(said()).toBe('Nothing to review.');
  });

  it('keeps who decided before and when, whatever is decided after by whom', async () => {
    await withKey(['35']);
    await decide('dismiss');
    const first = entries;
    await withKey('all');
    await writeFile(join(cwd, 'data/keys.json'), keysText({ keys: [...first, ...entries] }));
    now = new Date('2026-11-22T18:30:00Z');
    await decide('dismiss');
    await decide('reopen');
    expect(await readdir(join(cwd, 'data/decisions'))).toHaveLength(3);
    said();
    await run('show', aText().id);
    const [, history = ''] = said().split('the last word first:\n');
    expect(history.split('\n', 3).map((line) => line.replace(/\s+/g, ' ').trim())).toEqual([
      'to review again, by SIDPC, Nov 22, 2026, 7:30 PM (Paris time)',
      'not an outage, by SIDPC, Nov 22, 2026, 7:30 PM (Paris time)',
      'not an outage, by SIDPC 35, Nov 22, 2026, 7:00 PM (Paris time)',
    ]);
    await run('show', aText().id, '--json');
    expect(JSON.parse(said())).toMatchObject({ decided: null, history: [{}, {}, {}] });
  });

  it('has the last word although another clock ran ahead', async () => {
    await withKey(['35']);
    await decide('dismiss');
    now = new Date('2026-11-22T17:55:00Z');
    await decide('reopen');
    said();
    await run('list');
    expect(said()).toContain('1 text waits');
  });

  it('names each damaged file, what is wrong and the way out, and deletes none', async () => {
    await withKey(['35']);
    const [broken, empty, strange] = ['a', 'b', 'c'].map((letter) => `feed-${letter.repeat(16)}`);
    const files = {
      [`drafts/${broken}.json`]: '{"broken',
      [`drafts/${empty}.json`]: '',
      [`drafts/${strange}.json`]: '{"id":"x"}',
      'drafts/nom.json': '{}',
      [`decisions/${aText().id}.jws`]: '{"payload',
    };
    await mkdir(join(cwd, 'data/decisions'));
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(cwd, 'data', name), text);
    }
    expect(await run('list')).toBe(1);
    expect(said()).toContain('1 text waits');
    const told = err.splice(0).join('\n');
    expect(told).toContain('5 files of the queue cannot be used');
    for (const name of Object.keys(files)) expect(told).toContain(`data/${name}\n`);
    expect(told).toMatch(
      /not JSON, or cut short[\s\S]*an empty file[\s\S]*no text to review \(source/,
    );
    expect(told.match(/What to do:/g)).toHaveLength(5);
    await expect(run('show', broken ?? '')).rejects.toThrow(/cut short[\s\S]*What to do/);
    await expect(run('show', empty ?? '')).rejects.toThrow(/an empty file/);
    for (const [name, text] of Object.entries(files)) {
      expect(await readFile(join(cwd, 'data', name), 'utf8')).toBe(text);
    }
    await rm(join(cwd, 'data/drafts', `${aText().id}.json`));
    await run('list');
    expect(said()).toBe('');
  });

  it('says that the queue is not known where its folder cannot be read, and never that nothing waits', async () => {
    await withKey(['35']);
    await rm(join(cwd, 'data/drafts'), { recursive: true });
    await writeFile(join(cwd, 'data/drafts'), 'in the way');
    expect(await run('list', '--lang', 'fr')).toBe(1);
    expect(said()).toBe('');
    expect(err.splice(0).join('\n')).toMatch(
      /La liste n’est pas connue[\s\S]*data\/drafts\n.*personne ne sait combien attendent/,
    );
    await expect(run('show', aText().id)).rejects.toThrow(/nobody knows how many wait/);
    await expect(run('dismiss', aText().id, '--sign', 'cle.json')).rejects.toThrow(/nobody knows/);
  });

  it('lists what concerns some territories, or the whole of France', async () => {
    await withKey(['35']);
    for (const places of ['FR', 'fr', '35', '22,35']) {
      await run('list', '--territory', places);
      expect(said()).toContain('1 text waits');
    }
    await run('list', '--territory', '22,56');
    expect(said()).toBe('Nothing to review.');
    await expect(run('list', '--territory', 'x')).rejects.toThrow('"X": expected the code');
  });

  it('tells what phones show by the bulletin in place, and that nobody knows without one', async () => {
    await withKey(['35']);
    await run('list');
    expect(said()).toContain('[in doubt, no bulletin read: nobody knows whether phones show it]');
    const key = messageKey({
      ...{ sender: aText().source, id: aText().item, voucher: voucherOfSource(aText().source) },
    });
    const told = (territories: string[], phase = 'ongoing') => ({
      ...{ id: key, sent: aText().published, nature: 'actual', phase, certainty: 'probable' },
      ...{ territories, numbers: { '15': 'disrupted' }, publisher: 'SDIS', source: 'sdis' },
    });
    const bulletin = async (...announcements: object[]) => {
      await mkdir(join(cwd, '.repli/status'), { recursive: true });
      const payload = JSON.stringify({
        ...{ format: 'repli-bulletin/1', sequence: 1, sources: [], announcements },
        ...{ issuedAt: '2026-11-22T17:59:00Z', validUntil: '2026-11-22T18:09:00Z' },
      });
      await writeFile(join(cwd, '.repli/status/bulletin.jws'), JSON.stringify({ payload }));
      await run('list');
      return said();
    };
    expect(await bulletin()).toContain('[in doubt, on no phone]');
    expect(await bulletin(told(['35']))).toContain('[in doubt, on phones]');
    expect(await bulletin(told(['22']))).toContain('[in doubt, on phones of 22 only]');
    expect(await bulletin(told(['35'], 'ended'))).toContain('[in doubt, on phones, as restored]');
    expect(await bulletin({ ...told(['35']), nature: 'exercise' })).toContain(
      '[in doubt, on no phone, except in exercise mode]',
    );
    await run('show', aText().id, '--status', 'elsewhere', '--lang', 'fr');
    expect(said()).toContain('on ne sait pas si les téléphones le montrent');
    await decide('dismiss');
    await bulletin(told(['35']));
    await run('list', '--all');
    expect(said()).toMatch(/\[not an outage, by SIDPC 35, .*\(Paris time\), on phones\]/);
    await bulletin();
    await run('list', '--all');
    expect(said()).toMatch(/\[not an outage, by SIDPC 35, .*\(Paris time\)\]/);
  });

  it('says what was decided of a text for a part of its territories alone', async () => {
    await withKey(['35']);
    const wide = aText({ territories: ['22', '35'] });
    await writeFile(join(cwd, 'data/drafts', `${wide.id}.json`), JSON.stringify(wide));
    const signer = await openKeyFile('cle.json', io());
    const scope = { territories: ['35'] };
    await keepDecision(
      join(cwd, 'data'),
      await signDecision(wide, 'announced', signer, now, 0, scope),
    );
    await run('list');
    expect(said()).toMatch(
      /Decided in part: announced, by SIDPC 35, .*, for 35 only\.\n1 text waits/,
    );
    await run('list', '--territory', '35');
    expect(said()).toBe('Nothing to review.');
    await run('list', '--territory', '35', '--all');
    expect(said()).toMatch(/\[announced, by SIDPC 35, .*, for 35 only, no bulletin read/);
    await run('list', '--territory', '22');
    expect(said()).toContain('1 text waits');
  });

  it('says that its article says something else now, and has that read before anything is signed', async () => {
    await withKey(['35']);
    const since = { title: 'Démenti', text: 'Le 15 répond.', at: '2026-11-22T17:30:00Z' };
    await lay(aText({ since }));
    await run('list');
    expect(said().replace(/\s+/g, ' ')).toContain(
      'This article says something else now (read Nov 22, 2026, 6:30 PM (Paris time)): "Démenti"',
    );
    await run('show', aText().id);
    expect(said()).toContain('What it says now:\nDémenti\nLe 15 répond.\n');
    await expect(decide('dismiss', readingOf(aText()))).rejects.toThrow(/has changed/);
    expect(await decide('dismiss', readingOf(aText({ since })))).toBe(0);
  });

  it('says what was decided of words that were published again since, and that a text is cut', async () => {
    await withKey(['35']);
    await decide('dismiss');
    const again = aText({ published: '2026-11-23T10:00:00Z', isCut: true });
    await writeFile(join(cwd, 'data/drafts', `${again.id}.json`), JSON.stringify(again));
    said();
    await run('show', aText().id);
    const shown = said().replace(/\s+/g, ' ');
    expect(shown).toContain('Decided before, of these words: not an outage, by SIDPC 35');
    expect(shown).toContain('A long text: this is its beginning');
    await run('list');
    expect(said()).toContain('1 text waits');
  });

  it('tells the time by the clock of the place, and which clock that is', async () => {
    await withKey('all');
    const there = aText({ id: `feed-${'e'.repeat(16)}`, territories: ['974'] });
    await writeFile(join(cwd, 'data/drafts', `${there.id}.json`), JSON.stringify(there));
    await run('list', '--lang', 'fr');
    const lines = said().replace(/\s+/g, ' ');
    expect(lines).toContain('22 nov. 2026, 18 h 10 (heure de Paris)');
    expect(lines).toContain('22 nov. 2026, 21 h 10 (heure locale : La Réunion)');
  });

  it('refuses what a key may not decide, and what is no text', async () => {
    await withKey(['22']);
    await expect(decide('dismiss')).rejects.toThrow(/does not decide/);
    await expect(run('show', `x-${'0'.repeat(16)}`)).rejects.toThrow(/no text of that name/);
    expect(await readdir(join(cwd, 'data'))).not.toContain('decisions');
  });
});
