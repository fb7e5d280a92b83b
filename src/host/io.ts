/** What a program of a host is given of the world, and what it says when it was used wrongly. */

export interface Io {
  out(line: string): void;
  err(line: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder the relative paths are read from. */
  cwd: string;
  now(): Date;
}

/** The caller used the command wrongly; the message says what was expected. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
