import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aText } from '../status/review/review.fixtures.ts';
import { readDecisions } from './decision-files.ts';
import { renewDeskFiles } from './drawing/desk-files.ts';
import { readSpeakers } from './drawing/speakers.ts';
import { namesIfThere, textIfThere } from './if-there.ts';
import { sequenceInPlace } from './in-place.ts';
import { queueFaultLines } from './queue-faults.ts';
import { readQueue, readTexts, textNamed } from './review-files.ts';
import { rewriteFile } from './rewrite.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-there-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Something of another kind in its place: nobody can read it, not even root. */
const fileAt = async (...path: string[]) => {
  await mkdir(join(folder, ...path, '..'), { recursive: true });
  await writeFile(join(folder, ...path), 'in the way');
};
const NOW = new Date('2026-10-07T18:42:00Z');
const folderAt = (...path: string[]) => mkdir(join(folder, ...path), { recursive: true });

it('only what is not there is nothing', async () => {
  expect(await textIfThere(join(folder, 'none'))).toBeNull();
  expect(await namesIfThere(join(folder, 'none'))).toEqual([]);
  await folderAt('folder');
  await fileAt('file');
  await expect(textIfThere(join(folder, 'folder'))).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(namesIfThere(join(folder, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

describe('the queue of a data folder that cannot be read', () => {
  it('is a fault of its folder, and not an empty queue', async () => {
    expect(await readQueue(folder, [], { now: NOW })).toMatchObject({ texts: [], faults: [] });
    await fileAt('drafts');
    await fileAt('decisions');
    const { faults } = await readQueue(folder, [], { now: NOW });
    expect(faults.map(({ file, why }) => [file, why])).toEqual([
      ['drafts', 'texts-unread'],
      ['decisions', 'decisions-unread'],
    ]);
    const said = queueFaultLines('data', faults, 'fr').join('\n');
    expect(said).toContain('La liste n’est pas connue');
    expect(said).toMatch(
      /data\/drafts\n.*un fichier est là où il faudrait un dossier.*personne ne sait combien attendent/,
    );
    expect(said).toMatch(/data\/decisions\n.*Aucune décision ne compte/);
  });

  it('names the reason of one file in the words of its reader', async () => {
    await folderAt('drafts', `${aText().id}.json`);
    await folderAt('decisions', `${aText().id}.jws`);
    const { faults } = await readTexts(folder);
    expect(queueFaultLines('data', faults, 'fr').join('\n')).toMatch(
      /ne peut pas être lu\s: c’est un dossier/,
    );
    expect((await readDecisions(folder, [], NOW)).faults).toMatchObject([{ why: 'unreadable' }]);
  });

  it('tells a text that cannot be read from one that is not there', async () => {
    expect(await textNamed(folder, aText().id)).toBeNull();
    await fileAt('drafts');
    await expect(textNamed(folder, aText().id)).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('what others go by', () => {
  it('is not taken for missing: a signed file that is about to be replaced', async () => {
    const looking = { format: 'repli-watch/1', keys: [], now: new Date() };
    expect(await sequenceInPlace(join(folder, 'none.jws'), looking)).toBeNull();
    await folderAt('watch.jws');
    await expect(sequenceInPlace(join(folder, 'watch.jws'), looking)).rejects.toThrow('EISDIR');
  });

  it('is not taken for nobody: the keys of those who may announce', async () => {
    expect(await readSpeakers(folder)).toEqual({ keys: [], channels: [] });
    await folderAt('keys.json');
    await expect(readSpeakers(folder)).rejects.toThrow('EISDIR');
  });

  it('is not taken for unchanged: a territory that the desk is given', async () => {
    const [site, data] = [join(folder, 'site'), join(folder, 'data')];
    await expect(renewDeskFiles(site, data)).resolves.toBeUndefined();
    await fileAt('site/desk/territories/35.json');
    await folderAt('data/territories/35.json');
    await expect(renewDeskFiles(site, data)).rejects.toThrow('EISDIR');
  });
});

it('a file that is read and cannot be written is told as such, and stays', async () => {
  // A name so long that no lock beside it can have its own.
  const path = join(folder, `${'a'.repeat(246)}.json`);
  await writeFile(path, 'before');
  const rewriting = rewriteFile(path, () => 'after');
  await expect(rewriting).rejects.toMatchObject({
    told: { fr: expect.stringContaining('ne peut pas être écrit') },
  });
  expect(await readFile(path, 'utf8')).toBe('before');
  const absent = join(folder, 'none', 'sources.json');
  await expect(rewriteFile(absent, () => '')).rejects.toThrow('no such file');
  const own = rewriteFile(join(folder, 'file'), () => '');
  await expect(own).rejects.toThrow('no such file');
});
