import { messages } from '../../../base/messages.ts';
import type { Column } from '../model/staging.ts';

const rows = (count: number, text: string, many: string) => `${count} ${count < 2 ? text : many}`;

const fr = {
  title: 'Importer un tableau',
  lead: 'Collez des cellules copiées d’un tableur, ou ouvrez le fichier. Rien n’est pris avant que vous l’ayez vu et décidé.',
  paste: 'Coller les cellules ici',
  pasteHint: 'Avec la ligne de titres : service, numéro, et si possible nom, commune ou secteur.',
  read: 'Lire ce tableau',
  open: 'Ou ouvrir un fichier',
  openHint: 'Classeur .xlsx ou .ods, ou texte .csv. Le fichier reste sur cet appareil.',
  reading: 'Lecture du fichier…',
  tooLarge: 'Le fichier est trop grand (20\u00a0Mo et 50\u00a0000 lignes au plus).',
  unreadable: 'Le navigateur n’a pas pu lire ce fichier.',
  emptyTable: 'Ce tableau est vide.',
  notAWorkbook:
    'Ce fichier n’est pas un classeur .xlsx ou .ods que l’on puisse lire : il est peut-être abîmé ou protégé par un mot de passe. Enregistrez-le de nouveau en .xlsx, en .ods ou en .csv.',
  oldWorkbook:
    'Les anciens classeurs .xls ne se lisent pas ici. Enregistrez-le en .xlsx ou en .csv.',
  readerMissing:
    'Le lecteur de classeurs n’a pas pu être chargé. Réessayez avec le réseau, ou collez les cellules.',
  whichSheet: (file: string) =>
    `${file} : plusieurs feuilles peuvent convenir. Laquelle faut-il lire ?`,
  sheet: (name: string, count: number) => `${name} (${rows(count, 'ligne', 'lignes')})`,
  sheetOf: (file: string, sheet: string) => `${file}, feuille « ${sheet} »`,
  from: (name: string) => `Tableau lu : ${name}.`,
  pasted: 'Tableau collé.',
  again: 'Prendre un autre tableau',
  columns: 'Que contient chaque colonne ?',
  columnsHint: 'Reconnues par leur titre. Changez ce qui ne va pas.',
  headed: 'La première ligne donne les titres',
  columnNames: {
    service: 'Service',
    number: 'Numéro',
    label: 'Nom de la ligne',
    name: 'Commune (nom)',
    commune: 'Commune (code INSEE)',
    area: 'Secteur',
    territory: 'Département',
  } satisfies Record<Column, string>,
  required: 'obligatoire',
  noColumn: 'Aucune colonne',
  columnAt: (at: number, title: string) => (title === '' ? `Colonne ${at}` : `${at}. ${title}`),
  missing: (names: string) => `Dites quelle colonne contient : ${names}.`,
  source: 'D’où vient cette liste ?',
  publisher: 'Publiée par',
  published: 'Liste du',
  publishedHint: 'JJ/MM/AAAA, ou MM/AAAA, ou AAAA.',
  noPublisher: 'Dites qui a fait cette liste.',
  badDay: (value: string) =>
    value === ''
      ? 'Dites de quand date cette liste.'
      : `« ${value} » n’est pas une date. Attendu : JJ/MM/AAAA, MM/AAAA ou AAAA.`,
  futureDay: 'Cette date est dans le futur.',
  communesMissing:
    'La liste des communes n’a pas pu être lue : leurs noms sont pris tels quels, sans code INSEE.',
  preview: 'Ce que donnerait l’import',
  previewTable: 'Aperçu du tableau, ligne par ligne',
  row: 'Ligne',
  result: 'Résultat',
  onlyRefused: 'Voir seulement les lignes refusées',
  shownOf: (shown: number, all: number) => `${shown} lignes montrées sur ${all}.`,
  taken: 'Prise',
  repaired: (numbers: string, why: string) => `Prise : ${numbers} (${why})`,
  known: 'Figure déjà',
  withdrawn: (day: string) => `Retirée le ${day} : laissée de côté`,
  refused: (why: string) => `Refusée : ${why}`,
  cell: (column: string, line: number) => `${column}, ligne ${line}`,
  totals: (taken: number, known: number, refused: number) =>
    `${rows(taken, 'ligne serait prise', 'lignes seraient prises')}, ${rows(known, 'figure déjà ou a été retirée', 'figurent déjà ou ont été retirées')}, ${rows(refused, 'est refusée', 'sont refusées')}.`,
  correct: 'Corrigez les cases marquées ci-dessous, ou décidez de faire sans ces lignes.',
  without: (count: number) =>
    `J’ai vu ${count < 2 ? 'la ligne refusée : l’importer sans elle' : `les ${count} lignes refusées : importer sans elles`}`,
  take: (count: number) =>
    count === 0 ? 'Rien à importer' : `Importer ${rows(count, 'ligne', 'lignes')}`,
  blocked: 'Rien n’est pris tant que des lignes sont refusées et que vous n’avez pas décidé.',
  unconfirmed:
    'Les lignes importées ne sont pas confirmées : il restera à les appeler une par une.',
};

