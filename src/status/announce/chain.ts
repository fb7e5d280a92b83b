/** The messages already published, as the chains a new one can continue. */
import type { Message } from '../message.ts';
import type { Chain } from './choices.ts';

const keyOf = (sender: string, id: string) => `${sender.toLowerCase()}\n${id}`;
const RANK = { alert: 0, update: 1, cancel: 2 } as const;

/**
 * Groups messages into chains by their references, which only link messages of one sender. Chains in
 * the order of their first message; messages that several files repeat count once.
 * @param messages as `readCap` gives them, in any order
 */
export function chainsOf(messages: readonly Message[]): Chain[] {
  const group = new Map<string, string>();
  const root = (key: string): string => {
    for (let at = key; ; ) {
      const up = group.get(at) ?? at;
      if (up === at) return at;
      group.set(at, group.get(up) ?? up);
      at = up;
    }
  };
  for (const { sender, id, references } of messages) {
    const own = keyOf(sender, id);
    for (const reference of references) {
      if (reference.sender !== '' && reference.sender.toLowerCase() !== sender.toLowerCase()) {
        continue;
      }
      group.set(root(keyOf(sender, reference.id)), root(own));
    }
  }
  const members = new Map<string, Message[]>();
  for (const message of messages) {
    const key = root(keyOf(message.sender, message.id));
    const held = members.get(key);
    if (held === undefined) members.set(key, [message]);
    else held.push(message);
  }
  return [...members.values()]
    .flatMap((chain) => toChain(chain) ?? [])
    .sort((a, b) => compare(a.messages[0], b.messages[0]));
}

function compare(a: Message, b: Message): number {
  if (a.sent !== b.sent) return a.sent < b.sent ? -1 : 1;
  return RANK[a.type] - RANK[b.type] || (a.part ?? 1) - (b.part ?? 1);
}

function toChain(unsorted: readonly Message[]): Chain | null {
  const seen = new Set<string>();
  const sorted = [...unsorted].sort(compare).filter((message) => {
    const key = `${message.id}\n${message.part ?? 1}`;
    return seen.size < seen.add(key).size;
  });
  const [first, ...others] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  const content = sorted.findLast((message) => message.content !== null)?.content ?? null;
  return {
    sender: first.sender,
    nature: first.nature,
    messages: [first, ...others],
    content,
    over: last.type === 'cancel' || content?.phase === 'ended',
  };
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
