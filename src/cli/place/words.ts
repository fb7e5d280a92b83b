/** What `repli place` says, in French and English. */

import { messages } from '../../base/messages.ts';

const fr = {
  postcode: (postcode: string) => `code postal ${postcode}`,
  mostly: (postcode: string) => `quelques rues du code postal ${postcode}`,
  begins: 'code postal à compléter',
  inside: 'à cette position',
  border: 'près d’une limite : à vérifier sur place',
  sea: (km: number) => `côte la plus proche, à ${km} km : en mer, appelez le 196`,
  coast: (km: number) => `territoire le plus proche, à ${km} km`,
  former: (name: string, now: string) => `${name}, aujourd’hui ${now}`,
  maybe: 'Vouliez-vous dire :',
  across: (name: string) => `${name} s’étend sur plusieurs départements : choisissez.`,
  services: { any: '', samu: ' (urgence médicale)', fire: ' (feu)', police: ' (police)' },
  named: (name: string, country: string, numbers: string) =>
    `${name}${country && ` (${country})`} : hors de France. Sur place, appelez le ${numbers}.`,
  or: ' ou le ',
  territory: 'nom ou code du territoire',
  nothing: (typed: string) =>
    `« ${typed} » : aucun lieu trouvé. Essayez un code postal (35000), une commune (Saint-Malo), un département (Ille-et-Vilaine) ou des coordonnées (48.117,-1.678).`,
  unknown: {
    unassigned: (postcode: string) =>
      `${postcode} : ce code postal n’existe pas. Vérifiez les deux premiers chiffres, ou tapez le nom de la commune.`,
    monaco: (postcode: string) =>
      `${postcode} : c’est Monaco, qui a ses propres secours. Là-bas, appelez le 112.`,
    army: (postcode: string) =>
      `${postcode} : code des armées, qui ne dit pas le lieu. Tapez le nom de la commune.`,
    uninhabited: (postcode: string) =>
      `${postcode} : Terres australes et antarctiques, sans numéros de secours locaux.`,
  },
  abroad:
    'Cette position est hors de France. Le 112 fonctionne dans toute l’Union européenne et chez la plupart des voisins.',
  withoutNumbers:
    'Cette position est en France, sur des terres sans habitants permanents (Terres australes et antarctiques, Clipperton) : aucun territoire n’en tient les numéros.',
  nearBorder: (country: string, numbers: string) =>
    `La frontière est toute proche (${country}) : si vous êtes de l’autre côté, appelez le ${numbers}.`,
  'not-coordinates':
    'Ces coordonnées sont impossibles : latitude de -90 à 90, longitude de -180 à 180.',
  'too-vague': 'Position trop imprécise pour choisir un territoire : tapez la commune.',
};

const en: typeof fr = {
  postcode: (postcode) => `postcode ${postcode}`,
  mostly: (postcode) => `a few streets of postcode ${postcode}`,
  begins: 'unfinished postcode',
  inside: 'at this position',
  border: 'near a border: check on the spot',
  sea: (km) => `nearest coast, ${km} km away: at sea, call 196`,
  coast: (km) => `nearest territory, ${km} km away`,
  former: (name, now) => `${name}, now ${now}`,
  maybe: 'Did you mean:',
  across: (name) => `${name} is in several départements: choose one.`,
  services: { any: '', samu: ' (medical emergency)', fire: ' (fire)', police: ' (police)' },
  named: (name, country, numbers) =>
    `${name}${country && ` (${country})`}: not in France. If you are there, call ${numbers}.`,
  or: ' or ',
  territory: 'name or code of the territory',
  nothing: (typed) =>
    `"${typed}": no place found. Try a postcode (35000), a commune (Saint-Malo), a département (Ille-et-Vilaine) or coordinates (48.117,-1.678).`,
  unknown: {
    unassigned: (postcode) =>
      `${postcode}: there is no such postcode. Check the first two digits, or type the commune's name.`,
    monaco: (postcode) =>
      `${postcode}: this is Monaco, which has its own services. There, call 112.`,
    army: (postcode) =>
      `${postcode}: an army postcode says nothing of the place. Type the commune's name.`,
    uninhabited: (postcode) =>
      `${postcode}: French Southern and Antarctic Lands, without local emergency lines.`,
  },
  abroad:
    'This position is outside France. 112 works all over the European Union and in most neighbouring countries.',
  withoutNumbers:
    'This position is in France, on land without permanent inhabitants (French Southern and Antarctic Lands, Clipperton): no territory keeps numbers for it.',
  nearBorder: (country, numbers) =>
    `The frontier is very near (${country}): if you are on the other side, call ${numbers}.`,
  'not-coordinates':
    'These coordinates are impossible: latitude from -90 to 90, longitude from -180 to 180.',
  'too-vague': 'The position is too vague to choose a territory: type the commune.',
};

export const PLACE_WORDS = messages({ fr, en });
