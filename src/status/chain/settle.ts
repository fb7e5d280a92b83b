/** Settles messages into announcements, as phones show them, whatever order they came in. */
import { HOUR_MS } from '../../base/durations.ts';
import { instantOf } from '../../base/instant.ts';
import type { Message } from '../message.ts';
import type { Announcement } from '../model.ts';
import { type ChainNode, type Group, groupsOf, isOfItsNature } from './group.ts';
import { type MessageKey, partKey } from './key.ts';
import type { Nature } from './nature.ts';
import { compareText } from './order.ts';
import { isOver, type Over } from './over.ts';
import { wordOf } from './word.ts';

/** Free text seldom says until when it holds: its information lapses this long after it was sent. */
export const PROBABLE_LAPSES_MS = 24 * HOUR_MS;

/**
 * Identity of a chain: its first alert, or the earliest trace of it. A message that is referred to
 * but is not here came before those that are.
 */
function firstOf(keys: readonly MessageKey[], nodes: readonly ChainNode[]): MessageKey | null {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const age = (key: MessageKey) => {
    const node = byKey.get(key);
    return node === undefined ? '' : `${node.type === 'alert' ? 0 : 1} ${node.sent}`;
  };
  const hasAlert = keys.some((key) => byKey.get(key)?.type === 'alert');
  const candidates = hasAlert ? keys.filter((key) => byKey.has(key)) : keys;
  const [first = null] = [...candidates].sort(
    (a, b) => compareText(age(a), age(b)) || compareText(a, b),
  );
  return first;
}

/** Names of the keys whose word is in a chain. */
const signersOf = (nodes: readonly ChainNode[]): string[] =>
  [...new Set(nodes.flatMap(({ messages }) => messages.flatMap(({ kid }) => kid ?? [])))].sort(
    compareText,
  );

/** Digests of the words that a chain was read out of, those that stand first. */
const wordsOf = (nodes: readonly ChainNode[]): string[] => [
  ...new Set(nodes.flatMap(({ messages }) => messages.flatMap(({ words }) => words ?? []))),
];

/**
 * An exercise is known by its own messages that were seen, and by nothing else: what it says it goes
 * on with may be real.
 */
function announcementsOf(group: Group, source: string): Announcement[] {
  const { nature, keys, own, nodes } = group;
  const { tip, spoken, parts } = wordOf(group);
  const known = nature === 'exercise' ? keys.filter((key) => own.has(key)) : keys;
  const first = firstOf(known, nodes);
  if (spoken === null || first === null) return [];
  const others = known.filter((key) => key !== first).sort(compareText);
  const signers = signersOf(nodes);
  const words = wordsOf(nodes);
  return parts.map(({ part, content }) => {
    const over = isOver(content);
    const lapses =
      content.certainty === 'probable'
        ? instantOf(Date.parse(spoken.sent) + PROBABLE_LAPSES_MS)
        : null;
    return {
      ...content,
      id: partKey(first, part),
      sent: tip.sent,
      nature,
      lines: content.certainty === 'official' ? content.lines : [],
      source,
      expires: over ? null : (content.expires ?? lapses),
      endedAt: over ? (tip.type === 'cancel' ? tip.sent : spoken.sent) : null,
      sourceFailing: false,
      ...(others.length > 0 ? { members: others } : {}),
      ...(signers.length > 0 ? { signers } : {}),
      ...(words.length > 0 ? { words } : {}),
    };
  });
}

/** The end of a chain, whether or not what it ends is among the messages at hand. */
export interface Ending {
  nature: Nature;
  /** Keys of every message of the chain, those referred to included. */
  keys: readonly MessageKey[];
  phase: Over;
  /** UTC instant of the cancellation. */
  endedAt: string;
  /** Names of the keys that signed it. */
  signers: readonly string[];
}

/**
 * Chains whose last word is a cancellation: it also ends what was announced before and the feed no
 * longer lists, the alert or a part of it.
 */
export function endings(
  messages: readonly Message[],
  before: readonly Announcement[] = [],
): Ending[] {
  return groupsOf(messages, before).flatMap((group): Ending[] => {
    const { nature, keys } = group;
    const { tip, cancelled } = wordOf(group);
    if (cancelled === null) return [];
    return [{ nature, keys, phase: cancelled, endedAt: tip.sent, signers: signersOf([tip]) }];
  });
}

/**
 * Settles every message of one source into announcements, sorted by id.
 * @param messages in any order, with repeats
 * @param source id of the bulletin's source that brought them
 * @param before what the same source announced in the last bulletin: an exercise that left the feed is
 *   known from it
 */
export function settle(
  messages: readonly Message[],
  source: string,
  before: readonly Announcement[] = [],
): Announcement[] {
  return groupsOf(messages, before)
    .filter(isOfItsNature)
    .flatMap((group) => announcementsOf(group, source))
    .sort((a, b) => compareText(a.id, b.id) || compareText(a.nature, b.nature));
}
