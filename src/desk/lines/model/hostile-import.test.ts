/**
 * Hostile texts in every cell of a table as officers bring it in: pasted, as CSV, in either kind of workbook. What is
 * taken has a number that may be called, and no text with marks that nobody sees. `npm run test:attacks` counts them.
 */
import { expect, it } from 'vitest';
import { plainPlace } from '../../../directory/import/place-name.ts';
import {
  openRow,
  openWorkbook,
  workbook,
} from '../../../directory/import/workbook/workbook.fixtures.ts';
import { BAD_NUMBERS, HOSTILE } from '../../../pages/hostile.fixtures.ts';
import { parseXml } from '../../../status/cap/xml.fixtures.ts';
import { isCallable } from '../../../territories/callable-number.ts';
import { type FileRead, readPastedText, readSpreadsheet } from '../import/read-file.ts';
import { aTerritory, TODAY } from './lines.fixtures.ts';
import { newStaging, preview, staged } from './staging.ts';

const COLUMNS = ['Service', 'Téléphone', 'Nom', 'Commune'];
const GOOD = ['SAMU', '02 00 00 00 07', 'Régulation', 'Rennes'];
const RENNES = { code: '35238', name: 'Rennes', territory: '35' };
const into = {
  territory: aTerritory([]),
  communes: {
    byCode: () => null,
    byName: (name: string) => (plainPlace(name) === 'rennes' ? [RENNES] : []),
  },
  today: TODAY,
};

type Rows = readonly (readonly string[])[];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const file = (bytes: Uint8Array) => readSpreadsheet(new Blob([bytes.slice().buffer]), parseXml);

const WAYS: Readonly<Record<string, (rows: Rows) => FileRead | Promise<FileRead>>> = {
  pasted: (rows) => readPastedText(rows.map((cells) => cells.join('\t')).join('\n')),
  CSV: (rows) => readPastedText(rows.map((cells) => cells.map(quoted).join(';')).join('\n')),
  'a workbook': (rows) => file(workbook(rows)),
  'an open workbook': (rows) =>
    file(openWorkbook({ Lignes: rows.map((cells) => openRow(...cells.map(escaped))).join('') })),
};
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Lines that an officer would be offered to take in. */
function linesOf(read: FileRead) {
  const table = read.ok ? read.tables[0]?.table : undefined;
  if (table === undefined) return [];
  const shown = preview(staged(newStaging('Préfecture', '22/11/2026'), table, 'liste'), into);
  return shown.ok ? shown.lines : [];
}

/** Marks that nobody sees, and by which a text can look like another. */
const UNSEEN = /[\p{Cf}\p{Cc}]/u;

it.for(Object.entries(WAYS))('hostile cells, %s', async ([, read], context) => {
  expect(linesOf(await read([COLUMNS, GOOD]))).toMatchObject([{ number: '+33200000007' }]);
  let tried = 0;
  for (const text of [...HOSTILE, ...BAD_NUMBERS]) {
    for (const place of GOOD.keys()) {
      const cells = GOOD.map((cell, at) => (at === place ? text : cell));
      for (const line of linesOf(await read([COLUMNS, cells, GOOD]))) {
        const { number, label, area } = line;
        const shown = `${label}${typeof area === 'string' ? area : (area?.label ?? '')}`;
        const good = isCallable(number) && !UNSEEN.test(shown);
        expect({ text, place, number, shown, good }).toMatchObject({ good: true });
      }
      tried += 1;
    }
  }
  Object.assign(context.task.meta, { attacks: { tried, refused: tried } });
});
