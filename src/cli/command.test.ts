import { tmpdir } from 'node:os';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Io } from '../host/io.ts';
import { commandLanguage } from '../host/language.ts';
import { action, type Command, defineActions, defineCommand } from './command.ts';
import { COMMANDS, runCli } from './run.ts';

const LANGUAGES = ['fr', 'en'] as const;

function ioWith(env: Io['env'] = {}) {
  const lines = { out: [] as string[], err: [] as string[] };
  const io: Io = {
    out: (line) => void lines.out.push(line),
    err: (line) => void lines.err.push(line),
    env,
    cwd: tmpdir(),
    now: () => new Date('2026-11-28T12:00:00Z'),
  };
  return { io, lines };
}

async function said(argv: string[], env: Io['env'] = {}) {
  const { io, lines } = ioWith(env);
  const code = await runCli(argv, io);
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

/** Runs a command of a test and gives what it was called with. */
function recorded(define: (seen: (call: unknown) => Promise<number>) => Command) {
  const calls: unknown[] = [];
  const command = define(async (call) => {
    calls.push(call);
    return 0;
  });
  return async (...args: string[]) => {
    calls.length = 0;
    const error = await command.run(args, ioWith().io).catch((thrown: unknown) => thrown);
    return error === 0 ? calls[0] : error;
  };
}

const text = { fr: "l'un", en: 'one' };

describe('every command', () => {
  it.each(Object.keys(COMMANDS))('%s tells in both languages how it is used', async (name) => {
    const command = (await COMMANDS[name]?.())?.command;
    expect(command).toBeDefined();
    for (const language of LANGUAGES) {
      const help = command?.help(language) ?? '';
      expect(help).toContain(`repli ${name}`);
      expect(help).toContain(command?.summary[language] ?? '-');
      for (const option of command?.options ?? [])
        expect(help).toMatch(new RegExp(`  --${option} `));
      expect(help).not.toMatch(/undefined|\[object/);
      const columns = help.split('\n').map((line) => [...line].length);
      expect(Math.max(...columns)).toBeLessThan(120);
    }
    const french = command?.help('fr') ?? '';
    expect(french).not.toMatch(/[\p{L}]'[\p{L}]| [:;!?](\s|$)|« | »/u);
    expect(french).not.toBe(command?.help('en'));
    expect((await said([name, '--help', '--lang', 'en'])).out).toBe(command?.help('en'));
    expect((await said([name, '--help'], { LANG: 'en_GB.UTF-8' })).out).toBe(command?.help('en'));
  });

  it.each(Object.keys(COMMANDS))('%s refuses an option that it does not know', async (name) => {
    for (const [lang, word] of [
      ['fr', 'inconnue'],
      ['en', 'nknown'],
    ] as const) {
      const { code, err } = await said([name, '--nothing-like-this', '--lang', lang]);
      expect(code).toBe(2);
      expect(err).toContain(word);
      expect(err).toContain(`repli ${name}`);
    }
  });
});

it('help speaks both languages', async () => {
  expect((await said(['help'])).out).toContain('Vérifie les fichiers');
  expect((await said(['help', '--lang', 'en'])).out).toContain('Checks the files');
  expect((await said(['nothing'], { LC_ALL: 'en' })).err).toContain('unknown command');
  expect((await said(['nothing'])).err).toContain('commande inconnue, «\u00a0nothing\u00a0»');
});

describe('the language', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'de_DE' }, 'fr'],
    [{ LC_ALL: 'POSIX', LANG: 'en_US' }, 'fr'],
    [{ LC_ALL: '', LC_MESSAGES: 'en', LANG: 'fr_FR' }, 'en'],
    [{ LC_ALL: 'fr_FR.UTF-8', LC_MESSAGES: 'en', LANG: 'en' }, 'fr'],
    [{ LANG: 'eng' }, 'fr'],
  ] as const)('of %j is %s', (env, language) => {
    expect(commandLanguage({ env })).toBe(language);
  });

  it('is the one asked for, and only French or English', async () => {
    const { code, err } = await said(['serve', '--lang', 'de']);
    expect(code).toBe(2);
    expect(err).toContain('--lang «\u00a0de\u00a0»');
    const english = await said(['keys', 'list', '--lang=en', '--data', 'nowhere']);
    expect(english.err).toBe('repli: nowhere/keys.json: no such file.');
    const french = await said(['keys', 'list', '--lang=fr', '--data', 'nowhere'], { LANG: 'en' });
    expect(french.err).toBe('repli\u00a0: nowhere/keys.json\u00a0: fichier introuvable.');
  });
});

it('an answer in JSON is the same whatever the session, and follows --lang', async () => {
  const command = defineCommand({
    name: 'try',
    summary: text,
    options: { json: { means: text } },
    run: async ({ language }, io) => {
      io.out(language);
      return 0;
    },
  });
  const { io, lines } = ioWith({ LANG: 'en_GB.UTF-8' });
  await command.run([], io);
  await command.run(['--json'], io);
  await command.run(['--json', '--lang', 'en'], io);
  expect(lines.out).toEqual(['en', 'fr', 'en']);
});

