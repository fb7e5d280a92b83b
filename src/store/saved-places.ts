/** The list of places a person saves, and the file it can be carried in. Pure: no storage here. */
import type { Result } from '../base/result.ts';
import { isTerritoryCode } from '../territories/names.ts';
import { type ChosenPlace, type SavedPlace, savedAt } from './chosen-place.ts';

export const MOST_SAVED = 10;
const LONGEST_NAME = 40;
const FILE_FORMAT = 'repli-places/1';

/** A name without spaces too many, 40 characters at most; empty when nothing is left. */
const tidyName = (name: string): string =>
  [...name.trim().replace(/\s+/g, ' ')].slice(0, LONGEST_NAME).join('').trim();

const nextId = (list: readonly SavedPlace[]): string =>
  String(1 + Math.max(0, ...list.map(({ id }) => Number(id) || 0)));

type Added = Result<{ list: readonly SavedPlace[] }, { problem: 'full' | 'already' }>;

/** Adds a place at the end, under an id of its own; refuses an eleventh and what is there already. */
export function withAdded(
  list: readonly SavedPlace[],
  { name, territory, commune }: ChosenPlace & { name: string },
): Added {
  if (savedAt(list, { territory, commune }) !== undefined) return { ok: false, problem: 'already' };
  if (list.length >= MOST_SAVED) return { ok: false, problem: 'full' };
  return {
    ok: true,
    list: [...list, { id: nextId(list), name: tidyName(name), territory, commune }],
  };
}

/** Gives a place another name; an empty one changes nothing. */
export function renamed(
  list: readonly SavedPlace[],
  id: string,
  name: string,
): readonly SavedPlace[] {
  const tidy = tidyName(name);
  return tidy === ''
    ? list
    : list.map((place) => (place.id === id ? { ...place, name: tidy } : place));
}

/** Puts a removed place back where it was; nothing changes when it is there or there is no room. */
export function withRestored(
  list: readonly SavedPlace[],
  place: SavedPlace,
  at: number,
): readonly SavedPlace[] {
  const there = list.some(({ id }) => id === place.id) || savedAt(list, place) !== undefined;
  return there || list.length >= MOST_SAVED
    ? list
    : [...list.slice(0, at), place, ...list.slice(at)];
}

/** The list as a file: JSON that `readPlacesFile` reads back. */
export function placesFile(list: readonly SavedPlace[]): string {
  const places = list.map(({ name, territory, commune }) => ({ name, territory, commune }));
  return `${JSON.stringify({ format: FILE_FORMAT, places }, null, 2)}\n`;
}

/** What is wrong with a file of places; `number` counts its places from one. */
export type PlacesFileProblem =
  | { problem: 'not-a-file' }
  | { problem: 'name' | 'territory' | 'commune'; number: number; value: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return [...text].slice(0, LONGEST_NAME).join('');
};

type Checked =
  | (ChosenPlace & { name: string })
  | Omit<PlacesFileProblem & { value: string }, 'number'>;

/** One place of a file or of storage, checked field by field. */
function checked(value: unknown): Checked {
  const { name, territory, commune = null } = isRecord(value) ? value : {};
  const tidy = typeof name === 'string' ? tidyName(name) : '';
  if (tidy === '' || tidy.length < String(name).trim().length) {
    return { problem: 'name', value: shown(name) };
  }
  if (typeof territory !== 'string' || !isTerritoryCode(territory)) {
    return { problem: 'territory', value: shown(territory) };
  }
  if (commune === null) return { name: tidy, territory, commune };
  const { code, name: town } = isRecord(commune) ? commune : {};
  const fits =
    typeof code === 'string' && /^(\d{2}|2[AB])\d{3}$/.test(code) && code.startsWith(territory);
  if (!fits || typeof town !== 'string' || tidyName(town) === '') {
    return { problem: 'commune', value: shown(code ?? commune) };
  }
  return { name: tidy, territory, commune: { code, name: tidyName(town) } };
}

type FileAnswer = Result<
  { places: readonly (ChosenPlace & { name: string })[] },
  { problem: PlacesFileProblem }
>;

/** Reads a file of places whole, or says what is wrong with it first; never throws. */
export function readPlacesFile(text: string): FileAnswer {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: { problem: 'not-a-file' } };
  }
  if (!isRecord(file) || file['format'] !== FILE_FORMAT || !Array.isArray(file['places'])) {
    return { ok: false, problem: { problem: 'not-a-file' } };
  }
  const places: (ChosenPlace & { name: string })[] = [];
  for (const [i, value] of file['places'].entries()) {
    const place = checked(value);
    if ('problem' in place)
      return { ok: false, problem: { ...place, number: i + 1 } as PlacesFileProblem };
    places.push(place);
  }
  return { ok: true, places };
}

/** Adds the places of a file that are not saved yet; all or, when they are too many, none. */
export function withImported(
  list: readonly SavedPlace[],
  places: readonly (ChosenPlace & { name: string })[],
): Result<{ list: readonly SavedPlace[]; count: number }> {
  let all = list;
  for (const place of places) {
    const answer = withAdded(all, place);
    if (answer.ok) all = answer.list;
    else if (answer.problem === 'full') return { ok: false };
  }
  return { ok: true, list: all, count: all.length - list.length };
}

/** What storage held, without whatever is not a place any more. */
export function readSaved(held: unknown): readonly SavedPlace[] {
  if (!Array.isArray(held)) return [];
  return held.slice(0, MOST_SAVED).flatMap((value: unknown) => {
    const place = checked(value);
    const id = isRecord(value) ? value['id'] : undefined;
    return 'problem' in place || typeof id !== 'string' ? [] : [{ id, ...place }];
  });
}
