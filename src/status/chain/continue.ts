/** The messages already published, as the chains that a new one can go on with. */
import type { Content, Message } from '../message.ts';
import { type Group, groupsOf, isOfItsNature } from './group.ts';
import { isSameSender } from './key.ts';
import type { Nature } from './nature.ts';
import { compareSent, compareText } from './order.ts';
import { isOver, type Over, restoredNumbers } from './over.ts';
import { wordOf } from './word.ts';

/** The messages that speak of one outage, oldest first: an alert, its updates, its cancellation. */
export interface Chain {
  sender: string;
  nature: Nature;
  /** The last is the one that stands. */
  messages: readonly [Message, ...Message[]];
  /** What the newest message that says anything says; of several places, of the first where it goes on. */
  content: Content | null;
  /** What was announced last, before an all-clear or a cancellation; the words it is known by. */
  announced: Content | null;
  /** Whether an all-clear or a cancellation was the last word, and which. */
  over: Over | null;
}

/**
 * The chains of messages, as phones are shown them (`settle`): each of one sender and one nature, each
 * ending with the message that stands. In the order of their first message.
 * @param messages as `readCap` gives them, in any order, with repeats
 */
export function chainsOf(messages: readonly Message[]): Chain[] {
  const groups = groupsOf(messages).filter(isOfItsNature);
  return groups
    .map((group) => ({ chain: toChain(group), key: group.nodes[0].key }))
    .sort(
      (a, b) =>
        compareSent(a.chain.messages[0], b.chain.messages[0]) ||
        compareText(a.key, b.key) ||
        compareText(a.chain.nature, b.chain.nature),
    )
    .map(({ chain }) => chain);
}

function toChain(group: Group): Chain {
  const { nature, nodes } = group;
  const { spoken, over } = wordOf(group);
  const [first = nodes[0].messages[0], ...others] = [...nodes]
    .reverse()
    .flatMap(({ messages }) => messages);
  const said = (spoken?.contents ?? []).map(({ content }) => content);
  const goesOn = (content: Content) => !isOver(content);
  const announced = nodes
    .flatMap(({ contents }) => contents.map(({ content }) => content))
    .find(goesOn);
  return {
    sender: first.sender,
    nature,
    messages: [first, ...others],
    content: said.find(goesOn) ?? said[0] ?? null,
    announced: announced ?? null,
    over,
  };
}

/**
 * What the chain says of the outage, its end put aside: what an update goes on with. One that follows an
 * all-clear sent by mistake goes on with what was announced before it.
 */
export const lastSaid = ({ over, content, announced }: Chain): Content | null =>
  over === null ? content : announced;

/**
 * The numbers that an end of the chain restores; empty when it never said that one fails.
 */
export function restoredBy({ content, messages }: Chain): Content['numbers'] {
  const said = messages.flatMap((message) => (message.content ? [message.content.numbers] : []));
  return content === null ? {} : restoredNumbers(content.numbers, said);
}

/**
 * What a new message of the chain refers to: every earlier one, once. An exercise that a real cancellation
 * took back does not name it: it would join the real ones.
 */
export function toRefer({ nature, messages }: Chain): Message[] {
  const own = messages.filter((message) => message.nature === nature);
  return [...new Map(own.map((message) => [message.id, message])).values()];
}

/**
 * The chain that holds the message of that identifier, or the reasons there is not exactly one.
 * @param sender needed only when two senders used one identifier
 */
export function findChain(
  chains: readonly Chain[],
  id: string,
  sender?: string,
): Chain | 'unknown' | 'ambiguous' {
  const [found, ...others] = chains.filter(
    (chain) =>
      (sender === undefined || isSameSender(chain.sender, sender)) &&
      chain.messages.some((message) => message.id === id),
  );
  if (found === undefined) return 'unknown';
  return others.length > 0 ? 'ambiguous' : found;
}
