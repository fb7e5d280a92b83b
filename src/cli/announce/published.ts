/** The announcements already published: what a new one can continue. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chainsOf, findChain } from '../../status/announce/chain.ts';
import type { Chain } from '../../status/announce/choices.ts';
import { peekAnnouncement } from '../../status/announce/signed.ts';
import { readCap } from '../../status/cap/read.ts';
import type { Message } from '../../status/message.ts';
import { UsageError } from '../command.ts';
import { parseXml } from '../xml.ts';

/** Messages of a CAP file, or of the CAP inside a signed announcement. */
export function messagesIn(text: string): Message[] {
  const xml = peekAnnouncement(text)?.xml ?? text;
  return readCap(xml, parseXml).messages;
}

/** Every message of `announcements/` in a data folder; none when there is no such folder. */
export async function publishedMessages(data: string): Promise<Message[]> {
  const folder = join(data, 'announcements');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /^[^.].*\.(xml|jws)$/i.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap(messagesIn);
}

/**
 * The chain that a file or an identifier belongs to, with every published message of it.
 * @param of path of a CAP or signed file, or the identifier of one message
 * @throws UsageError when there is none, or when it is not the only one
 */
export async function chainFor(
  of: string,
  published: readonly Message[],
  cwd: string,
): Promise<Chain> {
  const text = await readFile(resolve(cwd, of), 'utf8').catch(() => null);
  const own = text === null ? [] : messagesIn(text);
  if (text !== null && own.length === 0) {
    throw new UsageError(`${of}\u00a0: aucun message CAP n’y est lisible.`);
  }
  const chains = chainsOf([...published, ...own]);
  const [first] = own;
  const chain =
    first === undefined ? findChain(chains, of) : findChain(chains, first.id, first.sender);
  if (chain === 'ambiguous') {
    throw new UsageError(
      `${of}\u00a0: deux expéditeurs ont employé cet identifiant. Donnez plutôt le fichier de l’annonce.`,
    );
  }
  if (chain === 'unknown') {
    const open = chains.filter(({ over }) => !over).map(({ messages }) => messages[0].id);
    const known = open.length === 0 ? 'aucune annonce en cours' : open.join(', ');
    throw new UsageError(
      `${of}\u00a0: ni un fichier, ni une annonce publiée. Annonces en cours\u00a0: ${known}.`,
    );
  }
  return chain;
}
