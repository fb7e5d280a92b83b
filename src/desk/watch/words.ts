/** The words of the watch at the desk. */

import { messages } from '../../base/messages.ts';

const fr = {
  title: 'Je veille',
  nobody: (place: string) =>
    `Personne ne veille : le public de ce territoire (${place}) lit « Aucune annonce reçue », jamais « Aucune panne annoncée ».`,
  others: (names: string) => `Veille déjà ici : ${names}.`,
  own: (heard: string, lapses: string) =>
    `Vous veillez ici. Dernier signe : ${heard}. Votre veille dure jusqu’au ${lapses}, et chaque annonce signée la renouvelle.`,
  soon: 'Elle s’achève bientôt : renouvelez-la.',
  means:
    'Veiller, c’est s’engager à annoncer ici toute panne du 15, du 17, du 18 ou du 112. Tant que vous veillez, le silence veut dire qu’aucune panne n’est annoncée.',
  noKey: 'Pour dire que vous veillez, ouvrez votre clé.',
  openKey: 'Ouvrir une clé',
  seeKey: 'Voir la clé',
  standing: 'L’hébergeur refuserait ce que votre clé signe.',
  notYours: 'Votre clé ne signe pas pour ce territoire.',
  watch: 'Je veille',
  renew: 'Je veille toujours',
  stop: 'Ne plus veiller ici',
  signing: 'Signature…',
  saved: (name: string) =>
    `${name} est enregistré. Faites-le mettre par l’hébergeur dans data/watches/.`,
  'given-up': 'Rien n’a été enregistré.',
  failed: 'La signature ou l’enregistrement n’a pas réussi. Recommencez.',
};

const en: typeof fr = {
  title: 'I watch',
  nobody: (place) =>
    `Nobody watches: people in this territory (${place}) read “No announcement received”, never “No outage announced”.`,
  others: (names) => `Watching here already: ${names}.`,
  own: (heard, lapses) =>
    `You watch here. Last sign: ${heard}. Your watch lasts until ${lapses}, and every signed announcement renews it.`,
  soon: 'It lapses soon: renew it.',
  means:
    'To watch is to undertake to announce here any outage of 15, 17, 18 or 112. As long as you watch, silence means that no outage is announced.',
  noKey: 'To say that you watch, open your key.',
  openKey: 'Open a key',
  seeKey: 'See the key',
  standing: 'The host would refuse what your key signs.',
  notYours: 'Your key does not sign for this territory.',
  watch: 'I watch',
  renew: 'I still watch',
  stop: 'Watch here no more',
  signing: 'Signing…',
  saved: (name) => `${name} is saved. Have the host put it into data/watches/.`,
  'given-up': 'Nothing was saved.',
  failed: 'Signing or saving did not succeed. Try again.',
};

export const WATCH_WORDS = messages({ fr, en });
