/** Territories on a map (RFC 7946), each with its lines. */
import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { OpenDirectory, OpenTerritory } from './model.ts';

/** The outline of each territory by its code, in degrees. */
export type TerritoryShapes = Readonly<Record<string, MultiPolygon['coordinates']>>;

type Territories = FeatureCollection<MultiPolygon | null, OpenTerritory> &
  Pick<OpenDirectory, 'format' | 'version' | 'generated' | 'validUntil' | 'licence' | 'notice'>;

/** Each territory as a feature; one without outline has no geometry, which the format allows. */
export function territoriesMap(directory: OpenDirectory, shapes: TerritoryShapes): Territories {
  const { territories, national: _short, $schema: _other, ...heading } = directory;
  return {
    type: 'FeatureCollection',
    ...heading,
    features: territories.map((territory) => {
      const coordinates = shapes[territory.code];
      return {
        type: 'Feature',
        id: territory.code,
        geometry: coordinates === undefined ? null : { type: 'MultiPolygon', coordinates },
        properties: territory,
      };
    }),
  };
}
