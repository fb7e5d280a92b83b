/** The named signs that are weighed: each is there or not, and each can be said to a person. */

import { lastOf } from '../../../base/last.ts';
import { backgroundOf, blamesAnAttack } from '../claims/background.ts';
import { plainWords } from '../claims/claims.ts';
import type { RawClaim } from '../claims/raw-claim.ts';
import type { Standing } from '../claims/settle.ts';
import { asserted, inTimeOrder } from '../claims/settle.ts';
import { toldTrouble } from '../claims/trouble.ts';
import { namesADay } from '../grammar/dates.ts';
import type { Tag } from '../lexicon/model.ts';
import type { FeedItem } from '../model.ts';

interface Evidence {
  item: FeedItem;
  claims: readonly RawClaim[];
  /** Those of them that belong to the matter. */
  matter: readonly RawClaim[];
  standings: readonly Standing[];
  /** How many numbers are given out beside what is said. */
  lines: number;
}

/** Frames and tones that count by their mere presence, in the title and in the body apart. */
const FRAMES: readonly Tag[] = [
  'drill',
  'test',
  'notDrill',
  'rumour',
  'memory',
  'law',
  'report',
  'lesson',
  'life',
  'busy',
  'siren',
  'other',
  'oldNetworks',
  'planned',
  'cutOff',
  'symptom',
  'repair',
  'forNow',
  'goThere',
  'standIn',
  'lineClosed',
  'national',
  'network',
  'past',
  'future',
  'if',
  'now',
  'since',
  'retry',
  'notYet',
  'still',
  'fault',
  'restored',
  'recovery',
  'again',
  'unable',
  'fails',
  'down',
  'call',
  'desk',
];

export type TitleOrBody = 'title' | 'body';

/** Frames that make a story, a trial or a memory of it where the news is told, and are only added to it below. */
const ADDED: ReadonlySet<Tag> = new Set<Tag>([
  'law',
  'report',
  'memory',
  'lesson',
  'life',
  'rumour',
  'past',
]);

const framesOf = (where: TitleOrBody): ReadonlyMap<Tag, string> =>
  new Map(FRAMES.map((tag) => [tag, `${where} words: ${tag}`]));
const FRAME_SIGNS: Readonly<Record<TitleOrBody, ReadonlyMap<Tag, string>>> = {
  title: framesOf('title'),
  body: framesOf('body'),
};

const SPEAKERS: Readonly<Record<FeedItem['source']['kind'], string>> = {
  prefecture: 'authority',
  sdis: 'service',
  ars: 'service',
  samu: 'service',
  gendarmerie: 'service',
  police: 'service',
  mairie: 'mairie',
  operator: 'operator',
  press: 'press',
  other: 'other',
};

const part = (claim: RawClaim): TitleOrBody => (claim.clause.line === 0 ? 'title' : 'body');
const has = (claim: RawClaim, tag: Tag) => claim.clause.hits.some((hit) => hit.tag === tag);
const numbered = (claim: RawClaim) => claim.about.some(({ by }) => by !== 'name');

/** Who is spoken of in a claim: a number, a service by name, nobody, or something else altogether. */
function subject(claim: RawClaim): string {
  if (claim.elsewhere) return 'elsewhere';
  if (claim.about.length === 0) return 'nobody';
  if (!claim.own) return has(claim, 'network') ? 'network' : 'inherited';
  return numbered(claim) ? 'number' : 'service';
}

/** Whether what a claim says was overtaken by a later one for each of its services. */
function overtaken(claim: RawClaim, standings: readonly Standing[]): boolean {
  if (!asserted(claim)) return false;
  const says = claim.says === 'notYet' ? 'fails' : claim.says;
  const own = standings.filter(({ service }) =>
    claim.about.some((mention) => mention.service === service),
  );
  return (
    own.length > 0 && own.every((standing) => standing.says !== says && standing.says !== 'works')
  );
}

function claimSigns(
  signs: Set<string>,
  claims: readonly RawClaim[],
  standings: readonly Standing[],
): void {
  for (const claim of claims) {
    if (claim.says === 'nothing') continue;
    if (overtaken(claim, standings)) {
      signs.add(`overtaken: ${claim.says}`);
      continue;
    }
    const says = claim.says === 'works' && !claim.firm ? 'seems to work' : claim.says;
    const who = subject(claim);
    signs.add(`${part(claim)}: ${who} ${says}, ${claim.when}`);
    if (who === 'number' || who === 'service') {
      signs.add(`${says}, ${claim.when}`);
      if (claim.insists) signs.add(`${says} still`);
      if (has(claim, 'since')) signs.add(`${says} since`);
      if (has(claim, 'now')) signs.add(`${says} now`);
      if (claim.clause.quoted) signs.add(`${says}, quoted`);
      if (has(claim, 'other')) signs.add(`${says} beside another thing`);
      for (const tag of ['busy', 'drill', 'memory', 'test', 'planned', 'lesson'] as const) {
        if (has(claim, tag)) signs.add(`${says} with ${tag}`);
      }
    }
  }
  const strong = inTimeOrder(claims).filter(
    (claim) =>
      /^(?:fails|restored|notYet)$/.test(claim.says) &&
      claim.about.length > 0 &&
      !claim.elsewhere &&
      claim.when === 'now',
  );
  const last = lastOf(strong);
  const first = strong[0];
  if (last !== undefined) signs.add(`last word: ${last.says}`);
  if (first !== undefined) signs.add(`first word: ${first.says}`);
}

function standingSigns(signs: Set<string>, standings: readonly Standing[]): void {
  const says = new Set(standings.map((standing) => standing.says));
  for (const said of says) signs.add(`in the end: ${said}`);
  if (says.has('fails') && says.has('restored')) signs.add('in the end: mixed');
  if (!says.has('fails') && says.has('restored')) signs.add('in the end: only restored');
  if (says.size === 1 && says.has('works')) signs.add('in the end: only works');
  if (says.size === 0) signs.add('in the end: nothing said');
}

