/** What each member of a line means, in French: for the schemas that are published with the data. */
import type { OpenLine } from './model.ts';

export const COLUMN_MEANS: Readonly<Record<keyof OpenLine, string>> = {
  id: 'Nom de la ligne : reste le même tant que le territoire, le service et le numéro ne changent pas.',
  territory: 'Code INSEE du département ou de la collectivité.',
  territoryName: 'Nom du territoire.',
  service:
    'Service joint : samu (15), police ou gendarmerie (17), fire (18, pompiers), any (112), sea (196), mountain.',
  number: 'Numéro complet, format E.164. Un appel ordinaire : la position n’est pas transmise.',
  written: 'Le même, comme on l’écrit.',
  label: 'Nom de la ligne, comme on la connaît.',
  area: 'Où elle vaut ; vide : tout le territoire.',
  communes: 'Codes INSEE des communes où elle vaut, quand ils sont connus.',
  kind: 'permanent, ou incident : ouverte pour une seule panne.',
  network: 'Réseau qui porte la ligne : fixed, mobile ou unknown.',
  trust:
    'Jusqu’où s’y fier, au jour de la production : confirmed (vérifiée depuis un an ou moins), lapsed (vérifiée avant), unconfirmed (seulement publiée), station (accueil d’une seule unité).',
  validUntil:
    'Dernier jour où trust tient : ensuite, confirmed vaut lapsed, et une ligne incident ne doit plus être montrée. Vide : sans terme connu.',
  confirmedOn: 'Jour de la dernière vérification.',
  confirmedBy: 'Fonction de qui a vérifié.',
  confirmation:
    'Ce qui porte la vérification : two-keys (deux signatures vérifiées), one-desk (deux personnes à un même bureau), unsigned (sur parole).',
  publisher: 'Qui a publié le numéro.',
  onBehalfOf: 'Autorité citée par qui l’a publié ; vide : il parle pour lui-même.',
  source: 'Adresse de la publication.',
  published: 'Jour, mois ou année de la publication.',
  cautions:
    'Réserves, en codes : weak-source, may-be-stale, did-not-answer, second-choice, shared, prefer-112.',
  remark: 'Réserve en toutes lettres.',
  deduced: 'Rubriques que la source ne donne pas et qui ont été déduites.',
};
