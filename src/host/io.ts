/** What a program of a host is given of the world, and what it says when it was used wrongly. */

import type { Told } from '../base/messages.ts';

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
  /** For who runs the program; the message of the error itself is in English, as logs are. */
  readonly told: Told;

  /** @param told in both languages, or the words of a system that speaks one */
  constructor(told: Told | string) {
    super(typeof told === 'string' ? told : told.en);
    this.told = typeof told === 'string' ? { fr: told, en: told } : told;
  }
}
