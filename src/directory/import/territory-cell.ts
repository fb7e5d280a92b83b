/** The territory that a cell names: by its code, its name or both. */
import { visible, wholeNumber } from '../../base/visible.ts';
import { TERRITORIES } from '../../territories/names.ts';
import { heading } from './table.ts';

/** `Corse-du-Sud`, `CORSE DU SUD` and `la Corse-du-Sud` are one name. */
const BY_NAME = new Map(TERRITORIES.map(({ code, name }) => [heading(name), code]));
const CODES = new Set(TERRITORIES.map(({ code }) => code));
/** What people put in a cell that has nothing to say. */
const NOTHING = /^([-–—/?.]*|n\.?[ad]\.?|n\/[acd]|n[ée]ant|sans objet)$/iu;

/** Whether the cell says nothing. */
export const saysNothing = (cell: string): boolean => NOTHING.test(visible(cell));

const asCode = (text: string): string | null => {
  const code = text.replace(/^0+(?=\d\d)/, '').padStart(2, '0');
  return CODES.has(code) ? code : null;
};

/**
 * `35`, `35.0`, `2a`, `Ille-et-Vilaine`, `35 - Ille-et-Vilaine`, `Ille-et-Vilaine (35)`. Null for what
 * is none, and where code and name are not of the same territory.
 */
export function territoryOfCell(cell: string): string | null {
  const text = wholeNumber(visible(cell)).toUpperCase();
  const alone = asCode(text);
  if (alone !== null) return alone;
  const [, before, after] =
    /^\(?(\d{1,3}|2[AB])\)?(?=[\s.:/_-]|\p{Pd})|[\s(]\(?(\d{1,3}|2[AB])\)?$/u.exec(text) ?? [];
  const written = before ?? after;
  const rest = heading(written === undefined ? text : text.replace(written, ' '));
  const name = rest.replace(/^dep(artement|t)?\b/, '').trim();
  const named = BY_NAME.get(name) ?? null;
  if (written === undefined) return named;
  const code = asCode(written);
  return name === '' || named === code ? code : null;
}
