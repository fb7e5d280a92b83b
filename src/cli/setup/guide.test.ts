/** Whether every command that the guide gives exists, as it is written. The long test follows them. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blocksOf, guideScript } from '../../../tools/guide/blocks.mjs';
import { COMMANDS } from '../run.ts';

/** Programs of a bare Debian, or of what the guide has installed before. */
const OF_THE_MACHINE = new Set([
  'export',
  'hash',
  'cd',
  'node',
  'apt-get',
  'git',
  'npm',
  'systemctl',
  'certbot',
  'ln',
  'repli',
]);
const UNITS = /^(repli-(?:build|collect|publisher)|nginx)$/;

const lines = [...blocksOf('sh'), ...blocksOf('console')]
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*$/, '').trim())
  .filter((line) => line !== '');
const words = lines.map((line) => line.replace(/^(\w+=\S+ )+/, '').split(/\s+/));
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;

/** The words after `repli`, however it is called. */
const ofRepli = words.flatMap(([first, second, ...rest]) => {
  if (first === 'repli') return [[second ?? '', ...rest]];
  return first === 'node' && second === 'dist-server/repli.js' ? [rest] : [];
});

it('the guide has commands to follow, and two lines to change', () => {
  expect(blocksOf('sh').length).toBeGreaterThan(4);
  const script = guideScript({ name: 'a.example', repository: '/r.git' });
  expect(script).toContain('export NOM=a.example\n');
  expect(script).toContain('export DEPOT=/r.git\n');
  expect(script.match(/^export /gm)).toHaveLength(2);
});

it('every command is one that is there', () => {
  for (const [program = '', ...args] of words) {
    expect(OF_THE_MACHINE, program).toContain(program);
    if (program === 'npm' && args[0] === 'run') expect(scripts).toHaveProperty([args[1] ?? '']);
    if (program !== 'systemctl') continue;
    for (const unit of args.slice(1).filter((arg) => !arg.startsWith('--'))) {
      expect(unit).toMatch(UNITS);
      if (unit.startsWith('repli-')) expect(existsSync(`deploy/${unit}.service`)).toBe(true);
    }
  }
});

it('every option of ours is one that the command has', async () => {
  expect(ofRepli.length).toBeGreaterThan(2);
  for (const [name = '', ...args] of ofRepli) {
    const load = COMMANDS[name];
    expect(load, name).toBeDefined();
    const known = (await load?.())?.command.options ?? [];
    for (const option of args.filter((arg) => arg.startsWith('--'))) {
      expect(known, `${name} ${option}`).toContain(option.slice(2));
    }
  }
});
