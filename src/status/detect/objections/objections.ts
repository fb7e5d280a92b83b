/** Signs under which nothing goes to phones by itself, whatever its weight. */
import type { RawClaim } from '../claims/raw-claim.ts';
import { toldTroubleOfCalls } from '../claims/trouble.ts';
import { keysOf } from '../grammar/tokens.ts';
import type { DetectedState } from '../model.ts';
import type { Understood } from '../read.ts';
import { failsAfterAnEnd } from './after-an-end.ts';
import { mayBeReal } from './by-now.ts';
import {
  isARumour,
  isDeniedInTitle,
  isNoOutage,
  isOfAHouseNumber,
  isOfOnesOwn,
  isSaidToWork,
  worksInTheEnd,
} from './denied.ts';
import { isOfAPartAlone } from './of-a-part.ts';
import { isDenied, isOfADrill, isOfLongAgo, isOnlySupposed } from './of-an-end.ts';
import { isDatedToThen } from './of-then.ts';
import { isOnlyAsked, isOnlyThoughtOf } from './supposed.ts';

/** What is said of the doubt, and whether a text gives cause for it. */
type Objection = readonly [name: string, holds: (understood: Understood) => boolean];

const inTitle = ({ signs }: Understood, name: string): boolean => signs.has(`title words: ${name}`);

const said = (understood: Understood, name: string): boolean =>
  inTitle(understood, name) || understood.signs.has(`body words: ${name}`);

/** « CLÔTURE – Incident voix »: the title of a ticket that ends. */
const isClosed = ({ page }: Understood): boolean =>
  page.lines[0]?.hits.some(
    ({ tag, entry }) => tag === 'restored' && /^cl(?:[oô]tur|os$)/.test(entry),
  ) ?? false;

/**
 * « Panne du 112 en Belgique »: the title, or all that is said to fail, is of elsewhere, and nothing is said to fail in
 * a place of ours.
 */
function isAbroad({ claims }: Understood): boolean {
  const ours = ({ places }: RawClaim) =>
    places.some(({ kind, link }) => kind !== 'abroad' && link === 'at');
  const abroad = ({ places }: RawClaim) => places.some(({ kind }) => kind === 'abroad');
  // Not « le réseau luxembourgeois », « la frontière espagnole ».
  const there = ({ places }: RawClaim) =>
    places.some(({ kind, link }) => kind === 'abroad' && link === 'at');
  const failing = claims.filter(({ says, when }) => says === 'fails' && when === 'now');
  return (
    (failing.some((claim) => claim.clause.line === 0 && abroad(claim)) ||
      (failing.length > 0 && failing.every((claim) => there(claim) && !ours(claim)))) &&
    !failing.some((claim) => ours(claim) && !abroad(claim))
  );
}

/** A question in the title, with no line given in a text that would answer it. */
const isAsked = ({ signs }: Understood): boolean =>
  signs.has('title asks') && ![...signs].some((sign) => sign.startsWith('gives a line'));

/** « Évitez d'appeler le 18 »: the numbers are spoken of only to ask people not to call them. */
const isOnlyAdvice = ({ claims, entries }: Understood): boolean =>
  entries.length === 0 &&
  !claims.some(
    ({ clause: { hits, mentions } }) =>
      hits.some(({ tag }) => tag === 'cutOff') ||
      (mentions.length > 0 &&
        !hits.some(({ tag, entry }) => tag === 'rather' && entry === 'évitez')),
  );

const YEARS = /(?:^|, )(?:deux|trois|quatre|cinq|six|dix|quinze|vingt) ans(?: deja)?(?: [.!])?$/;
const FOR_A_WHILE = /^(?:pendant|durant)$/;

/** « Tempête Alex, cinq ans. Pendant trois jours, aucun appel possible »: told of years ago. */
const isOfYearsAgo = ({ claims, entries }: Understood): boolean => {
  const failing = claims.filter(({ says }) => says === 'fails');
  return (
    entries.length === 0 &&
    claims.some(({ clause: { tokens } }) => YEARS.test(keysOf(tokens, 0, tokens.length))) &&
    failing.every(({ clause: { tokens } }) => FOR_A_WHILE.test(tokens[0]?.key ?? ''))
  );
};

const AN_OLD_PAPER =
  /\b(?:vieil|vieille|ancien|ancienne) (?:affich\w*|capture|message|article|video|photo|publication|tract|liste|post)\b/;
const COMES_BACK = /\b(?:ressort|circule|tourne|refait surface|reapparait|recircule)\b/;

/** « Une vieille affichette sur une panne du 17 ressort »: what goes round again is no news, where it is all there is. */
const isAnOldPaper = ({ claims, entries }: Understood): boolean => {
  const failing = claims.filter(({ says, when }) => says === 'fails' && when === 'now');
  return (
    entries.length === 0 &&
    failing.length > 0 &&
    failing.every(({ clause: { tokens } }) => {
      const said = keysOf(tokens, 0, tokens.length);
      return AN_OLD_PAPER.test(said) && COMES_BACK.test(said);
    })
  );
};

