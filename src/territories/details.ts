/**
 * The 107 territories: code, name, kind, region and seat of each, as the official geographic code
 * of INSEE has them (https://www.insee.fr/fr/information/2560452). Small enough for the phone.
 */

export interface TerritoryEntry {
  /** INSEE code: `01`…`95`, `2A`, `2B`, `971`…`988`. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'departement' | 'collectivite';
  readonly region: string;
  /** Town of the préfecture or of the State's high commissioner. */
  readonly seat: string;
}

type Row = readonly [code: string, name: string, seat: string];

const MAINLAND: readonly (readonly [region: string, rows: readonly Row[]])[] = [
  [
    'Auvergne-Rhône-Alpes',
    [
      ['01', 'Ain', 'Bourg-en-Bresse'],
      ['03', 'Allier', 'Moulins'],
      ['07', 'Ardèche', 'Privas'],
      ['15', 'Cantal', 'Aurillac'],
      ['26', 'Drôme', 'Valence'],
      ['38', 'Isère', 'Grenoble'],
      ['42', 'Loire', 'Saint-Étienne'],
      ['43', 'Haute-Loire', 'Le Puy-en-Velay'],
      ['63', 'Puy-de-Dôme', 'Clermont-Ferrand'],
      ['69', 'Rhône', 'Lyon'],
      ['73', 'Savoie', 'Chambéry'],
      ['74', 'Haute-Savoie', 'Annecy'],
    ],
  ],
  [
    'Hauts-de-France',
    [
      ['02', 'Aisne', 'Laon'],
      ['59', 'Nord', 'Lille'],
      ['60', 'Oise', 'Beauvais'],
      ['62', 'Pas-de-Calais', 'Arras'],
      ['80', 'Somme', 'Amiens'],
    ],
  ],
  [
    "Provence-Alpes-Côte d'Azur",
    [
      ['04', 'Alpes-de-Haute-Provence', 'Digne-les-Bains'],
      ['05', 'Hautes-Alpes', 'Gap'],
      ['06', 'Alpes-Maritimes', 'Nice'],
      ['13', 'Bouches-du-Rhône', 'Marseille'],
      ['83', 'Var', 'Toulon'],
      ['84', 'Vaucluse', 'Avignon'],
    ],
  ],
  [
    'Grand Est',
    [
      ['08', 'Ardennes', 'Charleville-Mézières'],
      ['10', 'Aube', 'Troyes'],
      ['51', 'Marne', 'Châlons-en-Champagne'],
      ['52', 'Haute-Marne', 'Chaumont'],
      ['54', 'Meurthe-et-Moselle', 'Nancy'],
      ['55', 'Meuse', 'Bar-le-Duc'],
      ['57', 'Moselle', 'Metz'],
      ['67', 'Bas-Rhin', 'Strasbourg'],
      ['68', 'Haut-Rhin', 'Colmar'],
      ['88', 'Vosges', 'Épinal'],
    ],
  ],
  [
    'Occitanie',
    [
      ['09', 'Ariège', 'Foix'],
      ['11', 'Aude', 'Carcassonne'],
      ['12', 'Aveyron', 'Rodez'],
      ['30', 'Gard', 'Nîmes'],
      ['31', 'Haute-Garonne', 'Toulouse'],
      ['32', 'Gers', 'Auch'],
      ['34', 'Hérault', 'Montpellier'],
      ['46', 'Lot', 'Cahors'],
      ['48', 'Lozère', 'Mende'],
      ['65', 'Hautes-Pyrénées', 'Tarbes'],
      ['66', 'Pyrénées-Orientales', 'Perpignan'],
      ['81', 'Tarn', 'Albi'],
      ['82', 'Tarn-et-Garonne', 'Montauban'],
    ],
  ],
  [
    'Normandie',
    [
      ['14', 'Calvados', 'Caen'],
      ['27', 'Eure', 'Évreux'],
      ['50', 'Manche', 'Saint-Lô'],
      ['61', 'Orne', 'Alençon'],
      ['76', 'Seine-Maritime', 'Rouen'],
    ],
  ],
  [
    'Nouvelle-Aquitaine',
    [
      ['16', 'Charente', 'Angoulême'],
      ['17', 'Charente-Maritime', 'La Rochelle'],
      ['19', 'Corrèze', 'Tulle'],
      ['23', 'Creuse', 'Guéret'],
      ['24', 'Dordogne', 'Périgueux'],
      ['33', 'Gironde', 'Bordeaux'],
      ['40', 'Landes', 'Mont-de-Marsan'],
      ['47', 'Lot-et-Garonne', 'Agen'],
      ['64', 'Pyrénées-Atlantiques', 'Pau'],
      ['79', 'Deux-Sèvres', 'Niort'],
      ['86', 'Vienne', 'Poitiers'],
      ['87', 'Haute-Vienne', 'Limoges'],
    ],
  ],
  [
    'Centre-Val de Loire',
    [
      ['18', 'Cher', 'Bourges'],
      ['28', 'Eure-et-Loir', 'Chartres'],
      ['36', 'Indre', 'Châteauroux'],
      ['37', 'Indre-et-Loire', 'Tours'],
      ['41', 'Loir-et-Cher', 'Blois'],
      ['45', 'Loiret', 'Orléans'],
    ],
  ],
  [
    'Bourgogne-Franche-Comté',
    [
      ['21', "Côte-d'Or", 'Dijon'],
      ['25', 'Doubs', 'Besançon'],
      ['39', 'Jura', 'Lons-le-Saunier'],
      ['58', 'Nièvre', 'Nevers'],
      ['70', 'Haute-Saône', 'Vesoul'],
      ['71', 'Saône-et-Loire', 'Mâcon'],
      ['89', 'Yonne', 'Auxerre'],
      ['90', 'Territoire de Belfort', 'Belfort'],
    ],
  ],
  [
    'Bretagne',
    [
      ['22', "Côtes-d'Armor", 'Saint-Brieuc'],
      ['29', 'Finistère', 'Quimper'],
      ['35', 'Ille-et-Vilaine', 'Rennes'],
      ['56', 'Morbihan', 'Vannes'],
    ],
  ],
  [
    'Corse',
    [
      ['2A', 'Corse-du-Sud', 'Ajaccio'],
      ['2B', 'Haute-Corse', 'Bastia'],
    ],
  ],
  [
    'Pays de la Loire',
    [
      ['44', 'Loire-Atlantique', 'Nantes'],
      ['49', 'Maine-et-Loire', 'Angers'],
      ['53', 'Mayenne', 'Laval'],
      ['72', 'Sarthe', 'Le Mans'],
      ['85', 'Vendée', 'La Roche-sur-Yon'],
    ],
  ],
  [
    'Île-de-France',
    [
      ['75', 'Paris', 'Paris'],
      ['77', 'Seine-et-Marne', 'Melun'],
      ['78', 'Yvelines', 'Versailles'],
      ['91', 'Essonne', 'Évry-Courcouronnes'],
      ['92', 'Hauts-de-Seine', 'Nanterre'],
      ['93', 'Seine-Saint-Denis', 'Bobigny'],
      ['94', 'Val-de-Marne', 'Créteil'],
      ['95', "Val-d'Oise", 'Pontoise'],
    ],
  ],
];

