/** The messages already published, as the chains a new one can continue. */
import { linkedKeys, messageKey } from '../status/linked.ts';
import type { Content, Message } from '../status/message.ts';
import { apart, type Heard, NATURES, type Nature } from '../status/nature.ts';
import { isOver, meaningOf, type Over } from '../status/retraction.ts';
import type { Chain } from './choices.ts';

const RANK = { alert: 0, update: 1, cancel: 2 } as const;

/**
 * Groups messages into chains by their references, which only link messages of one sender and of one
 * nature: an exercise never goes on as a real outage, nor a real outage as an exercise, and a message
 * that mixes the two is in no chain. Chains in the order of their first message; messages that several
 * files repeat count once.
 * @param messages as `readCap` gives them, in any order
 */
export function chainsOf(messages: readonly Message[]): Chain[] {
  const { heard } = apart(messages);
  return NATURES.flatMap((nature) => chainsIn(heard[nature], nature)).sort((a, b) =>
    compare(a.messages[0], b.messages[0]),
  );
}

function chainsIn(heard: readonly Heard[], nature: Nature): Chain[] {
  const nodes = heard.map(({ message, references }) => ({
    key: messageKey(message),
    references,
    message,
  }));
  return linkedKeys(nodes).flatMap((keys) => {
    const own = new Set(keys);
    const chain = nodes.filter(({ key }) => own.has(key)).map(({ message }) => message);
    // A real cancellation alone is no exercise, whatever it may have taken back.
    if (chain.every((message) => message.nature !== nature)) return [];
    return toChain(chain, nature) ?? [];
  });
}

function compare(a: Message, b: Message): number {
  if (a.sent !== b.sent) return a.sent < b.sent ? -1 : 1;
  return RANK[a.type] - RANK[b.type] || (a.part ?? 1) - (b.part ?? 1);
}

function toChain(unsorted: readonly Message[], nature: Nature): Chain | null {
  const seen = new Set<string>();
  const sorted = [...unsorted].sort(compare).filter((message) => {
    const key = `${message.id}\n${message.part ?? 1}`;
    return seen.size < seen.add(key).size;
  });
  const [first, ...others] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const contents = sorted.flatMap((message) => message.content ?? []);
  const content = contents.at(-1) ?? null;
  return {
    sender: first.sender,
    nature,
    messages: [first, ...others],
    content,
    announced: contents.findLast((each) => !isOver(each)) ?? null,
    over: overBy(last, content),
  };
}

/**
 * What the chain says of the outage, its end put aside: what an update goes on with. One that follows an
 * all-clear sent by mistake goes on with what was announced before it.
 */
export const lastSaid = ({ over, content, announced }: Chain): Content | null =>
  over === null ? content : announced;

function overBy(last: Message, content: Content | null): Over | null {
  if (last.type === 'cancel') return meaningOf(last, last.content);
  return content !== null && isOver(content) ? content.phase : null;
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
      (sender === undefined || chain.sender.toLowerCase() === sender.toLowerCase()) &&
      chain.messages.some((message) => message.id === id),
  );
  if (found === undefined) return 'unknown';
  return others.length > 0 ? 'ambiguous' : found;
}
