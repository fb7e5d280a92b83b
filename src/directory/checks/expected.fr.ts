/** What each member of a data file expects, in French. */

const EXPECTED: Readonly<Record<string, string>> = {
  code: 'le code INSEE du territoire, entre guillemets : "35", "2A", "971".',
  name: 'un texte.',
  prefecture: '{ "name": …, "website": … }.',
  website: 'une adresse qui commence par https://.',
  url: 'une adresse qui commence par https://, ou un texte vide.',
  lines: 'la liste des lignes, entre [ et ].',
  service:
    'samu, police, gendarmerie, fire (pompiers), any (tous), sea (mer) ou mountain (montagne).',
  number: 'le numéro complet, indicatif compris et sans espace : "+33261910000".',
  label: 'le nom du service, comme les gens le connaissent.',
  area: '"" pour tout le territoire, un nom de lieu, ou { "label": …, "communes": [codes INSEE] }.',
  communes: 'une liste de codes INSEE de communes : ["35238"].',
  kind: '"permanent", ou "incident" (ouverte pour une panne).',
  network: '"fixed" (fixe), "mobile" ou "unknown" (inconnu).',
  source: '{ "publisher": …, "onBehalfOf": …, "url": …, "published": … }.',
  publisher: 'le nom de qui a publié le numéro.',
  published: 'une date "2026-11-22", un mois "2026-11", une année "2026" ou "".',
  alsoPublished: 'une liste d’autres sources.',
  confirmation: 'null, ou { "by": qui, "on": "2026-11-22", "method": comment }.',
  by: 'qui a vérifié ; pour un numéro national : "voice", "text", "video", "app".',
  on: 'la date de la vérification : "2026-11-22".',
  method: 'comment la ligne a été vérifiée : "appel", "courrier du SDIS"…',
  withdrawn: 'null, ou la date de fermeture : "2026-11-22".',
  notes: 'une liste de textes.',
  updated: 'la date de la dernière modification : "2026-11-22".',
  numbers: 'la liste des numéros, entre [ et ].',
  id: 'un nom court en minuscules : "missing-child".',
  territories: '"all" ou une liste de codes INSEE : ["35", "2A"].',
  standIns: 'une liste de numéros courts : ["112", "18"].',
  callable: 'true ou false.',
  keys: 'la liste des clés publiques, entre [ et ].',
  kid: 'un nom de clé : 3 à 64 lettres, chiffres, - ou _.',
  use: 'une liste parmi "directory", "bulletin", "territory".',
  holder: 'qui détient la clé.',
  from: 'le premier jour de la clé : "2026-11-22".',
  until: 'le dernier jour de la clé : "2027-11-22".',
  revoked: 'null, ou le jour où la clé a été révoquée.',
  jwk: 'la partie publique : { "kty": "EC", "crv": "P-256", "x": …, "y": … }.',
  '': 'un objet entre { et }.',
};

/** What a member expects; empty for one that is not known. */
export function expectedInFrench(field: string): string {
  return Object.hasOwn(EXPECTED, field) ? (EXPECTED[field] ?? '') : '';
}
