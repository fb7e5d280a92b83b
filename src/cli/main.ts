import { type Command, type Io, UsageError } from './command.ts';

/** One file a command; loaded only when asked for, so that `check` never waits for a bundler. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  check: () => import('./commands/check.ts'),
  collect: () => import('./commands/collect.ts'),
  read: () => import('./commands/read.ts'),
  detect: () => import('./commands/detect.ts'),
  build: () => import('./commands/build.ts'),
  serve: () => import('./commands/serve.ts'),
  start: () => import('./commands/start.ts'),
  sign: () => import('./commands/sign.ts'),
  announce: () => import('./commands/announce.ts'),
  keygen: () => import('./commands/keygen.ts'),
  keys: () => import('./commands/keys.ts'),
  import: () => import('./commands/import.ts'),
  place: () => import('./commands/place.ts'),
  publisher: () => import('./commands/publisher.ts'),
};

const io: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
};

// Whoever reads the output may stop before its end: `repli check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function help(): Promise<void> {
  io.out('npm run -s repli -- <command> [options]\n');
  for (const [name, load] of Object.entries(COMMANDS)) {
    io.out(`  ${name.padEnd(10)} ${(await load()).command.summary}`);
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help') {
    await help();
    return name === undefined ? 2 : 0;
  }
  const load = COMMANDS[name];
  if (load === undefined) {
    io.err(`repli: unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}.`);
    return 2;
  }
  const { command } = await load();
  return command.run(args, io);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      io.err(`repli: ${error.message}`);
      process.exitCode = 2;
      return;
    }
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  },
);
