/** Builders for the tests of the lines. Accepted numbers are those of blocks attributed to nobody. */
import { aLine } from '../../../directory/checks/files.fixtures.ts';
import type { Line, Territory } from '../../../directory/model.ts';
import { draftOf, type LinesDraft } from './draft.ts';

export { aLine, TODAY } from '../../../directory/checks/files.fixtures.ts';

/** A sound territory with these lines. */
export function aTerritory(lines: readonly Line[] = [aLine()], code = '35'): Territory {
  return {
    $schema: '../schema/territory.schema.json',
    code,
    name: 'Ille-et-Vilaine',
    prefecture: { name: 'Préfecture', website: 'https://exemple.gouv.fr' },
    lines: [...lines],
    notes: ['Une note.'],
    updated: '2026-11-01',
  };
}

/** A draft of published lines. */
export const aDraft = (...lines: Line[]): LinesDraft => draftOf(aTerritory(lines));
