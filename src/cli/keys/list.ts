/** Reads and rewrites `data/keys.json`, checked both times. */
import { join, resolve } from 'node:path';
import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import { checkFiles, type SourceFile } from '../../directory/checks/check.ts';
import { keysText } from '../../directory/keys-list.ts';
import type { Keys } from '../../directory/model.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readSource } from '../../host/read-data.ts';
import { reportLines } from '../../host/report.ts';
import { rewriteFile } from '../../host/rewrite.ts';

const WORDS = messages({
  fr: { there: (kid: string, list: string) => `La clé ${kid} figure déjà dans ${list}.` },
  en: { there: (kid, list) => `Key ${kid} is in ${list} already.` },
});

/** What is thrown when a key that is to be added is there. */
export const alreadyListed = (kid: string, data: string): UsageError =>
  new UsageError(told(WORDS, (words) => words.there(kid, `${data}/keys.json`)));

/** `keys.json` of a data folder. */
const keysPath = (data: string): string => join(data, 'keys.json');

function refuseErrors(source: SourceFile, today: string): Keys['keys'] {
  const { problems, keys } = checkFiles([source], { today, whole: false });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const report = (language: OfficeLanguage) => reportLines(errors, language, true).join('\n');
    throw new UsageError({ fr: report('fr'), en: report('en') });
  }
  return [...keys];
}

/**
 * The public keys of a data folder.
 * @throws UsageError with every error of the file
 */
export async function loadKeys(data: string, io: Pick<Io, 'cwd' | 'now'>): Promise<Keys> {
  const source = await readSource(keysPath(data), io.cwd);
  return { keys: refuseErrors(source, io.now().toISOString().slice(0, 10)) };
}

/**
 * Changes the list as it now stands, whatever was read of it before a person was asked for a passphrase: a key
 * that was revoked meanwhile stays revoked.
 * @param change the new list; what it throws leaves the file untouched
 * @throws UsageError when the list, as it stands or as it would be, does not pass the checks
 */
export async function changeKeys(
  data: string,
  change: (keys: Keys) => Keys,
  io: Pick<Io, 'cwd' | 'now'>,
): Promise<Keys> {
  let changed: Keys = { keys: [] };
  await rewriteFile(resolve(io.cwd, keysPath(data)), async () => {
    changed = change(await loadKeys(data, io));
    const text = keysText(changed);
    const bytes = new TextEncoder().encode(text);
    const today = io.now().toISOString().slice(0, 10);
    refuseErrors({ file: keysPath(data), kind: 'keys', bytes }, today);
    return text;
  });
  return changed;
}
