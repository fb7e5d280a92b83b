/** What serves each need: its short numbers, the lines that answer for it, where help can be found. */
import type { Service } from '../directory/model.ts';
import type { HelpPlace, Need } from './model.ts';

interface Serving {
  /**
   * Short numbers that take the call, the usual one ahead. 112, 15, 17 and 18 stand in for each
   * other: whoever answers passes the call on (service-public.fr, fiche F33954).
   */
  short: readonly [string, ...string[]];
  /** Services whose local lines answer for the need, the closest first. */
  services: readonly Service[];
  /**
   * Emergency centres that are connected with the right one and pass a call on: "dans tous les cas,
   * restez en ligne" (ministère de l'Intérieur). Offered after the services themselves.
   */
  relays: readonly Service[];
  places: readonly HelpPlace[];
}

export const SERVING: Readonly<Record<Need, Serving>> = {
  samu: {
    short: ['15', '112', '18', '17'],
    services: ['samu', 'any'],
    relays: ['fire'],
    places: ['hospital', 'fire-station'],
  },
  fire: {
    short: ['18', '112', '15', '17'],
    services: ['fire', 'any'],
    relays: ['samu'],
    places: ['fire-station', 'gendarmerie', 'police'],
  },
  police: {
    short: ['17', '112', '18', '15'],
    services: ['police', 'gendarmerie', 'any'],
    relays: [],
    places: ['police', 'gendarmerie', 'fire-station'],
  },
  silent: {
    short: ['114'],
    services: [],
    relays: [],
    places: ['fire-station', 'hospital', 'police', 'gendarmerie'],
  },
  any: {
    short: ['112', '15', '18', '17'],
    services: ['any', 'samu', 'fire', 'gendarmerie', 'police'],
    relays: [],
    places: ['fire-station', 'hospital', 'police', 'gendarmerie'],
  },
  sea: {
    // 196: the CROSS. 16: the MRCC in the Pacific, where 196 does not exist.
    short: ['196', '16', '112', '18'],
    services: ['sea', 'any'],
    relays: ['fire'],
    places: ['harbour', 'fire-station'],
  },
  mountain: {
    short: ['112', '15', '18', '17'],
    services: ['mountain', 'any'],
    relays: ['gendarmerie', 'samu', 'fire'],
    places: ['refuge', 'gendarmerie', 'fire-station'],
  },
};
