/** The `repli` program: finds the command, runs it, and tells of a wrong use in one sentence. */
import { messages } from '../base/messages.ts';
import { systemErrorSaid } from '../host/file-errors.ts';
import { type Io, UsageError } from '../host/io.ts';
import { commandLanguage } from '../host/language.ts';
import { asAsked, type Command } from './command.ts';

/** One file a command; loaded only when asked for, so that `check` never waits for a bundler. */
export const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  check: () => import('./commands/check.ts'),
  collect: () => import('./commands/collect.ts'),
  read: () => import('./commands/read.ts'),
  detect: () => import('./commands/detect.ts'),
  review: () => import('./commands/review.ts'),
  sources: () => import('./commands/sources.ts'),
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
  report: () => import('./commands/report.ts'),
  exercise: () => import('./commands/exercise.ts'),
};

const WORDS = messages({
  fr: {
    use: 'npm run -s repli -- COMMANDE [options]',
    each: "COMMANDE --help : ce qu'elle attend",
    unknown: (name: string, known: string) =>
      `repli : commande inconnue, « ${name} ». Connues : ${known}.`,
    wrong: (problem: string) => `repli : ${problem}`,
  },
  en: {
    use: 'npm run -s repli -- COMMAND [options]',
    each: 'COMMAND --help: what it expects',
    unknown: (name, known) => `repli: unknown command "${name}". Known: ${known}.`,
    wrong: (problem) => `repli: ${problem}`,
  },
});

async function help(io: Io): Promise<void> {
  const language = commandLanguage(io);
  io.out(`${WORDS[language].use}\n`);
  for (const [name, load] of Object.entries(COMMANDS)) {
    io.out(`  ${name.padEnd(10)} ${(await load()).command.summary[language]}`);
  }
  io.out(`\n  ${WORDS[language].each}`);
}

const asksForHelp = (args: readonly string[]) =>
  args.some((arg) => arg === '--help' || arg === '-h');

/**
 * Runs one command.
 * @param argv what follows the program's name
 * @returns the exit code: 0 well, 1 problems found, 2 wrong use
 */
export async function runCli(argv: readonly string[], given: Io): Promise<number> {
  const [name, ...args] = argv;
  const io = asAsked(argv, given);
  const words = WORDS[commandLanguage(io)];
  if (name === undefined || name === 'help' || asksForHelp([name])) {
    await help(io);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    io.err(words.unknown(name, Object.keys(COMMANDS).join(', ')));
    return 2;
  }
  const { command } = await load();
  if (asksForHelp(args)) {
    io.out(command.help(commandLanguage(io)));
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    const said = error instanceof UsageError ? error.told : systemErrorSaid(error);
    if (said === null) throw error;
    io.err(words.wrong(said[commandLanguage(io)]));
    return 2;
  }
}
