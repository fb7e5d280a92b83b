/**
 * The same outage told by independent houses is surer than told by one: an authority and a newspaper, or two
 * newspapers. An agency's text copied by ten of them is one source.
 */
import { HOUR_MS } from '../../base/durations.ts';
import { overlap } from '../../territories/scope.ts';
import { DOUBT, type FailingService } from '../detect/model.ts';
import { fold } from '../detect/text/fold.ts';
import { takenFrom } from './one-source.ts';
import type { TextRead } from './prose.ts';

/** One text that tells of an outage which goes on, as far as another may bear it out. */
export interface ToldEvent {
  item: string;
  /** UTC instant. */
  sent: string;
  services: FailingService[];
  /** Where it says so itself; never merely where its source speaks. */
  territories: 'all' | string[];
  confidence: number;
  /** Whom it says that its words are of: an agency, an author. */
  agencies: string[];
  /** Digests of its runs of five words: copies share them. */
  prints: number[];
}

/** A text of one house. */
interface Voice extends ToldEvent {
  house: string;
}

/** Texts about one outage are published within this time. */
const SAME_EVENT_MS = 6 * HOUR_MS;
/** One less likely than this bears nothing out, and is not borne out. */
const HEARD_FROM = 0.5;
/** However many tell it, nobody has confirmed it. */
const MOST = 0.99;
const RUN = 5;
const MOST_WORDS = 400;
/** From this share of the shorter text on, it was copied. */
const COPIED = 0.3;

/** FNV-1a, of 32 bits. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function printsOf(words: readonly string[]): number[] {
  const runs = words.slice(RUN - 1).map((_, at) => digest(words.slice(at, at + RUN).join(' ')));
  return [...new Set(runs)];
}

/** What to keep of a text that tells of an outage which goes on; null for any other, or with a reason to doubt it. */
export function toldIn(text: TextRead): ToldEvent | null {
  const doubted = text.reasons.some((reason) => reason.startsWith(DOUBT));
  if (text.state !== 'ongoing' || text.confidence < HEARD_FROM || doubted) return null;
  const folded = fold(`${text.title} ${text.text}`);
  return {
    item: text.item,
    sent: text.published,
    services: text.services,
    territories: text.national ? 'all' : text.departements,
    confidence: text.confidence,
    agencies: takenFrom(`${text.title} ${text.text}`, text.credits),
    prints: printsOf((folded.match(/[a-z0-9]+/g) ?? []).slice(0, MOST_WORDS)),
  };
}

function sameEvent(told: ToldEvent, other: ToldEvent): boolean {
  return (
    Math.abs(Date.parse(told.sent) - Date.parse(other.sent)) <= SAME_EVENT_MS &&
    told.services.some((service) => other.services.includes(service)) &&
    told.territories.length > 0 &&
    other.territories.length > 0 &&
    overlap(told.territories, other.territories)
  );
}

function copied(told: ToldEvent, other: ToldEvent): boolean {
  const known = new Set(told.prints);
  const shared = other.prints.filter((print) => known.has(print)).length;
  return shared > COPIED * Math.min(told.prints.length, other.prints.length);
}

const oneSource = (voice: Voice, other: Voice): boolean =>
  voice.house === other.house ||
  voice.agencies.some((agency) => other.agencies.includes(agency)) ||
  copied(voice, other);

/** Of voices that may have one source, each is heard once: the surest. */
function independent(voices: readonly Voice[], but: Voice): Voice[] {
  const heard = [but];
  for (const voice of [...voices].sort((a, b) => b.confidence - a.confidence)) {
    if (!heard.some((other) => oneSource(voice, other))) heard.push(voice);
  }
  return heard;
}

/** A voice with all that tell of the same outage and owe it nothing; alone where none does. */
const heardWith = (voice: Voice, voices: readonly Voice[]): readonly Voice[] =>
  independent(
    voices.filter((other) => other !== voice && sameEvent(voice, other)),
    voice,
  );

/** How sure a text is with all the others that tell of the same outage. */
export function confidenceAmong(voice: Voice, voices: readonly Voice[]): number {
  const heard = heardWith(voice, voices);
  if (heard.length === 1) return voice.confidence;
  const wrong = heard.reduce((chance, { confidence }) => chance * (1 - confidence), 1);
  return Math.max(voice.confidence, Math.min(MOST, 1 - wrong));
}

/** Less than of a text alone: two that owe each other nothing, of .56 each, are enough. */
const BORNE_OUT_FROM = 0.8;

/** The voices that others bear out enough to be shown; none by its own word alone. */
export const borneOut = <T extends Voice>(voices: readonly T[]): T[] =>
  voices.filter(
    (voice) =>
      heardWith(voice, voices).length > 1 && confidenceAmong(voice, voices) >= BORNE_OUT_FROM,
  );
