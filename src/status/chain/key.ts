/**
 * What messages and announcements are known by. Every key is made here and nowhere else, and typed, so
 * that no two who ask can make it differently: the bulletin, the desk, the command line, the publishing
 * service.
 */
import type { Message } from '../message.ts';
import type { Announcement } from '../model.ts';

declare const KIND: unique symbol;
/** A text that only this file makes. */
type Key<Kind extends string> = string & { readonly [KIND]: Kind };

/** A message, across notations and files. */
export type MessageKey = Key<'message'>;
/** Whose messages are one another's to change and to end. */
type OwnerKey = Key<'owner'>;
/** One of the announcements that a message makes. */
export type PartKey = Key<'part'>;
/** Anything that has a key, where both natures or several sources stand side by side. */
export type ScopedKey = Key<'scoped'>;

/** What a message is known by: who vouches for it, its sender, its identifier. */
type Identity = Pick<Message, 'sender' | 'id' | 'voucher'>;

/** A text in which the marks that part a key into its members cannot occur. */
const escaped = (text: string): string =>
  text.replace(/[%,#~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The hand of a key, by the territories it may sign for: its successor with the same territories
 * goes on with its announcements.
 */
export const voucherOfKey = (territories: Announcement['territories']): string =>
  `#${territories === 'all' ? 'FR' : [...territories].sort().join('+')}`;

/** The hand of a key that nobody knows: it speaks for itself alone. */
export const voucherOfUnknownKey = (kid: string): string => `#?${escaped(kid)}`;

/** The hand of a feed: what it carries is its own word, whoever is named as the sender. */
export const voucherOfSource = (id: string): string => `~${escaped(id)}`;

/** Senders are compared without letter case. */
export const isSameSender = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whose messages are one another's to change and to end: a sender, vouched for by one hand. */
export const ownerKey = ({ sender, voucher = '' }: Omit<Identity, 'id'>): OwnerKey =>
  `${escaped(sender.toLowerCase())}${voucher}` as OwnerKey;

/**
 * Identity of a message across notations. What nobody signed and no feed carried has no voucher: the
 * folder that it lies in stands for it.
 */
export const messageKey = ({ id, ...owner }: Identity): MessageKey =>
  `${ownerKey(owner)},${escaped(id)}` as MessageKey;

/** Sender and identifier of a message, from its key; null for what is no key of a message. */
export function identityIn(key: MessageKey): Pick<Identity, 'sender' | 'id'> | null {
  const [, sender, id] = /^([^,#~]*)(?:[#~][^,]*)?,(.*)$/s.exec(key) ?? [];
  if (sender === undefined || id === undefined) return null;
  const plain = (text: string) =>
    text.replace(/%(25|2C|23|7E)/g, (mark) => decodeURIComponent(mark));
  return { sender: plain(sender), id: plain(id) };
}

/** Identity of a message whoever vouches for it: a file and its signed form carry one and the same. */
export const bareKey = ({ sender, id }: Identity): MessageKey => messageKey({ sender, id });

/** What an announcement is known by, whoever vouches for its message: two sources may carry it. */
export const withoutVoucher = (id: string): string => id.replace(/^([^,#~]*)[#~][^,]*/, '$1');

/**
 * A key of a message that a feed carried, or an announcement's id, under another id of that feed. Prose is sent by the
 * feed itself.
 */
export function keyUnder(key: string, before: string, after: string): string {
  const [, sender = '', id = ''] = /^([^,#~]*)~[^,]*,(.*)$/s.exec(key) ?? [];
  if (id === '' || !key.startsWith(`${sender}${voucherOfSource(before)},`)) return key;
  const own = sender === escaped(before.toLowerCase()) ? escaped(after.toLowerCase()) : sender;
  return `${own}${voucherOfSource(after)},${id}`;
}

/** Identity of one of the announcements that a message makes: the first is known by the message's own. */
export const partKey = (key: MessageKey, part: number): PartKey =>
  (part === 1 ? key : `${key}#${part}`) as string as PartKey;

/** The key of the message that an announcement is known by, and which of its parts it is. */
export function splitPart(id: string): { key: MessageKey; part: number } {
  const mark = /#(\d+)$/.exec(id);
  if (mark === null) return { key: id as MessageKey, part: 1 };
  return { key: id.slice(0, mark.index) as MessageKey, part: Number(mark[1]) };
}

/** Keys of all messages by which an announcement may be known. */
export const chainKeys = ({
  id,
  members = [],
}: Pick<Announcement, 'id' | 'members'>): MessageKey[] => [
  splitPart(id).key,
  ...(members as MessageKey[]),
];

/** A key, or an announcement's id, within one nature and, where several are compared, one source. */
export const scopedKey = (nature: Announcement['nature'], key: string, source = ''): ScopedKey =>
  `${nature} ${source.replace(/[% ]/g, encodeURIComponent)} ${key}` as ScopedKey;

/** One word of an announcement: what it said at one instant. */
export const wordKey = ({
  nature,
  id,
  sent,
}: Pick<Announcement, 'nature' | 'id' | 'sent'>): ScopedKey => scopedKey(nature, `${sent} ${id}`);

/** Keys of the messages of its own sender that a message refers to; never its own. */
export function referredKeys({ references, ...message }: Message): MessageKey[] {
  const own = messageKey(message);
  return references
    .filter(({ sender }) => sender === '' || isSameSender(sender, message.sender))
    .map(({ id }) => messageKey({ ...message, id }))
    .filter((key) => key !== own);
}
