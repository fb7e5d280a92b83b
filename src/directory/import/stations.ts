/** Rows of a table as stations: which service, where, and the cell with its number. */
import type { Failure, Result } from '../../base/result.ts';
import { visible, wholeNumber } from '../../base/visible.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { synonymOf } from '../checks/suggest.ts';
import type { Area, Service } from '../model.ts';
import { SERVICES } from '../model.ts';
import { matchColumns, type Table, type TableProblem, type TableRow } from './table.ts';
import { saysNothing, territoryOfCell } from './territory-cell.ts';

export interface ListedCommune {
  /** INSEE code of the commune of today. */
  code: string;
  name: string;
  /** INSEE code of its territory. */
  territory: string;
}

/** Communes by code and by name; former communes and arrondissements lead to that of today. */
export interface CommuneList {
  byCode(code: string): ListedCommune | null;
  /** Every commune of that name in a territory. */
  byName(name: string, territory: string): readonly ListedCommune[];
}

export interface Station {
  line: number;
  service: Service;
  territory: string;
  label: string;
  area: Area;
  /** The number or numbers as written. */
  cell: string;
}

export type RowProblem =
  | 'unknown-service'
  | 'unknown-commune'
  | 'ambiguous-commune'
  | 'unknown-territory'
  | 'other-territory'
  | 'no-label';

type RowRead = Result<{ station: Station }, { problem: RowProblem; value: string }>;

/** How one kind of file is read. */
export interface StationFormat {
  /** A column whose empty cells mean what stands above: so do the exports of merged cells. */
  carried?: string;
  /** Columns that must be there; others are passed over. */
  columns: Readonly<Record<string, readonly string[]>>;
  required: readonly string[];
  read(cell: (column: string) => string, line: number, communes: CommuneList): RowRead;
}

const problem = (code: RowProblem, value: string): RowRead => ({ ok: false, problem: code, value });

/** `Brigade  de gendarmerie` → one space; no control characters. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 120);

/** `1004`, `1004.0`, `2a004` → the INSEE code as it is listed. */
const codeFrom = (cell: string): string => wholeNumber(cell).toUpperCase().padStart(5, '0');

const areaOf = ({ name, code }: ListedCommune): Area => ({ label: name, communes: [code] });

/** Lists of stations hold the own desk of each: its number is not one for the territory. */
const deskIn = ({ name, code }: ListedCommune): Area => ({
  label: name,
  communes: [code],
  station: true,
});

/** The open directory of public services (DILA): `type;code_insee;nom;adresse;telephone`. */
export const dila: StationFormat = {
  columns: {
    type: ['type'],
    commune: ['code_insee'],
    label: ['nom'],
    number: ['telephone'],
  },
  required: ['type', 'commune', 'label', 'number'],
  read(cell, line, communes) {
    const services: Readonly<Record<string, Service>> = {
      gendarmerie: 'gendarmerie',
      commissariat_police: 'police',
    };
    const type = cell('type').toLowerCase();
    const service = Object.hasOwn(services, type) ? services[type] : undefined;
    if (service === undefined) return problem('unknown-service', cell('type'));
    const commune = communes.byCode(codeFrom(cell('commune')));
    if (commune === null) return problem('unknown-commune', cell('commune'));
    const label = tidy(cell('label'));
    if (label === '') return problem('no-label', '');
    const { territory } = commune;
    const area = deskIn(commune);
    return { ok: true, station: { line, service, territory, label, area, cell: cell('number') } };
  },
};

/** Gendarmerie units that receive the public (data.gouv.fr, `export-gn2.csv` or `.json`). */
export const gendarmerie: StationFormat = {
  columns: {
    label: ['service'],
    number: ['telephone'],
    territory: ['departement'],
    postcode: ['code_postal'],
    name: ['commune'],
    commune: ['code_commune_insee', 'code_insee'],
  },
  required: ['label', 'number', 'name', 'postcode'],
  read(cell, line, communes) {
    const found = communeOf(cell, communes);
    if (!('code' in found)) return found;
    const label = tidy(cell('label'));
    if (label === '') return problem('no-label', '');
    const { territory } = found;
    const area = deskIn(found);
    return {
      ok: true,
      station: { line, service: 'gendarmerie', territory, label, area, cell: cell('number') },
    };
  },
};

function communeOf(
  cell: (column: string) => string,
  communes: CommuneList,
): ListedCommune | Failure<RowRead> {
  const byCode = cell('commune') === '' ? null : communes.byCode(codeFrom(cell('commune')));
  if (byCode !== null) return byCode;
  const territory = territoryFrom(cell('territory'), cell('postcode'));
  if (territory === null) {
    return {
      ok: false,
      problem: 'unknown-territory',
      value: cell('territory') || cell('postcode'),
    };
  }
  const name = cell('name').replace(/\bcedex\b.*$/iu, '');
  const [only, ...others] = communes.byName(name, territory);
  if (only === undefined) return { ok: false, problem: 'unknown-commune', value: cell('name') };
  if (others.length > 0) return { ok: false, problem: 'ambiguous-commune', value: cell('name') };
  return only;
}

