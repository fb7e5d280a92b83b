/** The Data Package (Frictionless, 1.0) of the files, with the Table Schema of the table. */
import { SERVICES } from '../directory/model.ts';
import { LICENCE, mediaTypeOf, REUSABLE } from './addresses.ts';
import { COLUMN_MEANS } from './column-words.ts';
import { TABLE_COLUMNS } from './csv.ts';
import type { OpenDirectory, OpenLine } from './model.ts';

/** Columns that are something else than free text. */
const KINDS: Partial<Record<keyof OpenLine, object>> = {
  id: { type: 'string', constraints: { required: true, unique: true } },
  territory: {
    type: 'string',
    constraints: { required: true, pattern: '(0[1-9]|[1-9]\\d|2[AB]|9[78]\\d)' },
  },
  service: { type: 'string', constraints: { required: true, enum: [...SERVICES] } },
  number: { type: 'string', constraints: { required: true, pattern: '\\+[1-9]\\d{6,14}' } },
  label: { type: 'string', constraints: { required: true } },
  kind: { type: 'string', constraints: { required: true, enum: ['permanent', 'incident'] } },
  network: {
    type: 'string',
    constraints: { required: true, enum: ['fixed', 'mobile', 'unknown'] },
  },
  trust: {
    type: 'string',
    constraints: { required: true, enum: ['confirmed', 'lapsed', 'unconfirmed', 'station'] },
  },
  validUntil: { type: 'date', format: 'default' },
  confirmedOn: { type: 'date', format: 'default' },
  confirmation: { type: 'string', constraints: { enum: ['two-keys', 'one-desk', 'unsigned'] } },
};

/** How a table of lines is read: columns, what they may hold, which of them names a row. */
const LINES_TABLE = {
  fields: TABLE_COLUMNS.map(({ member, column }) => ({
    name: column,
    ...(KINDS[member] ?? { type: 'string' }),
    description: COLUMN_MEANS[member],
  })),
  primaryKey: ['id'],
  missingValues: [''],
};

/** The description of the whole; paths in it are relative to its own folder. */
export function dataPackage({ version, generated }: OpenDirectory, home: string) {
  const lines = REUSABLE.filter(({ subject }) => subject === 'lines');
  return {
    profile: 'data-package',
    name: 'repli-annuaire',
    title: 'Numéros de secours locaux quand le 15, le 17, le 18 ou le 112 ne répondent pas',
    description:
      'Lignes locales de secours de chaque département et collectivité, avec leur source, qui les a confirmées et ' +
      'jusqu’à quand s’y fier.',
    ...(home === '' ? {} : { homepage: `${home}/donnees/` }),
    version: `1.0.${version}`,
    created: generated,
    licenses: [{ name: LICENCE.name, title: LICENCE.title, path: LICENCE.address }],
    resources: lines.map((file) => {
      const name = file.path.split('/').at(-1) ?? '';
      const common = {
        name: `annuaire-${file.form}`,
        title: file.title,
        path: name,
        format: file.form,
        mediatype: mediaTypeOf(file),
        encoding: 'utf-8',
      };
      if (file.form !== 'csv') return { ...common, profile: 'data-resource' };
      const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', header: true };
      return { ...common, profile: 'tabular-data-resource', dialect, schema: LINES_TABLE };
    }),
  };
}
