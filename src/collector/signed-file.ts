/** Signed announcements as the folder of announcements holds them. */

import type { Key } from '../directory/model.ts';
import type { FileReading } from '../host/read-cap.ts';
import { readCapInTime } from '../host/read-cap.ts';
import type { Message } from '../status/message.ts';
import { isGap } from '../status/remarks.ts';
import { type AnnouncementRefusal, openAnnouncement } from '../status/signed/announcement.ts';
import { sayRefusal } from '../status/signed/refusal-words.ts';

/**
 * What a refusal means for the file. `hold`: what it said before stays. `forget`: nothing of it counts,
 * and it is no gap in what is known. `fault`: it may hold news that could not be taken.
 */
type Verdict = 'hold' | 'forget' | 'fault';

export interface HeldFile {
  /** Whether these very bytes were taken before. */
  taken: boolean;
  /** Sequence of the version taken last; 0 when none was. */
  sequence: number;
  messages: readonly Message[];
}

function verdictOn({ code }: AnnouncementRefusal, { taken }: HeldFile): Verdict {
  switch (code) {
    // What it said was known for false hands since: it must go, even if it was taken once.
    case 'key-revoked':
      return 'forget';
    // Too old to be taken now; its outage goes on as long as its own message says.
    case 'expired':
      return taken ? 'hold' : 'forget';
    case 'key-expired':
    case 'unknown-key':
      return taken ? 'hold' : 'fault';
    case 'rolled-back':
      return 'hold';
    default:
      return 'fault';
  }
}

/**
 * Opens a signed announcement of the folder with the keys as they are now, so that a revocation
 * reaches files taken long before.
 */
export async function readSignedFile(
  text: string,
  keys: readonly Key[],
  held: HeldFile,
  now: Date,
): Promise<FileReading> {
  const newerThan = held.sequence === 0 ? null : held.sequence;
  const opened = await openAnnouncement(text, keys, { now, read: readCapInTime, newerThan });
  if (opened.ok) {
    const { messages, remarks, announcement } = opened;
    const { sequence } = announcement;
    return { messages, remarks, problem: null, complete: !remarks.some(isGap), sequence };
  }
  const { refusal } = opened;
  const detail = sayRefusal(refusal, 'en');
  const verdict = verdictOn(refusal, held);
  if (verdict === 'fault') {
    return { messages: [], remarks: [], problem: `${refusal.code}: ${detail}`, complete: false };
  }
  const messages = verdict === 'hold' ? [...held.messages] : [];
  const remarks = [{ code: refusal.code, detail }];
  return { messages, remarks, problem: null, complete: true, sequence: held.sequence };
}