/** A territory as written (`1`, `2a`, `Ain`), else that of a postcode. */
function territoryFrom(written: string, postcode: string): string | null {
  const code = territoryOfCell(written);
  if (code !== null) return code;
  const digits = wholeNumber(postcode).padStart(5, '0');
  // Corsica's postcodes say 20 for both: only the column tells.
  const own = /^9[78]/.test(digits) ? digits.slice(0, 3) : digits.slice(0, 2);
  return isTerritoryCode(own) ? own : null;
}

/** Anybody's spreadsheet, its columns known by their names. */
export function anyTable(home: string | null): StationFormat {
  return {
    columns: {
      service: ['service', 'type', 'numéro court', 'secours'],
      number: [
        'numéro',
        'téléphone',
        'number',
        'numéro de téléphone',
        'tel',
        'ligne',
        'n° de téléphone',
        'numéro de tel',
        'numéro de secours',
        'numéro d’appel',
        'ligne directe',
        'phone',
      ],
      label: ['libellé', 'nom', 'label', 'intitulé', 'unité', 'nom de la ligne'],
      territory: [
        'territoire',
        'département',
        'territory',
        'code département',
        'dep',
        'dept',
        'nom du département',
      ],
      commune: ['code insee', 'insee', 'code commune', 'code_commune_insee'],
      name: ['commune', 'ville'],
      area: ['secteur', 'zone', 'area', 'lieu'],
    },
    required: home === null ? ['service', 'number', 'territory'] : ['service', 'number'],
    carried: 'service',
    read(cell, line, communes) {
      const service = serviceFrom(cell('service'));
      if (service === null) return problem('unknown-service', cell('service'));
      const named = cell('territory');
      const territory = saysNothing(named) ? home : territoryOfCell(named);
      if (territory === null) return problem('unknown-territory', named);
      if (home !== null && territory !== home) return problem('other-territory', named);
      const area = anyArea(cell, territory, communes);
      if (area !== null && typeof area === 'object' && 'ok' in area) return area;
      const label = tidy(cell('label') || labelFor(service, area));
      return { ok: true, station: { line, service, territory, label, area, cell: cell('number') } };
    },
  };
}

function anyArea(
  cell: (column: string) => string,
  territory: string,
  communes: CommuneList,
): Area | Failure<RowRead> {
  const code = cell('commune');
  const commune = code === '' ? null : communes.byCode(codeFrom(code));
  if (code !== '' && commune?.territory !== territory) {
    return { ok: false, problem: 'unknown-commune', value: code };
  }
  if (commune !== null) return areaOf(commune);
  const name = cell('name');
  if (name === '') return tidy(cell('area'));
  const [only, ...others] = communes.byName(name, territory);
  if (only === undefined) return { ok: false, problem: 'unknown-commune', value: name };
  return others.length > 0
    ? { ok: false, problem: 'ambiguous-commune', value: name }
    : areaOf(only);
}

/** `SAMU`, `pompiers`, `15`, `fire` → the service meant; null for anything else: none is guessed. */
function serviceFrom(written: string): Service | null {
  const word = written.trim().toLowerCase();
  const wide = new Map<string, Service>([
    ['commissariat', 'police'],
    ['brigade', 'gendarmerie'],
  ]);
  const code = synonymOf(word) ?? word;
  return SERVICES.find((service) => service === code) ?? wide.get(word) ?? null;
}

const NAMES: Readonly<Record<Service, string>> = {
  samu: 'SAMU',
  police: 'Police',
  gendarmerie: 'Gendarmerie',
  fire: 'Pompiers',
  any: 'Secours',
  sea: 'Secours en mer',
  mountain: 'Secours en montagne',
};

function labelFor(service: Service, area: Area): string {
  const place = typeof area === 'string' ? area : (area?.label ?? '');
  return place === '' ? NAMES[service] : `${NAMES[service]} ${place}`;
}

/** The format's columns in a table, or which ones are missing. */
export function columnsFor(
  table: Table,
  format: StationFormat,
): Result<{ cellsOf: (row: TableRow) => (column: string) => string }, { problem: TableProblem }> {
  const at = matchColumns(table.columns, format.columns);
  const missing = format.required.filter((column) => (at[column] ?? -1) < 0);
  if (missing.length > 0) {
    const names = missing.map((column) => format.columns[column]?.[0] ?? column);
    return { ok: false, problem: { code: 'missing-columns', line: 1, value: names.join(', ') } };
  }
  return {
    ok: true,
    cellsOf: (row) => (column) => visible(row.cells[at[column] ?? -1] ?? ''),
  };
}
