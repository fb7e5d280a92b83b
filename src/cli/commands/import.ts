import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { checkFiles } from '../../directory/checks/check.ts';
import { type Imported, importTable, totalsOf } from '../../directory/import/importer.ts';
import { territoryText } from '../../directory/import/merge.ts';
import { sayOutcome, sayTableProblem, sayTotals } from '../../directory/import/report-words.ts';
import { anyTable, dila, type Format, gendarmerie } from '../../directory/import/stations.ts';
import { Source, type Territory } from '../../directory/model.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { loadCommunes } from '../../host/communes.ts';
import { type Folders, foldersOf } from '../../host/folders.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readData } from '../../host/read-data.ts';
import { reportLines } from '../../host/report.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { type Command, orUsage } from '../command.ts';
import { readSheets, tableOf } from '../import/sheets.ts';

const USAGE = `import dila FICHIER.csv --published 2019
  import gendarmerie FICHIER.csv|.json --published 2026-10
  import csv FICHIER.csv|.xlsx|.ods --publisher NOM --published JOUR [--territory 35] [--sheet FEUILLE]
  options\u00a0: [--url ADRESSE] [--data data] [--write] [--verbose]
  Sans --write, rien n’est modifié\u00a0: le compte rendu dit ce qui le serait.`;

/** `repli import`: 0 when every row could be taken, 1 when some were refused. */
export const command: Command = {
  summary: 'Importe des lignes d’un tableau / imports lines from a spreadsheet',
  usage: USAGE,
  async run(args, io) {
    const options = readOptions(args, foldersOf(io));
    const { data, file, verbose } = options;
    const today = io.now().toISOString().slice(0, 10);
    const { format, source } = options;
    const read = await readSheets(resolve(io.cwd, file)).catch((error: Error) => {
      throw new UsageError(`${file}\u00a0: ${error.message}`);
    });
    if (!read.ok) {
      io.err(`${file}, ${sayTableProblem(read.problem)}`);
      return 1;
    }
    const table = tableOf(read.sheets, format, options.sheet, file);
    const { territories } = await readData(data, { today, cwd: io.cwd });
    const communes = await loadCommunes();
    const imported = importTable(table, { format, communes, source, territories, today });
    if (!imported.ok) {
      io.err(`${file}, ${sayTableProblem(imported.problem)}`);
      return 1;
    }
    for (const outcome of imported.outcomes) {
      const plain =
        outcome.kind === 'known' || (outcome.kind === 'taken' && outcome.repairs.length === 0);
      if (verbose || !plain) io.out(sayOutcome(outcome));
    }
    const totals = totalsOf(imported.outcomes);
    io.out(`${file}\u00a0: ${sayTotals(totals)}`);
    if (options.write) await write(imported.changed, data, today, io);
    else
      io.out(
        `Essai à blanc\u00a0: ${imported.changed.length} fichiers seraient modifiés (--write pour le faire).`,
      );
    return totals.refused > 0 ? 1 : 0;
  },
};

interface ImportOptions {
  file: string;
  format: Format;
  source: Source;
  data: string;
  write: boolean;
  verbose: boolean;
  /** Name of the sheet to read; null for the only one that fits. */
  sheet: string | null;
}

const PUBLISHERS: Readonly<Record<string, { publisher: string; url: string }>> = {
  dila: {
    publisher: 'Annuaire de l’administration (DILA, Licence Ouverte)',
    url: 'https://lannuaire.service-public.gouv.fr/',
  },
  gendarmerie: {
    publisher: 'Gendarmerie nationale, data.gouv.fr (Licence Ouverte)',
    url: 'https://www.data.gouv.fr/',
  },
};

function parse(args: readonly string[], { data }: Folders) {
  return orUsage(USAGE, () => {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        publisher: { type: 'string' },
        published: { type: 'string' },
        url: { type: 'string' },
        territory: { type: 'string' },
        sheet: { type: 'string' },
        data: { type: 'string', default: data },
        write: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
  });
}

function readOptions(args: readonly string[], folders: Folders): ImportOptions {
  const { values, positionals } = parse(args, folders);
  const [kind = '', file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(USAGE);
  const territory = values.territory?.toUpperCase() ?? null;
  if (territory !== null && (kind !== 'csv' || !isTerritoryCode(territory))) {
    throw new UsageError(
      `--territory «\u00a0${territory}\u00a0»\u00a0: attendu un code de département, avec import csv.`,
    );
  }
  const { data, write, verbose } = values;
  const source = sourceOf(kind, values);
  const sheet = values.sheet ?? null;
  return { file, format: formatOf(kind, territory), source, data, write, verbose, sheet };
}

function formatOf(kind: string, territory: string | null): Format {
  if (kind === 'dila') return dila;
  if (kind === 'gendarmerie') return gendarmerie;
  if (kind === 'csv') return anyTable(territory);
  throw new UsageError(
    `«\u00a0${kind}\u00a0»\u00a0: attendu dila, gendarmerie ou csv.\n  ${USAGE}`,
  );
}

/** Every number says who published it, and when. */
function sourceOf(
  kind: string,
  values: {
    publisher?: string | undefined;
    published?: string | undefined;
    url?: string | undefined;
  },
): Source {
  const usual = Object.hasOwn(PUBLISHERS, kind) ? PUBLISHERS[kind] : undefined;
  const publisher = values.publisher ?? usual?.publisher;
  if (publisher === undefined) {
    throw new UsageError(
      `Qui publie ces numéros\u00a0? Attendu\u00a0: --publisher "Préfecture".\n  ${USAGE}`,
    );
  }
  if (values.published === undefined) {
    throw new UsageError(
      `De quand date ce fichier\u00a0? Attendu\u00a0: --published 2026-10-01 (ou un mois, ou une année).\n  ${USAGE}`,
    );
  }
  const { published } = values;
  const url = values.url ?? usual?.url ?? '';
  const source = v.safeParse(Source, { publisher, published, url });
  if (source.success) return source.output;
  const field = v.getDotPath(source.issues[0]) ?? '';
  throw new UsageError(
    field === 'url'
      ? `--url «\u00a0${url}\u00a0»\u00a0: attendu une adresse qui commence par https://.`
      : `--${field} «\u00a0${field === 'published' ? published : publisher}\u00a0»\u00a0: attendu ${field === 'published' ? 'un jour (2026-10-01), un mois (2026-10) ou une année (2026)' : 'un nom'}.`,
  );
}

/** All files or none: each is checked as it would be before the first is written. */
async function write(
  changed: Extract<Imported, { ok: true }>['changed'],
  data: string,
  today: string,
  io: Io,
): Promise<void> {
  const file = ({ code }: Territory) => join(data, 'territories', `${code}.json`);
  const texts = changed.map((territory) => ({
    file: file(territory),
    text: territoryText(territory),
  }));
  const sources = texts.map((one) => ({
    file: one.file,
    kind: 'territory' as const,
    bytes: new TextEncoder().encode(one.text),
  }));
  const { problems } = checkFiles(sources, { today, whole: false });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lines = reportLines(errors, 'fr', true);
    throw new UsageError([...lines, 'Rien n’a été écrit.'].join('\n'));
  }
  for (const one of texts) await writeAtomically(resolve(io.cwd, one.file), one.text);
  io.out(`${texts.length} fichiers modifiés. Vérifiez-les\u00a0: npm run -s repli -- check`);
}