function daySigns(signs: Set<string>, claims: readonly RawClaim[]): void {
  const days = claims.flatMap((claim) => claim.days);
  if (days.some((day) => day > 0)) signs.add('a coming day');
  if (days.some((day) => day < -6)) signs.add('a day long past');
  if (days.some((day) => day <= 0 && day >= -1)) signs.add('today or yesterday');
  const failing = claims.filter(({ says }) => says === 'fails');
  if (failing.some((claim) => claim.days.some((day) => day > 0)))
    signs.add('fails on a coming day');
  if (claims.some(({ clause }) => namesADay(clause.tokens))) signs.add('a weekday');
  if (claims.some(({ hour }) => hour !== null)) signs.add('hours open the lines');
}

/** What it all comes to, in one word. */
function outcome(standings: readonly Standing[]): string {
  const says = new Set(standings.map((standing) => standing.says));
  if (says.has('fails')) return says.has('restored') ? 'mixed' : 'failing';
  if (says.has('restored')) return 'restored';
  return says.has('works') ? 'working' : 'silent';
}

/** Signs that change what a failing or a recovery is worth. */
const TELLING: ReadonlySet<string> = new Set([
  'title words: memory',
  'body words: memory',
  'title words: drill',
  'body words: drill',
  'title words: law',
  'title words: report',
  'title words: lesson',
  'title words: life',
  'title words: planned',
  'body words: planned',
  'title words: rumour',
  'title words: if',
  'body words: if',
  'title words: other',
  'body words: other',
  'title asks',
  'a coming day',
  'a day long past',
  'title words: busy',
  'body words: busy',
  'body words: past',
  'title words: network',
  'body: a short number to call',
]);

/** The signs of one item. */
export function signsOf(evidence: Evidence): Set<string> {
  const { item, claims: all, matter: claims, standings, lines } = evidence;
  const signs = new Set<string>([`speaker: ${SPEAKERS[item.source.kind]}`]);
  for (const claim of claims)
    if (plainWords(claim)) signs.add(`plainly ${claim.says}, ${claim.when}`);
  claimSigns(signs, claims, standings);
  standingSigns(signs, standings);
  const background = backgroundOf(claims);
  daySigns(
    signs,
    claims.filter((claim) => !background.has(claim)),
  );
  for (const claim of claims) placeSigns(signs, claim, background.has(claim));
  if (all.some(declaresDrill)) signs.add('says it is a drill');
  const ours = all.some(({ places }) => places.some(({ kind }) => kind !== 'abroad'));
  const everywhere = all.some((claim) => has(claim, 'national'));
  if (item.source.departement === null && !ours && !everywhere) signs.add('no territory');
  const end = outcome(standings);
  const silent = end === 'silent' && !toldTrouble(all) ? ', no trouble told' : '';
  if (lines > 0) signs.add(`gives a line, ${end}${silent}`);
  if (lines > 1) signs.add('gives several lines');
  const supposed = claims.some(({ says, when }) => says === 'fails' && when === 'if');
  if (supposed && lines > 0) signs.add('a line for when no call gets through');
  if (
    claims.some(({ clause }) => clause.line === 0 && clause.tokens.some(({ raw }) => raw === '?'))
  )
    signs.add('title asks');
  const words = all.reduce((sum, { clause }) => sum + clause.tokens.length, 0);
  if (words < 40) signs.add('short text');
  if (words > 150) signs.add('long text');
  if (words > 500) signs.add('very long text');
  const telling = [...signs].filter((sign) => TELLING.has(sign));
  for (const sign of telling) signs.add(`${end} + ${sign}`);
  return signs;
}

/** « Ceci est un exercice », « il s'agit d'une simulation », « [EXERCICE] »: announced, not only named. */
function declaresDrill({ clause }: RawClaim): boolean {
  if (clause.hits.some(({ tag }) => tag === 'notDrill')) return false;
  // A title of a word or two is all announcement: « Übung », « Emergency drill ».
  const title = clause.line === 0 && clause.tokens.length <= 2;
  return clause.hits.some(({ tag, from }) => {
    if (tag !== 'drill') return false;
    if (title) return true;
    const before = clause.tokens
      .slice(Math.max(0, from - clause.from - 5), from - clause.from)
      .map(({ key }) => key)
      .join(' ');
    return (
      /(?:ceci est|c' est|il s' agit|this is|dies ist|das ist)(?: bien)?(?: d'| de| un| une| a| an| eine| l'| simple| grand)*$/.test(
        before,
      ) ||
      (/^[[(]?$/.test(before) && clause.tokens[from - clause.from]?.shout === true)
    );
  });
}

function placeSigns(signs: Set<string>, claim: RawClaim, added: boolean): void {
  const where = part(claim);
  for (const { tag } of claim.clause.hits) {
    const sign =
      (added && ADDED.has(tag)) || (tag === 'rumour' && blamesAnAttack(claim))
        ? 'adds to the news'
        : // An errand weighs as the desk that is there for it.
          FRAME_SIGNS[where].get(tag === 'errand' ? 'desk' : tag);
    if (sign !== undefined) signs.add(sign);
  }
  if (claim.places.some(({ kind }) => kind === 'abroad')) signs.add(`${where}: abroad`);
  if (claim.about.some(({ by }) => by === 'number')) signs.add(`${where}: a short number`);
  if (claim.about.some(({ by }) => by === 'all')) signs.add(`${where}: emergency numbers`);
  if (claim.dialled.length > 0) signs.add(`${where}: a short number to call`);
}
