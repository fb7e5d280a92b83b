/** Where each file that may be reused lies on a site: named here once, for its makers, its descriptions and its page. */

/** Folder of the files that follow the directory. A format that readers could misunderstand gets a new one. */
export const OPEN_FOLDER = 'donnees/v1';
/** Folder of the feeds that the collector writes. */
export const STATUS_FOLDER = 'status/annonces';
/** In an address: the INSEE code of a territory. */
export const CODE = '{code}';

/** Media types by the form of a file. */
const FORMS = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  jsonld: 'application/ld+json',
  jws: 'application/jose+json',
  ics: 'text/calendar',
  svg: 'image/svg+xml',
} as const;

/** What a file holds: the lines, what changed of them, the announcements, how well it is all kept; or it describes the others. */
type Subject = 'lines' | 'changes' | 'announcements' | 'health' | 'description';

export interface Reusable {
  /** Below the root of the site, without a slash before it. */
  path: string;
  form: keyof typeof FORMS;
  subject: Subject;
  /** The address of the same for one territory, with `{code}` in it; null where there is none. */
  each: string | null;
  /** In French, as the descriptions have it. */
  title: string;
}

const follows = (name: string) => `${OPEN_FOLDER}/${name}`;

/** Every file, whole first. */
export const REUSABLE = [
  {
    path: follows('annuaire.json'),
    form: 'json',
    subject: 'lines',
    each: follows(`${CODE}.json`),
    title: 'Annuaire : lignes et numéros courts, en JSON',
  },
  {
    path: follows('annuaire.csv'),
    form: 'csv',
    subject: 'lines',
    each: follows(`${CODE}.csv`),
    title: 'Annuaire : une ligne par rangée, en CSV',
  },
  {
    path: follows('annuaire.geojson'),
    form: 'geojson',
    subject: 'lines',
    each: follows(`${CODE}.geojson`),
    title: 'Annuaire : contours des territoires et leurs lignes, en GeoJSON',
  },
  {
    path: follows('changements.atom'),
    form: 'atom',
    subject: 'changes',
    each: follows(`${CODE}.atom`),
    title: 'Lignes ouvertes, confirmées, changées ou fermées, en Atom',
  },
  {
    path: `${STATUS_FOLDER}/france.atom`,
    form: 'atom',
    subject: 'announcements',
    each: `${STATUS_FOLDER}/${CODE}.atom`,
    title: 'Annonces officielles de panne, en Atom avec le message CAP',
  },
  {
    path: `${STATUS_FOLDER}/france.rss`,
    form: 'rss',
    subject: 'announcements',
    each: `${STATUS_FOLDER}/${CODE}.rss`,
    title: 'Annonces officielles de panne, en RSS',
  },
  {
    path: follows('sante.json'),
    form: 'json',
    subject: 'health',
    each: null,
    title: 'Santé de l’annuaire : qui annonce, quels services ont une ligne confirmée',
  },
  {
    path: follows('sante.svg'),
    form: 'svg',
    subject: 'health',
    each: follows(`${CODE}.svg`),
    title: 'Carte de la santé de l’annuaire ; pour un territoire, son badge',
  },
  {
    path: follows('rappels.ics'),
    form: 'ics',
    subject: 'health',
    each: follows(`${CODE}.ics`),
    title: 'Rappels des confirmations annuelles, en calendrier',
  },
  {
    path: follows('annuaire.schema.json'),
    form: 'json',
    subject: 'description',
    each: null,
    title: 'Schéma (JSON Schema 2020-12) de l’annuaire en JSON',
  },
  {
    path: follows('datapackage.json'),
    form: 'json',
    subject: 'description',
    each: null,
    title: 'Paquet de données (Data Package) avec le schéma du tableau (Table Schema)',
  },
  {
    path: follows('catalogue.jsonld'),
    form: 'jsonld',
    subject: 'description',
    each: null,
    title: 'Description du catalogue (DCAT-AP), en JSON-LD',
  },
  {
    path: follows('openapi.json'),
    form: 'json',
    subject: 'description',
    each: null,
    title: 'Description des adresses (OpenAPI 3.1)',
  },
] as const satisfies readonly Reusable[];

export const mediaTypeOf = ({ form }: Pick<Reusable, 'form'>): string => FORMS[form];

/** The path of a file for one territory. */
export const pathFor = (each: string, code: string): string => each.replace(CODE, code);

/** The licence of all of it: https://spdx.org/licenses/etalab-2.0 */
export const LICENCE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte / Open Licence 2.0',
  address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const;
