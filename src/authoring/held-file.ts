/** A file with an announcement as desk and command line read it, to go on with what it says. */
import type { Key } from '../directory/model.ts';
import { peekSigner } from '../directory/peek-signer.ts';
import { readCap } from '../status/cap/read.ts';
import type { ParseXml } from '../status/cap/safe-xml.ts';
import { voucherOfKey, voucherOfUnknownKey } from '../status/chain/key.ts';
import type { Message } from '../status/message.ts';
import { peekAnnouncement } from '../status/signed/announcement.ts';

interface HeldMessages {
  messages: Message[];
  /** Name of the key that signed the file, or of one that it claims; null without a signature. */
  kid: string | null;
}

/**
 * The messages of a CAP file, or of the CAP inside a signed announcement, linked as a host links them:
 * each vouched for by the hand that the file names. The signature itself is for the host to check.
 * @param keys those of `data/keys.json`: what a hand may sign for
 */
export function readHeldFile(text: string, parse: ParseXml, keys: readonly Key[]): HeldMessages {
  const claimed = peekAnnouncement(text);
  const { messages } = readCap(claimed?.xml ?? text, parse);
  const kid = claimed === null ? null : peekSigner(text);
  if (kid === null) return { messages, kid };
  const key = keys.find((each) => each.kid === kid);
  const voucher = key === undefined ? voucherOfUnknownKey(kid) : voucherOfKey(key.territories);
  return { messages: messages.map((message) => ({ ...message, voucher, kid })), kid };
}
