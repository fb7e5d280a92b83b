/** The directory that is published already: what a new one is held against, and must come after. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { messages, type OfficeLanguage, told } from '../../base/messages.ts';
import type { Problem } from '../../directory/checks/problem.ts';
import {
  goingBackRule,
  type PublishedFiles,
  silentChangesRule,
} from '../../directory/history/compare-files.ts';
import { Directory, PublishedTerritory } from '../../directory/model.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { unreadFile } from '../file-errors.ts';
import { UsageError } from '../io.ts';

const WORDS = messages({
  fr: {
    noDirectory: (file: string) =>
      `${file} : ce n'est pas un annuaire signé (attendu {"payload":"…"}).`,
    meant: [
      'Ces fichiers reviennent en arrière sur ce qui est publié : rien n’a été signé.',
      '  Si c’est voulu, nommez les territoires : --allow-older 35,22 (ou national, ou all).',
    ],
    allowed: (given: string) =>
      `--allow-older « ${given} » : attendu des codes INSEE tels que 35,2A, « national » ou « all ».`,
  },
  en: {
    noDirectory: (file) => `${file}: not a signed directory (expected {"payload":"…"}).`,
    meant: [
      'These files go back on what is published: nothing was signed.',
      '  If this is meant, name the territories: --allow-older 35,22 (or national, or all).',
    ],
    allowed: (given) =>
      `--allow-older "${given}": expected INSEE codes such as 35,2A, "national" or "all".`,
  },
});

interface InPlace {
  version: number;
  published: PublishedFiles;
}

/** As much of a directory as is compared; a part that another version of Repli wrote differently is left out. */
const Held = v.object({
  version: Directory.entries.version,
  territories: v.array(v.unknown()),
  national: v.fallback(v.nullable(v.object({ updated: v.string() })), null),
});

/**
 * Reads the directory in place. Its signature is not looked at: it is what phones were given, whichever
 * key signed it, and it is only compared.
 * @returns null when there is none
 * @throws UsageError when there is one that cannot be read: whether a new one goes back cannot be known then
 */
export async function directoryInPlace(path: string): Promise<InPlace | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw unreadFile(path, error);
  }
  return readDirectoryInPlace(text, path);
}

/**
 * @param name of the file, for the message
 * @throws UsageError when the text is no signed directory
 */
export function readDirectoryInPlace(text: string, name: string): InPlace {
  const { version, territories, national } = payloadOf(text, name);
  const read = territories.flatMap((territory) => {
    const parsed = v.safeParse(PublishedTerritory, territory);
    return parsed.success ? [parsed.output] : [];
  });
  const nationalUpdated = national?.updated ?? null;
  const byCode = new Map(read.map((territory) => [territory.code, territory]));
  return { version, published: { territories: byCode, nationalUpdated } };
}

function payloadOf(text: string, name: string): v.InferOutput<typeof Held> {
  try {
    const { payload } = JSON.parse(text) as { payload: string };
    return v.parse(Held, JSON.parse(payload));
  } catch {
    throw new UsageError(told(WORDS, (words) => words.noDirectory(name)));
  }
}

/** Territories, and `national`, that may go back because somebody says so. */
export type Allowed = 'all' | ReadonlySet<string>;

/** What is published, without what may go back. */
export function heldAgainst(
  { territories, nationalUpdated }: PublishedFiles,
  allowed: Allowed,
): PublishedFiles {
  const held = [...territories].filter(([code]) => allowed !== 'all' && !allowed.has(code));
  const national = allowed === 'all' || allowed.has('national') ? null : nationalUpdated;
  return { territories: new Map(held), nationalUpdated: national };
}

/**
 * The errors for which nothing is published. Changes that nobody would see stop a review
 * (`repli check --against`), not a host that has to publish tonight.
 */
export function errorsThatStop(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    ({ severity, rule }) => severity === 'error' && rule !== silentChangesRule,
  );
}

/** How to go back all the same, when that is what stops; else nothing. */
export function meant(errors: readonly Problem[], language: OfficeLanguage): string[] {
  if (!errors.some(({ rule }) => rule === goingBackRule)) return [];
  return [...WORDS[language].meant, ''];
}

/**
 * Reads `--allow-older 35,22`, `national` or `all`.
 * @throws UsageError naming what is neither
 */
export function readAllowed(given: string): Allowed {
  const parts = given.split(',').map((part) => part.trim().toUpperCase());
  if (parts.includes('ALL')) return 'all';
  const codes = parts
    .filter((part) => part !== '')
    .map((part) => (part === 'NATIONAL' ? 'national' : part));
  const odd = codes.find((code) => code !== 'national' && !isTerritoryCode(code));
  if (odd !== undefined) {
    throw new UsageError(told(WORDS, (words) => words.allowed(odd)));
  }
  return new Set(codes);
}
