/**
 * Chains: alerts with their updates and cancellations, in any order, with repeats, loops and forks, come to
 * one state that does not depend on the order they came in. What phones show (`settle.ts`) and what can
 * be gone on with (`continue.ts`) both come from here.
 *
 * - A reference links two messages of the SAME sender only: nobody ends another's alert. The time
 *   in a reference is not compared (feeds write it in other notations, some some seconds off).
 * - In a chain the newest message stands; at one and the same instant a cancellation before an
 *   update before an alert, then the one that refers to the other.
 * - Exercises and real messages are grouped apart; only a real cancellation also ends an exercise.
 *   One that joins the other is not used at all (`nature.ts`).
 */
import type { Content, Message } from '../message.ts';
import type { Announcement } from '../model.ts';
import { type MessageKey, messageKey } from './key.ts';
import { type Linked, linkedKeys } from './links.ts';
import { apart, type Heard, NATURES, type Nature } from './nature.ts';
import { compareSent, compareText, compareVersions } from './order.ts';

/** What one message says of one of several places. */
export interface Part {
  part: number;
  content: Content;
}

/** All contents of one message: one sender, one identifier. */
export interface ChainNode extends Linked {
  /** Its parts as they were read, the first of them first. */
  messages: readonly [Message, ...Message[]];
  sent: Message['sent'];
  type: Message['type'];
  /** Those that say something. */
  contents: Part[];
}

/** One chain as one side hears it. */
export interface Group {
  nature: Nature;
  /** Keys of every message of it, those referred to and not at hand included. */
  keys: readonly MessageKey[];
  /** Those of its own messages that were seen and are of its own nature. */
  own: ReadonlySet<MessageKey>;
  /** The messages at hand; the one that stands first. */
  nodes: readonly [ChainNode, ...ChainNode[]];
}

/** The messages of one source as chains, each of one nature, whatever order they came in. */
export function groupsOf(
  messages: readonly Message[],
  before: readonly Announcement[] = [],
): Group[] {
  const { heard } = apart(messages, before);
  return NATURES.flatMap((nature) => groupsIn(heard[nature], nature));
}

function groupsIn(heard: readonly Heard[], nature: Nature): Group[] {
  const ofNature = heard.filter(({ message }) => message.nature === nature);
  const own = new Set(ofNature.map(({ message }) => messageKey(message)));
  const nodes = toNodes(heard, nature);
  return linkedKeys(nodes.values()).flatMap((keys): Group[] => {
    const [first, ...others] = inOrder(keys.flatMap((key) => nodes.get(key) ?? []));
    return first === undefined ? [] : [{ nature, keys, own, nodes: [first, ...others] }];
  });
}

/** A real cancellation alone is no exercise, whatever it may have taken back. */
export const isOfItsNature = ({ keys, own }: Group): boolean => keys.some((key) => own.has(key));

/**
 * One node a key: of several versions under one identifier, the newest stands. A real cancellation under
 * the identifier of an exercise is no version of it.
 */
function toNodes(heard: readonly Heard[], nature: Nature): Map<MessageKey, ChainNode> {
  const versions = new Map<MessageKey, Heard[]>();
  for (const each of heard) {
    const key = messageKey(each.message);
    const held = versions.get(key);
    if (held === undefined) versions.set(key, [each]);
    else held.push(each);
  }
  const nodes = new Map<MessageKey, ChainNode>();
  for (const [key, all] of versions) {
    const own = all.filter(({ message }) => message.nature === nature);
    const [first, ...others] = (own.length > 0 ? own : all).sort((a, b) =>
      compareVersions(a.message, b.message),
    );
    if (first !== undefined) nodes.set(key, nodeOf(key, first, others));
  }
  return nodes;
}

function nodeOf(
  key: MessageKey,
  { message, references }: Heard,
  others: readonly Heard[],
): ChainNode {
  const { sent, type } = message;
  const same = [message, ...others.map((each) => each.message)].filter(
    (each) => each.sent === sent && each.type === type,
  );
  // Of a part that is there twice, one that says something.
  const parts = new Map<number, Message>();
  for (const each of same) {
    const held = parts.get(each.part ?? 1);
    if (held === undefined || (held.content === null && each.content !== null)) {
      parts.set(each.part ?? 1, each);
    }
  }
  const [first = message, ...more] = [...parts].sort(([a], [b]) => a - b).map(([, each]) => each);
  const messages = [first, ...more] as const;
  return {
    ...{ key, references, messages, sent, type },
    contents: messages.flatMap(({ part = 1, content }) =>
      content === null ? [] : { part, content },
    ),
  };
}

/** Newest first, in a total order. */
function inOrder(chain: readonly ChainNode[]): ChainNode[] {
  const sorted = [...chain].sort((a, b) => compareSent(b, a) || compareText(b.key, a.key));
  const [first] = sorted;
  if (first === undefined) return sorted;
  // Among those of the newest instant, one that another refers to is not the last word.
  const newest = sorted.filter((node) => compareSent(node, first) === 0);
  const referred = new Set(newest.flatMap((node) => node.references));
  const tip = newest.find((node) => !referred.has(node.key)) ?? first;
  return [tip, ...sorted.filter((node) => node !== tip)];
}
