/** The town or sector an announcement is limited to, as written. */
import { findPlaces } from '../find/places.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './facts.ts';

export interface Sector {
  /** Empty when the failing is wider than a town or sector. */
  area: string;
  /** The same for the lines of the police, who answer town by town. */
  policeArea: string;
  gendarmerieArea: string;
}

export const NOWHERE: Sector = { area: '', policeArea: '', gendarmerieArea: '' };

const NAME =
  "\\p{Lu}[\\p{L}'’-]+(?:[ -](?:\\p{Lu}[\\p{L}'’-]+|(?:de|du|des|sur|en|la|le|les|d[’']|l[’'])(?=[ -]?\\p{Lu})))*";
const SECTOR = new RegExp(
  `(?:secteurs?|cantons?|arrondissement|bassin|vallée|île|communes?|circonscription|district) (?:de la |de l['’]|des |du |de |d['’])${NAME}`,
  'u',
);
const OFFICE = new RegExp(
  `(?:[Cc]ommissariats?|[Bb]rigades?|[Cc]ompagnie|[Gg]endarmeries?|[Hh]ôtel de police|[Pp]olice(?: nationale)?)(?: de la | de l['’]| du | de | d['’])(${NAME})|(?:COMMISSARIAT|BRIGADE|GENDARMERIE|POLICE)(?: DE LA | DE L['’]| DU | DE | D['’])([\\p{Lu}'’ -]+)`,
  'u',
);
const OF_ALL_THE_DEPARTEMENT = /^(?:departement|region|compagnie|secteur)/;

/** « Commissariat d'Aubagne », « GENDARMERIE D'AUBENAS »: its town, unless it is a département. */
function officeTown(text: string): string {
  const match = OFFICE.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? '').trim();
  if (name === '' || OF_ALL_THE_DEPARTEMENT.test(fold(name))) return '';
  const wide = findPlaces(name, fold(name)).some((place) => place.kind !== 'town');
  if (wide) return '';
  return name === name.toUpperCase() ? capitals(name) : name;
}

/** AUBENAS as one writes it: Aubenas. */
function capitals(name: string): string {
  return name.toLowerCase().replace(/\p{L}+/gu, ([first = '', ...rest]) => {
    return first.toUpperCase() + rest.join('');
  });
}

function onlyTown(facts: readonly Fact[], links: readonly string[]): string {
  const towns = new Set(
    facts.flatMap(({ places }) =>
      places
        .filter((place) => place.kind === 'town' && links.includes(place.link))
        .map((place) => place.name),
    ),
  );
  const [only] = towns;
  return towns.size === 1 && only !== undefined ? only : '';
}

/** Reads it from the clauses that tell what fails and from the title. */
export function sectorOf(facts: readonly Fact[], byMairie: boolean): Sector {
  for (const { clause } of facts) {
    const sector = SECTOR.exec(clause.text)?.[0];
    if (sector !== undefined) return { area: sector, policeArea: sector, gendarmerieArea: sector };
  }
  const title = facts.filter((fact) => fact.clause.block === 0);
  const wide = title.some((fact) =>
    fact.places.some((place) => place.kind === 'departement' || place.kind === 'region'),
  );
  const office =
    facts.map((fact) => officeTown(fact.clause.text)).find((name) => name !== '') ?? '';
  if (wide) return { area: '', policeArea: office, gendarmerieArea: office };
  // The town that opens a title is where the paper sits; only the police answer for it alone.
  const there = onlyTown(facts, ['at']);
  const opening = onlyTown(title, ['at', 'bare']);
  return {
    area: byMairie ? there || opening : there,
    policeArea: office || there || opening,
    gendarmerieArea: office || there,
  };
}
