import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { type Comparison, compareWith, type Difference } from '../../site/built/compare.ts';
import { MANIFEST, openManifest } from '../../site/built/manifest.ts';
import { type Command, orUsage } from '../command.ts';
import { loadKeys } from '../keys/list.ts';

const USAGE = `repli built [--site dist] [--data data] [--json]
  Sort 0 si chaque fichier est celui qui a été construit, 1 sinon.`;

const WORDS: Readonly<Record<Difference['what'], string>> = {
  missing: 'manque',
  changed: 'n’est plus celui qui a été construit',
  added: 'n’a pas été construit ici',
  'copy-differs': 'n’est pas la copie comprimée de son original',
};

/** `repli built`: the files of a site against the list that its build signed. */
export const command: Command = {
  summary:
    'Compare le site à la liste signée de sa construction / holds the site against its signed list',
  usage: USAGE,
  async run(args, io) {
    const { site, data, json } = read(args, io);
    const folder = resolve(io.cwd, site);
    const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
      throw new UsageError(
        `${site}/${MANIFEST}: no signed list there; was the site built by this version?`,
      );
    });
    const { keys } = await loadKeys(data, io);
    const manifest = await openManifest(text, keys);
    if (manifest === null) {
      io.err(`${site}/${MANIFEST} : aucune clé de ${data}/keys.json ne l’a signée.`);
      return 1;
    }
    const compared = await compareWith(folder, manifest);
    if (json) io.out(JSON.stringify({ builtAt: manifest.builtAt, ...compared }, null, 2));
    else for (const line of linesOf(compared, manifest.builtAt)) io.out(line);
    return compared.differences.length === 0 ? 0 : 1;
  },
};

function linesOf({ differences, madeAnew, count }: Comparison, builtAt: string): string[] {
  const lines = differences.map(({ path, what }) => `✗ ${path} ${WORDS[what]}`);
  if (madeAnew.length > 0) {
    lines.push(
      `! ${madeAnew.length} pages ou documents refaits depuis par le service de publication\u00a0: « repli doctor » les compare à l’annuaire signé.`,
    );
  }
  if (differences.length === 0) {
    lines.push(`✓ ${count} fichiers\u00a0: ceux de la construction du ${builtAt}.`);
  }
  return lines;
}

function read(args: readonly string[], io: Io) {
  return orUsage(USAGE, () => {
    const folders = foldersOf(io);
    return parseArgs({
      args: [...args],
      options: {
        site: { type: 'string', default: folders.site },
        data: { type: 'string', default: folders.data },
        json: { type: 'boolean', default: false },
      },
    }).values;
  });
}
