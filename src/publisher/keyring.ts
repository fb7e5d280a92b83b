/** The public keys of `data/keys.json`, as they are at this moment. */
import { join } from 'node:path';
import { messages, told } from '../base/messages.ts';
import { checkFiles } from '../directory/checks/check.ts';
import type { Key } from '../directory/model.ts';
import { UsageError } from '../host/io.ts';
import type { Log } from '../host/log.ts';
import { fileText } from '../host/regular-file.ts';

const WORDS = messages({
  fr: {
    unusable: (file: string) => `${file} ne peut pas servir. Lancez : npm run -s repli -- check`,
  },
  en: { unusable: (file) => `${file} cannot be used. Run: npm run -s repli -- check` },
});

export class Keyring {
  readonly #path: string;
  readonly #log: Log;
  #text: string | null = null;
  #keys: readonly Key[] = [];
  #faulty = false;

  constructor(data: string, log: Log) {
    this.#path = join(data, 'keys.json');
    this.#log = log;
  }

  /** Whether the file cannot be used now, as it is read for this answer: then the last good list counts. */
  async isFaulty(now: Date): Promise<boolean> {
    await this.keys(now);
    return this.#faulty;
  }

  /** Reads the list for the first time. @throws UsageError when it cannot be used */
  async open(now: Date): Promise<void> {
    if (await this.isFaulty(now)) {
      throw new UsageError(told(WORDS, (words) => words.unusable(this.#path)));
    }
  }

  /**
   * The keys, read anew each time so that a revocation counts at once. A faulty file leaves the last
   * good list in place, and `isFaulty` says so.
   */
  async keys(now: Date): Promise<readonly Key[]> {
    const text = await fileText(this.#path).catch(() => '');
    if (text === this.#text) return this.#keys;
    this.#text = text;
    const { problems, keys } = checkFiles(
      [{ file: this.#path, kind: 'keys', bytes: new TextEncoder().encode(text) }],
      { today: now.toISOString().slice(0, 10), whole: false },
    );
    this.#faulty = problems.some(({ severity }) => severity === 'error');
    if (!this.#faulty) this.#keys = keys;
    const detail = this.#faulty ? 'faulty: the last good list counts.' : `${keys.length} key(s).`;
    const level = this.#faulty ? 'error' : 'info';
    this.#log({ level, event: 'keys-read', subject: this.#path, detail });
    return this.#keys;
  }
}
