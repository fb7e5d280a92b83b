/** The `repli` program: finds the command, runs it, and tells of a wrong use in one sentence. */
import { type Io, UsageError } from '../host/io.ts';
import type { Command } from './command.ts';

/** One file a command; loaded only when asked for, so that `check` never waits for a bundler. */
export const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  check: () => import('./commands/check.ts'),
  collect: () => import('./commands/collect.ts'),
  read: () => import('./commands/read.ts'),
  detect: () => import('./commands/detect.ts'),
  build: () => import('./commands/build.ts'),
  serve: () => import('./commands/serve.ts'),
  start: () => import('./commands/start.ts'),
  sign: () => import('./commands/sign.ts'),
  announce: () => import('./commands/announce.ts'),
  watch: () => import('./commands/watch.ts'),
  correct: () => import('./commands/correct.ts'),
  keygen: () => import('./commands/keygen.ts'),
  keys: () => import('./commands/keys.ts'),
  roots: () => import('./commands/roots.ts'),
  import: () => import('./commands/import.ts'),
  place: () => import('./commands/place.ts'),
  publisher: () => import('./commands/publisher.ts'),
  setup: () => import('./commands/setup.ts'),
  doctor: () => import('./commands/doctor.ts'),
  built: () => import('./commands/built.ts'),
};

async function help(io: Io): Promise<void> {
  io.out('npm run -s repli -- <command> [options]\n');
  for (const [name, load] of Object.entries(COMMANDS)) {
    io.out(`  ${name.padEnd(10)} ${(await load()).command.summary}`);
  }
  io.out('\n  <command> --help   ses options / its options');
}

const asksForHelp = (args: readonly string[]) =>
  args.some((arg) => arg === '--help' || arg === '-h');

/**
 * Runs one command.
 * @param argv what follows the program's name
 * @returns the exit code: 0 well, 1 problems found, 2 wrong use
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await help(io);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    io.err(`repli: unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  const { command } = await load();
  if (asksForHelp(args)) {
    io.out(`${command.summary}\n\n  ${command.usage}`);
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`repli: ${error.message}`);
    return 2;
  }
}
