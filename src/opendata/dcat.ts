/** The catalogue of the files as DCAT-AP 3 wants it, in JSON-LD with its own context: nothing is fetched to read it. */
import { LICENCE, mediaTypeOf, REUSABLE, type Reusable } from './addresses.ts';
import type { OpenDirectory } from './model.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const FILE_TYPES: Partial<Record<Reusable['form'], string>> = {
  json: 'JSON',
  csv: 'CSV',
  geojson: 'GEOJSON',
  atom: 'ATOM',
  rss: 'RSS',
  svg: 'SVG',
};

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const french = (text: string) => ({ '@value': text, '@language': 'fr' });
const at = (id: string) => ({ '@id': id });
const instant = (text: string) => ({ '@value': text, '@type': 'xsd:dateTime' });

interface Told {
  name: string;
  title: string;
  description: string;
  subject: Reusable['subject'];
  /** Of how often it changes, as the EU's list names it. */
  frequency: string;
  keywords: readonly string[];
}

const DATASETS: readonly Told[] = [
  {
    name: 'annuaire',
    title: 'Annuaire des lignes de secours locales',
    description:
      'Numéros complets qui joignent les secours de chaque département quand le 15, le 17, le 18 ou le 112 ne répondent ' +
      'pas, avec leur source, leur confirmation et leur terme.',
    subject: 'lines',
    frequency: 'IRREG',
    keywords: ['urgence', 'secours', 'numéros d’urgence', 'préfecture'],
  },
  {
    name: 'changements',
    title: 'Changements de l’annuaire',
    description: 'Lignes ouvertes, confirmées, changées ou fermées.',
    subject: 'changes',
    frequency: 'IRREG',
    keywords: ['urgence', 'secours', 'changements'],
  },
  {
    name: 'annonces',
    title: 'Annonces officielles de panne des numéros d’urgence',
    description:
      'Annonces en cours, prévues, terminées depuis peu ou retirées. Un fil vide ne dit pas que tout fonctionne.',
    subject: 'announcements',
    frequency: 'CONT',
    keywords: ['urgence', 'panne', 'alerte', 'CAP'],
  },
  {
    name: 'sante',
    title: 'Santé de l’annuaire',
    description:
      'Qui peut annoncer dans chaque territoire, quels services y ont une ligne confirmée, ce qui tient à une seule.',
    subject: 'health',
    frequency: 'IRREG',
    keywords: ['urgence', 'secours', 'qualité des données'],
  },
];

/**
 * The whole description.
 * @param home address of the site without a slash at the end; empty where it is not known: addresses are relative then
 */
export function catalogue({ generated }: OpenDirectory, home: string) {
  const address = (path: string) => `${home}/${path}`;
  const page = address('donnees/');
  const publisher = {
    '@id': `${page}#editeur`,
    '@type': 'foaf:Agent',
    'foaf:name': french('Repli'),
  };
  const licence = at(`https://spdx.org/licenses/${LICENCE.name}`);
  const distributions = ({ subject }: Told) =>
    REUSABLE.filter((file) => file.subject === subject).map((file) => ({
      '@id': `${address(file.path)}#distribution`,
      '@type': 'dcat:Distribution',
      'dct:title': french(file.title),
      'dcat:accessURL': at(page),
      'dcat:downloadURL': at(address(file.path)),
      'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${mediaTypeOf(file)}`),
      'dct:format': at(`${EU}/file-type/${FILE_TYPES[file.form] ?? 'OCTET'}`),
      'dct:license': licence,
      'dct:rights': french(LICENCE.title),
      'dcat:availability': at(`${EU}/planned-availability/STABLE`),
    }));
  return {
    '@context': CONTEXT,
    '@id': `${page}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': french('Repli : données ouvertes'),
    'dct:description': french(
      'Numéros de secours locaux et annonces de panne du 15, du 17, du 18 et du 112, à réutiliser librement.',
    ),
    'dct:publisher': publisher,
    'dct:language': at(`${EU}/language/FRA`),
    'dct:license': licence,
    'foaf:homepage': { '@id': page, '@type': 'foaf:Document' },
    'dct:modified': instant(generated),
    'dcat:dataset': DATASETS.map((told) => ({
      '@id': `${page}#${told.name}`,
      '@type': 'dcat:Dataset',
      'dct:title': french(told.title),
      'dct:description': french(told.description),
      'dct:publisher': at(`${page}#editeur`),
      'dct:language': at(`${EU}/language/FRA`),
      'dct:spatial': at(`${EU}/country/FRA`),
      'dct:accrualPeriodicity': at(`${EU}/frequency/${told.frequency}`),
      'dcat:theme': at(`${EU}/data-theme/HEAL`),
      'dcat:keyword': told.keywords.map(french),
      'dcat:landingPage': at(page),
      ...(told.subject === 'announcements' ? {} : { 'dct:modified': instant(generated) }),
      'dcat:distribution': distributions(told),
    })),
  };
}
