/** `npm start`: installs what is missing, checks and signs the data, builds, serves until stopped. */
import { spawn } from 'node:child_process';
import { ensureNode, ensurePackages, root } from './ensure.mjs';

ensureNode();
ensurePackages();

const program = spawn(
  process.execPath,
  ['--import', 'tsx', 'src/cli/main.ts', 'start', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
// Whoever ends this ends the whole: a terminal tells both, a host or a script only this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => program.kill(signal));
endWithNpm();
program.on('exit', (code, signal) => {
  process.exitCode = signal === null ? (code ?? 1) : 1;
});

/**
 * npm passes a signal on to the shell that it runs scripts in; where that shell stays between
 * (Debian's does), it ends alone and tells nobody. The parent's absence says it then.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(look);
    program.kill('SIGTERM');
  }, 200);
  look.unref();
}
