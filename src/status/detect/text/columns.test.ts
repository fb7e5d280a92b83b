import { describe, expect, it } from 'vitest';
import { readBlocks } from './normalise.ts';

const cellsOf = (body: string) =>
  readBlocks('', body)
    .filter(({ kind }) => kind === 'row')
    .map(({ cells }) => cells);

describe('tables written with blanks', () => {
  it('puts each number under its head, where the corner is empty', () => {
    const table = [
      '                    SAMU              POMPIERS',
      '57 Moselle          03 53 01 57 15    03 53 01 57 18',
      '88 Vosges           03 53 01 88 15    03 53 01 88 18',
    ].join('\n');
    expect(cellsOf(table)).toEqual([
      ['', 'SAMU', 'POMPIERS'],
      ['57 Moselle', '03 53 01 57 15', '03 53 01 57 18'],
      ['88 Vosges', '03 53 01 88 15', '03 53 01 88 18'],
    ]);
  });

  it('takes an empty first cell for the name above, and « (même numéro) » for the number before it', () => {
    const table = [
      '  Var     Samu      04 65 71 83 15   04 65 71 83 16',
      '          Pompiers  04 65 71 83 18   (même numéro)',
    ].join('\n');
    expect(cellsOf(table)[1]).toEqual(['Var', 'Pompiers', '04 65 71 83 18', '04 65 71 83 18']);
  });

  it('reads two columns where names stand over numbers, and leaves a list of names and numbers to its lines', () => {
    expect(cellsOf('   POMPIERS        GENDARMERIE\n   05 36 49 41 18  05 36 49 41 17')).toEqual([
      ['POMPIERS', 'GENDARMERIE'],
      ['05 36 49 41 18', '05 36 49 41 17'],
    ]);
    expect(cellsOf('Samu       02 61 91 00 15\nPompiers   02 61 91 00 18')).toEqual([]);
  });

  it('reads fields parted by semicolons, and no sentence that has some', () => {
    const fields = 'Dépt ; Service ; Numéro\n21 ; Samu ; 0353012145\n71 ; CODIS ; 0353017180';
    expect(cellsOf(fields)).toEqual([
      ['Dépt', 'Service', 'Numéro'],
      ['21', 'Samu', '0353012145'],
      ['71', 'CODIS', '0353017180'],
    ]);
    expect(
      cellsOf('Le 15 est coupé ; le 18 répond ; appelez le 02 61 91 00 15.\nMerci à tous.'),
    ).toEqual([]);
  });

  it('ends where running text bridges the gutters', () => {
    const table = [
      'Zone      Samu            Pompiers',
      'Nord      02 61 91 00 15  02 61 91 00 18',
      'Ces lignes ferment quand le 15 est rétabli.',
      'Sud       02 61 91 00 25  02 61 91 00 28',
    ].join('\n');
    expect(cellsOf(table)).toHaveLength(2);
  });

  it('stays quick on thousands of lines that are no table', () => {
    const lines = Array.from(
      { length: 2_300 },
      (_, at) => `Samu${' '.repeat(2 + (at % 3))}0261910015`,
    );
    expect(cellsOf(lines.join('\n'))).toEqual([]);
  });
});
