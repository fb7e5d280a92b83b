import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepLeftovers, writeAtomically, writeTogether } from '../host/atomic.ts';
import { withLock } from '../host/lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const old = new Date(Date.now() - 3_600_000);
/** No process has it: beyond the highest that Linux gives out. */
const NOBODY = 4_194_999;

describe('a file written atomically', () => {
  it('replaces the old one, in folders made for it, and leaves nothing else', async () => {
    const path = join(folder, 'a', 'b', 'file');
    await writeAtomically(path, 'one');
    await writeAtomically(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['file']);
  });

  it('that cannot be put in place leaves nothing', async () => {
    await writeAtomically(join(folder, 'taken', 'inside'), 'x');
    await expect(writeAtomically(join(folder, 'taken'), 'y')).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('together with others takes its place only when all can', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    await writeTogether([
      { path: first, content: 'old' },
      { path: second, content: 'old', modified: old },
    ]);
    expect(Math.round((await stat(second)).mtimeMs)).toBe(old.getTime());
    const failing = [
      { path: first, content: 'new' },
      { path: join(second, 'below a file'), content: 'new' },
    ];
    await expect(writeTogether(failing)).rejects.toThrow();
    expect(await readFile(first, 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['first', 'second']);
  });

  it("has others' leftovers swept once they are old, and no other file", async () => {
    const names = ['.file.1.a.tmp', '.file.2.b.tmp', '.other.1.a.tmp', 'file'];
    for (const name of names) await writeFile(join(folder, name), '');
    await utimes(join(folder, '.file.1.a.tmp'), old, old);
    await sweepLeftovers(join(folder, 'file'));
    expect((await readdir(folder)).sort()).toEqual(names.slice(1).sort());
  });
});

describe('a lock', () => {
  const path = () => join(folder, 'lock');

  it('lets one in at a time, and is freed by an error too', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside++;
      most = Math.max(most, inside);
      await new Promise((done) => setTimeout(done, 2));
      inside--;
      throw new Error('expected');
    };
    await Promise.allSettled(Array.from({ length: 10 }, () => withLock(path(), work)));
    expect(most).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['of a process that is gone', `${hostname()} ${NOBODY} x`, new Date()],
    ['of another machine, half a minute old', 'elsewhere 1 x', old],
  ])('%s is taken over', async (_name, mark, date) => {
    await writeFile(path(), mark);
    await utimes(path(), date, date);
    expect(await withLock(path(), async () => 'in', 5_000)).toBe('in');
  });

  it.each([
    ['of a living process', `${hostname()} ${process.pid} x`],
    ['of another machine', 'elsewhere 1 x'],
  ])('%s is respected until patience ends', async (_name, mark) => {
    await writeFile(path(), mark);
    await expect(withLock(path(), async () => 'in', 60)).rejects.toThrow(/still holds/);
    expect(await readFile(path(), 'utf8')).toBe(mark);
  });
});
