/** What is in force, out of the messages at hand and the bulletin that phones read. */

import type { Key } from '../../../directory/model.ts';
import { messageKey, scopedKey } from '../../../status/chain/key.ts';
import { isOver, type Over } from '../../../status/chain/over.ts';
import type { Content, Message } from '../../../status/message.ts';
import type { Announcement, Bulletin } from '../../../status/model.ts';
import { covers } from '../../../territories/scope.ts';
import type { HeldChain } from './held-chains.ts';
import { listedIn } from './in-bulletin.ts';

export interface InForce {
  key: string;
  nature: Message['nature'];
  /** What it says, or said last before it was over; null for a chain that only cancels. */
  content: Content | null;
  /** Its place in the bulletin; null when it is not there. */
  listed: Announcement | null;
  /** Its messages; null when only the bulletin speaks of it. */
  held: HeldChain | null;
  /**
   * `lapsed`: its information has expired, its end was never said. `ended`: an all-clear was said.
   * `retracted`: it was a mistake and taken back.
   */
  state: 'running' | 'lapsed' | Over;
}

function stateOf(content: Content | null, over: Over | null, now: Date): InForce['state'] {
  if (over !== null) return over;
  if (content === null) return 'retracted';
  if (isOver(content)) return content.phase;
  return content.expires && Date.parse(content.expires) < now.getTime() ? 'lapsed' : 'running';
}

/** Chains at hand, then what the bulletin alone knows; newest first within each. */
export function inForce(
  chains: readonly HeldChain[],
  bulletin: Bulletin | null,
  keys: readonly Key[],
  now: Date,
): InForce[] {
  const ofChains = chains.map((held): InForce => {
    const { chain, kid } = held;
    const { sender, nature, announced } = chain;
    const content = announced ?? chain.content;
    const ids = chain.messages.map(({ id }) => id);
    const listed = listedIn(bulletin, { sender, ids, nature, kid }, keys);
    const over = chain.over ?? (listed !== null && isOver(listed) ? listed.phase : null);
    const key = scopedKey(nature, messageKey(chain.messages[0]));
    return { key, nature, content, listed, held, state: stateOf(content, over, now) };
  });
  const known = new Set(ofChains.map(({ listed }) => listed));
  const others = (bulletin?.announcements ?? [])
    .filter((announcement) => !known.has(announcement))
    .map((announcement): InForce => {
      const { id, nature } = announcement;
      const state = stateOf(announcement, null, now);
      const key = scopedKey(nature, id);
      return { key, nature, content: announcement, listed: announcement, held: null, state };
    });
  return [...ofChains, ...others];
}

/** Whether an announcement speaks of a territory; of any, when none is chosen. */
export function isAboutTerritory({ content }: InForce, territory: string | null): boolean {
  if (territory === null || content === null) return true;
  return covers(content.territories, territory);
}
