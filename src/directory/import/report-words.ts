/** The account of an import, for who made the file. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import type { RowOutcome, RowRepair, Totals } from './importer.ts';
import type { TableProblem } from './table.ts';

type Say = (value: string) => string;

interface ReportWords {
  repairs: Readonly<Record<RowRepair, string>>;
  problems: Readonly<Record<string, Say>>;
  table: Readonly<Record<TableProblem['code'], Say>>;
  refusedTable: (line: number, why: string) => string;
  taken: (line: string, territory: string, numbers: string) => string;
  repaired: (line: string, territory: string, cell: string, numbers: string, why: string) => string;
  known: (line: string, number: string, territory: string) => string;
  withdrawn: (line: string, number: string, on: string, territory: string) => string;
  refused: (line: string, why: string) => string;
  /** Between two reasons. */
  between: string;
  unnamed: (problem: string, value: string) => string;
  line: (line: number) => string;
  totals: (totals: Totals) => string;
}

const fr: ReportWords = {
  repairs: {
    trunk: 'chiffres d’outre-mer manquants après l’indicatif, rétablis',
    plus: 'signe + perdu par le tableur, rétabli',
    notation: 'nombre du tableur remis en numéro de téléphone, tous ses chiffres y sont',
    hours: 'horaires laissés de côté',
    'service-above': 'service repris de la ligne du dessus',
    zero: 'zéro initial perdu par le tableur, rétabli',
    overseas: 'indicatif +33 remplacé par celui du territoire',
    'doubled-zero': '0 en trop après l’indicatif, retiré',
    several: 'plusieurs numéros dans la même case',
    fax: 'fax laissé de côté',
  },
  problems: {
    'unknown-service': (v) => `service inconnu : « ${v} »`,
    'unknown-commune': (v) => `commune inconnue : « ${v} »`,
    'ambiguous-commune': (v) => `plusieurs communes de ce nom : « ${v} » (donnez le code INSEE)`,
    'unknown-territory': (v) => `territoire inconnu : « ${v} »`,
    'no-such-file': (v) => `aucun fichier data/territories/${v}.json où l’inscrire`,
    'no-label': () => 'aucun nom',
    'no-number': () => 'aucun numéro',
    'short-number': (v) => `« ${v} » est un numéro court : il faut un numéro complet`,
    words: (v) => `« ${v} » contient des mots que l’on ne devine pas`,
    spreadsheet: (v) =>
      `« ${v} » : le tableur a arrondi ce numéro. Mettez la colonne au format Texte et saisissez-le de nouveau`,
    extension: (v) => `« ${v} » est un poste derrière un standard : il faut un numéro direct`,
    'too-many-cells': (v) =>
      `plus de cases que de titres (${v} en trop) : un numéro pourrait changer de propriétaire`,
    'other-territory': (v) => `autre territoire que celui demandé : « ${v} »`,
    unreadable: (v) => `« ${v} » n’est pas un numéro certain pour ce territoire`,
    'fax-only': (v) => `« ${v} » est un fax`,
    'too-many': (v) => `« ${v} » : trop de numéros dans une case`,
    'impossible-number': (v) => `« ${v} » n’existe pas dans le plan de numérotation`,
    'premium-number': (v) => `« ${v} » est surtaxé`,
    'pager-number': (v) => `« ${v} » est un récepteur de poche`,
    'fax-line': () => 'la ligne est un fax, d’après son nom',
    fictional: (v) => `« ${v} » est réservé à la fiction`,
    'foreign-number': (v) => `« ${v} » n’est pas un numéro français`,
    'other-calling-code': (v) => `« ${v} » a l’indicatif d’un autre territoire`,
  },
  table: {
    empty: () => 'le fichier est vide',
    'too-large': () => 'le fichier a trop de lignes',
    'not-a-table': (v) => `des guillemets n’y sont pas fermés, ou ce n’est pas un tableau (${v})`,
    'missing-columns': (v) => `colonnes introuvables : ${v}`,
    'not-json': (v) => `ce n’est pas du JSON (${v})`,
  },
  refusedTable: (line, why) => `ligne ${line} : ${why}. Rien n’a été pris.`,
  taken: (line, territory, numbers) => `${line} : pris (${territory}), ${numbers}.`,
  repaired: (line, territory, cell, numbers, why) =>
    `${line} : réparé (${territory}), « ${cell} » devient ${numbers} : ${why}.`,
  known: (line, number, territory) => `${line} : ${number} figure déjà (${territory}).`,
  withdrawn: (line, number, on, territory) =>
    `${line} : ${number} a été retiré le ${on} (${territory}) : laissé de côté.`,
  refused: (line, why) => `${line} : refusé, ${why}.`,
  between: ' ; ',
  unnamed: (problem, value) => `${problem} « ${value} »`,
  line: (line) => `ligne ${line}`,
  totals: ({ taken, repaired, known, withdrawn, refused }) =>
    `${taken} pris (dont ${repaired} réparés), ${known} déjà connus, ${withdrawn} retirés par le passé, ${refused} refusés.`,
};

