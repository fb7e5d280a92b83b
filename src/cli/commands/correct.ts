import { mkdir } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { saysFault, signCorrection } from '../../directory/correction.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { UsageError } from '../../host/io.ts';
import { type Command, orUsage } from '../command.ts';
import { openKeyFile } from '../keys/open.ts';

const USAGE =
  'correct --entry NUMÉRO --hash EMPREINTE --says TEXTE --sign CLÉ.json [--out FICHIER.jws]';

const FAULTS = {
  length: 'attendu de 3 à 500 caractères.',
  'person-name':
    'cela ressemble à un nom de personne. Le journal est public pour toujours\u00a0: écrivez la fonction.',
} as const;

/** `repli correct`: a later, signed word on an entry of the audit log, which itself stays as it is. */
export const command: Command = {
  summary:
    'Corrige une entrée du journal par une autre / corrects an entry of the log by a later one',
  usage: USAGE,
  async run(args, io) {
    const { entry, hash, says, sign, out } = read(args);
    const signer = await openKeyFile(sign, io);
    const text = await signCorrection({ entry, hash, says }, signer, io.now());
    const path = resolve(io.cwd, out ?? `correction-${entry}.jws`);
    await mkdir(dirname(path), { recursive: true });
    await writeAtomically(path, text);
    const file = relative(io.cwd, path);
    io.out(`${file}\u00a0: correction de l’entrée ${entry}, signée par ${signer.kid}.`);
    io.out(`À envoyer\u00a0: PUT /v1/corrections/${entry} (docs/PUBLICATION.md).`);
    return 0;
  },
};

function read(args: readonly string[]) {
  const { values } = orUsage(USAGE, () =>
    parseArgs({
      args: [...args],
      options: {
        entry: { type: 'string' },
        hash: { type: 'string' },
        says: { type: 'string' },
        sign: { type: 'string' },
        out: { type: 'string' },
      },
    }),
  );
  const { entry, hash, says, sign, out } = values;
  if (entry === undefined || hash === undefined || says === undefined || sign === undefined) {
    throw new UsageError(USAGE);
  }
  if (!/^[1-9]\d{0,14}$/.test(entry)) {
    throw new UsageError(
      `--entry «\u00a0${entry}\u00a0»\u00a0: attendu le numéro (seq) d’une entrée de /v1/audit.`,
    );
  }
  if (!/^[0-9a-f]{64}$/.test(hash)) {
    throw new UsageError(
      '--hash\u00a0: attendu les 64 chiffres et lettres de «\u00a0hash\u00a0» de cette entrée.',
    );
  }
  const fault = saysFault(says);
  if (fault !== null) throw new UsageError(`--says\u00a0: ${FAULTS[fault]}`);
  return { entry: Number(entry), hash, says, sign, out };
}