const en: typeof fr = {
  title: 'Import a table',
  lead: 'Paste cells copied from a spreadsheet, or open the file. Nothing is taken before you have seen it and decided.',
  paste: 'Paste the cells here',
  pasteHint:
    'With the row of titles: service, numéro (number), and if possible nom (name), commune or secteur (sector).',
  read: 'Read this table',
  open: 'Or open a file',
  openHint: 'Workbook .xlsx or .ods, or text .csv. The file stays on this device.',
  reading: 'Reading the file…',
  tooLarge: 'The file is too large (20 MB and 50,000 rows at most).',
  unreadable: 'The browser could not read this file.',
  emptyTable: 'This table is empty.',
  notAWorkbook:
    'This file is not a .xlsx or .ods workbook that can be read: it may be damaged or locked by a password. Save it again as .xlsx, .ods or .csv.',
  oldWorkbook: 'Old .xls workbooks cannot be read here. Save it as .xlsx or .csv.',
  readerMissing:
    'The reader of workbooks could not be loaded. Try again with the network, or paste the cells.',
  whichSheet: (file) => `${file}: several sheets may do. Which one should be read?`,
  sheet: (name, count) => `${name} (${rows(count, 'row', 'rows')})`,
  sheetOf: (file, sheet) => `${file}, sheet “${sheet}”`,
  from: (name) => `Table read: ${name}.`,
  pasted: 'Table pasted.',
  again: 'Take another table',
  columns: 'What does each column hold?',
  columnsHint: 'Recognised by their titles. Change what is wrong.',
  headed: 'The first row gives the titles',
  columnNames: {
    service: 'Service',
    number: 'Number',
    label: 'Name of the line',
    name: 'Commune (name)',
    commune: 'Commune (INSEE code)',
    area: 'Sector',
    territory: 'Département',
  },
  required: 'required',
  noColumn: 'No column',
  columnAt: (at, title) => (title === '' ? `Column ${at}` : `${at}. ${title}`),
  missing: (names) => `Say which column holds: ${names}.`,
  source: 'Where does this list come from?',
  publisher: 'Published by',
  published: 'List of',
  publishedHint: 'DD/MM/YYYY, or MM/YYYY, or YYYY.',
  noPublisher: 'Say who made this list.',
  badDay: (value) =>
    value === ''
      ? 'Say of when this list is.'
      : `“${value}” is not a date. Expected: DD/MM/YYYY, MM/YYYY or YYYY.`,
  futureDay: 'This date is in the future.',
  communesMissing:
    'The list of communes could not be read: their names are taken as they are, without INSEE code.',
  preview: 'What the import would give',
  previewTable: 'Preview of the table, row by row',
  row: 'Row',
  result: 'Result',
  onlyRefused: 'Show only the refused rows',
  shownOf: (shown, all) => `${shown} rows shown of ${all}.`,
  taken: 'Taken',
  repaired: (numbers, why) => `Taken: ${numbers} (${why})`,
  known: 'There already',
  withdrawn: (day) => `Withdrawn on ${day}: left aside`,
  refused: (why) => `Refused: ${why}`,
  cell: (column, line) => `${column}, row ${line}`,
  totals: (taken, known, refused) =>
    `${taken} would be taken, ${known} there already or withdrawn, ${refused} refused.`,
  correct: 'Correct the marked cells below, or decide to go on without these rows.',
  without: (count) =>
    `I have seen ${count === 1 ? 'the refused row: import without it' : `the ${count} refused rows: import without them`}`,
  take: (count) =>
    count === 0 ? 'Nothing to import' : `Import ${count} ${count === 1 ? 'line' : 'lines'}`,
  blocked: 'Nothing is taken as long as rows are refused and you have not decided.',
  unconfirmed: 'Imported lines are not confirmed: they are still to be called one by one.',
};

export const IMPORT_WORDS = messages({ fr, en });
