/** The state, how sure it is, and on which shelf the item goes. */
import { plainWords } from './claims/claims.ts';
import { toldTroubleOfCalls } from './claims/trouble.ts';
import type { TextPage } from './grammar/lines.ts';
import { words } from './lexicon/words.ts';
import { type DetectedState, DOUBT, type OwnStatus, type Shelf } from './model.ts';
import { lastsAfterAnEnd } from './objections/after-an-end.ts';
import { failsAlready, failsByNow, plainlyFails } from './objections/by-now.ts';
import { isSaidToWork } from './objections/denied.ts';
import { objections, tellsOfNone } from './objections/objections.ts';
import type { Understood } from './read.ts';
import { type Chances, chancesOf, decisive } from './weigh/weigh.ts';

export interface Decision {
  state: DetectedState;
  shelf: Shelf;
  confidence: number;
  reasons: string[];
  /** A short number is plainly said to fail now, whatever the state. */
  failsNow: boolean;
}

/** From this chance on an item is shown: the highest that still shows nine in ten of the samples' outages. */
const SHOWN_FROM = 0.86;
/** An end silences an outage: it is believed only when an outage that goes on is this unlikely. */
const END_DOUBT = 0.01;
/** Where nothing is plainly said of a number, words alone bring a text to people, if it is this unlikely to be nothing. */
const OFF_TOPIC = 0.85;
/** Below this an end is only half believed, and the outage is said to go on. */
const SURE_END = 0.75;
/** From this chance of anything on, people look. */
const REVIEWED_FROM = 0.1;

/** « Plus moyen d'avoir les secours au téléphone », « 17 » that nothing yet shows to be a number. */
const OF_HELP = words('secours urgence urgences habituel 15 17 18 112 114');

/** Whether a text holds any word of calling for help; most texts of most feeds do not. */
export const mayBeOnTopic = ({ lines }: TextPage): boolean =>
  lines.some(
    ({ mentions, hits, tokens }) =>
      mentions.length > 0 ||
      hits.some(({ tag }) => tag === 'cutOff') ||
      tokens.some(({ key }) => OF_HELP.has(key)),
  );

/** Whether anything is said of calling for help at all. */
function onTopic({ claims }: Understood): boolean {
  return claims.some(({ about, dialled }) => about.length > 0 || dialled.length > 0);
}

const OF_HELPERS = /^(?:sdis|samu|police|gendarmerie)$/;

/** « Les alertes ne nous parviennent plus par le numéro habituel. Composez le 05… », by those who are called: people look. */
const replacesItsOwn = ({ item, claims, entries }: Understood): boolean =>
  OF_HELPERS.test(item.source.kind) &&
  entries.length > 0 &&
  claims.some(
    ({ says, when, clause: { tokens } }) =>
      says === 'fails' &&
      when === 'now' &&
      tokens.some(({ key }, at) => key === 'habituel' && tokens[at - 1]?.key === 'numero'),
  );

/** What is decided of a text that is about something else. */
export const NONE: Decision = {
  state: 'none',
  shelf: 'none',
  confidence: 1,
  reasons: ['topic: no emergency number is spoken of'],
  failsNow: false,
};

/** Long papers about something else name many troubles and many numbers, never the one of the other. */
const LONG = 500;

function strayed({ claims }: Understood): boolean {
  const words = claims.reduce((sum, { clause }) => sum + clause.tokens.length, 0);
  return words > LONG && !claims.some((claim) => plainWords(claim) && claim.when !== 'if');
}

function likeliest(chances: Chances, among: readonly DetectedState[]): DetectedState {
  return among.reduce((best, state) => (chances[state] > chances[best] ? state : best));
}

/** The words tell whether it is about emergency numbers, the owner's own status how things stand. */
function settled(chances: Chances, status: OwnStatus | undefined): Chances {
  if (status === undefined) return chances;
  const real = chances.ongoing + chances.over + chances.planned;
  return { ...chances, ongoing: 0, over: 0, planned: 0, [status]: real };
}

const STORIES = ['memory', 'law', 'rumour'];

/** Lines to call instead, of several services, beside numbers that fail now: no lesson on whom to call. */
const givesLines = ({ signs }: Understood): boolean =>
  signs.has('plainly fails, now') &&
  signs.has('gives several lines') &&
  !STORIES.some((name) => signs.has(`title words: ${name}`) || signs.has(`body words: ${name}`));