/** Each is a region (or stands alone) by itself. */
const OVERSEAS: readonly Row[] = [
  ['971', 'Guadeloupe', 'Basse-Terre'],
  ['972', 'Martinique', 'Fort-de-France'],
  ['973', 'Guyane', 'Cayenne'],
  ['974', 'La Réunion', 'Saint-Denis'],
  ['975', 'Saint-Pierre-et-Miquelon', 'Saint-Pierre'],
  ['976', 'Mayotte', 'Mamoudzou'],
  ['977', 'Saint-Barthélemy', 'Gustavia'],
  ['978', 'Saint-Martin', 'Marigot'],
  ['986', 'Wallis-et-Futuna', 'Mata-Utu'],
  ['987', 'Polynésie française', 'Papeete'],
  ['988', 'Nouvelle-Calédonie', 'Nouméa'],
];

/** Overseas départements; the other overseas territories are collectivities. */
const OVERSEAS_DEPARTEMENTS = ['971', '972', '973', '974', '976'];

/** Every territory, in the order of the codes (Corsica after 19, overseas last). */
export const TERRITORY_DETAILS: readonly TerritoryEntry[] = [
  ...MAINLAND.flatMap(([region, rows]) =>
    rows.map(([code, name, seat]) => ({ code, name, kind: 'departement' as const, region, seat })),
  ),
  ...OVERSEAS.map(([code, name, seat]) => ({
    code,
    name,
    kind: OVERSEAS_DEPARTEMENTS.includes(code)
      ? ('departement' as const)
      : ('collectivite' as const),
    region: name,
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
