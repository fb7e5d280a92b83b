import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS, runCli } from './run.ts';

async function said(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCli(argv, {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    env: {},
    cwd: tmpdir(),
    now: () => new Date(),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

it.each(Object.keys(COMMANDS))('%s --help says how it is used, and does nothing', async (name) => {
  const { code, out, err } = await said(name, '--help');
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain(name);
  expect(await said(name, 'x', '-h')).toEqual({ code, out, err });
});

it('help lists every command', async () => {
  const { code, out } = await said('--help');
  expect(code).toBe(0);
  for (const name of Object.keys(COMMANDS)) expect(out).toContain(name);
});

it('a wrong use is told in one sentence, without a stack', async () => {
  const { code, err } = await said('build', '--nothing');
  expect(code).toBe(2);
  expect(err).toContain('--nothing');
  expect(err).not.toContain('    at ');
  expect((await said('toString')).code).toBe(2);
});

it('what the system refuses is told with its file, without a stack, and is no finding', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'repli-run-'));
  await writeFile(join(folder, 'file'), '');
  const below = join(folder, 'file/report.html');
  const { code, err } = await said(
    'report',
    '--data',
    join(process.cwd(), 'data'),
    '--html',
    below,
  );
  expect(code).toBe(2);
  expect(err).toMatch(
    /^repli\s: .*report.html\s: .*file n’est pas un dossier. Donnez un autre endroit où écrire.$/,
  );
  await rm(folder, { recursive: true });
});
