import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { messages, type OfficeLanguage, plural, type Told, told } from '../../base/messages.ts';
import type { Success } from '../../base/result.ts';
import { checkFiles } from '../../directory/checks/check.ts';
import { type Imported, importTable, totalsOf } from '../../directory/import/importer.ts';
import { territoryText } from '../../directory/import/merge.ts';
import { sayOutcome, sayTableProblem, sayTotals } from '../../directory/import/report-words.ts';
import {
  anyTable,
  dila,
  gendarmerie,
  type StationFormat,
} from '../../directory/import/stations.ts';
import { Source, type Territory } from '../../directory/model.ts';
import { writeAtomically } from '../../host/atomic.ts';
import { loadCommunes } from '../../host/communes.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { readData } from '../../host/read-data.ts';
import { reportLines } from '../../host/report.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { action, defineActions } from '../command.ts';
import { DATA, FILE, NAME } from '../common-options.ts';
import { readSheets, sheetTable } from '../import/sheets.ts';

const WORDS = messages({
  fr: {
    at: (file: string, said: string) => `${file}, ${said}`,
    totals: (file: string, said: string) => `${file} : ${said}`,
    dry: (count: number) =>
      `Essai à blanc : ${count} ${plural.fr(count, 'fichier serait modifié', 'fichiers seraient modifiés')} (--write pour le faire).`,
    changed: (count: number) =>
      `${count} ${plural.fr(count, 'fichier modifié', 'fichiers modifiés')}. ${plural.fr(count, 'Vérifiez-le', 'Vérifiez-les')} : npm run -s repli -- check`,
    nothing: "Rien n'a été écrit.",
    territory: (given: string) =>
      `--territory « ${given} » : attendu un code de département (35, 2A, 974).`,
    whose: 'Qui publie ces numéros ? Attendu : --publisher "Préfecture".',
    when: 'De quand date ce fichier ? Attendu : --published 2026-10-01 (ou un mois, ou une année).',
    url: (given: string) => `--url « ${given} » : attendu une adresse qui commence par https://.`,
    published: (given: string) =>
      `--published « ${given} » : attendu un jour (2026-10-01), un mois (2026-10) ou une année (2026).`,
    publisher: (given: string) => `--publisher « ${given} » : attendu un nom.`,
  },
  en: {
    at: (file, said) => `${file}, ${said}`,
    totals: (file, said) => `${file}: ${said}`,
    dry: (count) =>
      `Dry run: ${count} ${plural.en(count, 'file', 'files')} would be changed (--write to do it).`,
    changed: (count) =>
      `${count} ${plural.en(count, 'file', 'files')} changed. Check ${plural.en(count, 'it', 'them')}: npm run -s repli -- check`,
    nothing: 'Nothing was written.',
    territory: (given) =>
      `--territory "${given}": expected the code of a département (35, 2A, 974).`,
    whose: 'Who publishes these numbers? Expected: --publisher "Préfecture".',
    when: 'What is the date of this file? Expected: --published 2026-10-01 (or a month, or a year).',
    url: (given) => `--url "${given}": expected an address that begins with https://.`,
    published: (given) =>
      `--published "${given}": expected a day (2026-10-01), a month (2026-10) or a year (2026).`,
    publisher: (given) => `--publisher "${given}": expected a name.`,
  },
});
type Words = (typeof WORDS)['fr'];

const PUBLISHERS = {
  dila: {
    publisher: 'Annuaire de l’administration (DILA, Licence Ouverte)',
    url: 'https://lannuaire.service-public.gouv.fr/',
  },
  gendarmerie: {
    publisher: 'Gendarmerie nationale, data.gouv.fr (Licence Ouverte)',
    url: 'https://www.data.gouv.fr/',
  },
} as const;

const OPTIONS = {
  published: {
    value: { fr: 'JOUR|MOIS|ANNÉE', en: 'DAY|MONTH|YEAR' },
    means: {
      fr: 'de quand date le fichier : 2026-10-01, 2026-10 ou 2026',
      en: 'the date of the file: 2026-10-01, 2026-10 or 2026',
    },
  },
  publisher: {
    value: NAME,
    means: { fr: 'qui publie ces numéros', en: 'who publishes these numbers' },
  },
  url: {
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    means: { fr: 'où ils sont publiés', en: 'where they are published' },
  },
  sheet: {
    value: { fr: 'FEUILLE', en: 'SHEET' },
    means: {
      fr: "feuille à lire, s'il y en a plusieurs qui conviennent",
      en: 'sheet to read, where several would do',
    },
  },
  data: DATA,
  write: {
    means: {
      fr: "écrit ; sans elle, rien n'est modifié et le compte rendu dit ce qui le serait",
      en: 'writes; without it nothing is changed, and the report tells what would be',
    },
  },
  verbose: {
    means: {
      fr: 'une ligne aussi pour ce qui va de soi',
      en: 'a line for what goes without saying too',
    },
  },
} as const;

const table = (kinds: string) =>
  ({
    value: FILE,
    means: { fr: `tableau ${kinds}`, en: `table ${kinds}` },
    count: 'one',
  }) as const;

