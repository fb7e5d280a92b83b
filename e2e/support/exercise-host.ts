/** `repli exercise host` in a process of its own, as somebody opens it before an exercise. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';

export interface ExerciseSite {
  address: string;
  /** The host's own key, and that of officers. */
  leaderKey: string;
  officerKey: string;
  close(): Promise<void>;
}

const FOLDER = '.repli/exercice/du-bureau';

/** Opens it; settles when its site listens. @param journals folder of what was played */
export async function openExerciseHost(journals: string): Promise<ExerciseSite> {
  await rm(journals, { recursive: true, force: true });
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'exercise', 'host', '--journals', journals];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const address = await new Promise<string>((done, fail) => {
    child.once('exit', (code) => fail(new Error(`the host ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found !== undefined) done(found.replace(/\/$/, ''));
    });
  });
  return {
    address,
    leaderKey: `${FOLDER}/cle-essai.json`,
    officerKey: `${FOLDER}/cle-collegue.json`,
    close: async () => {
      // The first stop ends what is played, the next one closes the host.
      const asking = setInterval(() => child.stdin.write('s\n'), 500);
      await ended;
      clearInterval(asking);
    },
  };
}
