/** The `references` of a CAP message, in the standard form and in the broken ones met in feeds. */

import { toInstant } from '../../base/instant.ts';
import type { MessageReference } from '../message.ts';

/** References read out of one message; a chain of updates names a few dozen. */
const AT_MOST = 1000;

/** One whitespace-separated group: `sender,id,sent`, possibly several joined by commas. */
function readGroup(group: string): MessageReference[] {
  const found: MessageReference[] = [];
  let open: string[] = [];
  const bare = (id: string): MessageReference => ({ sender: '', id, sent: null });
  for (const part of group.split(',').filter((p) => p !== '')) {
    const sent = toInstant(part);
    if (sent === null) {
      open.push(part);
      continue;
    }
    const [first = '', ...rest] = open;
    // An identifier may hold a comma although CAP forbids it.
    if (rest.length > 0) found.push({ sender: first, id: rest.join(','), sent });
    else if (first !== '') found.push({ sender: '', id: first, sent });
    open = [];
  }
  // Without an instant to close it: a sender and its identifier, or bare identifiers.
  const [first = '', second] = open;
  if (second !== undefined) found.push({ sender: first, id: second, sent: null });
  found.push(...open.map(bare));
  return found;
}

/**
 * Reads references (CAP 1.2, 3.2.1: `sender,identifier,sent` separated by whitespace), also with
 * any run of whitespace, spaces around commas, commas between references, bare identifiers, and
 * instants in any notation. A pair without instant is answered both as sender and identifier and
 * as two bare identifiers: a bare identifier only ever links messages of one sender.
 */
export function readReferences(text: string): MessageReference[] {
  const joined = text
    .split(',')
    .map((part) => part.trim())
    .join(',');
  const found: MessageReference[] = [];
  for (const group of joined.split(/\s+/)) {
    if (group !== '') found.push(...readGroup(group));
    if (found.length >= AT_MOST) break;
  }
  return found.slice(0, AT_MOST);
}
