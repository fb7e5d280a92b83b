import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../../directory/model.ts';
import { openDocument } from '../../directory/signed.ts';
import { aText } from '../../status/review/review.fixtures.ts';
import { command as check } from './check.ts';
import { aDataFolder, type DataFolder } from './data-folder.fixtures.ts';
import { command as sign } from './sign.ts';

const now = new Date('2026-11-28T18:00:00Z');
let folder: DataFolder;
let cwd: string;

beforeEach(async () => {
  folder = await aDataFolder(now);
  cwd = folder.cwd;
});
afterEach(() => folder.remove());

describe('repli sign', () => {
  it('writes a directory that phones open', async () => {
    await folder.publishKey();
    const args = ['--out', 'out/directory.jws', '--days', '30'];
    const { code, text } = await folder.run(sign, args, folder.signing);
    expect(text).toContain('107 territoires');
    expect(code).toBe(0);
    const written = await readFile(join(cwd, 'out/directory.jws'), 'utf8');
    const opened = await openDocument<Directory>(written, [folder.publicKey], {
      use: 'directory',
      format: 'repli-directory/1',
      now,
      counter: 'version',
    });
    expect(opened.ok && opened.document.validUntil).toBe('2026-12-28T18:00:00.000Z');
  });

  it('stops and says what is missing without a key, or with one that phones would refuse', async () => {
    await expect(folder.run(sign)).rejects.toThrow(/REPLI_KEY/);
    await expect(folder.run(sign, [], folder.signing)).rejects.toThrow(/keys\.json/);
  });

  it('signs nothing when the data has errors', async () => {
    await folder.publishKey();
    await writeFile(join(cwd, 'data/territories/35.json'), '{');
    const { code, text } = await folder.run(sign, [], folder.signing);
    expect(code).toBe(1);
    expect(text).toContain('data/territories/35.json:1');
    await expect(readFile(join(cwd, 'dist/data/directory.jws'))).rejects.toThrow(/ENOENT/);
  });
});

describe('repli check', () => {
  it('compares with nothing only when it was not told to compare', async () => {
    await expect(folder.run(check, ['--against', ''])).rejects.toThrow('--against');
  });

  it('finds no error in the data of the project, and keeps its warnings short', async () => {
    const { code, text } = await folder.run(check);
    expect(code).toBe(0);
    expect(text).toContain('110 fichiers vérifiés');
    expect(text.split('\n').length).toBeLessThan(40);
  });

  it('ends with 1 and every problem, in JSON for programs', async () => {
    await writeFile(join(cwd, 'data/territories/35.json'), '{ "code": "36" }');
    await rm(join(cwd, 'data/territories/01.json'));
    const { code, text } = await folder.run(check, ['--json', '--lang', 'en']);
    const { problems } = JSON.parse(text) as { problems: { code: string; severity: string }[] };
    expect(code).toBe(1);
    expect(
      problems.filter(({ severity }) => severity === 'error').map((each) => each.code),
    ).toEqual(['missing-territory', 'missing', 'missing', 'missing', 'missing', 'file-name']);
  });

  it('checks the files it is given, and annotates them in a workflow', async () => {
    await writeFile(join(cwd, 'data/territories/35.json'), '{');
    const env = { GITHUB_ACTIONS: 'true' };
    const { code, text } = await folder.run(check, ['data/territories/35.json'], env);
    expect(code).toBe(1);
    expect(text).toContain('::error file=data/territories/35.json,line=1,col=2,');
    expect(text).toContain('1 fichier vérifié');
  });

  it('names the texts that wait for a person', async () => {
    await mkdir(join(cwd, 'data/drafts'));
    const text = aText();
    await writeFile(join(cwd, 'data/drafts', `${text.id}.json`), JSON.stringify(text));
    const { code, text: out } = await folder.run(check);
    expect(code).toBe(0);
    expect(out).toContain('1 texte attend');
    expect(out).toContain(`${text.id}  ${text.title}`);
  });

  it('says that the list of sources is not there, or that a text waits of one that it names no more', async () => {
    await mkdir(join(cwd, 'data/drafts'));
    const text = aText();
    await writeFile(join(cwd, 'data/drafts', `${text.id}.json`), JSON.stringify(text));
    const list = join(cwd, 'data/sources.json');
    const sources = async () => JSON.parse((await folder.run(check, ['--json'])).text).sources;
    const { sources: listed } = JSON.parse(await readFile(list, 'utf8'));
    const own = { ...listed[0], id: text.source, verified: true };
    await writeFile(list, JSON.stringify({ sources: [own] }));
    expect(await sources()).toEqual([]);
    await writeFile(list, JSON.stringify({ sources: [{ ...own, verified: false }] }));
    expect(await sources()).toMatchObject([{ code: 'source-left' }]);
    expect((await folder.run(check)).text).toContain(`repli review show ${text.id}`);
    await rm(list);
    expect(await sources()).toMatchObject([{ code: 'sources-missing' }]);
    const { text: out, code } = await folder.run(check);
    expect(code).toBe(0);
    expect(out).toMatch(/data\/sources\.json {2}\[sources-missing\]\n.*n’est pas là/);
  });

  it('names each file of the queue that cannot be used: it stops no publication', async () => {
    await mkdir(join(cwd, 'data/drafts'));
    const [broken, empty] = ['a', 'b'].map((letter) => `feed-${letter.repeat(16)}.json`);
    await writeFile(join(cwd, 'data/drafts', broken ?? ''), '{"broken');
    await writeFile(join(cwd, 'data/drafts', empty ?? ''), '');
    const before = (await folder.run(check, ['data'])).text.match(/(\d+) avertissement/)?.[1];
    const { code, text } = await folder.run(check);
    expect(code).toBe(0);
    expect(text).toContain('2 fichiers de la liste ne peuvent pas servir');
    expect(text).toMatch(new RegExp(`data/drafts/${broken}\n.*n’est pas du JSON.*\n.*Que faire`));
    expect(text).toMatch(new RegExp(`data/drafts/${empty}\n.*fichier vide.*\n.*Que faire`));
    expect(text).toContain(`${Number(before ?? 0) + 2} avertissements`);
    const { queue } = JSON.parse((await folder.run(check, ['--json'])).text);
    expect(queue).toMatchObject([{ code: 'not-json' }, { code: 'empty' }]);
  });

  it('says how it is used when used wrongly', async () => {
    await expect(folder.run(check, ['--langue', 'en'])).rejects.toThrow(/--lang fr\|en/);
    await expect(folder.run(check, ['nowhere.json'])).rejects.toThrow(
      /nowhere\.json: no such file/,
    );
  });
});