/** « Le 18 en panne : le 18 ne répond plus »: plainly told by title and text; people are told so, whatever else it recalls. */
const saysSoTwice = ({ signs }: Understood, failsNow: boolean): boolean =>
  failsNow && signs.has('title: number fails, now') && signs.has('body: number fails, now');

/** « De nouveau joignable dans le Vaucluse, mais coupé dans les Hautes-Alpes »: what is not over everywhere goes on. */
const failsSomewhere = ({ standings }: Understood): boolean =>
  standings.some(
    ({ says, code, claim, left }) =>
      says === 'fails' &&
      code !== '' &&
      (left || !claim.weak) &&
      claim.about.some(({ by }) => by === 'number'),
  );

/** « Le 15 et le 112 restent accessibles »: whatever its words weigh, a text that tells no trouble is of no outage. */
const isAllWell = (understood: Understood): boolean =>
  understood.entries.length === 0 &&
  isSaidToWork(understood) &&
  !toldTroubleOfCalls(understood.claims);

/** Decides from the chances; between ongoing and over it answers ongoing, in doubt it asks people. */
export function decide(understood: Understood, given = chancesOf(understood.signs)): Decision {
  const chances = settled(given, understood.item.status);
  const topical = onTopic(understood);
  const offTopic = !topical && chances.none > OFF_TOPIC && !replacesItsOwn(understood);
  if (offTopic || strayed(understood)) return NONE;
  const declared = understood.signs.has('says it is a drill');
  const failsNow = !declared && plainlyFails(understood);
  const likely = likeliest(chances, ['ongoing', 'over', 'planned', 'exercise', 'none']);
  const state = likely === 'ongoing' && isAllWell(understood) ? 'none' : likely;
  if (declared && state === 'ongoing') {
    return {
      state: 'exercise',
      shelf: 'review',
      confidence: chances.exercise,
      reasons: reasonsOf(understood, 'exercise'),
      failsNow,
    };
  }
  const doubted =
    state === 'over' && chances.over < SURE_END && chances.ongoing > (1 - chances.over) / 2;
  const goesOn =
    failsSomewhere(understood) ||
    lastsAfterAnEnd(understood) ||
    (understood.item.status === undefined && failsByNow(understood));
  const maybe = likeliest(chances, ['ongoing', 'over', 'planned', 'exercise']);
  const listed = state === 'none' && (givesLines(understood) || saysSoTwice(understood, failsNow));
  const begun = state === 'planned' && failsAlready(understood);
  const goingOn = doubted || begun || (state === 'over' && goesOn);
  const real = goingOn ? 'ongoing' : listed ? maybe : state;
  const told = real === 'ongoing' && tellsOfNone(understood) ? 'none' : real;
  const something = 1 - chances.none;
  if (told === 'none') {
    const idle = something < REVIEWED_FROM && !failsNow && !replacesItsOwn(understood);
    return {
      state: 'none',
      shelf: idle ? 'none' : 'review',
      confidence: chances.none,
      reasons: reasonsOf(understood, idle ? 'none' : maybe),
      failsNow,
    };
  }
  const against = [
    ...(topical ? [] : ['nothing is said of a short number or of a service']),
    ...objections(understood, told),
  ];
  const sure =
    chances[told] >= SHOWN_FROM &&
    against.length === 0 &&
    !(told === 'over' && chances.ongoing > END_DOUBT);
  return {
    state: told,
    shelf: sure ? 'probable' : 'review',
    confidence: chances[told],
    reasons: [...reasonsOf(understood, told), ...against.map((sign) => `${DOUBT}${sign}`)],
    failsNow,
  };
}

const MOST_REASONS = 8;

/** The words of the claims, then the signs that weighed most. */
function reasonsOf({ claims, signs }: Understood, state: DetectedState): string[] {
  const words = claims
    .filter(({ says, about, elsewhere }) => says !== 'nothing' && about.length > 0 && !elsewhere)
    .slice(0, MOST_REASONS)
    .map(
      ({ says, when, words: said }) =>
        `${says === 'notYet' ? 'not yet back' : says}, ${when}: ${said}`,
    );
  const weighed = decisive(signs, state, 6).map(
    ([sign, weight]) => `sign +${weight.toFixed(1)}: ${sign}`,
  );
  return [...words, ...weighed];
}
