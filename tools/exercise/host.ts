/** `repli exercise run` in a process of its own, as whoever leads an exercise starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type JournalEntry, readJournal } from '../../src/exercise/journal.ts';

interface HostOptions {
  /** File of the scenario. */
  scenario: string;
  speed: number;
  /** Folder of what it leaves. */
  out: string;
}

/** How often the journal is looked at. */
const LOOK_MS = 200;

export class Host {
  readonly address: string;
  readonly journal: string;
  readonly #process: ChildProcess;
  readonly #ended: Promise<number>;
  #hasEnded = false;

  private constructor(process: ChildProcess, address: string, journal: string) {
    this.#process = process;
    this.address = address;
    this.journal = journal;
    this.#ended = once(process, 'exit').then(([code]) => {
      this.#hasEnded = true;
      return typeof code === 'number' ? code : 1;
    });
  }

  /** Starts it; settles when its site listens. */
  static async start({ scenario, speed, out }: HostOptions): Promise<Host> {
    const journal = join(out, 'journal.jsonl');
    const args = ['exercise', 'run', scenario, '--speed', String(speed), '--journal', journal];
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const log = createWriteStream(join(out, 'host.log'));
    const lines = createInterface({ input: child.stdout });
    return new Promise((done, fail) => {
      const early = (code: number | null) => fail(new Error(`the exercise ended with ${code}`));
      child.once('exit', early);
      lines.on('line', (line) => {
        log.write(`${line}\n`);
        const address = /http:\/\/\S+/.exec(line)?.[0];
        if (address === undefined) return;
        child.off('exit', early);
        done(new Host(child, address.replace(/\/$/, ''), journal));
      });
    });
  }

  /** Gives an order, as one that is typed. */
  order(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  async entries(): Promise<JournalEntry[]> {
    const text = await readFile(this.journal, 'utf8');
    // A line that is being written is no entry yet.
    return readJournal(text.slice(0, text.lastIndexOf('\n') + 1)).entries;
  }

  /** Settles with the first entry that is what is waited for. */
  async until(what: string, isIt: (entry: JournalEntry) => boolean): Promise<JournalEntry> {
    for (;;) {
      const had = this.#hasEnded;
      const found = (await this.entries()).find(isIt);
      if (found !== undefined) return found;
      if (had) throw new Error(`the exercise ended before: ${what}`);
      await sleep(LOOK_MS);
    }
  }

  /** Settles when that minute of the scenario has been reached. */
  async minute(at: number): Promise<void> {
    await this.until(`T+${at}`, ({ t }) => t >= at * 60);
  }

  /** Has it close. @returns its exit code */
  async close(): Promise<number> {
    this.order('s');
    return this.#ended;
  }

  /** Ends it, whatever it does. */
  kill(): void {
    if (!this.#hasEnded) this.#process.kill('SIGKILL');
  }
}
