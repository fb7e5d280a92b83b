/**
 * Which messages belong together. One grouping for all who ask: the bulletin, the desk, the command
 * line. A reference links two messages of the SAME sender only: nobody ends another's alert.
 */
import type { Message } from './message.ts';

/**
 * Identity of a message across notations: senders are compared without letter case; their commas
 * are escaped, so that no sender can pass for another with the help of an identifier.
 */
export function messageKey(sender: string, id: string): string {
  return `${sender.toLowerCase().replace(/%/g, '%25').replace(/,/g, '%2C')},${id}`;
}

/** Keys of the messages of its own sender that a message refers to; never its own. */
export function referredKeys({ sender, id, references }: Message): string[] {
  const own = messageKey(sender, id);
  const theirs = messageKey(sender, '');
  return references
    .map((reference) => messageKey(reference.sender || sender, reference.id))
    .filter((key) => key.startsWith(theirs) && key !== own);
}

/** A message as a point that references link to others. */
export interface Linked {
  key: string;
  references: readonly string[];
}

/** Groups of keys linked by references, also through messages that are not here. */
export function linkedKeys(nodes: Iterable<Linked>): string[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const keys = new Set<string>();
  for (const { key, references } of nodes) {
    keys.add(key);
    for (const to of references) {
      keys.add(to);
      const [a, b] = [find(key), find(to)];
      if (a !== b) parent.set(a, b);
    }
  }
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const root = find(key);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [key]);
    else group.push(key);
  }
  return [...groups.values()];
}
