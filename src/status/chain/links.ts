/** Which keys belong together, by the references between them. */
import type { MessageKey } from './key.ts';

/** A message as a point that references link to others. */
export interface Linked {
  key: MessageKey;
  references: readonly MessageKey[];
}

/** Groups of keys linked by references, also through messages that are not here. */
export function linkedKeys(nodes: Iterable<Linked>): MessageKey[][] {
  const parent = new Map<MessageKey, MessageKey>();
  const find = (key: MessageKey): MessageKey => {
    let root = key;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = key; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  const keys = new Set<MessageKey>();
  for (const { key, references } of nodes) {
    keys.add(key);
    for (const to of references) {
      keys.add(to);
      const [a, b] = [find(key), find(to)];
      if (a !== b) parent.set(a, b);
    }
  }
  const groups = new Map<MessageKey, MessageKey[]>();
  for (const key of keys) {
    const root = find(key);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [key]);
    else group.push(key);
  }
  return [...groups.values()];
}
