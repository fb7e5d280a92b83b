/**
 * Names that people use and no list of communes holds, from `names/*.csv`. Each line says where the
 * place lies by facts that are checked here against the lists: communes by INSEE code, members of a
 * group of communes, whole territories, or a country.
 *
 * | column | what it holds |
 * |---|---|
 * | `name` | as it is shown |
 * | `also` | other ways it is said or written, between commas |
 * | `where` | INSEE codes of communes, `epci:` and a group's SIREN, codes of territories, or a country (ISO 3166); the likeliest territory first |
 * | `position` | latitude and longitude from an independent list, for tests; may be empty |
 * | `source` | where that can be read |
 */
import { readdirSync, readFileSync } from 'node:fs';
import { sizeClass } from '../../place/communes/size.ts';
import type { SpokenPlace } from '../../place/communes/spoken.ts';
import { communesOfToday } from './communes.ts';
import { readGroups, readTerritories } from './sources.ts';

/** A line of the files, checked. */
interface KnownName extends SpokenPlace {
  file: string;
  line: number;
  /** INSEE codes of the communes it lies in; empty for whole territories and abroad. */
  communes: readonly string[];
  /** Codes of its territories; empty abroad. */
  territories: readonly string[];
  position: { lat: number; lon: number } | null;
  source: string;
}

const FOLDER = new URL('names/', import.meta.url);
const HEAD = 'name;also;where;position;source';
/** Weights, in inhabitants, of what has no count of its own. */
const REGION = 100_000;
const ABROAD = 30_000;
/** A place has at most the weight of this many inhabitants: Paris itself stays before its stations. */
const LARGEST = 60_000;

interface Lists {
  communes: ReadonlyMap<string, { departement: string; population?: number }>;
  territories: ReadonlySet<string>;
  groups: ReadonlyMap<string, readonly string[]>;
}

function readLists(): Lists {
  return {
    communes: new Map(communesOfToday().map((commune) => [commune.code, commune])),
    territories: new Set(readTerritories().map(({ code }) => code)),
    groups: new Map(readGroups().map(({ code, membres }) => [code, membres.map((m) => m.code)])),
  };
}

type Where = Pick<KnownName, 'communes' | 'territories' | 'targets' | 'size'>;

function whereOf(text: string, { communes, territories, groups }: Lists): Where | string {
  if (/^[A-Z]{2}$/.test(text)) {
    return { communes: [], territories: [], targets: [`(${text})`], size: sizeClass(ABROAD) };
  }
  const group = /^epci:(\d{9})$/.exec(text)?.[1];
  const codes = group === undefined ? text.split(' ') : (groups.get(group) ?? []);
  if (codes.length === 0) return `no group of communes ${text}`;
  if (codes.every((code) => territories.has(code))) {
    return { communes: [], territories: codes, targets: codes, size: sizeClass(REGION) };
  }
  const missing = codes.filter((code) => !communes.has(code));
  if (missing.length > 0) return `no commune of today: ${missing.join(' ')}`;
  const own = [...new Set(codes.map((code) => communes.get(code)?.departement ?? ''))];
  const within = (territory: string) =>
    codes.filter((code) => communes.get(code)?.departement === territory);
  const inhabitants = codes.map((code) => communes.get(code)?.population ?? 0);
  return {
    communes: codes,
    territories: own,
    targets: own.map((territory) => {
      const [only, ...others] = within(territory);
      return only !== undefined && others.length === 0 ? only : territory;
    }),
    size: sizeClass(Math.min(LARGEST, Math.max(...inhabitants))),
  };
}

function positionOf(text: string): KnownName['position'] {
  const [lat, lon] = text.split(',').map(Number);
  return text === '' || lat === undefined || lon === undefined ? null : { lat, lon };
}

/** Every name, checked. Throws with file, line and reason on the first that does not stand. */
export function knownNames(): KnownName[] {
  const lists = readLists();
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .flatMap((file) => {
      const [head, ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n');
      if (head !== HEAD) throw new Error(`${file}: expected the heading "${HEAD}"`);
      return lines.map((text, i): KnownName => {
        const line = i + 2;
        const fields = text.split(';');
        const [name = '', also = '', where = '', position = '', source = ''] = fields;
        const found = whereOf(where, lists);
        const problem =
          fields.length !== 5 || name === '' || source === ''
            ? 'expected name;also;where;position;source'
            : typeof found === 'string' && found;
        if (problem || typeof found === 'string')
          throw new Error(`${file}, line ${line}: ${problem}`);
        const others = also === '' ? [] : also.split(', ');
        return { ...found, name, others, position: positionOf(position), source, file, line };
      });
    });
}
