/** Which emergency services and short numbers a stretch of text speaks of. */
import type { FailingService } from '../model.ts';

export interface Mention {
  service: FailingService;
  /** `number`: 15, 17…; `name`: SAMU, pompiers…; `all`: "les numéros d'urgence". */
  by: 'number' | 'name' | 'all';
  start: number;
  end: number;
}

const SERVICE_OF: Readonly<Record<string, FailingService | null>> = {
  '15': 'samu',
  '17': 'police',
  '18': 'fire',
  '112': '112',
  '114': '114',
  // Known only so that lists hold together: sea rescue and the rest are out of scope.
  '196': null,
  '115': null,
  '191': null,
};

const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr|juil|sept|oct|nov|dec|january|february|march|april|may(?= ?(?:\\d|,|\\.|$|at |from |between |and |to |until |in ))|june|july|august|september|october|november|december|januar|februar|marz|juni|juli|oktober|dezember)';
const UNIT =
  '(?:h|heures?|hrs?|hours?|uhr|am|pm|a\\.m|p\\.m|min|mn|minutes?|minuten|secondes?|seconds?|jours?|days?|tage|mois|months?|ans?|years?|jahre|annees?|semaines?|weeks?|km|metres?|kg|kv|mm|cm|euros?|eur|bis|ter|eme|m2|mo|go|points?|degres?|fois|times|millions?|milliards?|mille|sur \\d+|pour cent|percent|prozent)\\b|%|€|°|\\$';
const HOUR = '(?:h|heures?|uhr|am|pm)\\b';
const MORE = '(?: ?(?:,|et|ou|au|and|or|to|und|oder|&) ?(?:le |du |au |the )?\\d{1,2}(?:er)?){1,4}';
const WEEKDAY =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)';

