/**
 * What is known of each of the 107 territories beside its name: kind, region and seat, as the official
 * geographic code of INSEE has them (https://www.insee.fr/fr/information/2560452). Small enough for the phone.
 */
import { territoryName } from './names.ts';

interface TerritoryEntry {
  /** INSEE code: `01`…`95`, `2A`, `2B`, `971`…`988`. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'departement' | 'collectivite';
  readonly region: string;
  /** Town of the préfecture or of the State's high commissioner. */
  readonly seat: string;
}

type Row = readonly [code: string, seat: string];

const MAINLAND: readonly (readonly [region: string, rows: readonly Row[]])[] = [
  [
    'Auvergne-Rhône-Alpes',
    [
      ['01', 'Bourg-en-Bresse'],
      ['03', 'Moulins'],
      ['07', 'Privas'],
      ['15', 'Aurillac'],
      ['26', 'Valence'],
      ['38', 'Grenoble'],
      ['42', 'Saint-Étienne'],
      ['43', 'Le Puy-en-Velay'],
      ['63', 'Clermont-Ferrand'],
      ['69', 'Lyon'],
      ['73', 'Chambéry'],
      ['74', 'Annecy'],
    ],
  ],
  [
    'Hauts-de-France',
    [
      ['02', 'Laon'],
      ['59', 'Lille'],
      ['60', 'Beauvais'],
      ['62', 'Arras'],
      ['80', 'Amiens'],
    ],
  ],
  [
    "Provence-Alpes-Côte d'Azur",
    [
      ['04', 'Digne-les-Bains'],
      ['05', 'Gap'],
      ['06', 'Nice'],
      ['13', 'Marseille'],
      ['83', 'Toulon'],
      ['84', 'Avignon'],
    ],
  ],
  [
    'Grand Est',
    [
      ['08', 'Charleville-Mézières'],
      ['10', 'Troyes'],
      ['51', 'Châlons-en-Champagne'],
      ['52', 'Chaumont'],
      ['54', 'Nancy'],
      ['55', 'Bar-le-Duc'],
      ['57', 'Metz'],
      ['67', 'Strasbourg'],
      ['68', 'Colmar'],
      ['88', 'Épinal'],
    ],
  ],
  [
    'Occitanie',
    [
      ['09', 'Foix'],
      ['11', 'Carcassonne'],
      ['12', 'Rodez'],
      ['30', 'Nîmes'],
      ['31', 'Toulouse'],
      ['32', 'Auch'],
      ['34', 'Montpellier'],
      ['46', 'Cahors'],
      ['48', 'Mende'],
      ['65', 'Tarbes'],
      ['66', 'Perpignan'],
      ['81', 'Albi'],
      ['82', 'Montauban'],
    ],
  ],
  [
    'Normandie',
    [
      ['14', 'Caen'],
      ['27', 'Évreux'],
      ['50', 'Saint-Lô'],
      ['61', 'Alençon'],
      ['76', 'Rouen'],
    ],
  ],
  [
    'Nouvelle-Aquitaine',
    [
      ['16', 'Angoulême'],
      ['17', 'La Rochelle'],
      ['19', 'Tulle'],
      ['23', 'Guéret'],
      ['24', 'Périgueux'],
      ['33', 'Bordeaux'],
      ['40', 'Mont-de-Marsan'],
      ['47', 'Agen'],
      ['64', 'Pau'],
      ['79', 'Niort'],
      ['86', 'Poitiers'],
      ['87', 'Limoges'],
    ],
  ],
  [
    'Centre-Val de Loire',
    [
      ['18', 'Bourges'],
      ['28', 'Chartres'],
      ['36', 'Châteauroux'],
      ['37', 'Tours'],
      ['41', 'Blois'],
      ['45', 'Orléans'],
    ],
  ],
  [
    'Bourgogne-Franche-Comté',
    [
      ['21', 'Dijon'],
      ['25', 'Besançon'],
      ['39', 'Lons-le-Saunier'],
      ['58', 'Nevers'],
      ['70', 'Vesoul'],
      ['71', 'Mâcon'],
      ['89', 'Auxerre'],
      ['90', 'Belfort'],
    ],
  ],
  [
    'Bretagne',
    [
      ['22', 'Saint-Brieuc'],
      ['29', 'Quimper'],
      ['35', 'Rennes'],
      ['56', 'Vannes'],
    ],
  ],
  [
    'Corse',
    [
      ['2A', 'Ajaccio'],
      ['2B', 'Bastia'],
    ],
  ],
  [
    'Pays de la Loire',
    [
      ['44', 'Nantes'],
      ['49', 'Angers'],
      ['53', 'Laval'],
      ['72', 'Le Mans'],
      ['85', 'La Roche-sur-Yon'],
    ],
  ],
  [
    'Île-de-France',
    [
      ['75', 'Paris'],
      ['77', 'Melun'],
      ['78', 'Versailles'],
      ['91', 'Évry-Courcouronnes'],
      ['92', 'Nanterre'],
      ['93', 'Bobigny'],
      ['94', 'Créteil'],
      ['95', 'Pontoise'],
    ],
  ],
];

/** Each is a region (or stands alone) by itself. */
const OVERSEAS: readonly Row[] = [
  ['971', 'Basse-Terre'],
  ['972', 'Fort-de-France'],
  ['973', 'Cayenne'],
  ['974', 'Saint-Denis'],
  ['975', 'Saint-Pierre'],
  ['976', 'Mamoudzou'],
  ['977', 'Gustavia'],
  ['978', 'Marigot'],
  ['986', 'Mata-Utu'],
  ['987', 'Papeete'],
  ['988', 'Nouméa'],
];

/** Overseas départements; the other overseas territories are collectivities. */
const OVERSEAS_DEPARTEMENTS = ['971', '972', '973', '974', '976'];

/** Every territory, in the order of the codes (Corsica after 19, overseas last). */
export const TERRITORY_DETAILS: readonly TerritoryEntry[] = [
  ...MAINLAND.flatMap(([region, rows]) =>
    rows.map(([code, seat]) => ({
      ...{ code, name: territoryName(code), kind: 'departement' as const },
      ...{ region, seat },
    })),
  ),
  ...OVERSEAS.map(([code, seat]) => ({
    code,
    name: territoryName(code),
    kind: OVERSEAS_DEPARTEMENTS.includes(code)
      ? ('departement' as const)
      : ('collectivite' as const),
    region: territoryName(code),
    seat,
  })),
].sort((a, b) => rank(a.code) - rank(b.code));

const byCode = new Map(TERRITORY_DETAILS.map((territory) => [territory.code, territory]));

/** `2A` and `2B` took the place of 20. */
function rank(code: string): number {
  if (code === '2A') return 19.1;
  if (code === '2B') return 19.2;
  return Number(code);
}

/** The territory of an INSEE code; undefined for any other text. */
export function territoryEntry(code: string): TerritoryEntry | undefined {
  return byCode.get(code);
}
