/** The state, how sure it is, and on which shelf the item goes. */
import { plainWords } from './claims/claims.ts';
import { numberedIn, type RawClaim } from './claims/raw-claim.ts';
import { toldTrouble } from './claims/trouble.ts';
import type { TextPage } from './grammar/lines.ts';
import { keysOf } from './grammar/tokens.ts';
import { type DetectedState, DOUBT, type OwnStatus, type Shelf } from './model.ts';
import type { Understood } from './read.ts';
import { type Chances, chancesOf, decisive } from './weigh/weigh.ts';

export interface Decision {
  state: DetectedState;
  shelf: Shelf;
  confidence: number;
  reasons: string[];
}

/** From this chance on an item is shown; fitted with the weights, see `npm run detect:fit`. */
export const SHOWN_FROM = 0.8;
/** An end silences an outage: it is believed only when an outage that goes on is this unlikely. */
const END_DOUBT = 0.05;
/** Below this an end is only half believed, and the outage is said to go on. */
const SURE_END = 0.75;
/** From this chance of anything on, people look. */
const REVIEWED_FROM = 0.1;

/** Whether a text holds any word of calling for help; most texts of most feeds do not. */
export const mayBeOnTopic = ({ lines }: TextPage): boolean =>
  lines.some(
    ({ mentions, hits }) => mentions.length > 0 || hits.some(({ tag }) => tag === 'cutOff'),
  );

/** Whether anything is said of calling for help at all. */
function onTopic({ claims }: Understood): boolean {
  return claims.some(
    ({ about, dialled, clause }) =>
      about.length > 0 || dialled.length > 0 || clause.hits.some(({ tag }) => tag === 'cutOff'),
  );
}

