/** What the words beside a number say: whose line it is, for which place, or that it is no fallback. */

import { lastOf } from '../../../base/last.ts';
import { isTerritoryCode } from '../../../territories/names.ts';
import { findPlaces, type NamedTerritory } from '../find/places.ts';
import { findServices } from '../find/services.ts';
import type { ReplacementService } from '../model.ts';
import { fold } from '../text/fold.ts';
import { unlessAfter } from '../text/unless-after.ts';

export interface NumberLabel {
  /** Null when the words name no service. */
  service: ReplacementService | null;
  /** A line of somebody who sends no help, or one that must not be called. */
  refused: boolean;
  places: NamedTerritory[];
  /** Town or sector as written, or empty. */
  area: string;
}

interface Hit {
  service: ReplacementService | 'refused';
  at: number;
}

const EVERYTHING =
  /\b(?:toutes? (?:les )?(?:urgences|demandes|situations d'urgence|secours)|tout type d'urgences?|numero(?:s)? uniques?|plateau (?:commun|unique)|plateforme (?:commune|unique|interservices)|toutes? urgences?|urgences tous services|quelle que soit l'urgence|tous (?:les )?(?:services|secours)|single number|any emergency|all emergencies|every emergency|alle notfalle)\b/g;
const WORDS: readonly (readonly [ReplacementService | 'refused', RegExp])[] = [
  ['any', EVERYTHING],
  [
    'gendarmerie',
    /\b(?:gendarmeries?|gendarmes?|corg|cog|brigades?(?! (?:de )?sapeurs)|psig|cob|compagnie de gendarmerie)\b/g,
  ],
  [
    'police',
    /\b(?:police(?:[- ]secours|[- ]nationale)?|commissariats?|hotel de police|csp|ddsp|cic|polizei|forces de l'ordre)\b/g,
  ],
  [
    'samu',
    /\b(?:samu|smur|medicales?|medical|medecins?|regulation|sante|vitales?|malaises?|crra|aide medicale|ambulances?|rettungsdienst|medizinisch\w*)\b/g,
  ],
  [
    'fire',
    /\b(?:pompiers?|codis|cta|sdis|sis|bspp|incendies?|feux?|caserne|feuerwehr|fire|firefighters?|accidents?|secours a personnes?)\b/g,
  ],
  [
    'refused',
    unlessAfter(
      /(?:seine|charente|alpes)[- ]$/,
      /\b(?:mairie|hotel de ville|accueil|renseignements?|informations?|infos? (?:du |au )?public|cellule (?:d'information|de crise|presse)|presse|journalistes|medias|secretariat|standard (?:de la|du|de l')\s?(?:mairie|prefecture|hopital|chu|ch|clinique)|cross(?:med|a| \w+)?|en mer|(?<unless>)maritimes?|sauvetage en mer|sea rescue|196|coast ?guard|enedis|grdf|veolia|depannage|fax|telecopie|ancien(?:ne)?|pharmacie|antipoison|service(?:s)? clients?|candidatures?|recrutement|inscriptions?|reservations?|elus?|astreinte (?:mairie|municipale|technique|de la mairie)|numero vert|non urgent\w*|rendez-vous|consultations?|police municipale|service des eaux|dons?|press office|town hall|prefecture|ars|vendeur|commercial|assistance technique|support|hotline|social|administrati\w+|police rurale|garde champetre)\b/g,
    ),
  ],
];

const BY_NUMBER: Readonly<Record<string, ReplacementService>> = {
  samu: 'samu',
  fire: 'fire',
  police: 'police',
  '112': 'any',
};

function hits(text: string): Hit[] {
  const found: Hit[] = [];
  for (const [service, pattern] of WORDS) {
    for (const match of text.matchAll(pattern)) found.push({ service, at: match.index });
  }
  for (const mention of findServices(text, null)) {
    if (mention.by !== 'number') continue;
    const service = BY_NUMBER[mention.service];
    if (service !== undefined) found.push({ service, at: mention.start });
  }
  return found.sort((a, b) => a.at - b.at);
}

const ORDER =
  /\b(?:composez|composer|appelez|appeler|faites|faire|contactez|contacter|joindre|joignez|utilisez|utiliser|dial|call)\b/;

/** « 15 et 18 : 02… » is one line for both; « pompiers (18 et 112) » is the fire service's. */
function together(text: string, found: readonly Hit[]): ReplacementService | null {
  const services = new Set(
    found.filter((hit) => hit.service !== 'refused').map((hit) => hit.service),
  );
  if (services.size === 0) return null;
  if (services.has('any') && EVERYTHING.test(text)) return 'any';
  services.delete('any');
  if (services.size === 0) return 'any';
  if (services.has('gendarmerie')) services.delete('police');
  const [only] = services;
  return services.size === 1 && only !== undefined && only !== 'refused' ? only : 'any';
}

/** The last stretch of a label: what stands nearest to the number on its left. */
function nearest(text: string): string {
  const parts = text
    .split(/[.;!?](?:\s|$)|\s[–—]\s|, (?=(?:pour|l[ea]s? |et |quant))|\|/)
    .filter((part) => /[a-z0-9]/.test(part));
  return lastOf(parts) ?? '';
}

/** « Faites le 112 ou le 02… »: another way out, not whose line it is. */
const OR_112 = /\b112\b[^a-z0-9]*(?:ou|or|oder|sinon)?(?: \w+){0,2} ?(?:le|au|the)? ?:?\s*$/;

function serviceIn(text: string, side: 'left' | 'right'): ReplacementService | 'refused' | null {
  EVERYTHING.lastIndex = 0;
  const part = side === 'left' ? nearest(text) : text;
  const found = hits(part);
  if (side === 'left' && lastOf(found)?.service === 'any' && OR_112.test(part) && found.length > 1)
    found.pop();
  const closest = side === 'left' ? lastOf(found) : found[0];
  if (side === 'left' && closest?.service === 'any' && OR_112.test(part) && found.length === 1) {
    return null;
  }
  if (closest === undefined) {
    if (side === 'right' || part === text) return null;
    // Further away only one service may be meant, or the words do not say.
    const all = new Set(
      hits(text)
        .map((hit) => hit.service)
        .filter((service) => service !== 'refused' && service !== 'any'),
    );
    const [only] = all;
    return all.size === 1 && only !== undefined ? only : null;
  }
  if (closest.service === 'refused') {
    // « La préfecture demande d'appeler le … » orders a call; « mairie : … » only names a desk.
    const rest = part.slice(closest.at);
    if (
      side === 'left' &&
      ORDER.test(rest) &&
      !/\b(?:renseign|info|question|mairie au|accueil au)/.test(rest)
    ) {
      const other = lastOf(found.filter((hit) => hit.service !== 'refused'));
      return other?.service ?? null;
    }
    const service = found.find((hit) => hit.service !== 'refused');
    if (
      service !== undefined &&
      /\b(?:prefecture|ars|ancien|accident|196|elus?)/.test(rest) &&
      !/accueil|standard/.test(part)
    )
      return service.service;
    return 'refused';
  }
  EVERYTHING.lastIndex = 0;
  // A list of services right at the number is read together; else the closest one holds.
  const tail = found.filter(
    (hit) => Math.abs(hit.at - closest.at) < 34 && hit.service !== 'refused',
  );
  const between = tail.length < 2 ? '' : part.slice(tail[0]?.at, lastOf(tail)?.at);
  const list =
    !/\b(?:ne|n'|plus|pas|pour|au|en panne|hors|indispon|injoign|perturb|repond|decroch)\b/.test(
      between,
    ) && !/[.;:]/.test(between);
  return (list ? together(part, tail) : null) ?? closest.service;
}

const NAME =
  "[A-ZÀ-Ý][\\p{L}'’]*(?:[- ](?:[A-ZÀ-Ý][\\p{L}'’]*|(?:de|du|des|sur|sous|la|le|les|en|et|aux?|lès|lez)(?=[- ][A-ZÀ-Ýl])|l[’'][A-ZÀ-Ý]\\p{L}*|d[’'][A-ZÀ-Ý]\\p{L}*))*";
const SECTOR = new RegExp(
  `((?:[Ss]ecteurs?|[Cc]antons?|[Aa]rrondissement|agglomération|pays|bassin|vallée|île|métropole|communes?|circonscription|district) (?:de la |de l[’']|des |du |de |d[’'])${NAME})`,
  'u',
);
const OFFICE =
  "(?:[Cc]ommissariat|[Bb]rigade|[Cc]ompagnie|[Gg]endarmerie|[Pp]olice(?: nationale)?|[Cc]aserne|[Cc]entre(?: de secours)?|S[Aa][Mm][Uu]|[Hh]ôtel de police|[Zz]one|[Vv]ille|[Pp]olice-secours|[Pp]ompiers)s?,? ?(?:\\(|: ?|- |– )?(?:de la |de l[’']|des |du |de |d[’']|à |au |aux |sur )?";
const TOWN = unlessAfter(
  /\p{L}$/u,
  new RegExp(`(?:${OFFICE}|(?<unless>)(?:[àÀ]|sur) )(${NAME})`, 'gu'),
);
const TOWN_IN_LABEL = unlessAfter(
  /\p{L}$/u,
  new RegExp(`(?:${OFFICE}|(?:\\(|^|\\| ?|, |: )|(?<unless>)(?:[àÀ]|pour|sur) )(${NAME})`, 'gu'),
);
const LED = /\p{L}/u;
const ARTICLE = /^(?:le|la|les|l)$/;
const NOT_A_TOWN =
  /^(?:samu|smur|sdis|codis|cta|police|gendarmerie|commissariat|pompiers?|sapeurs?|urgences?|secours|numero|tel|telephone|ligne|service|pour|en|appel|contact|corg|centre|brigade|nationale|si|sinon|gardez|conservez|notez|durant|pendant|pour|seul|standard|composez|appelez|faites|tout|toute|medical|incendie|feu|prefecture|mairie|ars|nouveau|orange|sfr|free|bouygues|cog|cic|sos|a|au|et|ou|un|une|deux|trois|accident|danger|n|joindre|depuis|dans|votre|vos|nos|notre|ce|cette|il|elle|on|sur|par|avec|poste|fixe|portable|mobile|jusqu|info|hors|zone|reste|autres?|regulation|bspp|sis|caserne|lieu|date|debut|maj|attention|merci|important|rappel|sms|chu|ch|hopital|public|normal\w*|perturb\w*|indisponib\w*|injoignab\w*|degrad\w*|ok|ko|hs|panne|retabli\w*|etat|call|dial|bitte|wahlen|rufen|medecins?|gendarmes?)\b/;

/** The town or sector that words name, as they write it; empty when they name none. */
function areaIn(text: string): string {
  const sector = SECTOR.exec(text)?.[1];
  if (sector !== undefined) return sector.trim();
  // Only a short label is a bare name; in a sentence a capital may just open it.
  const label = text.length < 60 && !/[.!?] /.test(text);
  for (const match of text.matchAll(label ? TOWN_IN_LABEL : TOWN)) {
    const name = (match[1] ?? '')
      .trim()
      .replace(/^(?:Habitants|Ville|Clients|Abonnés|Usagers) (?:de |d[’']|du )/u, '');
    if (
      !/^\p{Lu}/u.test(name) ||
      name.length < 3 ||
      NOT_A_TOWN.test(fold(name).replace(/^l[ea]s? /, '')) ||
      ARTICLE.test(fold(name))
    )
      continue;
    const places = findPlaces(name, fold(name));
    if (places.some((place) => place.kind !== 'town')) continue;
    // An unknown name counts after an office or a preposition, or when it is the whole label.
    const known = places.some((place) => place.kind === 'town');
    const led = LED.test(match[0].slice(0, match[0].length - name.length)) || text.trim() === name;
    if (!known && (!led || name === name.toUpperCase())) continue;
    return name;
  }
  return '';
}

const LEADING = new RegExp(`^\\s*[ÀA] (${NAME})(?: et (?:à )?${NAME})?, `, 'u');

/** « À Cahors, le commissariat répond au… »: the town that opens the sentence. */
function leadingArea(sentence: string): string {
  const name = LEADING.exec(sentence)?.[1] ?? '';
  return findPlaces(name, fold(name)).some((place) => place.kind !== 'town') ? '' : name;
}

/** Reads words beside a number. `side`: where they stand from the number. */
export function readLabel(text: string, side: 'left' | 'right'): NumberLabel {
  const plain = fold(text);
  const service = serviceIn(plain, side);
  const near = side === 'left' ? text.slice(plain.lastIndexOf(nearest(plain))) : text;
  const sentence = side === 'left' ? (lastOf(text.split(/[.;!?]\s/)) ?? '') : text;
  const code = text.trim().toUpperCase();
  const coded: NamedTerritory[] = isTerritoryCode(code)
    ? [{ kind: 'departement', codes: [code], name: code, link: 'bare', start: 0, end: code.length }]
    : [];
  return {
    service: service === 'refused' ? null : service,
    refused: service === 'refused',
    places: [...coded, ...findPlaces(sentence, fold(sentence))].filter(
      (place) => place.kind !== 'abroad',
    ),
    area: areaIn(near) || (side === 'left' ? leadingArea(sentence) : ''),
  };
}
