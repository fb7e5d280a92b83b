/** Why a file could not be read or written, as people say it. */
import { messages, type Told } from '../base/messages.ts';
import { UsageError } from './io.ts';
import { NOT_REGULAR } from './regular-file.ts';

const WORDS = {
  ENOENT: messages({ fr: 'fichier introuvable.', en: 'no such file.' }),
  EISDIR: messages({
    fr: "c'est un dossier ; attendu un fichier.",
    en: 'this is a folder; a file was expected.',
  }),
  [NOT_REGULAR]: messages({
    fr: "ce n'est pas un fichier ordinaire, mais un tube nommé, une prise ou un périphérique.",
    en: 'this is no regular file, but a named pipe, a socket or a device.',
  }),
  EACCES: messages({
    fr: 'accès refusé (droits du fichier ou du dossier).',
    en: 'access denied (rights of the file or folder).',
  }),
  EPERM: messages({
    fr: 'accès refusé (droits du fichier ou du dossier).',
    en: 'access denied (rights of the file or folder).',
  }),
  EROFS: messages({
    fr: 'ce disque ne se laisse pas écrire.',
    en: 'this disk cannot be written to.',
  }),
  EEXIST: messages({
    fr: 'un autre fichier porte déjà ce nom.',
    en: 'another file has this name already.',
  }),
  ENOTDIR: messages({
    fr: 'un fichier est là où il faudrait un dossier.',
    en: 'a file is where a folder is needed.',
  }),
  ENOSPC: messages({ fr: 'disque plein.', en: 'the disk is full.' }),
} as const;

const NAMED = messages({
  fr: {
    file: (file: string, why: string) => `${file} : ${why}`,
    unwritten: (why: string) =>
      `ne peut pas être écrit : ${why} Il reste tel qu’il était. Regardez les droits du fichier et de son dossier.`,
  },
  en: {
    file: (file, why) => `${file}: ${why}`,
    unwritten: (why) =>
      `cannot be written: ${why} It stays as it was. Look at the rights of the file and of its folder.`,
  },
});

/** What is wrong with a file that was named. */
export const aboutFile = (file: string, why: Told): Told => ({
  fr: NAMED.fr.file(file, why.fr),
  en: NAMED.en.file(file, why.en),
});

/** What is thrown when a file that was named cannot be read. */
export const unreadFile = (file: string, error: unknown): UsageError =>
  new UsageError(aboutFile(file, whyUnread(error)));

/** What is thrown when a file that was read cannot be written. */
export function unwrittenFile(file: string, error: unknown): UsageError {
  const why = whyUnread(error);
  const said = { fr: NAMED.fr.unwritten(why.fr), en: NAMED.en.unwritten(why.en) };
  return new UsageError(aboutFile(file, said));
}

/** One sentence, without the file's name; in the words of the system where it is none of the usual reasons. */
export function whyUnread(error: unknown): Told {
  const found = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A folder that cannot be made, since a file has its name.
  const makes = error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
  const code = makes && found === 'EEXIST' ? 'ENOTDIR' : found;
  if (Object.hasOwn(WORDS, code)) return WORDS[code as keyof typeof WORDS];
  const said = error instanceof Error ? error.message : String(error);
  return { fr: said, en: said };
}

/**
 * What is wrong with the file that an error of the system names; null for any other error, which is a fault of
 * the program.
 */
export function systemErrorSaid(error: unknown): Told | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  // A file is renamed into its place: what is wrong is wrong with the place.
  const file = 'dest' in error ? error.dest : error.path;
  if (typeof file !== 'string' || !Object.hasOwn(WORDS, String(error.code))) return null;
  return aboutFile(file, whyUnread(error));
}
