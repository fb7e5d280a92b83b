import { expect, test } from 'vitest';
import { type Io, UsageError } from '../../host/io.ts';
import { command } from './place.ts';

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: {},
    cwd: '.',
    now: () => new Date('2026-11-28T08:00:00Z'),
  };
  const code = await command.run(args, io);
  return { code, out, err };
}

test.each([
  ['-20.88,55.45'],
  ['-20.88, 55.45'],
  ['-20.88', '55.45'],
  ['--lang', 'en', '-20,88 55,45'],
  ['--', '-20.88,55.45'],
])('a position south of the equator is no option: %j', async (...args) => {
  const { code, out } = await run(...args);
  expect([code, out[0]?.slice(0, 3)]).toEqual([0, '974']);
});

test('a position to the west is none either', async () => {
  expect((await run('16.24', '-61.53')).out[0]).toContain('Guadeloupe');
  expect((await run('-22.27', '166.44')).out[0]).toContain('Nouvelle-Calédonie');
});

test('what is an option and not known is refused, with the usage', async () => {
  for (const wrong of [['-x'], ['--limit', '-5', 'rennes'], ['--lang', 'de', 'rennes'], []]) {
    await expect(run(...wrong)).rejects.toThrow(UsageError);
  }
});