describe('arguments', () => {
  const run = recorded((seen) =>
    defineCommand({
      name: 'try',
      summary: text,
      operands: { value: text, means: text, count: 'any' },
      options: {
        loud: { means: text },
        port: { value: 'PORT', means: text, default: '4173' },
        data: { value: 'FOLDER', means: text, default: ({ data }) => data },
        out: { value: 'FILE', means: text },
        each: { value: 'X', means: text, multiple: true },
      },
      run: (call) => {
        expectTypeOf(call.values.loud).toEqualTypeOf<boolean>();
        expectTypeOf(call.values.port).toEqualTypeOf<string>();
        expectTypeOf(call.values.out).toEqualTypeOf<string | undefined>();
        expectTypeOf(call.values.each).toEqualTypeOf<readonly string[]>();
        return seen({ ...call.values, operands: call.operands });
      },
    }),
  );

  it('have their values, their defaults, or nothing', async () => {
    expect(await run()).toEqual({
      loud: false,
      port: '4173',
      data: 'data',
      each: [],
      operands: [],
    });
    expect(await run('a', '--each=1', '--loud', '--each', '2', '--port', '1', '--', '--b')).toEqual(
      {
        ...{ loud: true, port: '1', data: 'data', each: ['1', '2'] },
        operands: ['a', '--b'],
      },
    );
  });

  it('take a negative number for a value or an operand, not for an option', async () => {
    expect(await run('-20.88,55.45', '-.5', '--out', '-3')).toMatchObject({
      operands: ['-20.88,55.45', '-.5'],
      out: '-3',
    });
  });

  it.each([
    [['--port'], '--port needs a value: PORT.'],
    [['--port', '--loud'], '--port needs a value. If it begins with a dash: --port=--loud.'],
    [['--loud=yes'], '--loud takes no value.'],
    [['--laud'], 'Unknown option: --laud.'],
    [['-x'], 'Unknown option: -x.'],
    [['--toString'], 'Unknown option: --toString.'],
  ])('%j is told in one sentence', async (args, message) => {
    expect(String(await run(...args))).toContain(`UsageError: ${message}\n  repli try [`);
    expect(await run('--out=--loud')).toMatchObject({ out: '--loud' });
  });

  it('are heard or refused: none twice, none beside what would hide it, none without its fellow', async () => {
    const pairs = recorded((seen) =>
      defineCommand({
        name: 'try',
        summary: text,
        options: {
          stop: { means: text },
          place: { value: 'PLACE', means: text, notWith: ['stop'] },
          kit: { value: 'FOLDER', means: text },
          site: { value: 'ADDRESS', means: text, onlyWith: 'kit' },
        },
        run: ({ values }) => seen(values),
      }),
    );
    const told = async (...args: string[]) => String(await pairs(...args));
    expect(await told('--place', '35', '--place', '22')).toContain('twice (35, 22)');
    expect(await told('--stop', '--place', '35')).toContain(
      '--place and --stop do not go together',
    );
    expect(await told('--place', '35', '--stop')).toContain(
      '--place and --stop do not go together',
    );
    expect(await told('--site', 'a')).toContain('--site says nothing without --kit');
    expect(await pairs('--site', 'a', '--kit', 'b')).toMatchObject({ site: 'a', kit: 'b' });
    expect(await pairs('--kit', 'b', '--place', '35')).toMatchObject({ kit: 'b', place: '35' });
    expect(await pairs('--stop')).toMatchObject({ stop: true });
  });

  it.each([
    ['report', ['--html', 'r.html', '--json']],
    ['collect', ['--once', '--no-sources', '--unverified']],
    ['setup', ['--policy', '--web', 'caddy']],
    ['announce', ['--down', '15', '--site', 'https://repli.example']],
    ['watch', ['--sign', 'k.json', '--stop', '--territory', '35']],
  ])('repli %s leaves none of %j unheard', async (name, args) => {
    const { code, err } = await said([name, ...args, '--lang', 'en']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/not go together|nothing without|exclude/),
    ]);
  });

  it('that are needed are asked for, with what they mean', async () => {
    const needs = recorded((seen) =>
      defineCommand({
        name: 'try',
        summary: text,
        operands: { value: 'FILE', means: text, count: 'one' },
        options: { key: { value: 'KEY', means: text, required: true } },
        run: ({ operands: [file], values: { key } }) => seen([file, key]),
      }),
    );
    expect(String(await needs('a'))).toContain('--key is missing: one.');
    expect(String(await needs('--key', 'k'))).toContain('FILE is missing: one.');
    expect(String(await needs('a', 'b', '--key', 'k'))).toContain('"b" is one too many.');
    expect(await needs('--key', 'k', 'a')).toEqual(['a', 'k']);
  });
});

describe('actions', () => {
  const run = recorded((seen) =>
    defineActions({
      name: 'try',
      summary: text,
      actions: {
        list: action({ means: text, options: {}, run: () => seen('list') }),
        end: action({
          means: text,
          operands: { value: 'KID', means: text, count: 'one' },
          options: { on: { value: 'DAY', means: text } },
          run: ({ operands: [kid], values: { on } }) => seen([kid, on]),
        }),
      },
    }),
  );

  it('are found among options, wherever they stand', async () => {
    expect(await run('list')).toBe('list');
    expect(await run('--on', '2026-11-28', 'end', 'end')).toEqual(['end', '2026-11-28']);
  });

  it.each([
    [[], 'Say what to do:'],
    [['burn'], '"burn": unknown action.'],
    [['list', '--on', 'x'], 'Unknown option: --on.'],
    [['end'], 'KID is missing: one.'],
  ])('%j is told, with every form', async (args, message) => {
    const error = String(await run(...args));
    expect(error).toContain(message);
    expect(error).toContain('repli try list [--lang fr|en]\n  repli try end KID [--on DAY]');
  });
});
