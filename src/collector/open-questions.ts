/**
 * What keeps a source from being a witness although all of it was read: a text of its own that may tell of an outage,
 * that nobody has judged and that phones are not shown, or an outage that it still lists and whose end it never said.
 */
import { HOUR_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { bareKey } from '../status/chain/key.ts';
import { settle } from '../status/chain/settle.ts';
import { forPeople, type TextRead } from '../status/feeds/prose.ts';
import { ownPart } from '../status/feeds/source.ts';
import { type ListedSource, speaksAs } from '../status/feeds/sources-model.ts';
import type { Message } from '../status/message.ts';
import type { SourceTrouble } from '../status/model.ts';
import { decidedOf } from '../status/review/decided.ts';
import { endsBefore, type JudgedTexts, touchedAfterEnd } from './ended-texts.ts';
import type { SourceMemory } from './memory.ts';
import { digestOfText, textId } from './review.ts';
import { isUnended } from './unended.ts';

/** A text in doubt is news for as long as one that is believed. */
const WAITS_MS = 24 * HOUR_MS;
/** A text that is less surely about no outage than this may be about one. */
const SURELY_NONE = 0.7;

/** A text in doubt, or one that is believed, that may tell of an outage that goes on. */
type OpenText = SourceMemory['open'][number];

/**
 * Whether a text may tell of an outage which goes on, while it waits for people or is on no phone. Chosen by what the labelled
 * texts of authorities come to: see docs/decisions/2026-11-30-temoins.md.
 */
function mayGoOn({ state, confidence, claims, failsNow }: TextRead): boolean {
  if (failsNow === true) return true;
  switch (state) {
    case 'ongoing':
    case 'planned':
      return true;
    case 'over':
      return claims.some(({ says, when }) => says === 'fails' && when === 'now');
    case 'none':
      return confidence < SURELY_NONE;
    case 'exercise':
      return false;
  }
}

/** Whether a text is in doubt, or is believed and belongs on phones as real. */
const isForPhonesOrPeople = ({ shelf, state }: TextRead): boolean =>
  shelf === 'review' || (shelf === 'probable' && state !== 'exercise');

/**
 * The texts of one reading that keep their source from being a witness while nobody has judged them: those in doubt,
 * and of those that are believed whatever phones are not shown (`isUntold`).
 */
export function openTexts(
  source: ListedSource,
  texts: readonly TextRead[],
  inDoubt: readonly Message[],
): OpenText[] {
  const told = new Map(inDoubt.map((message) => [message.id, message.content]));
  return texts
    .filter(
      (text) =>
        isForPhonesOrPeople(text) && ownPart(source, text.territories).length > 0 && mayGoOn(text),
    )
    .map((text) => {
      const toCome = text.state === 'planned' && text.failsNow !== true;
      const planned = toCome ? told.get(text.item) : null;
      return {
        item: text.item,
        digest: digestOfText(text),
        territories: text.territories === 'all' ? 'all' : [...text.territories],
        published: text.published,
        from: planned?.onset ?? text.published,
        until: planned?.expires ?? instantOf(Date.parse(text.sentBy) + WAITS_MS),
        ...(text.shelf === 'probable' ? { believed: true as const } : {}),
      };
    });
}

/** Whether nobody has judged a text yet where its source speaks; elsewhere others may still have to. */
export function waits(
  text: OpenText,
  { id: source, territories, trust }: ListedSource,
  now: number,
  judged: JudgedTexts,
): boolean {
  const isTime = Date.parse(text.from) <= now && now < Date.parse(text.until);
  const after = endsBefore(text, judged);
  const said = { ...text, after, id: textId(source, text.item), official: trust === 'official' };
  return isTime && decidedOf(said, judged.decisions, territories) === null;
}

/** Texts that phones are shown and that somebody touched: they keep their source from being a witness once over. */
export const touchedTexts = (
  source: ListedSource,
  texts: readonly TextRead[],
): SourceMemory['touched'] =>
  texts.flatMap(({ touched, ...text }) =>
    touched === undefined
      ? []
      : openTexts(source, [forPeople({ ...text, published: touched, sentBy: touched })], []).map(
          (open) => ({ ...open, said: text.published }),
        ),
  );

/**
 * Whether a source speaks for its territories and tells of an outage in a text that is believed, that nobody has judged,
 * and that phones are not told of: whatever took it off them was no word of anybody.
 * @param isTold whether the bulletin tells phones of an item, as going on or as over
 */
export const isUntold = (
  source: ListedSource,
  origins: readonly SourceMemory[],
  now: number,
  judged: JudgedTexts,
  isTold: (text: { source: string; item: string }) => boolean,
): boolean =>
  speaksAs(source) !== null &&
  origins.some(({ open }) =>
    open.some(
      (text) =>
        text.believed === true &&
        waits(text, source, now, judged) &&
        !isTold({ source: source.id, item: text.item }),
    ),
  );

/**
 * Whether a source may say an outage anew: somebody touched its text after the signed end of what was announced of it,
 * and nobody has judged it since.
 */
export const isSaidAnew = (
  source: ListedSource,
  origins: readonly SourceMemory[],
  now: number,
  judged: JudgedTexts,
): boolean =>
  origins.some(({ touched }) =>
    touched.some(
      (text) => touchedAfterEnd(source.id, text, judged) && waits(text, source, now, judged),
    ),
  );

/** Identities of the messages whose texts somebody has judged. */
function decided({ messages, shown, official }: SourceMemory, judged: JudgedTexts): string[] {
  return messages.flatMap(({ id, sender, sent, content }) => {
    const digest = shown[id];
    if (digest === undefined || content === null) return [];
    const { territories } = content;
    const said = { id: textId(sender, id), digest, official, territories, published: sent };
    return decidedOf({ ...said, after: endsBefore(said, judged) }, judged.decisions) === null
      ? []
      : [bareKey({ id, sender })];
  });
}

/** Whether an outage is listed that lapsed without an end: while its source goes on listing it, it may go on. */
function outlasts(
  id: string,
  origins: readonly SourceMemory[],
  now: number,
  judged: JudgedTexts,
): boolean {
  const done = new Set(origins.flatMap((origin) => decided(origin, judged)));
  const messages = origins
    .flatMap((origin) => origin.messages)
    .filter((message) => !done.has(bareKey(message)));
  return settle(messages, id).some((announcement) => isUnended(announcement, now));
}

/** Why a source that was read well is no witness all the same; null when it is one. */
export function openQuestion(
  source: ListedSource,
  origins: readonly SourceMemory[],
  now: number,
  judged: JudgedTexts,
): SourceTrouble | null {
  const asked =
    isSaidAnew(source, origins, now, judged) ||
    origins.some(({ open }) =>
      open.some((text) => text.believed !== true && waits(text, source, now, judged)),
    );
  if (asked && speaksAs(source) !== null) return 'in-doubt';
  const own = source.trust === 'official' && source.verified;
  return own && outlasts(source.id, origins, now, judged) ? 'outlasted' : null;
}
