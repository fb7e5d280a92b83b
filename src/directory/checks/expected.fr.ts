/** What each member of a data file expects, in French. */

import { EXPECTED_OF_EXERCISES_FR } from './expected-exercises.fr.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  code: 'le code INSEE du territoire, entre guillemets : "35", "2A", "971".',
  name: 'un texte.',
  prefecture: '{ "name": …, "website": … }.',
  website: 'une adresse qui commence par https://.',
  url: 'une adresse qui commence par https://, ou un texte vide.',
  lines: 'la liste des lignes, entre [ et ].',
  service:
    'samu, police, gendarmerie, fire (pompiers), any (tous), sea (mer) ou mountain (montagne).',
  number: 'le numéro complet, indicatif compris et sans espace : "+33261910000".',
  label: 'le nom du service, comme les gens le connaissent ; dans « area », le nom du lieu.',
  area: '"" pour tout le territoire, un nom de lieu, ou { "label": …, "communes": [codes INSEE] }.',
  communes: 'une liste de codes INSEE de communes : ["35238"].',
  kind: '"permanent", ou "incident" (ouverte pour une panne).',
  network: '"fixed" (fixe), "mobile" ou "unknown" (inconnu).',
  source: '{ "publisher": …, "onBehalfOf": …, "url": …, "published": … }.',
  publisher: 'le nom de qui a publié le numéro.',
  published: 'une date "2026-11-22", un mois "2026-11", une année "2026" ou "".',
  alsoPublished: 'une liste d’autres sources.',
  confirmation: 'null, ou { "by": qui, "on": "2026-11-22", "method": comment }.',
  by: 'qui a vérifié, par sa fonction ; pour un numéro national : "voice", "text", "video", "app".',
  oneDesk:
    'true si deux personnes ont vérifié à un seul poste, sans deux clés ; sinon, ne pas l’écrire.',
  attestations: 'ce que deux clés ont signé ; écrit par le bureau, jamais à la main.',
  role: 'la fonction de qui a vérifié, sans nom : "officier de permanence, SIDPC".',
  key: 'le nom d’une clé de keys.json.',
  signature: 'une signature, écrite par le bureau.',
  replaces: 'le nom de la clé qu’elle remplace, dans les mêmes mains ; sinon, ne pas l’écrire.',
  on: 'la date de la vérification : "2026-11-22".',
  method: 'comment la ligne a été vérifiée : "appel", "courrier du SDIS"…',
  withdrawn: 'null, ou la date de fermeture : "2026-11-22".',
  facts:
    'la liste de ce que l’on sait, avec sa source : [{ "about": …, "source": …, "checked": … }].',
  about: 'une liste parmi "reaches", "by", "territories", "standIns", "callable".',
  in: 'les codes INSEE des territoires où le fait vaut ; ne pas l’écrire pour tous les autres.',
  standing: '"confirmed" (confirmé), "unconfirmed" (non confirmé) ou "not-found" (non trouvé).',
  checked: 'le jour où quelqu’un a relu la source : "2026-11-28".',
  note: 'un texte.',
  station: 'true si le numéro est le bureau d’un seul poste, en ce lieu ; sinon, ne pas l’écrire.',
  openUntil: 'le dernier jour donné par la source : "2021-06-04" ; sinon, ne pas l’écrire.',
  cautions:
    'une liste parmi "weak-source" (source fragile), "may-be-stale" (peut-être périmé), "did-not-answer" (n’a pas répondu), "second-choice" (second choix), "shared" (autre territoire aussi), "prefer-112" (le 112 plutôt).',
  remark:
    'une courte réserve pour le public, en français, quand aucun code de « cautions » ne la dit.',
  deduced:
    'ce que la source ne dit pas elle-même : une liste parmi "area", "network", "onBehalfOf", "published", "withdrawn".',
  notes: 'une liste de textes.',
  updated: 'la date de la dernière modification : "2026-11-22".',
  numbers: 'la liste des numéros, entre [ et ].',
  id: 'un nom court en minuscules : "missing-child".',
  territories: '"all", une liste de codes INSEE ["35", "2A"], ou { "allExcept": ["988"] }.',
  allExcept: 'les codes INSEE des territoires où ce numéro ne fonctionne pas.',
  standIns: 'une liste de numéros courts : ["112", "18"].',
  callable: 'true ou false.',
  keys: 'la liste des clés publiques, entre [ et ].',
  kid: 'un nom de clé : 3 à 64 lettres, chiffres, - ou _.',
  use: 'une liste parmi "directory", "bulletin", "territory".',
  holder: 'qui détient la clé.',
  from: 'le premier jour de la clé : "2026-11-22".',
  until: 'le dernier jour de la clé : "2027-11-22".',
  revoked: 'null, ou le jour où la clé a été révoquée.',
  jwk: 'la partie publique : { "kty": "EC", "crv": "P-256", "x": …, "y": … }.',
  onBehalfOf: 'l’autorité citée par la source, ou "" si elle parle pour elle-même.',
  reaches: 'à qui l’on parle : samu, police, fire, any, deaf (sourds)…',
  kty: '"EC".',
  crv: '"P-256".',
  x: 'la coordonnée x de la clé publique, 43 signes.',
  y: 'la coordonnée y de la clé publique, 43 signes.',
  $schema: 'l’adresse du schéma : il aide l’éditeur de texte, et rien d’autre.',
  'sources.sources': 'la liste des flux, entre [ et ].',
  'sources.id': 'un nom court qui ne change jamais : minuscules, chiffres, tirets : "sdis-35".',
  'sources.name': 'le nom montré au public : "Préfecture de l’Ain".',
  'sources.kind':
    '"prefecture", "sdis", "ars", "mairie", "operator", "press", "gendarmerie", "police", "samu" ou "other".',
  'sources.territories': '"all", ou une liste de codes INSEE ["35", "2A"] ; vide pour l’étranger.',
  'sources.format': '"feed", "cap", "nws", "mowas", "alertswiss" ou "statuspage".',
  'sources.address': 'l’adresse du flux, qui commence par https://.',
  'sources.trust': '"official" pour une autorité, "other" sinon.',
  'sources.verified': 'true quand quelqu’un l’a lu d’ici avec succès, sinon false.',
  'sources.lang': 'deux lettres : "fr".',
  'sources.every': 'les secondes entre deux lectures, de 30 à 86400.',
  'sources.allowPrivate': 'true ou false.',
  'sources.direct': 'true ou false.',
  'sources.notes': 'un texte.',
  ...EXPECTED_OF_EXERCISES_FR,
  '': 'un objet entre { et }.',
};

/**
 * What a member expects; empty for one that is not known.
 * @param of kind of file, where its members have meanings of their own: `sources`
 */
export function expectedInFrench(field: string, of = ''): string {
  const own = `${of}.${field}`;
  const name = Object.hasOwn(EXPECTED, own) ? own : field;
  return Object.hasOwn(EXPECTED, name) ? (EXPECTED[name] ?? '') : '';
}
