/** What a command of the `repli` program is given and gives back. */

export interface Io {
  out(line: string): void;
  err(line: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder the relative paths are read from. */
  cwd: string;
  now(): Date;
}

export interface Command {
  /** One line for `repli help`. */
  summary: string;
  /** Arguments after the command's name; answers the exit code: 0 well, 1 problems found, 2 wrong use. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The caller used the command wrongly; the message says what was expected. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
