/** For tests and the bench: the largest bulletin to be expected. */

import { asTerritory } from '../codes.ts';
import type { Announcement, Bulletin } from '../model.ts';
import { announcement, bulletin, minutes, source, watch } from './bulletin.fixtures.ts';

const TERRITORIES = [
  ...Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, '0')),
  '2A',
  '2B',
  ...Array.from({ length: 18 }, (_, i) => String(971 + i)),
].filter((code) => asTerritory(code) === code);

/** Deterministic digits: the same bulletin, hence the same size, in every run. */
function digits(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 28) % 10;
  };
}

const FICTIONAL = ['19900', '26191', '35301', '46571', '53649', '63998'];
const SERVICES = ['samu', 'fire', 'police', 'gendarmerie'] as const;

function outage(code: string, i: number): Announcement {
  const digit = digits(i + 1);
  const number = (line: number) =>
    `+33${FICTIONAL[(i + line) % 6]}${digit()}${digit()}${digit()}${digit()}`;
  return announcement({
    id: `urgence@pref-${code}.example,PREF${code}-2026-11-21-${1 + (i % 4)}`,
    sent: minutes(-(i % 90)),
    territories: [code],
    numbers: { '15': 'down', '17': 'disrupted', '18': 'down', '112': 'disrupted' },
    worksFrom: ['mobile'],
    failsFrom: ['fixed'],
    advice: ['mobile', 'retry'],
    publisher: authority(code, i),
    link: `https://www.pref-${code}.example/actualites/panne`,
    source: `pref-${code}`,
    onset: minutes(-95 - (i % 30)),
    expires: minutes(700),
    lines: SERVICES.map((service, line) => ({
      service,
      number: number(line),
      area: service === 'police' ? (NAMES[(i * 7) % NAMES.length] ?? '') : '',
      network: 'fixed',
    })),
  });
}
const NAMES =
  'Ain Aisne Allier Ardennes Aveyron Calvados Cantal Charente Corrèze Creuse Dordogne Doubs Drôme Eure Finistère Gard Gers Gironde Hérault Indre Isère Jura Landes Loire Loiret Lot Lozère Manche Marne Mayenne Meuse Morbihan Moselle Nièvre Nord Oise Orne Rhône Sarthe Savoie Somme Tarn Var Vaucluse Vendée Vienne Vosges Yonne'.split(
    ' ',
  );

/** The authority of a territory. */
const authority = (code: string, i: number) => `Préfecture de ${NAMES[i % NAMES.length]}-${code}`;

/**
 * Every one of the 107 territories in outage, four replacement lines each; each watched twice, by the
 * préfecture's own channel and by its desk, last heard at any minute of the past month.
 */
export function fullBulletin(): Bulletin {
  return bulletin(TERRITORIES.map(outage), {
    sources: TERRITORIES.map((code, i) =>
      source({
        id: `pref-${code}`,
        checkedAt: minutes(-(i % 3)),
        territories: [code],
        speaksAs: authority(code, i),
      }),
    ),
    watches: TERRITORIES.map((code, i) => {
      const digit = digits(1000 + i);
      const before = Number([0, 0, 0, 0].map(digit).join('')) * 4 + digit();
      const name = `${authority(code, i)}, SIDPC`;
      return watch({ name, territories: [code], heard: minutes(-1 - before) });
    }),
  });
}
