/** What the signed text behind an entry of the audit log says. */

import * as v from 'valibot';
import { readHeldFile } from '../../authoring/held-file.ts';
import { CheckAnswer, CheckRequest } from '../../directory/attest/request.ts';
import { Correction } from '../../directory/correction.ts';
import { type Key, Territory } from '../../directory/model.ts';
import { type Seen, type Sighting, sightingOf } from '../../status/bulletin/announced-since.ts';
import type { ParseXml } from '../../status/cap/safe-xml.ts';
import { messageKey } from '../../status/chain/key.ts';
import { isOver, meaningOf } from '../../status/chain/over.ts';
import type { Message } from '../../status/message.ts';
import type { Announcement } from '../../status/model.ts';
import { peekAnnouncement } from '../../status/signed/announcement.ts';
import { WATCH_FORMAT } from '../../status/watch/signed.ts';
import type { Scope } from '../../territories/scope.ts';
import type { Entry, Papers } from './entry.ts';
import { type LineChange, lineChanges } from './line-changes.ts';

/** What an announcement did to what phones show. */
export type PaperAct = 'announced' | 'changed' | 'all-clear' | 'retracted';

/** Where it holds, whether it is an exercise, and when phones could read it: null where that is not known. */
interface About {
  territories: Scope | null;
  nature: Announcement['nature'] | null;
  seen: Sighting | null;
}

export type Read = About &
  (
    | {
        kind: 'announcement';
        act: PaperAct;
        messages: readonly Message[];
        /** Functions of the two people who checked its numbers. */
        roles: readonly string[];
      }
    /** `changes` is null when the version before is not known. */
    | { kind: 'lines'; changes: readonly LineChange[] | null; count: number }
    | { kind: 'watch'; ended: boolean }
    | { kind: 'request' | 'answer'; label: string; roles: readonly string[] }
    | { kind: 'correction'; entry: number; says: string }
    | { kind: 'unreadable' }
  );

const NOT_READ: Read = { kind: 'unreadable', territories: null, nature: null, seen: null };
const PLAIN: About = { territories: null, nature: null, seen: null };

const TerritoryFile = v.object({ territory: Territory });
const Watched = v.object({
  format: v.literal(WATCH_FORMAT),
  territories: v.union([v.literal('all'), v.array(v.string())]),
});

interface Beside {
  keys: readonly Key[];
  parse: ParseXml;
  seen: Seen | null;
}

/** Reads the text of an entry; the service checked its signature, and the log names its digest. */
export function paperDocument(entry: Entry, papers: Papers, beside: Beside): Read {
  const { text } = papers;
  if (text === null) return NOT_READ;
  switch (entry.kind) {
    case 'announcement':
      return announcementIn(text, beside);
    case 'territory':
      return linesIn(entry, papers);
    case 'watch': {
      const watch = payloadAs(Watched, text);
      if (watch === null) return NOT_READ;
      const { territories } = watch;
      const ended = territories.length === 0;
      return { ...PLAIN, kind: 'watch', ended, territories: ended ? null : territories };
    }
    case 'request':
      return checkIn(text);
    case 'correction': {
      const correction = payloadAs(Correction, text);
      if (correction === null) return NOT_READ;
      return { ...PLAIN, kind: 'correction', entry: correction.entry, says: correction.says };
    }
  }
}

function announcementIn(text: string, { keys, parse, seen }: Beside): Read {
  const signed = peekAnnouncement(text);
  const { messages } = readHeldFile(text, parse, keys);
  const [first] = messages;
  if (signed === null || first === undefined) return NOT_READ;
  const { sent, nature } = first;
  return {
    kind: 'announcement',
    act: actOf(first),
    messages,
    territories: signed.territories,
    nature,
    seen: sightingOf(seen, { key: messageKey(first), sent, nature }),
    roles: (signed.attested ?? []).flatMap(({ attestations }) => attestations.map((a) => a.role)),
  };
}

function actOf(message: Message): PaperAct {
  const { type, content } = message;
  const over =
    type === 'cancel'
      ? meaningOf(message, content)
      : content !== null && isOver(content)
        ? content.phase
        : null;
  if (over !== null) return over === 'ended' ? 'all-clear' : 'retracted';
  return type === 'alert' ? 'announced' : 'changed';
}

function linesIn({ id }: Entry, { text, before, publicSince, laterOut }: Papers): Read {
  const now = payloadAs(TerritoryFile, text);
  if (now === null) return NOT_READ;
  const earlier = payloadAs(TerritoryFile, before);
  const { lines } = now.territory;
  const seen: Sighting =
    publicSince === null
      ? { state: laterOut ? 'replaced' : 'unknown' }
      : { state: 'seen', at: publicSince };
  const changes = earlier === null ? null : lineChanges(earlier.territory.lines, lines);
  return { kind: 'lines', changes, count: lines.length, territories: [id], nature: null, seen };
}

function checkIn(text: string): Read {
  const request = payloadAs(CheckRequest, text);
  if (request !== null) {
    const { label, role, territory } = request;
    return { ...PLAIN, kind: 'request', label, roles: [role], territories: [territory] };
  }
  const answer = payloadAs(CheckAnswer, text);
  if (answer === null) return NOT_READ;
  const roles = answer.attestations.map(({ role }) => role);
  return { ...PLAIN, kind: 'answer', label: '', roles, territories: [answer.territory] };
}

/** The document in a signed text; null when there is none of that form. */
function payloadAs<T>(schema: v.GenericSchema<unknown, T>, text: string | null): T | null {
  try {
    const { payload } = JSON.parse(text ?? '') as { payload: string };
    const parsed = v.safeParse(schema, JSON.parse(payload));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