const NOT_AFTER = new RegExp(
  `^(?:\\.? ${MONTH}\\b|\\. ?(?:${MONTH}|\\d)|${MORE} ${MONTH}\\b|[.,]\\d|:\\d\\d\\b| ?h ?\\d\\d\\b| \\d{3}\\b(?! ?[,)/])|/(?:0?[1-9]|1[0-2])/(?:20)?\\d\\d\\b| ?(?:${UNIT})|,? ?(?:bis )?(?:rue|avenue|av|bd|boulevard|place|chemin|route|quai|impasse|allee|allees|cours|square|faubourg|street|road)\\b| (?:au soir|au matin|a midi|a minuit|dans la (?:matinee|soiree|journee)|prochain|dernier|courant)\\b)`,
);
const NOT_BEFORE = new RegExp(
  `(?:\\b${WEEKDAY}(?: le)? |\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|mars|juin|avril) |\\b(?:departements?(?: d[eu]s?)?|depts?|dpt|dans le|jusqu'au|depuis le|a partir du|a compter du|d'ici (?:le|au)|avant le|apres le|des le|nuit du|matin du|matinee du|soiree du|soir du|journee du|courant|plus tard le|articles?|art\\.|pages?|p\\.|chapitre|annexe|numero de rue|chambre|salle|porte|batiment|bat\\.|phase|version|etape|lot|rn|rd|route|autoroute|ligne de bus|bus|tram|arrondissement|windows|iphone|covid|sdis|codis|cta|ggd|ddsp|prefet|prefecture|ddt|dsden|les? moins de|plus de|moins de|environ|pres de|quelque|dont|age de|ages de|entre|il y a|toutes les|tous les|sur les|parmi les|depuis|over|about|nearly|more than|kurz vor|um|a|dès|vers|pendant|durant|apres|sous|en) |\\d[/.,:-]|\\b\\d{1,2}(?:h|:)? ?(?:a|-) ?|(?:km|n°|no) ?\\d* ?rue )$`,
);
/** Words that say a short number follows, whatever comes after. */
const SURE_BEFORE =
  /(?:\b(?:le|au|du|notre|votre|leur|son|mon|nos|vos|un|the|numero|number|numeros?|numeros? courts?|numbers|no|num|ce|ni|composez|composer|recomposez|faites|refaites|faire|appelez|appeler|appelle|rappelez|appels?|call|calls?|calling|dial|dialling|dialing|contactez|contacter|joindre|joignez|utilisez|ligne|lignes|services?|secours|police|pompiers?|samu|gendarmerie|centre|urgences?|urgence|notruf|notrufnummern?|nummern?|die|der|den|dem|unter|wahlen sie|tapez|standard|via|par|vers|tel|routages?|acheminements?|acces|trafic|joignabilite|pannes?|incidents?|coupures?|interruptions?|perturbations?|plateformes?|reception|retour|maintenance|pertes?|prives? d[eu]|privee?s? d[eu]|sans|pas de|pas d[eu]|[a-z]*notruf[a-z]*) |n° ?|[(«"[|] ?)$/;
/** « Les appels vers 15 et 18 », not « vers 15 heures ». */
const CALLS_TO =
  /\b(?:appels?|communications?|acheminement|trafic|routage|acces)(?: \w+)? vers (?:l[ea]s? )?$/;
/** « EXERCICE 15 indisponible » */
const SURE_AFTER =
  /^ (?:(?:est|sont|toujours|partiellement) )?(?:indisponible|injoignable|inaccessible|inoperant|muet|perturbe|degrade|coupe|sature|retabli|interrompu|hors service|en panne|en derangement|hs|ko|ok|down|erreur|erron)/;
const PLURAL_BEFORE =
  /\b(?:les|des|aux|nos|vos|ces|leurs|the|die|lignes|numeros|services|numbers|nummern) $/;
/** After « les », a plain plural noun means a quantity: « les 15 casernes ». */
const NOUN_AFTER =
  /^ (?!(?:dans|depuis|mais|sans|sous|vers|pas|plus|aux|les|des|tres|fois|indisponibles|injoignables|inaccessibles|muets|hors|perturbes|coupes|degrades|retablis|touches|impactes|affectes|concernes|instables|inoperants|satures|operationnels|joignables|accessibles|disponibles|interrompus|simules|repondent|works|was|is|has|does|satures|restes|tous|toujours|jamais|alors|apres|puis|simultanement)\b)[a-z'-]{4,}[sx]\b/;
const LIST_GAP =
  /^(?:, plus de | ?(?:,|\/|-|–|\+|&|\||;|\.) ?(?:et |ou |and |or |und |oder )?(?:l[ea]s? |au |du |de |the |die |n° ?)?| (?:et|ou|and|or|und|oder|ni|puis|ainsi que|comme|as well as|sowie|voire)(?: l[ea]| au| du| de| the| die| sur le| vers le)? | ?\) ?,? ?(?:et |ou )?(?:l[ea]s? |au |du )?(?:[a-z' -]{0,24}\()?| )$/;

interface Candidate {
  digits: string;
  start: number;
  end: number;
  /** `date`: refused by the words before it alone; `count`: by a plural noun after it alone. */
  verdict: 'yes' | 'no' | 'date' | 'count' | 'maybe';
  plural: boolean;
}

function judge(text: string, start: number, end: number): Candidate['verdict'] {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 48);
  if (NOT_AFTER.test(after)) return 'no';
  if (/^ ?(?:a|-) ?\d{1,2} ?(?:h|heures?)\b/.test(after) && !/\b(?:le|au|du) $/.test(before))
    return 'no';
  if (
    new RegExp(`^(?: ?(?:,|et|ou|-|a) ?\\d{1,2}){1,3} ?${HOUR}`).test(after) &&
    !/\b(?:le|au|du) $/.test(before)
  )
    return 'no';
  if (/^\/\d/.test(after) && !/^\/(?:15|17|18|112|114|196)\b/.test(after)) return 'no';
  if (PLURAL_BEFORE.test(before) && NOUN_AFTER.test(after)) return 'count';
  if (CALLS_TO.test(before)) return 'yes';
  // « Plus de 17 ni de réseau », not « plus de 17 communes ».
  if (
    /\bplus de $/.test(before) &&
    /^(?: (?:ni|depuis|dans|a|en|ce|sur)\b(?! \d)|[.,;!]|$)/.test(after)
  )
    return 'yes';
  if (NOT_BEFORE.test(before) && !/(?:15|17|18|112|114|196)[/.,-] ?$/.test(before)) return 'date';
  if (SURE_BEFORE.test(before) || SURE_AFTER.test(after)) return 'yes';
  if (/\/ $/.test(before) && /^(?:$| [([:])/.test(after)) return 'yes';
  if (NOUN_AFTER.test(after)) return 'count';
  return before.trim() === '' || /[(«"|:–—-] ?$/.test(before) ? 'yes' : 'maybe';
}

/**
 * A code in brackets after its territory's name is no short number: « Cantal (15) ». Also the code
 * that a service adds to its own name: « SDIS 18 », « Gendarmerie 17 » of a feed of that territory.
 */
function isTerritoryCode(
  text: string,
  start: number,
  digits: string,
  owner: string | null,
): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const names: Record<string, RegExp> = {
    '15': /\bcantal ?\($/,
    '17': /\bcharente[ -]maritime ?\($/,
    '18': /\bcher ?\($/,
  };
  if (names[digits]?.test(before) === true) return true;
  return (
    owner === digits && /\b(?:sdis|pompiers|gendarmerie|prefet|police|samu|ggd) $/.test(before)
  );
}

function numberMentions(text: string, owner: string | null): Mention[] {
  const candidates: Candidate[] = [];
  for (const match of text.matchAll(/\b(?:15|17|18|112|114|196|115|191)\b/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const verdict = isTerritoryCode(text, start, match[0], owner) ? 'no' : judge(text, start, end);
    const plural = PLURAL_BEFORE.test(text.slice(Math.max(0, start - 12), start));
    candidates.push({ digits: match[0], start, end, verdict, plural });
  }
  const mentions: Mention[] = [];
  for (let at = 0; at < candidates.length; ) {
    let stop = at + 1;
    while (stop < candidates.length) {
      const gap = text.slice(candidates[stop - 1]?.end, candidates[stop]?.start);
      if (gap.length > 40 || !LIST_GAP.test(gap)) break;
      stop += 1;
    }
    const run = candidates.slice(at, stop);
    const distinct = new Set(run.map((mention) => mention.digits)).size;
    const sure = run.some((mention) => mention.verdict === 'yes') || distinct >= 2;
    // No date says « 112 »: a list that holds one is a list of short numbers.
    const beyondDates =
      run.some((mention) => mention.digits.length === 3 && mention.verdict === 'yes') ||
      (distinct >= 2 && run.some((mention) => mention.digits === '112')) ||
      (distinct >= 3 && run.every((mention) => mention.verdict !== 'no'));
    const last = run[run.length - 1];
    const refused =
      (last?.verdict === 'no' || (last?.verdict === 'count' && !beyondDates)) &&
      run[0]?.plural === true;
    for (const mention of run) {
      const service = SERVICE_OF[mention.digits];
      if (
        mention.verdict === 'no' ||
        ((mention.verdict === 'date' || mention.verdict === 'count') && !beyondDates) ||
        !sure ||
        refused ||
        service == null
      )
        continue;
      mentions.push({ service, by: 'number', start: mention.start, end: mention.end });
    }
    at = stop;
  }
  return mentions;
}

const NAMES: readonly (readonly [FailingService, RegExp])[] = [
  [
    'samu',
    /\b(?:samu|aide medicale urgente|urgences? medicales?|urgences? vitales?|regulation(?:s)? (?:medicale|du samu|des appels)|regulations|secours medica(?:l|ux)|medizinischer notfall|rettungsdienst|ambulances?|medical emergenc(?:y|ies)|centres? 15|crra)\b/g,
  ],
  [
    'fire',
    /\b(?:sapeurs?[- ]?pompiers?|pompiers?|codis|cta|sdis|sis|bspp|marins-pompiers|caserne|feuerwehr|fire (?:brigade|service|department|station)s?|firefighters?)\b/g,
  ],
  [
    'police',
    /\b(?:police(?! (?:municipale|rurale|administrative|scientifique))|police[- ]secours|commissariats?|gendarmes?|gendarmeries?|corg|brigade|forces de l'ordre|polizei|ddsp|gav)\b/g,
  ],
];

/** « Les numéros d'urgence » without a list stand for 15, 17, 18 and 112; 114 only if named. */
const ALL =
  /\b(?:(?:l[ea]s|des|aux|nos|vos|ces|tous|quatre|plusieurs|certains|aucun des) )?(?:(?:numeros|lignes|services|appels|plateformes|centres|standards|centraux) (?:courts? )?(?:d'appels? )?(?:d'|de |des )(?:urgences?|secours|detresse|appels d'urgence)|numeros (?:courts|a (?:deux|trois|2|3) chiffres)|aucun numero d'urgence|numero d'appel d'urgence|appel(?:er)? (?:d'urgence|les secours|les urgences)|(?:joindre|appeler|contacter|prevenir|alerter|avertir|atteindre|joignabilite des|acces aux|acheminement des) (?:les )?(?:secours|urgences|appels d'urgence)|emergency (?:numbers|calls|lines|services|call)|(?:les|nos) secours (?:\w+ )?(?:ne )?(?:repond|joignab|injoignab|decroch|sont (?:\w+ )?(?:joignab|injoignab))\w*|secours (?:compris|inclus)|y compris (?:pour |vers |avec |ceux )?(?:les |aux |des |d')?(?:secours|urgences?|pompiers)|urgences? (?:incluses?|comprises?|compris|inclus)|appels?,? (?:meme |y compris |dont )(?:ceux )?(?:d'urgence|de secours|vers les secours)|urgences injoignables|notrufe?|notrufnummern|notrufleitungen|numeros urgence)\b/g;

/** Every service named in a folded, masked text. `owner`: the feed owner's territory code. */
export function findServices(text: string, owner: string | null): Mention[] {
  const mentions = numberMentions(text, owner);
  for (const [service, pattern] of NAMES) {
    for (const match of text.matchAll(pattern)) {
      mentions.push({
        service,
        by: 'name',
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  for (const match of text.matchAll(ALL)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (const service of ['samu', 'fire', 'police', '112'] as const) {
      mentions.push({ service, by: 'all', start, end });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
