/** What the pages of each place show, in a mark, and which of them were drawn whole: by build and service. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Directory } from '../../directory/model.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { NO_NEWS } from '../../pages/model.ts';
import { modelOf } from '../../pages/model-of.ts';
import { writeAtomically } from '../atomic.ts';
import { DRAWING_FOLDER } from './kit.ts';

/** INSEE code of a territory; null for the start page. */
export type DrawnPlace = string | null;

export interface DrawnPage {
  /** Where it lies in the site: `en/35/index.html`. */
  file: string;
  text: string;
}

/** Every place that has pages. */
export const drawnPlacesOf = ({ territories }: Directory): DrawnPlace[] => [
  null,
  ...territories.map(({ code }) => code),
];

/** The same for two directories exactly when the pages of the place show the same of both. */
export function markOf(place: DrawnPlace, directory: Directory): string {
  const route = { lang: DEFAULT_LANGUAGE, territory: place };
  // What depends on the day is worked out when a page is looked at.
  const { territory, national } = modelOf(route, directory, NO_NEWS, new Date(0));
  return createHash('sha256').update(JSON.stringify({ territory, national })).digest('base64url');
}

/** By place, the mark of what its pages show in every language; the start page under an empty text. */
type Drawn = ReadonlyMap<DrawnPlace, string>;

const FILE = 'drawn.json';
const START = '';
const Kept = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()));

/** What the pages of a site show. What cannot be read is drawn anew: nothing counts as drawn then. */
export async function readDrawn(site: string): Promise<Drawn> {
  const text = await readFile(join(site, DRAWING_FOLDER, FILE), 'utf8').catch(() => '');
  const kept = v.safeParse(Kept, text);
  const entries = Object.entries(kept.success ? kept.output : {});
  return new Map(entries.map(([place, mark]) => [place === START ? null : place, mark]));
}

/** Says what the pages of a site show. */
export async function keepDrawn(site: string, drawn: Drawn): Promise<void> {
  const entries = [...drawn].map(([place, mark]) => [place ?? START, mark]);
  const text = JSON.stringify(Object.fromEntries(entries));
  await writeAtomically(join(site, DRAWING_FOLDER, FILE), text);
}

/** Of every place what its pages show once they are drawn from a directory. */
export const allDrawn = (directory: Directory): Drawn =>
  new Map(drawnPlacesOf(directory).map((place) => [place, markOf(place, directory)]));
