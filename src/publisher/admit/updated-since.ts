/** Whether an update, an all-clear or a cancellation was signed without knowing what a colleague said since (law 2). */

import { type MessageKey, messageKey, referredKeys } from '../../status/chain/key.ts';
import { linkedKeys } from '../../status/chain/links.ts';
import type { Message } from '../../status/message.ts';
import { messagesIn } from './natures.ts';

interface Node {
  key: MessageKey;
  references: readonly MessageKey[];
  message: Message;
}

const nodesIn = (body: string): Node[] =>
  messagesIn(body).map((message) => ({
    key: messageKey(message),
    references: referredKeys(message),
    message,
  }));

/** What a message refers to, itself or through another: all that its signer had read. */
function knownTo({ references }: Node, nodes: ReadonlyMap<MessageKey, Node>): Set<MessageKey> {
  const known = new Set<MessageKey>();
  const open = [...references];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (known.has(key)) continue;
    known.add(key);
    open.push(...(nodes.get(key)?.references ?? []));
  }
  return known;
}

/**
 * The newest message of the same outage that an offered one was signed without: what it said goes with the next word
 * on that outage, unseen. Null for a first announcement, for a message that is in place already, and where all was known.
 * @param offered signed text of an announcement that was admitted
 * @param held signed texts of what the same sender has published
 */
export function updatedSince(offered: string, held: readonly string[]): Message | null {
  const nodes = new Map(held.flatMap(nodesIn).map((node) => [node.key, node]));
  for (const own of nodesIn(offered)) {
    if (own.references.length === 0 || nodes.has(own.key)) continue;
    const group = linkedKeys([...nodes.values(), own]).find((keys) => keys.includes(own.key)) ?? [];
    const known = knownTo(own, nodes);
    const unknown = group.flatMap((key) => {
      const other = nodes.get(key);
      const apart = other === undefined || known.has(key) || knownTo(other, nodes).has(own.key);
      return apart ? [] : [other.message];
    });
    const [first, ...more] = unknown;
    if (first !== undefined)
      return more.reduce((newest, each) => (each.sent > newest.sent ? each : newest), first);
  }
  return null;
}
