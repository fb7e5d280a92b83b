/** Whoever ends `npm start` or `repli serve` ends it whole: nothing goes on holding the port or the terminal. */
import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** Settles when every process that writes to the same output is gone, with all of it. */
function endedWhole(program: string, args: string[], seen: RegExp): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        const before = seen.test(output);
        output += text;
        if (!before && seen.test(output)) child.kill('SIGTERM');
      });
    }
  });
}

test('npm start, while it builds', async () => {
  expect(await endedWhole('npm', ['start'], /Vérification/)).not.toContain('Repli : http');
});

test('the built program, while it serves', async () => {
  const program = ['dist-server/repli.js', 'serve', '--port', '4990'];
  expect(await endedWhole(process.execPath, program, /http:/)).toMatch(
    /^http:\/\/localhost:\d+\s*$/,
  );
});
