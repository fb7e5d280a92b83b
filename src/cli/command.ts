/** What a command of the `repli` program is given and gives back. */
import { type Io, UsageError } from '../host/io.ts';

export interface Command {
  /** One line for `repli help`. */
  summary: string;
  /** How its arguments are written, for `--help` and after a wrong use. */
  usage: string;
  /** Arguments after the command's name; answers the exit code: 0 well, 1 problems found, 2 wrong use. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/**
 * What reading the arguments gives; whatever is wrong with them ends with how they are written.
 * @throws UsageError with the fault, and the usage below it
 */
export function orUsage<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${fault}\n  ${usage}`);
  }
}
