/** What the collector says of its work: one line an event, for people or for machines. */
import type { Io } from './io.ts';

type Level = 'info' | 'warn' | 'error';

export interface LogLine {
  level: Level;
  /** Stable code: `bulletin-written`, `source-failed`, `cap-refused`… */
  event: string;
  /** One sentence in English. */
  detail: string;
  /** File or source concerned. */
  subject?: string;
  /** Further facts, only in the `--json` form. */
  facts?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Log = (line: LogLine) => void;

/**
 * Writes log lines through a command's streams.
 * @param io where to write, and the clock
 * @param json one JSON object a line (`at`, `level`, `event`, `subject`, `detail`, facts) on standard
 *   output; otherwise plain sentences, warnings and errors on the error stream
 */
export function logTo(io: Pick<Io, 'out' | 'err' | 'now'>, json: boolean): Log {
  return ({ level, event, detail, subject, facts }) => {
    const at = io.now().toISOString();
    if (json) {
      io.out(JSON.stringify({ at, level, event, subject, detail, ...facts }));
      return;
    }
    const sentence = subject === undefined ? detail : `${subject}: ${detail}`;
    (level === 'info' ? io.out : io.err)(`${at.slice(11, 19)} ${level.padEnd(5)} ${sentence}`);
  };
}
