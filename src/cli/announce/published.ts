/** The announcements already published: what a new one can continue. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readHeldFile } from '../../authoring/held-file.ts';
import type { Key } from '../../directory/model.ts';
import { namesIfThere } from '../../host/if-there.ts';
import { fileText } from '../../host/regular-file.ts';
import { parseXml } from '../../host/xml.ts';
import { type Chain, chainsOf, findChain } from '../../status/chain/continue.ts';
import { bareKey, isSameSender } from '../../status/chain/key.ts';
import { apart } from '../../status/chain/nature.ts';
import type { Message } from '../../status/message.ts';
import { wrongUse } from './words.ts';

export interface PublishedMessages {
  messages: Message[];
  /** Those that came signed. */
  signed: Set<Message>;
  /** What a host links signed messages by. */
  keys: readonly Key[];
  /** Files that could not be opened: what they say is not known. */
  unopened: readonly string[];
}

/** Messages of a CAP file, or of the CAP inside a signed announcement. */
function messagesIn(text: string, keys: readonly Key[]): PublishedMessages {
  const { messages, kid } = readHeldFile(text, parseXml, keys);
  return { messages, signed: new Set(kid === null ? [] : messages), keys, unopened: [] };
}

/**
 * Every message of `announcements/` in a data folder; none when there is no such folder.
 * @param keys those of the data folder
 * @throws Error when the folder cannot be read: what was published is not known then
 */
export async function readPublished(
  data: string,
  keys: readonly Key[],
): Promise<PublishedMessages> {
  const folder = join(data, 'announcements');
  const names = await namesIfThere(folder);
  const files = names.filter((name) => /^[^.].*\.(xml|jws)$/i.test(name)).sort();
  const unopened: string[] = [];
  const parts = await Promise.all(
    files.map(async (name) => {
      const text = await fileText(join(folder, name)).catch(() => null);
      if (text === null) unopened.push(name);
      return messagesIn(text ?? '', keys);
    }),
  );
  return { ...together(parts, keys), unopened: unopened.sort() };
}

function together(parts: readonly PublishedMessages[], keys: readonly Key[]): PublishedMessages {
  return {
    keys,
    messages: parts.flatMap(({ messages }) => messages),
    signed: new Set(parts.flatMap(({ signed }) => [...signed])),
    unopened: parts.flatMap(({ unopened }) => unopened),
  };
}

/**
 * The chain that a file or an identifier belongs to, with every published message of it, whether any of
 * them is signed, and whether any is known to be published.
 * @param of path of a CAP or signed file, or the identifier of one message
 * @throws UsageError when there is none, or when it is not the only one
 */
export async function chainFor(
  of: string,
  published: PublishedMessages,
  cwd: string,
): Promise<{ chain: Chain; signed: boolean; published: boolean }> {
  const text = await readFile(resolve(cwd, of), 'utf8').catch(() => null);
  const file = messagesIn(text ?? '', published.keys);
  const own = file.messages;
  if (text !== null && own.length === 0) throw wrongUse((words) => words.noMessage(of));
  const all = together([published, file], published.keys);
  const chains = chainsOf(all.messages);
  const [first] = own;
  const mixed = apart(all.messages).mixed.find(({ id, sender }) =>
    first === undefined ? id === of : id === first.id && isSameSender(sender, first.sender),
  );
  if (mixed !== undefined) {
    throw wrongUse((words) =>
      mixed.nature === 'exercise' ? words.exerciseToActual(of) : words.actualToExercise(of),
    );
  }
  const chain =
    first === undefined ? findChain(chains, of) : findChain(chains, first.id, first.sender);
  if (chain === 'ambiguous') throw wrongUse((words) => words.ambiguous(of));
  if (chain === 'unknown') {
    const open = chains.filter(({ over }) => !over).map(({ messages }) => messages[0].id);
    throw wrongUse((words) => words.unknown(of, open.join(', ')));
  }
  const there = new Set(published.messages.map(bareKey));
  return {
    chain,
    signed: chain.messages.some((message) => all.signed.has(message)),
    published: chain.messages.some((message) => there.has(bareKey(message))),
  };
}