/** `repli import`: 0 when every row could be taken, 1 when some were refused. */
export const command = defineActions({
  name: 'import',
  summary: { fr: "Importe des lignes d'un tableau", en: 'Imports lines from a table' },
  actions: {
    dila: action({
      means: {
        fr: "l'annuaire de l'administration (DILA)",
        en: 'the directory of public services (DILA)',
      },
      operands: table('.csv'),
      options: OPTIONS,
      run: ({ values, operands: [file], language, wrong }, io) =>
        run({ ...values, file, format: dila, usual: PUBLISHERS.dila }, { language, wrong }, io),
    }),
    gendarmerie: action({
      means: {
        fr: 'les unités de la Gendarmerie nationale (data.gouv.fr)',
        en: 'the units of the Gendarmerie nationale (data.gouv.fr)',
      },
      operands: table('.csv, .json'),
      options: OPTIONS,
      run: ({ values, operands: [file], language, wrong }, io) =>
        run(
          { ...values, file, format: gendarmerie, usual: PUBLISHERS.gendarmerie },
          { language, wrong },
          io,
        ),
    }),
    csv: action({
      means: {
        fr: 'tout autre tableau, dont les titres sont reconnus (--publisher est nécessaire)',
        en: 'any other table, by its headings (--publisher is needed)',
      },
      operands: table('.csv, .xlsx, .ods'),
      options: {
        territory: {
          value: '35',
          means: {
            fr: 'territoire de toutes les lignes, si le tableau ne le dit pas',
            en: 'territory of every row, where the table does not say',
          },
        },
        ...OPTIONS,
      },
      run({ values, operands: [file], language, wrong }, io) {
        const territory = values.territory?.toUpperCase() ?? null;
        if (territory !== null && !isTerritoryCode(territory)) {
          throw new UsageError(told(WORDS, (words) => words.territory(territory)));
        }
        return run({ ...values, file, format: anyTable(territory) }, { language, wrong }, io);
      },
    }),
  },
});

interface Wanted {
  file: string;
  format: StationFormat;
  /** Who publishes files of this kind, and where, when nobody says otherwise. */
  usual?: { publisher: string; url: string };
  publisher: string | undefined;
  published: string | undefined;
  url: string | undefined;
  /** Name of the sheet to read; undefined for the only one that fits. */
  sheet: string | undefined;
  data: string;
  write: boolean;
  verbose: boolean;
}

interface Speech {
  language: OfficeLanguage;
  wrong(problem: Told): UsageError;
}

async function run(wanted: Wanted, { language, wrong }: Speech, io: Io): Promise<number> {
  const { data, file, format, verbose } = wanted;
  const source = sourceOf(wanted, wrong);
  const words = WORDS[language];
  const today = io.now().toISOString().slice(0, 10);
  const read = await readSheets(resolve(io.cwd, file), file);
  if (!read.ok) {
    io.err(words.at(file, sayTableProblem(read.problem, language)));
    return 1;
  }
  const rows = sheetTable(read.sheets, format, wanted.sheet ?? null, file);
  const { territories } = await readData(data, { today, cwd: io.cwd });
  const communes = await loadCommunes();
  const imported = importTable(rows, { format, communes, source, territories, today });
  if (!imported.ok) {
    io.err(words.at(file, sayTableProblem(imported.problem, language)));
    return 1;
  }
  for (const outcome of imported.outcomes) {
    const plain =
      outcome.kind === 'known' || (outcome.kind === 'taken' && outcome.repairs.length === 0);
    if (verbose || !plain) io.out(sayOutcome(outcome, language));
  }
  const totals = totalsOf(imported.outcomes);
  io.out(words.totals(file, sayTotals(totals, language)));
  const texts = checkedTexts(imported.changed, data, today);
  if (wanted.write) {
    for (const { file: path, text } of texts) await writeAtomically(resolve(io.cwd, path), text);
    io.out(words.changed(texts.length));
  } else io.out(words.dry(texts.length));
  return totals.refused > 0 ? 1 : 0;
}

/** Every number says who published it, and when. */
function sourceOf({ usual, ...given }: Wanted, wrong: Speech['wrong']): Source {
  const publisher = given.publisher ?? usual?.publisher;
  const { published } = given;
  if (publisher === undefined) throw wrong(told(WORDS, ({ whose }) => whose));
  if (published === undefined) throw wrong(told(WORDS, ({ when }) => when));
  const url = given.url ?? usual?.url ?? '';
  const source = v.safeParse(Source, { publisher, published, url });
  if (source.success) return source.output;
  const wrongOf: Readonly<Record<string, (words: Words) => string>> = {
    url: (words) => words.url(url),
    published: (words) => words.published(published),
  };
  const field = v.getDotPath(source.issues[0]) ?? '';
  const say = Object.hasOwn(wrongOf, field) ? wrongOf[field] : undefined;
  throw new UsageError(told(WORDS, say ?? ((words) => words.publisher(publisher))));
}

/**
 * The files as they would be, every one of them checked before the first is written: all or none. Who only tries is
 * told the same.
 * @throws UsageError naming every error that stands in the way
 */
function checkedTexts(changed: Success<Imported>['changed'], data: string, today: string) {
  const file = ({ code }: Territory) => join(data, 'territories', `${code}.json`);
  const texts = changed.map((territory) => ({
    file: file(territory),
    text: territoryText(territory),
  }));
  const sources = texts.map(({ file: path, text }) => ({
    file: path,
    kind: 'territory' as const,
    bytes: new TextEncoder().encode(text),
  }));
  const { problems } = checkFiles(sources, { today, whole: false });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const report = (language: OfficeLanguage) =>
      [...reportLines(errors, language, true), WORDS[language].nothing].join('\n');
    throw new UsageError({ fr: report('fr'), en: report('en') });
  }
  return texts;
}
