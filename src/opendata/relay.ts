/**
 * Official announcements passed on as CAP messages of our own: whoever reads them follows one chain a sender, as CAP
 * wants it, whatever the notations were that the authorities used. What was said before is remembered, so that an
 * update and an end refer to it.
 */

import * as v from 'valibot';
import { composeTexts } from '../authoring/compose.ts';
import { HOUR_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import { type CapDraft, writeCap } from '../status/cap/write.ts';
import { scopedKey } from '../status/chain/key.ts';
import type { Content } from '../status/message.ts';
import { Announcement, type Bulletin } from '../status/model.ts';
import type { LastKnown } from '../status/situation/model.ts';
import { situationFor } from '../status/situation/situation.ts';

/** A relayed message without an end of its own lapses after this, so that none outlives a host that stopped. */
const LAPSES_AFTER_MS = 24 * HOUR_MS;
/** It is said again when less than this is left. */
const SAID_AGAIN_MS = 12 * HOUR_MS;

/** One chain as it was passed on. */
const Chain = v.object({
  /** What its last message said, in one text. */
  said: v.string(),
  /** Numbers of the outage, for when it is taken back. */
  about: Announcement.entries.numbers,
  /** Its messages, oldest first. */
  messages: v.array(v.object({ id: v.string(), sent: v.string() })),
  /** Text of the last one. */
  xml: v.string(),
});
type Chain = v.InferOutput<typeof Chain>;

/** What was passed on, by chain. */
export const RelayMemory = v.record(v.string(), Chain);
export type RelayMemory = v.InferOutput<typeof RelayMemory>;

/** Where an announcement stands for a phone at this moment. */
type Standing = 'official' | 'planned' | 'ended' | 'retracted' | LastKnown['why'];

export interface RelayedAnnouncement {
  /** With no line that is switched off. */
  announcement: Announcement;
  standing: Standing;
  /** Of one that was taken back: the numbers it was about. */
  about: Chain['about'];
  /** Its messages, oldest first: at least one. */
  messages: Chain['messages'];
  /** Text of the last one. */
  xml: string;
}

interface Relaying {
  bulletin: Bulletin;
  /** Whether the directory holds a number as switched off since the announcement named it. */
  isShut: (number: string, announcement: Announcement) => boolean;
  before: RelayMemory;
  /** CAP sender. */
  sender: string;
  now: Date;
}

/** Real announcements of authorities that a phone would show, each with where it stands. */
function standing({ bulletin, now }: Relaying): [Announcement, Standing][] {
  const situation = situationFor(null, bulletin, { lastPoll: 'ok' }, now);
  const listed = (['official', 'planned', 'ended', 'retracted'] as const).flatMap((as) =>
    situation[as].map((announcement): [Announcement, Standing] => [announcement, as]),
  );
  const known = situation.lastKnown.map(({ announcement, why }): [Announcement, Standing] => [
    announcement,
    why,
  ]);
  return [...listed, ...known].filter(([{ certainty }]) => certainty === 'official');
}

function contentOf(announcement: Announcement, { isShut, now }: Relaying): Content {
  const { phase, certainty, territories, numbers, worksFrom, failsFrom, advice } = announcement;
  const { publisher, link, onset, expectedEnd, expires } = announcement;
  const over = phase === 'ended' || phase === 'retracted';
  return {
    ...{ phase, certainty, territories, numbers, worksFrom, failsFrom, advice },
    ...{ publisher, link, onset, expectedEnd },
    lines: announcement.lines.filter(({ number }) => !isShut(number, announcement)),
    expires: over ? null : (expires ?? instantOf(now.getTime() + LAPSES_AFTER_MS)),
  };
}

/** Whether the last message said the same, and still holds for long enough. */
function isSaid(chain: Chain, said: string, announcement: Announcement, now: Date): boolean {
  if (chain.said !== said) return false;
  const last = chain.messages.at(-1);
  const renews = announcement.expires === null && announcement.phase !== 'ended';
  if (!renews || last === undefined || announcement.phase === 'retracted') return true;
  return now.getTime() - Date.parse(last.sent) < LAPSES_AFTER_MS - SAID_AGAIN_MS;
}

const VOUCHED: readonly Standing[] = ['official', 'planned', 'ended', 'retracted'];

/**
 * The announcements to be passed on, newest word first, and what is to be remembered of them. One that nobody vouches
 * for any more says nothing new: its last message lapses. One that was taken back before it was passed on is none.
 */
export function relay(relaying: Relaying): {
  announcements: RelayedAnnouncement[];
  memory: RelayMemory;
  /** Codes of what could not be written, by chain: a fault of ours. */
  problems: ReadonlyMap<string, readonly string[]>;
} {
  const { bulletin, before, sender, now } = relaying;
  const memory: RelayMemory = {};
  const problems = new Map<string, readonly string[]>();
  const announcements = standing(relaying).flatMap(([announcement, as], index) => {
    const key = scopedKey(announcement.nature, announcement.id);
    const held = before[key];
    const content = contentOf(announcement, relaying);
    const said = JSON.stringify({ ...content, expires: announcement.expires });
    const told =
      held !== undefined && (isSaid(held, said, announcement, now) || !VOUCHED.includes(as));
    const begins = held !== undefined || (VOUCHED.includes(as) && as !== 'retracted');
    if (!begins) return [];
    if (!told) {
      const id = `relais-${bulletin.sequence}-${index}`;
      const sent = instantOf(now.getTime());
      const about = as === 'retracted' ? (held?.about ?? {}) : content.numbers;
      const draft: CapDraft = {
        ...{ sender, id, sent, nature: 'actual' as const, content },
        type: as === 'retracted' ? 'cancel' : held === undefined ? 'alert' : 'update',
        references: (held?.messages ?? []).map((message) => ({ sender, ...message })),
        texts: composeTexts({ nature: 'actual', content, about }),
      };
      const written = writeCap(draft);
      if (!written.ok) {
        problems.set(
          key,
          written.problems.map(({ code }) => code),
        );
        return [];
      }
      const messages = [...(held?.messages ?? []), { id, sent }];
      memory[key] = { said, about, messages, xml: written.xml };
    } else if (held !== undefined) memory[key] = held;
    const chain = memory[key];
    if (chain === undefined) return [];
    const { about, messages, xml } = chain;
    const usable = { ...announcement, lines: content.lines };
    return [{ announcement: usable, standing: as, about, messages, xml }];
  });
  const lastWord = ({ messages }: RelayedAnnouncement) => messages.at(-1)?.sent ?? '';
  return {
    announcements: announcements.sort((a, b) => (lastWord(a) < lastWord(b) ? 1 : -1)),
    memory,
    problems,
  };
}