/** What is decided of a text that is about something else. */
export const NONE: Decision = {
  state: 'none',
  shelf: 'none',
  confidence: 1,
  reasons: ['topic: no emergency number is spoken of'],
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

const NO = /\b(?:(?:est|etait) pas une|n' y a pas de)$/;

/** « Ce n'est pas une panne, c'est de l'embouteillage », « il n'y a pas de panne ». */
function deniesAll({ page }: Understood): boolean {
  return page.lines.some(({ tokens }) =>
    tokens.some(({ key }, at) => key === 'panne' && NO.test(keysOf(tokens, at - 5, at))),
  );
}

/** « Non, le 17 n'est pas en panne »: a title that denies what somebody else has told. */
const titleDenies = ({ claims }: Understood): boolean => {
  const title = claims.filter(({ clause, about }) => clause.line === 0 && about.length > 0);
  const denies = ({ spared, about }: RawClaim) =>
    spared && about.some(({ by }) => by === 'number' || by === 'all');
  return title.some(denies) && !title.some(({ says }) => says === 'fails' || says === 'notYet');
};

/** « Panne du 112 en Belgique »: the title is of elsewhere, and nothing is said to fail in a place of ours. */
const isAbroad = ({ claims }: Understood): boolean => {
  const ours = ({ places }: RawClaim) =>
    places.some(({ kind, link }) => kind !== 'abroad' && link === 'at');
  const abroad = ({ places }: RawClaim) => places.some(({ kind }) => kind === 'abroad');
  const failing = claims.filter(({ says, when }) => says === 'fails' && when === 'now');
  return (
    failing.some((claim) => claim.clause.line === 0 && abroad(claim)) &&
    !failing.some((claim) => ours(claim) && !abroad(claim))
  );
};

/** « Le 18 fonctionne, mais l'attente est longue »: every number that is spoken of is said to work. */
const saysItWorks = ({ claims }: Understood): boolean => {
  const plain = claims.filter(
    ({ own, elsewhere, when, about }) =>
      own && !elsewhere && when === 'now' && about.some(({ by }) => by !== 'name'),
  );
  return (
    plain.some(({ says, firm }) => says === 'works' && firm) &&
    !plain.some(({ says }) => says === 'fails' || says === 'notYet' || says === 'restored')
  );
};

/** « On y lit que le 18 ne répond plus. C'est faux, il fonctionne »: what fails is a rumour's, and is said to work. */
const isARumour = ({ claims, signs }: Understood): boolean => {
  if (!signs.has('body words: rumour') && !signs.has('title words: rumour')) return false;
  const plain = claims.filter(({ own, when }) => own && when === 'now');
  const numbers = (wanted: (claim: RawClaim) => boolean) => numberedIn(plain.filter(wanted));
  const failing = numbers(({ says }) => says === 'fails');
  const working = numbers(({ says, firm }) => says === 'works' && firm);
  return failing.size > 0 && [...failing].every((service) => working.has(service));
};

/** « CLÔTURE – Incident voix »: the title of a ticket that ends. */
const closes = ({ page }: Understood): boolean =>
  page.lines[0]?.hits.some(
    ({ tag, entry }) => tag === 'restored' && /^cl(?:[oô]tur|os$)/.test(entry),
  ) ?? false;

const isOfNumbers = ({ by }: { by: string }): boolean => by === 'number' || by === 'all';

/** « Le 15 : aucune amélioration », « par contre le 18 non »: short numbers beside a word of what lasts. */
const leavesSome = ({ says, when, clause: { mentions, hits } }: RawClaim): boolean =>
  says === 'nothing' &&
  when !== 'past' &&
  when !== 'if' &&
  mentions.some(isOfNumbers) &&
  hits.some(({ tag }) => /^(?:none|notYet|still|cutOff)$/.test(tag));

/** « Le 18 est rétabli à Amiens. À Abbeville, il ne répond pas »: after an end, something is told to fail. */
function failsAfterAnEnd({ claims }: Understood): boolean {
  const ends = ({ says }: RawClaim) => says === 'restored';
  const end = claims.findIndex(ends);
  const lastHour = Math.max(...claims.filter(ends).map(({ hour }) => hour ?? -1));
  return claims.slice(end + 1).some((claim) => {
    const { says, when, about, earlier, elsewhere, hour, clause } = claim;
    if (earlier || elsewhere || (hour !== null && hour < lastHour)) return false;
    if (leavesSome(claim)) return true;
    return (
      (says === 'fails' || says === 'notYet') &&
      when === 'now' &&
      about.some(isOfNumbers) &&
      !clause.hits.some(({ tag }) => tag === 'restored')
    );
  });
}

/** Signs under which nothing goes to phones by itself, whatever its weight. */
function objections(understood: Understood, state: DetectedState): string[] {
  const { signs } = understood;
  const any = (...names: string[]) =>
    names.filter((name) => signs.has(`title words: ${name}`) || signs.has(`body words: ${name}`));
  if (state === 'ongoing') {
    return [
      ...(signs.has('title words: notDrill') || signs.has('body words: notDrill')
        ? []
        : any('drill')),
      ...['memory', 'rumour', 'law'].filter((name) => signs.has(`title words: ${name}`)),
      ...(signs.has('title asks') && ![...signs].some((sign) => sign.startsWith('gives a line'))
        ? ['title asks']
        : []),
      // « Vous habitez en zone blanche ? », below the numbers to call.
      ...any('oldNetworks').filter(
        () => understood.entries.length === 0 || signs.has('title words: oldNetworks'),
      ),
      ...(toldTrouble(understood.claims) ? [] : ['no trouble is told']),
      ...(deniesAll(understood) ? ['it is said to be no outage'] : []),
      ...(closes(understood) ? ['the title closes it'] : []),
      ...(titleDenies(understood) ? ['the title denies it'] : []),
      ...(isAbroad(understood) ? ['it is abroad'] : []),
      ...(isARumour(understood) ? ['it is denied as a rumour'] : []),
      ...(saysItWorks(understood) ? ['it is said to work'] : []),
      ...(tellsOfNumbers(understood) ? [] : ['people are only asked not to call']),
      ...(signs.has('says it is a drill') ? ['says it is a drill'] : []),
    ];
  }
  // The owner's own status of an incident says more than the words of its older updates.
  if (state === 'over' && understood.item.status === undefined)
    return failsAfterAnEnd(understood) ? ['something still fails'] : [];
  return [];
}

/** The numbers are spoken of otherwise than to ask people not to call them: « évitez d'appeler le 18 ». */
const tellsOfNumbers = ({ claims, entries }: Understood): boolean =>
  entries.length > 0 ||
  claims.some(
    ({ clause: { hits, mentions } }) =>
      hits.some(({ tag }) => tag === 'cutOff') ||
      (mentions.length > 0 &&
        !hits.some(({ tag, entry }) => tag === 'rather' && entry === 'évitez')),
  );

/** The words tell whether it is about emergency numbers, the owner's own status how things stand. */
function settled(chances: Chances, status: OwnStatus | undefined): Chances {
  if (status === undefined) return chances;
  const real = chances.ongoing + chances.over + chances.planned;
  return { ...chances, ongoing: 0, over: 0, planned: 0, [status]: real };
}

const EXPLAINED = ['memory', 'law', 'rumour', 'report', 'lesson'];
const STORIES = ['memory', 'law', 'rumour'];

/**
 * Whether a short number is plainly said to fail now, and no word of the text makes a story, a trial or a
 * rumour of it: whatever weighs against it, people look.
 */
function plainlyFails({ standings, signs }: Understood): boolean {
  const explained =
    EXPLAINED.some((name) => signs.has(`title words: ${name}`)) ||
    STORIES.some((name) => signs.has(`body words: ${name}`));
  const failing = standings.some(
    ({ says, claim }) =>
      says === 'fails' &&
      !claim.weak &&
      plainWords(claim) &&
      claim.about.some(({ by }) => by !== 'name'),
  );
  return failing && !explained && !signs.has('title: abroad');
}

/** « De nouveau joignable dans le Vaucluse, mais coupé dans les Hautes-Alpes »: what is not over everywhere goes on. */
const failsSomewhere = ({ standings }: Understood): boolean =>
  standings.some(
    ({ says, code, claim, left }) =>
      says === 'fails' &&
      code !== '' &&
      (left || !claim.weak) &&
      claim.about.some(({ by }) => by === 'number'),
  );

/** Decides from the chances; between ongoing and over it answers ongoing, in doubt it asks people. */
export function decide(understood: Understood, given = chancesOf(understood.signs)): Decision {
  const chances = settled(given, understood.item.status);
  if (!onTopic(understood) || strayed(understood)) return NONE;
  const state = likeliest(chances, ['ongoing', 'over', 'planned', 'exercise', 'none']);
  if (understood.signs.has('says it is a drill') && state === 'ongoing') {
    return {
      state: 'exercise',
      shelf: 'review',
      confidence: chances.exercise,
      reasons: reasonsOf(understood, 'exercise'),
    };
  }
  const doubted =
    state === 'over' && chances.over < SURE_END && chances.ongoing > (1 - chances.over) / 2;
  const told = doubted || (state === 'over' && failsSomewhere(understood)) ? 'ongoing' : state;
  const something = 1 - chances.none;
  if (told === 'none') {
    const maybe = likeliest(chances, ['ongoing', 'over', 'planned', 'exercise']);
    const idle = something < REVIEWED_FROM && !plainlyFails(understood);
    return {
      state: 'none',
      shelf: idle ? 'none' : 'review',
      confidence: chances.none,
      reasons: reasonsOf(understood, idle ? 'none' : maybe),
    };
  }
  const against = objections(understood, told);
  const sure =
    chances[told] >= SHOWN_FROM &&
    against.length === 0 &&
    !(told === 'over' && chances.ongoing > END_DOUBT);
  return {
    state: told,
    shelf: sure ? 'probable' : 'review',
    confidence: chances[told],
    reasons: [...reasonsOf(understood, told), ...against.map((sign) => `${DOUBT}${sign}`)],
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
