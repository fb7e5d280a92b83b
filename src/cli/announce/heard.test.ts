/** Every option beside every deed: it changes what is announced, or it is refused with the way out. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Io, UsageError } from '../../host/io.ts';
import { parseXml } from '../../host/xml.ts';
import { readCap } from '../../status/cap/read.ts';
import { command } from '../commands/announce.ts';
import { HEARD_BY } from './heard.ts';
import type { OptionName } from './options.ts';

/** 19:15 in Rennes. */
const NOW = new Date('2026-11-22T18:15:00Z');
let cwd: string;
let now: Date;

const LINE = {
  service: 'samu',
  number: '+33261910001',
  label: 'SAMU',
  kind: 'permanent',
  network: 'fixed',
  source: { publisher: 'SAMU', published: '2026-10' },
  confirmation: null,
} as const;

beforeEach(async () => {
  now = NOW;
  cwd = await mkdtemp(join(tmpdir(), 'repli-heard-'));
  await mkdir(join(cwd, 'data/territories'), { recursive: true });
  await writeFile(join(cwd, 'data/national.json'), '{"numbers":[],"updated":"2026-11-22"}');
  await writeFile(join(cwd, 'data/keys.json'), '{"keys":[]}');
  for (const code of ['22', '35']) {
    const prefecture = { name: `Préfecture ${code}`, website: `https://www.pref${code}.example` };
    const file = { code, name: code, prefecture, lines: [LINE], updated: '2026-11-22' };
    await writeFile(join(cwd, `data/territories/${code}.json`), JSON.stringify(file));
  }
});
afterEach(() => rm(cwd, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env: {},
    cwd,
    now: () => now,
  };
  const code = await command.run(args, io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    err.push(error.told.fr);
    return 2;
  });
  return { code, out: out.join('\n'), err: err.join('\n').replace(/[ \u00a0\u202f]/g, ' ') };
}
const isWritten = (name: string) =>
  readFile(join(cwd, name)).then(
    () => true,
    () => false,
  );

describe('a part of an announcement that is over', () => {
  const FILE = 'data/announcements/m.xml';
  const ABOUT = "15 et 18, Côtes-d'Armor et Ille-et-Vilaine";
  beforeEach(async () => {
    const both = ['--territory', '22,35', '--down', '15,18', '--publisher', 'Région'];
    await run(...both, '--sender', 'region.example', '--yes', '--out', FILE);
    now = new Date(NOW.getTime() + 60_000);
  });

  it.each<['all-clear' | 'cancel', string[], string[]]>([
    ['all-clear', ['--territory', '35'], [`--update ${FILE} --territory 22`]],
    ['cancel', ['--territory', '35'], [`--update ${FILE} --territory 22`]],
    ['all-clear', ['--works', '15'], [`--update ${FILE} --down 18 --works 15`]],
    // Is 18 over, or is it what is left? Nobody can tell.
    ['all-clear', ['--down', '18'], [`--update ${FILE} --down … --works …`]],
    ['all-clear', ['--until', '4h'], [`--update ${FILE} …`]],
    // The numbers of one announcement are the same everywhere.
    [
      'all-clear',
      ['--territory', '35', '--works', '15'],
      ['--territory 35 --down 18 --works 15', `--update ${FILE} --territory 22`],
    ],
    ['all-clear', ['--territory', '22,35'], []],
    ['all-clear', ['--works', '15,18'], []],
  ])('--%s with %j is refused, and says how to say it', async (deed, args, parts) => {
    const { code, out, err } = await run(`--${deed}`, FILE, ...args, '--yes', '--out', 'x.xml');
    expect([code, out, await isWritten('x.xml')]).toEqual([2, '', false]);
    expect(err).toContain('rien n’est signé ni écrit');
    expect(err).toContain(ABOUT);
    expect(err).toContain(`repli announce --${deed} ${FILE}`);
    for (const part of parts) expect(err).toContain(`repli announce ${part}`);
    expect(err.includes('--update')).toBe(parts.length > 0);
  });

  it('names a command that keeps the rest', async () => {
    const rest = ['--update', FILE, '--territory', '22', '--yes', '--out', 'reste.xml'];
    expect((await run(...rest)).code).toBe(0);
    const { messages } = readCap(await readFile(join(cwd, 'reste.xml'), 'utf8'), parseXml);
    expect(messages[0]?.content).toMatchObject({
      territories: ['22'],
      numbers: { '15': 'down', '18': 'down' },
    });
  });

  it('is asked for before the whole of it ends, with all that ends', async () => {
    for (const deed of ['--all-clear', '--cancel']) {
      const { code, out, err } = await run(deed, FILE, '--out', 'x.xml');
      expect([code, out, await isWritten('x.xml')]).toEqual([1, '', false]);
      expect(err).toContain(ABOUT);
      expect(err).toContain('relancez avec --yes');
      expect((await run(deed, FILE, '--yes', '--out', `fin${deed}.xml`)).code).toBe(0);
    }
  });
});

describe('every option', () => {
  const VALUES: Readonly<Record<OptionName, readonly string[]>> = {
    territory: ['35'],
    down: ['15,17,18'],
    disrupted: ['15,17,18'],
    works: ['18', '--down', '15,17'],
    'works-from': ['mobile'],
    'fails-from': ['fixed'],
    since: ['18:05'],
    until: ['23:30'],
    expires: ['5h'],
    lines: ['samu:0261910002'],
    'accept-unconfirmed': ['--lines', 'auto'],
    advice: ['retry'],
    link: ['https://pref35.example/panne'],
    publisher: ['Un autre nom'],
    sender: ['autre.example'],
    exercise: [],
    update: [],
    'all-clear': [],
    cancel: [],
    yes: [],
    sign: [],
    out: [],
    kit: ['kit', '--site', 'https://repli.example'],
    site: ['https://repli.example', '--kit', 'autre'],
    data: [],
  };
  /** What says what the command does, and nothing of an outage. */
  const OF_COMMAND = new Set(['update', 'all-clear', 'cancel', 'yes', 'sign', 'out', 'data']);
  const NAMES = (Object.keys(VALUES) as OptionName[]).filter((name) => !OF_COMMAND.has(name));

  it.each(['update', 'all-clear', 'cancel'] as const)(
    'is heard or refused beside --%s',
    async (deed) => {
      const first = 'data/announcements/1.xml';
      const outage = ['--territory', '35', '--down', '15,18', '--disrupted', '17'];
      expect((await run(...outage, '--yes', '--out', first)).code).toBe(0);
      now = new Date(NOW.getTime() + 60_000);
      const plain = await run(`--${deed}`, first, '--yes');
      for (const name of NAMES) {
        const { code, out } = await run(`--${deed}`, first, `--${name}`, ...VALUES[name], '--yes');
        const isHeard = HEARD_BY[name].includes(deed);
        expect([name, code]).toEqual([name, isHeard ? 0 : 2]);
        // The place is the one it was; that it is heard is shown above.
        if (isHeard && name !== 'territory') expect([name, out]).not.toEqual([name, plain.out]);
      }
    },
  );

  it('takes unconfirmed lines from the directory alone', async () => {
    const outage = ['--territory', '35', '--down', '15', '--accept-unconfirmed', '--yes'];
    expect((await run(...outage, '--lines', 'none')).err).toContain('--lines auto');
    expect((await run(...outage)).code).toBe(0);
  });
});
