/** The announcements at hand, from wherever they came, as the chains a new message can continue. */

import { readHeldFile } from '../../../authoring/held-file.ts';
import type { Key } from '../../../directory/model.ts';
import type { ParseXml } from '../../../status/cap/safe-xml.ts';
import { type Chain, chainsOf } from '../../../status/chain/continue.ts';
import { bareKey, isSameSender } from '../../../status/chain/key.ts';
import { apart } from '../../../status/chain/nature.ts';
import type { Message } from '../../../status/message.ts';

/** A file that was read: a CAP one, or the CAP inside a signed announcement. */
export interface ReadFile {
  text: string;
  messages: readonly Message[];
  /** Name of the key that signed it; null for a file without signature. */
  kid: string | null;
}

export interface HeldChain {
  chain: Chain;
  /** Every file of it, once. */
  files: readonly string[];
  /** Key of the newest signed message: a signed chain goes on signed, or its host does not link it. */
  kid: string | null;
}

/**
 * Reads a file; null when no announcement can be read in it.
 * @param keys those that came with the desk
 */
export function readHeld(text: string, parse: ParseXml, keys: readonly Key[]): ReadFile | null {
  const { messages, kid } = readHeldFile(text, parse, keys);
  return messages.length === 0 ? null : { text, messages, kid };
}

/** The chains of all files, newest first; a message that came both signed and plain counts as signed. */
export function heldChains(files: readonly ReadFile[]): HeldChain[] {
  const once = [...new Map(files.map((file) => [file.text, file])).values()];
  const signed = new Set(
    once.flatMap(({ kid, messages }) => (kid === null ? [] : messages.map(bareKey))),
  );
  const counted = once.filter(
    ({ kid, messages }) =>
      kid !== null || !messages.every((message) => signed.has(bareKey(message))),
  );
  const fileOf = new Map(
    counted.flatMap((file) => file.messages.map((message) => [message, file] as const)),
  );
  return chainsOf(counted.flatMap(({ messages }) => messages))
    .map((chain): HeldChain => {
      const own = chain.messages.flatMap((message) => fileOf.get(message) ?? []);
      return {
        chain,
        files: [...new Set(own.map(({ text }) => text))],
        kid: own.findLast(({ kid }) => kid !== null)?.kid ?? null,
      };
    })
    .sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}

/** Messages that mix exercise and real, once each: no chain holds them and no phone shows them. */
export function heldMixed(files: readonly ReadFile[]): Message[] {
  const { mixed } = apart(files.flatMap(({ messages }) => messages));
  return [...new Map(mixed.map((message) => [bareKey(message), message])).values()];
}

const newest = ({ chain }: HeldChain): string => chain.messages.at(-1)?.sent ?? '';

/** The chain that holds a message of that sender; undefined when none does. */
export function chainWith(
  chains: readonly HeldChain[],
  { sender, id }: { sender: string; id: string },
): HeldChain | undefined {
  return chains.find(
    ({ chain }) =>
      isSameSender(chain.sender, sender) && chain.messages.some((message) => message.id === id),
  );
}
