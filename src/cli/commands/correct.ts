import { relative } from 'node:path';
import { messages, told } from '../../base/messages.ts';
import { saysProblem, signCorrection } from '../../directory/correction.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { UsageError } from '../../host/io.ts';
import { outFile } from '../../host/out-file.ts';
import { defineCommand } from '../command.ts';
import { KEY_FILE } from '../common-options.ts';
import { openKeyFile } from '../keys/open.ts';

const WORDS = messages({
  fr: {
    entry: (given: string) =>
      `--entry « ${given} » : attendu le numéro (seq) d'une entrée de /v1/audit.`,
    hash: '--hash : attendu les 64 chiffres et lettres de « hash » de cette entrée.',
    length: '--says : attendu de 3 à 500 caractères.',
    'person-name':
      '--says : cela ressemble à un nom de personne. Le journal est public pour toujours : écrivez la fonction.',
    signed: (file: string, entry: number, kid: string) =>
      `${file} : correction de l'entrée ${entry}, signée par ${kid}.`,
    send: (entry: number) => `À envoyer : PUT /v1/corrections/${entry} (docs/PUBLICATION.md).`,
  },
  en: {
    entry: (given) => `--entry "${given}": expected the number (seq) of an entry of /v1/audit.`,
    hash: '--hash: expected the 64 digits and letters of "hash" of that entry.',
    length: '--says: expected 3 to 500 characters.',
    'person-name':
      '--says: this looks like the name of a person. The log is public for ever: write the function.',
    signed: (file, entry, kid) => `${file}: correction of entry ${entry}, signed by ${kid}.`,
    send: (entry) => `To be sent: PUT /v1/corrections/${entry} (docs/PUBLICATION.md).`,
  },
});

/** `repli correct`: a later, signed word on an entry of the audit log, which itself stays as it is. */
export const command = defineCommand({
  name: 'correct',
  summary: {
    fr: 'Corrige une entrée du journal par une autre',
    en: 'Corrects an entry of the log by a later one',
  },
  options: {
    entry: {
      value: { fr: 'NUMÉRO', en: 'NUMBER' },
      means: { fr: "numéro (seq) de l'entrée", en: 'number (seq) of the entry' },
      required: true,
    },
    hash: {
      value: { fr: 'EMPREINTE', en: 'HASH' },
      means: {
        fr: "empreinte (hash) de l'entrée, telle que le journal la donne",
        en: 'hash of the entry, as the log gives it',
      },
      required: true,
    },
    says: {
      value: { fr: 'TEXTE', en: 'TEXT' },
      means: {
        fr: 'ce qui est juste, sans nom de personne',
        en: 'what is right, naming no person',
      },
      required: true,
    },
    sign: {
      value: KEY_FILE,
      means: { fr: 'clé qui signe la correction', en: 'key that signs the correction' },
      required: true,
    },
    out: {
      value: { fr: 'FICHIER.jws', en: 'FILE.jws' },
      means: {
        fr: "où l'écrire ; sans elle, correction-NUMÉRO.jws",
        en: 'where to write it; without it, correction-NUMBER.jws',
      },
    },
  },
  async run({ values: { entry: typed, hash, says, sign, out }, language }, io) {
    if (!/^[1-9]\d{0,14}$/.test(typed)) {
      throw new UsageError(told(WORDS, (words) => words.entry(typed)));
    }
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new UsageError(told(WORDS, (words) => words.hash));
    const problem = saysProblem(says);
    if (problem !== null) throw new UsageError(told(WORDS, (words) => words[problem]));
    const entry = Number(typed);
    const name = `correction-${entry}.jws`;
    const path = await outFile(io, out ?? name, name);
    const signer = await openKeyFile(sign, io);
    const text = await signCorrection({ entry, hash, says }, signer, io.now());
    await writeAtomically(path, text);
    const words = WORDS[language];
    io.out(words.signed(relative(io.cwd, path), entry, signer.kid));
    io.out(words.send(entry));
    return 0;
  },
});
