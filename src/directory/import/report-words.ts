/** The account of an import, for who made the file. */
import type { Outcome, Totals } from './importer.ts';
import type { Repair } from './numbers.ts';
import type { TableProblem } from './table.ts';

type Say = (value: string) => string;

const REPAIRS: Readonly<Record<Repair, string>> = {
  trunk: 'chiffres d’outre-mer manquants après l’indicatif, rétablis',
  zero: 'zéro initial perdu par le tableur, rétabli',
  overseas: 'indicatif +33 remplacé par celui du territoire',
  'doubled-zero': '0 en trop après l’indicatif, retiré',
  several: 'plusieurs numéros dans la même case',
  fax: 'fax laissé de côté',
};

const FAULTS: Readonly<Record<string, Say>> = {
  'unknown-service': (v) => `service inconnu\u00a0: «\u00a0${v}\u00a0»`,
  'unknown-commune': (v) => `commune inconnue\u00a0: «\u00a0${v}\u00a0»`,
  'ambiguous-commune': (v) =>
    `plusieurs communes de ce nom\u00a0: «\u00a0${v}\u00a0» (donnez le code INSEE)`,
  'unknown-territory': (v) =>
    `territoire inconnu ou autre que celui demandé\u00a0: «\u00a0${v}\u00a0»`,
  'no-such-file': (v) => `aucun fichier data/territories/${v}.json où l’inscrire`,
  'no-label': () => 'aucun nom',
  'no-number': () => 'aucun numéro',
  'short-number': (v) => `«\u00a0${v}\u00a0» est un numéro court\u00a0: il faut un numéro complet`,
  words: (v) => `«\u00a0${v}\u00a0» contient des mots que l’on ne devine pas`,
  spreadsheet: (v) =>
    `«\u00a0${v}\u00a0»\u00a0: le tableur a arrondi ce numéro. Mettez la colonne au format Texte et saisissez-le de nouveau`,
  unreadable: (v) => `«\u00a0${v}\u00a0» n’est pas un numéro certain pour ce territoire`,
  'fax-only': (v) => `«\u00a0${v}\u00a0» est un fax`,
  'too-many': (v) => `«\u00a0${v}\u00a0»\u00a0: trop de numéros dans une case`,
  'impossible-number': (v) => `«\u00a0${v}\u00a0» n’existe pas dans le plan de numérotation`,
  'premium-number': (v) => `«\u00a0${v}\u00a0» est surtaxé`,
  'pager-number': (v) => `«\u00a0${v}\u00a0» est un récepteur de poche`,
  'fax-line': () => 'la ligne est un fax, d’après son nom',
  fictional: (v) => `«\u00a0${v}\u00a0» est réservé à la fiction`,
  'foreign-number': (v) => `«\u00a0${v}\u00a0» n’est pas un numéro français`,
  'other-calling-code': (v) => `«\u00a0${v}\u00a0» a l’indicatif d’un autre territoire`,
};

const TABLE: Readonly<Record<TableProblem['code'], Say>> = {
  empty: () => 'le fichier est vide',
  'too-large': () => 'le fichier a trop de lignes',
  'not-a-table': (v) =>
    `cette ligne n’a pas autant de cases que la première (${v})\u00a0: des numéros pourraient changer de propriétaire`,
  'missing-columns': (v) => `colonnes introuvables\u00a0: ${v}`,
  'not-json': (v) => `ce n’est pas du JSON (${v})`,
};

/** Cells are others' words: no control characters, and not too long. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 80);

/** Why a whole file is refused, in French: "ligne 12 : …". */
export function sayTableProblem({ code, line, value }: TableProblem): string {
  return `ligne ${line}\u00a0: ${TABLE[code](shown(value))}. Rien n’a été pris.`;
}

/** What became of a row, in French: "ligne 12 : …". */
export function sayOutcome(outcome: Outcome): string {
  const at = `ligne ${outcome.line}`;
  switch (outcome.kind) {
    case 'taken': {
      const became = outcome.numbers.join(', ');
      if (outcome.repairs.length === 0)
        return `${at}\u00a0: pris (${outcome.territory}), ${became}.`;
      const why = outcome.repairs.map((repair) => REPAIRS[repair]).join('\u00a0; ');
      return `${at}\u00a0: réparé (${outcome.territory}), «\u00a0${shown(outcome.cell)}\u00a0» devient ${became}\u00a0: ${why}.`;
    }
    case 'known':
      return `${at}\u00a0: ${outcome.number} figure déjà (${outcome.territory}).`;
    case 'withdrawn':
      return `${at}\u00a0: ${outcome.number} a été retiré le ${outcome.on} (${outcome.territory})\u00a0: laissé de côté.`;
    case 'refused': {
      const say = Object.hasOwn(FAULTS, outcome.fault) ? FAULTS[outcome.fault] : undefined;
      return `${at}\u00a0: refusé, ${say?.(shown(outcome.value)) ?? `${outcome.fault} «\u00a0${shown(outcome.value)}\u00a0»`}.`;
    }
  }
}

/** One sentence of counts, in French. */
export function sayTotals({ taken, repaired, known, withdrawn, refused }: Totals): string {
  return `${taken} pris (dont ${repaired} réparés), ${known} déjà connus, ${withdrawn} retirés par le passé, ${refused} refusés.`;
}
