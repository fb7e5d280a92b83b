/** From one item of a feed to what it says of emergency numbers: the door of this folder. */
import { findAdvice } from './claims/advice.ts';
import { affectedExtent } from './claims/extent.ts';
import type { RawClaim } from './claims/raw-claim.ts';
import { affectedServices } from './claims/services.ts';
import { type Decision, decide, mayBeOnTopic, NONE } from './decide.ts';
import { replacementsOf, type TriedOfNumbers } from './lists/replacements.ts';
import {
  type Claim,
  type Detection,
  FAILING_SERVICES,
  type FailingService,
  type FeedItem,
} from './model.ts';
import { plannedWindow } from './planned/window.ts';
import { pageOf, type Understood, understand } from './read.ts';
import { settingOf } from './setting-of.ts';
import type { Weights } from './weigh/softmax.ts';
import { chancesOf } from './weigh/weigh.ts';

const SAID: Readonly<Record<RawClaim['says'], Claim['says'] | null>> = {
  fails: 'fails',
  notYet: 'fails',
  restored: 'restored',
  works: 'works',
  standsIn: 'stands-in',
  nothing: null,
};

const MOST_CLAIMS = 40;

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function claimOf(claim: RawClaim): Claim[] {
  const says = SAID[claim.says];
  if (says === null || claim.about.length === 0 || claim.elsewhere) return [];
  if (says === 'works' && !claim.firm) return [];
  const services = new Set(claim.about.map(({ service }) => service));
  const codes = claim.places.filter(({ link }) => link !== 'away').flatMap((place) => place.codes);
  return [
    {
      says,
      when: claim.when,
      services: FAILING_SERVICES.filter((service) => services.has(service)),
      departements: [...new Set(codes)].sort(),
      hour: claim.hour === null ? null : clockOf(claim.hour),
      quoted: claim.clause.quoted,
      words: claim.words,
    },
  ];
}

function firstClaims(claims: readonly RawClaim[]): Claim[] {
  const told: Claim[] = [];
  for (const claim of claims) {
    if (told.length >= MOST_CLAIMS) break;
    told.push(...claimOf(claim));
  }
  return told;
}

/**
 * Reads one item of a feed (an authority's, an operator's or the press's) and says whether emergency
 * numbers fail, which, where, how sure that is, and what the text tells people to do. Pure and
 * deterministic; never throws; work bounded by the item's length (title 1,000 characters, body 40,000,
 * the rest unread). Doubt is an answer: such an item is for `review`.
 */
export function detect(item: FeedItem): Detection {
  const page = pageOf(item);
  return mayBeOnTopic(page) ? detectedIn(understand(item, page)) : aboutSomethingElse(item);
}

/** Other weights than the delivered ones, to be tried. */
export interface TriedWeights extends TriedOfNumbers {
  states?: Weights | undefined;
}

/** @param tried weights in place of the delivered ones */
export function detectedIn(understood: Understood, tried: TriedWeights = {}): Detection {
  const chances = chancesOf(understood.signs, tried.states);
  return answer(understood, decide(understood, chances), tried);
}

function aboutSomethingElse({ id }: FeedItem): Detection {
  const { reasons, state, shelf, confidence } = NONE;
  return {
    id,
    state,
    shelf,
    confidence,
    services: [],
    departements: [],
    national: false,
    replacements: [],
    advice: [],
    claims: [],
    reasons: [...reasons],
  };
}

type TextExtent = Pick<Detection, 'departements' | 'national'>;

/**
 * « GUADELOUPE / Samu 05… », « LANDES / Composer le 05… », by who speaks for no one territory: where a number is
 * given to call instead, what it stands in for fails. Territories by their codes; none where fewer than two are listed.
 */
function listedTerritories(
  extent: TextExtent,
  { item, claims, entries }: Understood,
  failing: readonly FailingService[],
): readonly string[] {
  if (extent.national || item.source.departement !== null) return [];
  // « Le 17 est revenu dans le Tarn » leaves the 15 there, which fails still.
  const last = ({ about }: RawClaim) =>
    about.length === 0 ||
    failing.every((service) => about.some((said) => said.service === service));
  const back = new Set(
    claims
      .filter((claim) => claim.says === 'restored' && last(claim))
      .flatMap(({ places }) => places.flatMap(({ codes }) => codes)),
  );
  const listed = entries
    .filter(({ label }) => label.codes.length === 1 && !label.ownCodes)
    .flatMap(({ label }) => label.codes.filter((code) => !back.has(code)));
  const codes = [...new Set(listed)];
  return codes.length < 2 ? [] : codes;
}

const withTerritories = (extent: TextExtent, codes: readonly string[]): TextExtent => ({
  ...extent,
  departements: [...new Set([...extent.departements, ...codes])].sort(),
});

/** Where it is, and the numbers to call there. */
function whereAndWhom(
  understood: Understood,
  { state }: Decision,
  services: readonly FailingService[],
  told: TextExtent,
  tried: TriedOfNumbers,
): TextExtent & Pick<Detection, 'replacements'> {
  const numbersIn = ({ departements }: TextExtent) =>
    replacementsOf(understood, settingOf(understood, state, services, departements), tried);
  const listed = listedTerritories(told, understood, services);
  const extent = withTerritories(told, listed);
  const replacements = numbersIn(extent);
  // « Moselle : le 03… donné hier est fermé »: a territory of which no number turns out to be one to call.
  const given = new Set(replacements.map(({ number }) => number));
  const called = understood.entries.filter(({ number }) => given.has(number));
  const left = listed.filter((code) => called.some(({ label }) => label.codes.includes(code)));
  if (left.length === listed.length) return { ...extent, replacements };
  const less = withTerritories(told, left);
  const same = less.departements.length === extent.departements.length;
  return { ...less, replacements: same ? replacements : numbersIn(less) };
}

/** The flat lists that the claims come to under a decision. */
function answer(understood: Understood, decision: Decision, tried: TriedOfNumbers): Detection {
  const { item, claims, standings } = understood;
  const { state, shelf, confidence, reasons, failsNow } = decision;
  const reading = { item, claims, standings };
  const services = affectedServices(reading, state);
  const current = state !== 'none' && state !== 'over';
  const told = affectedExtent(reading, state);
  const window = state === 'planned' ? plannedWindow(understood) : null;
  return {
    id: item.id,
    state,
    shelf,
    confidence: Math.round(confidence * 1000) / 1000,
    services,
    ...(current
      ? whereAndWhom(understood, decision, services, told, tried)
      : { ...told, replacements: [] }),
    advice: current ? findAdvice(claims, services) : [],
    claims: shelf === 'none' ? [] : firstClaims(claims),
    reasons,
    ...(failsNow ? { failsNow: true as const } : {}),
    ...(window === null ? {} : { window }),
  };
}
