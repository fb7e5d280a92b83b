/** Why a file could not be read or written, as people say it. */
import { messages, type Told } from '../base/messages.ts';

const WORDS = {
  ENOENT: messages({ fr: 'fichier introuvable.', en: 'no such file.' }),
  EISDIR: messages({
    fr: "c'est un dossier ; attendu un fichier.",
    en: 'this is a folder; a file was expected.',
  }),
  EACCES: messages({ fr: 'accès refusé (droits du fichier).', en: 'access denied (file rights).' }),
  ENOSPC: messages({ fr: 'disque plein.', en: 'the disk is full.' }),
} as const;

/** One sentence, without the file's name; in the words of the system where it is none of the usual reasons. */
export function whyUnread(error: unknown): Told {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(WORDS, code)) return WORDS[code as keyof typeof WORDS];
  const said = error instanceof Error ? error.message : String(error);
  return { fr: said, en: said };
}