const en: ReportWords = {
  repairs: {
    trunk: 'overseas digits missing after the calling code, put back',
    plus: 'plus sign eaten by the spreadsheet, put back',
    notation:
      'a number of the spreadsheet turned back into a telephone number, with all its digits',
    hours: 'hours left aside',
    'service-above': 'service taken from the row above',
    zero: 'leading zero eaten by the spreadsheet, put back',
    overseas: 'calling code +33 replaced by that of the territory',
    'doubled-zero': 'a 0 too many after the calling code, taken out',
    several: 'several numbers in one cell',
    fax: 'fax left aside',
  },
  problems: {
    'unknown-service': (v) => `unknown service: “${v}”`,
    'unknown-commune': (v) => `unknown commune: “${v}”`,
    'ambiguous-commune': (v) => `several communes of this name: “${v}” (give the INSEE code)`,
    'unknown-territory': (v) => `unknown territory: “${v}”`,
    'no-such-file': (v) => `no file data/territories/${v}.json to write it in`,
    'no-label': () => 'no name',
    'no-number': () => 'no number',
    'short-number': (v) => `“${v}” is a short number: a full number is needed`,
    words: (v) => `“${v}” holds words that cannot be guessed`,
    spreadsheet: (v) =>
      `“${v}”: the spreadsheet rounded this number. Set the column to Text and type it again`,
    extension: (v) => `“${v}” is an extension behind a switchboard: a direct number is needed`,
    'too-many-cells': (v) =>
      `more cells than headings (${v} too many): a number could change owner`,
    'other-territory': (v) => `not the territory asked for: “${v}”`,
    unreadable: (v) => `“${v}” is not a certain number for this territory`,
    'fax-only': (v) => `“${v}” is a fax`,
    'too-many': (v) => `“${v}”: too many numbers in one cell`,
    'impossible-number': (v) => `“${v}” does not exist in the numbering plan`,
    'premium-number': (v) => `“${v}” is charged at a premium`,
    'pager-number': (v) => `“${v}” is a pager`,
    'fax-line': () => 'the line is a fax, by its name',
    fictional: (v) => `“${v}” is kept for fiction`,
    'foreign-number': (v) => `“${v}” is not a French number`,
    'other-calling-code': (v) => `“${v}” has the calling code of another territory`,
  },
  table: {
    empty: () => 'the file is empty',
    'too-large': () => 'the file has too many rows',
    'not-a-table': (v) => `a quotation mark is not closed there, or this is no table (${v})`,
    'missing-columns': (v) => `columns not found: ${v}`,
    'not-json': (v) => `this is not JSON (${v})`,
  },
  refusedTable: (line, why) => `row ${line}: ${why}. Nothing was taken.`,
  taken: (line, territory, numbers) => `${line}: taken (${territory}), ${numbers}.`,
  repaired: (line, territory, cell, numbers, why) =>
    `${line}: repaired (${territory}), “${cell}” becomes ${numbers}: ${why}.`,
  known: (line, number, territory) => `${line}: ${number} is there already (${territory}).`,
  withdrawn: (line, number, on, territory) =>
    `${line}: ${number} was withdrawn on ${on} (${territory}): left aside.`,
  refused: (line, why) => `${line}: refused, ${why}.`,
  between: '; ',
  unnamed: (problem, value) => `${problem} “${value}”`,
  line: (line) => `row ${line}`,
  totals: ({ taken, repaired, known, withdrawn, refused }) =>
    `${taken} taken (${repaired} of them repaired), ${known} known already, ${withdrawn} withdrawn in the past, ${refused} refused.`,
};

const WORDS = messages<ReportWords>({ fr, en });

/** Cells are others' words: no control characters, and not too long. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 80);

/** Why a whole file is refused: "ligne 12 : …". */
export function sayTableProblem(
  { code, line, value }: TableProblem,
  language: OfficeLanguage = 'fr',
): string {
  const words = WORDS[language];
  return words.refusedTable(line, words.table[code](shown(value)));
}

/** What became of a row: "ligne 12 : …". */
export function sayOutcome(outcome: RowOutcome, language: OfficeLanguage = 'fr'): string {
  const words = WORDS[language];
  const at = words.line(outcome.line);
  switch (outcome.kind) {
    case 'taken': {
      const became = outcome.numbers.join(', ');
      if (outcome.repairs.length === 0) return words.taken(at, outcome.territory, became);
      const why = sayRepairs(outcome.repairs, language);
      return words.repaired(at, outcome.territory, shown(outcome.cell), became, why);
    }
    case 'known':
      return words.known(at, outcome.number, outcome.territory);
    case 'withdrawn':
      return words.withdrawn(at, outcome.number, outcome.on, outcome.territory);
    case 'refused':
      return words.refused(at, sayImportProblem(outcome, language));
  }
}

/** What was put right in a cell. */
export function sayRepairs(repairs: readonly RowRepair[], language: OfficeLanguage = 'fr'): string {
  const words = WORDS[language];
  return repairs.map((repair) => words.repairs[repair]).join(words.between);
}

/** Why a row is refused, without its place. */
export function sayImportProblem(
  { problem, value }: { problem: string; value: string },
  language: OfficeLanguage = 'fr',
): string {
  const { problems, unnamed } = WORDS[language];
  const say = Object.hasOwn(problems, problem) ? problems[problem] : undefined;
  return say?.(shown(value)) ?? unnamed(problem, shown(value));
}

/** One sentence of counts. */
export function sayTotals(totals: Totals, language: OfficeLanguage = 'fr'): string {
  return WORDS[language].totals(totals);
}
