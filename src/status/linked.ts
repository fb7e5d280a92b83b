/**
 * Which messages belong together. One identity and one grouping for all who ask: the bulletin, the
 * desk, the command line. A reference links two messages of the SAME sender, vouched for by the SAME
 * hand: nobody ends another's alert, whatever name it gives itself.
 */
import type { Message } from './message.ts';
import type { Announcement } from './model.ts';

/** What a message is known by: who vouches for it, its sender, its identifier. */
export type Identity = Pick<Message, 'sender' | 'id' | 'voucher'>;

/** A text in which the marks that part a key into its members cannot occur. */
const escaped = (text: string): string =>
  text.replace(/[%,#~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The hand of a key, by the territories it may sign for: its successor with the same territories
 * goes on with its announcements.
 */
export const voucherOfKey = (territories: Announcement['territories']): string =>
  `#${territories === 'all' ? 'FR' : [...territories].sort().join('+')}`;

/** The hand of a feed: what it carries is its own word, whoever is named as the sender. */
export const voucherOfSource = (id: string): string => `~${escaped(id)}`;

/**
 * Identity of a message across notations, as one text. Senders are compared without letter case. What
 * nobody signed and no feed carried has no voucher: the folder that it lies in stands for it.
 */
export const messageKey = ({ id, ...owner }: Identity): string =>
  `${ownerKey(owner)},${escaped(id)}`;

/** Whose messages are one another's to change and to end: a sender, vouched for by one hand. */
export const ownerKey = ({ sender, voucher = '' }: Omit<Identity, 'id'>): string =>
  `${escaped(sender.toLowerCase())}${voucher}`;

/** The message that a key names, whoever vouches for it: two sources may carry one and the same. */
export const withoutVoucher = (key: string): string => key.replace(/^([^,#~]*)[#~][^,]*/, '$1');

/** Identity of one of the announcements that a message makes: the first is known by the message's own. */
export const partKey = (key: string, part: number): string => (part === 1 ? key : `${key}#${part}`);

/** The key of the message that an announcement is known by, and which of its parts it is. */
export function splitPart(id: string): { key: string; part: number } {
  const mark = /#(\d+)$/.exec(id);
  if (mark === null) return { key: id, part: 1 };
  return { key: id.slice(0, mark.index), part: Number(mark[1]) };
}

/** Keys of all messages by which an announcement may be known. */
export const chainKeys = ({ id, members = [] }: Pick<Announcement, 'id' | 'members'>): string[] => [
  splitPart(id).key,
  ...members,
];

/** Keys of the messages of its own sender that a message refers to; never its own. */
export function referredKeys({ sender, references, ...message }: Message): string[] {
  const own = messageKey({ ...message, sender });
  const theirs = messageKey({ ...message, sender, id: '' });
  return references
    .map((reference) =>
      messageKey({ ...message, sender: reference.sender || sender, id: reference.id }),
    )
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
