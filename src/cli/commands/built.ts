import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messages, plural, told } from '../../base/messages.ts';
import { UsageError } from '../../host/io.ts';
import { compareWith, type Difference, type FileComparison } from '../../site/built/compare.ts';
import { MANIFEST, openManifest } from '../../site/built/manifest.ts';
import { defineCommand } from '../command.ts';
import { DATA, FOLDER, JSON_OUT } from '../common-options.ts';
import { loadKeys } from '../keys/list.ts';

const WORDS = messages({
  fr: {
    what: {
      missing: 'manque',
      changed: "n'est plus celui qui a été construit",
      added: "n'a pas été construit ici",
      'copy-differs': "n'est pas la copie comprimée de son original",
    } satisfies Record<Difference['what'], string>,
    noList: (file: string) =>
      `${file} : aucune liste signée. Ce site vient-il de cette version de Repli ? Sinon, reconstruisez-le.`,
    unsigned: (file: string, keys: string) => `${file} : aucune clé de ${keys} ne l'a signée.`,
    madeAnew: (count: number) =>
      `! ${count} ${plural.fr(count, 'page ou document refait', 'pages ou documents refaits')} depuis par le service de publication : « repli doctor » les compare à l'annuaire signé.`,
    same: (count: number, builtAt: string) =>
      `✓ ${count} ${plural.fr(count, 'fichier', 'fichiers')} : ceux de la construction du ${builtAt}.`,
  },
  en: {
    what: {
      missing: 'is missing',
      changed: 'is no longer the one that was built',
      added: 'was not built here',
      'copy-differs': 'is not the compressed copy of its original',
    },
    noList: (file) =>
      `${file}: no signed list there. Was the site built by this version of Repli? If not, build it anew.`,
    unsigned: (file, keys) => `${file}: no key of ${keys} has signed it.`,
    madeAnew: (count) =>
      `! ${count} ${plural.en(count, 'page or document', 'pages or documents')} made anew since by the publishing service: "repli doctor" compares them with the signed directory.`,
    same: (count, builtAt) =>
      `✓ ${count} ${plural.en(count, 'file', 'files')}: those of the build of ${builtAt}.`,
  },
});
type Words = (typeof WORDS)['fr'];

/** `repli built`: the files of a site against the list that its build signed. */
export const command = defineCommand({
  name: 'built',
  summary: {
    fr: 'Compare le site à la liste signée de sa construction',
    en: 'Holds the site against the signed list of its build',
  },
  options: {
    site: {
      value: FOLDER,
      means: { fr: 'site construit', en: 'built site' },
      default: ({ site }) => site,
    },
    data: DATA,
    json: JSON_OUT,
  },
  notes: {
    fr: 'Sort 0 si chaque fichier est celui qui a été construit, 1 sinon.',
    en: 'Ends with 0 when every file is the one that was built, with 1 otherwise.',
  },
  async run({ values: { site, data, json }, language }, io) {
    const folder = resolve(io.cwd, site);
    const list = `${site}/${MANIFEST}`;
    const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
      throw new UsageError(told(WORDS, (words) => words.noList(list)));
    });
    const { keys } = await loadKeys(data, io);
    const manifest = await openManifest(text, keys);
    if (manifest === null) {
      io.err(WORDS[language].unsigned(list, `${data}/keys.json`));
      return 1;
    }
    const compared = await compareWith(folder, manifest);
    if (json) io.out(JSON.stringify({ builtAt: manifest.builtAt, ...compared }, null, 2));
    else for (const line of linesOf(compared, manifest.builtAt, WORDS[language])) io.out(line);
    return compared.differences.length === 0 ? 0 : 1;
  },
});

function linesOf(
  { differences, madeAnew, count }: FileComparison,
  builtAt: string,
  words: Words,
): string[] {
  return [
    ...differences.map(({ path, what }) => `✗ ${path} ${words.what[what]}`),
    ...(madeAnew.length > 0 ? [words.madeAnew(madeAnew.length)] : []),
    ...(differences.length === 0 ? [words.same(count, builtAt)] : []),
  ];
}
