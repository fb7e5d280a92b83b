import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cap, newKey } from '../../collector/samples.fixtures.ts';
import { type Io, UsageError } from '../../host/io.ts';
import type { Command } from '../command.ts';
import { command as collect } from './collect.ts';
import { command as read } from './read.ts';

let cwd: string;
let out: string[];
let err: string[];
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'repli-command-'));
  [out, err] = [[], []];
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const run = (command: Command, args: string[], env: Io['env'] = {}) =>
  command.run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env,
    cwd,
    now: () => new Date('2026-11-22T17:20:00Z'),
  });

describe('repli collect', () => {
  it.each([
    ['no key', {}, /No key to sign with.*REPLI_KEY/],
    ['a key file that is not there', { REPLI_KEY_FILE: 'nowhere.json' }, /nowhere\.json/],
    ['a key that is no JSON', { REPLI_KEY: 'secret' }, /REPLI_KEY is not JSON/],
    [
      'a public key',
      { REPLI_KEY: '{"kty":"EC","crv":"P-256","kid":"abc"}' },
      /wrong or missing: .*d/,
    ],
  ])('with %s says what is missing, and shows no secret', async (_name, env, message) => {
    const error = await run(collect, ['--once'], env).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('secret');
  });

  it.each([
    [['--once', '--every', '5s'], /exclude each other/],
    [['--every', 'often'], /--every often/],
    [['--every', '4m', '--valid', '5m'], /less than two rounds/],
    [['--what'], /--what/],
  ])('%j is refused with what was expected', async (args, message) => {
    const env = { REPLI_KEY: JSON.stringify(await newKey()) };
    await expect(run(collect, args, env)).rejects.toThrow(message);
  });

  it('--once writes the bulletin where it is told, and one JSON line an event', async () => {
    await mkdir(join(cwd, 'data', 'announcements'), { recursive: true });
    await writeFile(join(cwd, 'data', 'announcements', '35.xml'), cap());
    const env = { REPLI_KEY: JSON.stringify(await newKey()) };
    expect(await run(collect, ['--once', '--json', '--out', 'public'], env)).toBe(0);
    expect(await readFile(join(cwd, 'public', 'bulletin.jws'), 'utf8')).toContain('35');
    expect(out.map((line) => JSON.parse(line).event)).toEqual([
      'cap-read',
      'watch-coverage',
      'bulletin-written',
    ]);
    expect(err).toEqual([]);
  });
});

describe('repli read', () => {
  const put = (name: string, content: string | Uint8Array) => writeFile(join(cwd, name), content);

  it('prints what each file announces as one JSON line', async () => {
    await put('a.xml', cap());
    expect(await run(read, ['a.xml', '--territory', '35'])).toBe(0);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      file: 'a.xml',
      format: 'cap',
      announcements: [{ phase: 'ongoing', territories: ['35'], numbers: { '15': 'down' } }],
      complete: true,
    });
  });

  it('names what it met instead, file by file, and reads the others all the same', async () => {
    await put('page.xml', '<!doctype html><html></html>');
    await put('good.xml', cap());
    await put('cut.xml', cap().slice(0, 300));
    await put('huge.xml', new Uint8Array(50 * 1024 * 1024).fill(60));
    expect(await run(read, ['page.xml', 'good.xml', 'cut.xml', 'huge.xml', 'none.xml'])).toBe(1);
    expect(out).toHaveLength(1);
    expect(err).toMatchObject([
      expect.stringMatching(/^page\.xml\u00a0: une page HTML .*\(html-page\)$/),
      expect.stringMatching(/^cut\.xml\u00a0: mal formé, ou coupé \(not-well-formed\)/),
      expect.stringMatching(/^huge\.xml\u00a0: too-large\u00a0: /),
      expect.stringMatching(/^none\.xml\u00a0: fichier introuvable/),
    ]);
  });

  it.each([
    [[], /FILE is missing/],
    [['a.xml', '--kind', 'blog'], /--kind "blog": expected prefecture/],
    [['a.xml', '--trust', 'me'], /--trust "me"/],
  ])('%j is refused with what was expected', async (args, message) => {
    await expect(run(read, args)).rejects.toThrow(message);
  });
});
