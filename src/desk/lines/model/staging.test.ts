import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPlace } from '../../../directory/import/place-name.ts';
import type { CommuneList } from '../../../directory/import/stations.ts';
import { readPastedText } from '../import/read-file.ts';
import { numberRead } from './form.ts';
import { aLine, aTerritory, TODAY } from './lines.fixtures.ts';
import {
  corrected,
  linesToTake,
  namesAsSectors,
  newStaging,
  preview,
  readStaging,
  type Staging,
  sourceProblems,
  staged,
} from './staging.ts';

const RENNES = { code: '35238', name: 'Rennes', territory: '35' };
const communes: CommuneList = {
  byCode: (code) => (code === RENNES.code ? RENNES : null),
  byName: (name) => (plainPlace(name) === 'rennes' ? [RENNES] : []),
};
const into = { territory: aTerritory([aLine()]), communes, today: TODAY };

function taken(text: string): Staging {
  const read = readPastedText(text);
  const table = read.ok ? read.tables[0]?.table : undefined;
  if (table === undefined) throw new Error('no table');
  return staged(newStaging('Préfecture', '22/11/2026'), table, 'liste.csv');
}
function seen(staging: Staging) {
  const shown = preview(staging, into);
  if (!shown.ok) throw new Error(shown.missing.join());
  return shown;
}
const GOOD = 'Service\tTéléphone\tCommune\nSAMU\t02 00 00 00 07\tRennes\n';
const MIXED = `${GOOD}voirie\t02 00 00 00 08\tRennes\npolice\t17\tRennes\npolice\t02 00 00 00 09\tRenes\n`;

describe('a spreadsheet on its way in', () => {
  it('has its columns known by their names, and gives lines with their source', () => {
    const { lines, totals } = seen(taken(GOOD));
    expect(totals).toMatchObject({ taken: 1, refused: 0 });
    expect(lines).toMatchObject([
      {
        service: 'samu',
        number: '+33200000007',
        area: { label: 'Rennes', communes: ['35238'] },
        confirmation: null,
        source: { publisher: 'Préfecture', published: TODAY },
      },
    ]);
  });

  it('waits for the officer where a column is not known, with or without titles', () => {
    const staging = taken('SAMU;02 00 00 00 07\nPolice;02 00 00 00 08');
    expect(staging.headed).toBe(false);
    expect(preview(staging, into)).toEqual({ ok: false, missing: ['service', 'number'] });
    const mapping = { ...staging.mapping, service: 0, number: 1 };
    expect(seen({ ...staging, mapping }).lines).toHaveLength(2);
    expect(seen({ ...staging, mapping, headed: true }).lines).toHaveLength(1);
    expect(taken('Qui;Combien\nSAMU;02 00 00 00 07').headed).toBe(true);
  });

  it('reads numbers as the form beside it does', () => {
    const typed = [
      '\u202a02 00 00 00 07\u202c',
      "'+33200000007",
      '33200000007',
      '3,3200000007E+10',
    ];
    for (const cell of [...typed, '200000007.0', '02·00·00·00·07']) {
      expect(numberRead(cell, '35'), cell).toBe('+33200000007');
      expect(seen(taken(`service\tnuméro\nsamu\t${cell}`)).lines[0]?.number, cell).toBe(
        '+33200000007',
      );
    }
  });

  it('says which row has more cells than headings, and which territory is another', () => {
    const text = 'service;numéro;dep\nsamu;02 00 00 00 07;35;x\nsamu;02 00 00 00 08;Finistère';
    expect(seen(taken(text)).rows.map(({ outcomes, wrong }) => [outcomes[0], wrong])).toMatchObject(
      [
        [{ problem: 'too-many-cells', value: 'x' }, -1],
        [{ problem: 'other-territory', value: 'Finistère' }, 2],
      ],
    );
  });

  it('says which cell of which row is wrong', () => {
    const { rows } = seen(taken(MIXED));
    expect(rows.map(({ row, wrong }) => [row.line, wrong])).toEqual([
      [2, -1],
      [3, 0],
      [4, 1],
      [5, 2],
    ]);
  });

  it('takes nothing while rows are refused and the officer has not decided', () => {
    const staging = taken(MIXED);
    expect(linesToTake(staging, seen(staging))).toBeNull();
    const decided = { ...staging, without: true };
    expect(linesToTake(decided, seen(decided))).toHaveLength(1);
  });

  it('takes a row once its cell is put right', () => {
    const right = corrected(corrected(taken(MIXED), 3, 0, 'pompiers'), 5, 2, 'Rennes');
    expect(seen(right).totals).toMatchObject({ taken: 3, refused: 1 });
  });

  it('is all or nothing: what is taken is every good row, or none', () => {
    const cell = fc.constantFrom('02 00 00 00 11', '02 00 00 00 12', '17', '', '02 61 91 43 15');
    const service = fc.constantFrom('samu', 'pompiers', 'voirie');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(service, cell), { minLength: 1 }),
        fc.boolean(),
        (rows, without) => {
          const text = ['service;numéro', ...rows.map((row) => row.join(';'))].join('\n');
          const staging = { ...taken(text), without };
          const shown = seen(staging);
          const lines = linesToTake(staging, shown);
          const good = new Set(
            rows
              .filter(([name, number]) => name !== 'voirie' && number.startsWith('02 00'))
              .map((row) => row.join()),
          );
          if (lines === null) expect(good.size === 0 || shown.totals.refused > 0).toBe(true);
          else expect(lines).toHaveLength(good.size);
          if (shown.totals.refused > 0 && !without) expect(lines).toBeNull();
        },
      ),
    );
  });

  it('leaves aside what the territory has already', () => {
    const { totals, lines } = seen(taken('service;numéro\npompiers;0200000000'));
    expect([totals.known, lines]).toEqual([1, []]);
  });

  it('takes names of communes as sectors when the list cannot be read', () => {
    const bare = { ...into, communes: { byCode: () => null, byName: () => [] } };
    const shown = preview(namesAsSectors(taken(GOOD)), bare);
    expect(shown.ok && shown.lines).toMatchObject([{ area: 'Rennes' }]);
  });

  it('wants to know who made the list and when', () => {
    const staging = taken(GOOD);
    expect(sourceProblems(staging, TODAY)).toEqual([]);
    expect(sourceProblems({ ...staging, publisher: ' ', published: 'hier' }, TODAY)).toEqual([
      'no-publisher',
      'bad-day',
    ]);
    expect(sourceProblems({ ...staging, published: '31/02/2026' }, TODAY)).toEqual(['bad-day']);
    expect(sourceProblems({ ...staging, published: '01/2027' }, TODAY)).toEqual(['future-day']);
  });

  it('survives on the device, and nothing else is taken for it', () => {
    const staging = taken(MIXED);
    expect(readStaging(structuredClone(staging))).toEqual(staging);
    expect(readStaging({ text: 3 })).toBeNull();
  });
});
