/** Where the advice that holds for every outage comes from. */
import type { Source } from '../directory/model.ts';
import type { AdviceCode, Why } from './model.ts';

const EVERY_DAY: Source = {
  publisher: 'Service-Public.fr',
  onBehalfOf: 'Direction de l’information légale et administrative',
  url: 'https://www.service-public.fr/particuliers/vosdroits/F33954',
  published: '2024-07-22',
};

/** Null where the rule is Repli's own. */
const SOURCES: Readonly<Record<AdviceCode, Source | null>> = {
  insist: {
    publisher: 'franceinfo',
    onBehalfOf: 'Ministère de l’Intérieur',
    url: 'https://www.francetvinfo.fr/france/panne-des-numeros-d-urgence-la-situation-stabilisee-le-retour-a-la-normale-difficile-a-prevoir-selon-le-ministere-de-l-interieur_4648217.html',
    published: '2021-06-02',
  },
  'other-phone': {
    publisher: 'LCI',
    onBehalfOf: 'ARS Île-de-France, Orange',
    url: 'https://www.lci.fr/societe/numeros-d-urgence-en-panne-les-conseils-des-autorites-les-contacts-utiles-les-alternatives-au-15-17-18-et-112-mises-en-place-2187737.html',
    published: '2021-06-02',
  },
  'stand-in': EVERY_DAY,
  'local-line': {
    publisher: 'RTL',
    onBehalfOf: 'Ministère de l’Intérieur',
    url: 'https://www.rtl.fr/actu/debats-societe/panne-des-numeros-d-urgences-dans-plusieurs-departements-7900039645',
    published: '2021-06-02',
  },
  'last-resort': null,
  'text-114': EVERY_DAY,
  'apps-114': EVERY_DAY,
  someone: null,
  staffed: {
    publisher: 'HuffPost',
    onBehalfOf: 'Préfectures de la Creuse et de la Dordogne',
    url: 'https://www.huffingtonpost.fr/entry/apres-une-panne-orange-les-numeros-durgence-15-17-18-et-112-perturbes_fr_60b812e0e4b02df1ad871596',
    published: '2021-06',
  },
};

/** A step's reason when no announcement gives one: the advice by its code, and who gave it when. */
export function advice(code: AdviceCode): Why {
  return { from: 'advice', code, source: SOURCES[code] };
}
