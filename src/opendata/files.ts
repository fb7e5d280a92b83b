/** Every file that follows the directory, by its path in a site. */
import { jsonText } from '../base/json-text.ts';
import type { Directory } from '../directory/model.ts';
import { pathFor, REUSABLE, type Reusable } from './addresses.ts';
import type { LineHistory } from './changes.ts';
import { changesFeed } from './changes-feed.ts';
import { linesTable } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { catalogue } from './dcat.ts';
import { openPart } from './directory.ts';
import { type TerritoryShapes, territoriesMap } from './geojson.ts';
import type { DirectoryHealth } from './health.ts';
import type { OpenDirectory } from './model.ts';
import { openApi } from './openapi.ts';
import { badgeOf, healthMap, type MapDrawing } from './pictures.ts';
import { reminderCalendar } from './reminders.ts';
import { schemaDocument } from './schema.ts';

interface Sources {
  /** As it was signed. */
  published: Directory;
  directory: OpenDirectory;
  health: DirectoryHealth;
  history: LineHistory;
  drawings: Drawings;
  now: Date;
  /** Address of the site without a slash at the end; empty where it is not known. */
  home: string;
}

/** What territories look like: worked out once, by the build. */
export interface Drawings {
  shapes: TerritoryShapes;
  map: MapDrawing;
}

export interface ReusableFile {
  /** Below the root of the site, without a slash before it. */
  path: string;
  text: string;
}

/** One part of the directory and the file that it goes to. */
interface Part {
  path: string;
  directory: OpenDirectory;
  /** Null for the whole. */
  code: string | null;
}

/** Compact: the files are many, and readers are programs. */
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

const SCHEMA_PATH = REUSABLE.find(({ path }) => path.endsWith('.schema.json'))?.path ?? '';

function textOf(file: Reusable, part: Part, sources: Sources): string {
  const { history, drawings, home } = sources;
  const { directory, code, path } = part;
  const address = (to: string) => `${home}/${to}`;
  if (file.subject === 'changes') {
    const changes = history.changes.filter(({ line }) => code === null || line.territory === code);
    const name = directory.territories.length === 1 ? directory.territories[0]?.name : undefined;
    const title = `Repli : lignes de secours qui changent${name === undefined ? '' : ` (${name})`}`;
    const page = address(code === null ? 'donnees/' : `${code}/`);
    return changesFeed({ self: address(path), page, title }, changes, directory);
  }
  if (file.subject === 'health') return healthText(file, code, sources);
  switch (file.form) {
    case 'csv':
      return linesTable(directory.territories.flatMap(({ lines }) => lines));
    case 'geojson':
      return json(territoriesMap(directory, drawings.shapes));
    default:
      return json({ $schema: address(SCHEMA_PATH), ...directory });
  }
}

function healthText(file: Reusable, code: string | null, sources: Sources): string {
  const { published, health, drawings, home, now } = sources;
  if (file.form === 'ics') return reminderCalendar(published, { code, home, now });
  if (file.form === 'json') return json(health);
  const own = health.territories.find((territory) => territory.code === code);
  return own === undefined ? healthMap(health, drawings.map) : badgeOf(own, health);
}

const describing = (path: string, { directory, home }: Sources): unknown => {
  switch (path.split('/').at(-1)) {
    case 'annuaire.schema.json':
      return schemaDocument(`${home}/${path}`);
    case 'datapackage.json':
      return dataPackage(directory, home);
    case 'catalogue.jsonld':
      return catalogue(directory, home);
    default:
      return openApi(home);
  }
};

/** All of them: the whole in each form, each territory in each form, and what describes them. */
export function openFiles(sources: Sources): ReusableFile[] {
  const { directory } = sources;
  const files: readonly Reusable[] = REUSABLE;
  return files.flatMap((file): ReusableFile[] => {
    const { path, each, subject } = file;
    if (subject === 'announcements') return [];
    if (subject === 'description') return [{ path, text: jsonText(describing(path, sources)) }];
    const parts: Part[] = [{ path, directory, code: null }];
    for (const { code } of each === null ? [] : directory.territories) {
      parts.push({ path: pathFor(each ?? '', code), directory: openPart(directory, code), code });
    }
    return parts.map((part) => ({ path: part.path, text: textOf(file, part, sources) }));
  });
}