/** What makes an outage that a text names none of today's. */
const OF_NONE: readonly Objection[] = [
  ['an outage is only thought of', isOnlyThoughtOf],
  ['it is dated to then', isDatedToThen],
  ['it is only asked', isOnlyAsked],
  ['it was of one telephone', isOfOnesOwn],
  ['the number is that of a house', isOfAHouseNumber],
];

/** Whether a text that names an outage tells of none: people may look, and are not told that one goes on. */
export const tellsOfNone = (understood: Understood): boolean =>
  OF_NONE.some(([, holds]) => holds(understood));

const OF_ONGOING: readonly Objection[] = [
  ['drill', (text) => said(text, 'drill') && !said(text, 'notDrill')],
  ['memory', (text) => inTitle(text, 'memory')],
  ['rumour', (text) => inTitle(text, 'rumour')],
  ['it is of years ago', isOfYearsAgo],
  ['an old paper goes round', isAnOldPaper],
  ['it works in the end', worksInTheEnd],
  ...OF_NONE,
  ['law', (text) => inTitle(text, 'law')],
  ['title asks', isAsked],
  [
    'oldNetworks',
    // « Vous habitez en zone blanche ? », below the numbers to call.
    (text) =>
      inTitle(text, 'oldNetworks') || (text.entries.length === 0 && said(text, 'oldNetworks')),
  ],
  ['no trouble is told', ({ claims }) => !toldTroubleOfCalls(claims)],
  ['it is said to be no outage', isNoOutage],
  ['the title closes it', isClosed],
  ['the title denies it', isDeniedInTitle],
  ['it is abroad', isAbroad],
  ['it is denied as a rumour', isARumour],
  ['it is said to work', isSaidToWork],
  ['people are only asked not to call', isOnlyAdvice],
  ['says it is a drill', ({ signs }) => signs.has('says it is a drill')],
];

/** « Dérangement téléphone fixe résolu, appels d'urgence non impactés »: what is back was none of the numbers. */
const isOfOthers = ({ claims }: Understood): boolean =>
  !claims.some(
    ({ says, about, elsewhere }) => says === 'restored' && about.length > 0 && !elsewhere,
  ) && claims.some(({ spared, about }) => spared && about.length > 0);

/** Words that a text has of ends; neither a claim nor the owner's own status says that anything is back or works. */
const isUnsaid = ({ claims, item }: Understood): boolean =>
  item.status === undefined && !claims.some(({ says }) => says === 'restored' || says === 'works');

const RELAPSE = /^re(?:tomb|coup(?!er)|chut|plant|s?saut|flanch|bug|plong|boit)/;

/** « Rétabli à 10 h, le 15 était retombé à 11 h », « il a resauté »: that it failed again may be the last word. */
const isRelapse = ({ claims }: Understood): boolean =>
  claims.some(({ clause: { tokens } }) => tokens.some(({ key }) => RELAPSE.test(key)));

/** What speaks against the end that words alone tell: the owner's own status of an incident says more. */
const OF_AN_END: readonly Objection[] = [
  ['title asks', isAsked],
  ['it may be the end of a drill', isOfADrill],
  ['its end is only supposed', isOnlySupposed],
  ['its end is denied', isDenied],
  ['its end is of long ago', isOfLongAgo],
  ['its end is of a part alone', isOfAPartAlone],
  ['something still fails', failsAfterAnEnd],
];

const OF_OVER: readonly Objection[] = [
  ...OF_AN_END.map(
    ([name, holds]): Objection => [name, (text) => text.item.status === undefined && holds(text)],
  ),
  ['what is back was no number', isOfOthers],
  ['nobody says that it is back', isUnsaid],
  ['it is told to have failed again', isRelapse],
];

const CALLED_OFF =
  /\b(?:annule|annulee|n' aura (?:finalement )?pas lieu|n' auront (?:finalement )?pas lieu)\b/;

/** « La coupure prévue n'aura finalement pas lieu », « maintenance annulée ». */
const isCalledOff = ({ claims }: Understood): boolean =>
  claims.some(({ clause: { tokens } }) => CALLED_OFF.test(keysOf(tokens, 0, tokens.length)));

const OF_PLANNED: readonly Objection[] = [['it is called off', isCalledOff]];

const OF: Partial<Record<DetectedState, readonly Objection[]>> = {
  ongoing: OF_ONGOING,
  over: OF_OVER,
  planned: OF_PLANNED,
  exercise: [['something fails by now', mayBeReal]],
};

/** What speaks against showing a text as this, by name; nothing where none does. */
export const objections = (understood: Understood, state: DetectedState): string[] =>
  (OF[state] ?? []).filter(([, holds]) => holds(understood)).map(([name]) => name);
