/** The passphrase of a key file: from the environment, else typed without being shown. */
import { read } from 'read';
import { messages, told } from '../../base/messages.ts';
import { SHORTEST_PASSPHRASE } from '../../directory/key-file.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { commandLanguage } from '../../host/language.ts';

const WORDS = messages({
  fr: {
    needed: 'Il faut la phrase secrète de la clé : dans un terminal, ou dans REPLI_PASSPHRASE.',
    ask: 'Phrase secrète : ',
    choose: 'Choisissez une phrase secrète : ',
    again: 'Encore une fois : ',
    short: `La phrase secrète doit compter au moins ${SHORTEST_PASSPHRASE} caractères : quatre ou cinq mots sans rapport conviennent.`,
    differ: "Les deux saisies diffèrent. Rien n'a été écrit.",
  },
  en: {
    needed: 'The passphrase of the key is needed: in a terminal, or in REPLI_PASSPHRASE.',
    ask: 'Passphrase: ',
    choose: 'Choose a passphrase: ',
    again: 'Once more: ',
    short: `The passphrase must have at least ${SHORTEST_PASSPHRASE} characters: four or five unrelated words will do.`,
    differ: 'The two differ. Nothing was written.',
  },
});

async function typed(prompt: string): Promise<string> {
  if (process.stdin.isTTY !== true) throw new UsageError(told(WORDS, ({ needed }) => needed));
  return read({ prompt, silent: true, output: process.stderr });
}

/** The passphrase that opens an existing key file. */
export async function askPassphrase(io: Pick<Io, 'env'>): Promise<string> {
  const given = io.env['REPLI_PASSPHRASE'];
  if (given !== undefined && given !== '') return given;
  return typed(WORDS[commandLanguage(io)].ask);
}

/**
 * A passphrase for a new key file; typed twice.
 * @throws UsageError when it is too short or the two differ
 */
export async function newPassphrase(io: Pick<Io, 'env'>): Promise<string> {
  const words = WORDS[commandLanguage(io)];
  const given = io.env['REPLI_PASSPHRASE'] ?? '';
  const passphrase = given !== '' ? given : await typed(words.choose);
  if ([...passphrase].length < SHORTEST_PASSPHRASE) {
    throw new UsageError(told(WORDS, ({ short }) => short));
  }
  if (given === '' && (await typed(words.again)) !== passphrase) {
    throw new UsageError(told(WORDS, ({ differ }) => differ));
  }
  return passphrase;
}
