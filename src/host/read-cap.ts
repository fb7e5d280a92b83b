/** CAP files as the folder of announcements holds them. */

import { readCap } from '../status/cap/read.ts';
import type { Reading } from '../status/message.ts';
import { isGap } from '../status/remarks.ts';
import { DOCUMENT_TIMEOUT_MS, TooSlow, withDeadline } from './deadline.ts';
import { parseXml } from './xml.ts';

/** How a file is understood; `problem` says why it could not be, for the log. */
export interface FileReading extends Reading {
  problem: string | null;
  /** False when a part of it was not understood. */
  complete: boolean;
  /** Of a signed file: its version. */
  sequence?: number;
}

/** Reads CAP under a deadline; what takes longer is a gap and nothing else. */
export function readCapInTime(text: string): Reading {
  try {
    return withDeadline(DOCUMENT_TIMEOUT_MS, () => readCap(text, parseXml));
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    return { messages: [], remarks: [{ code: 'too-slow', detail: error.message }] };
  }
}

/** Reads one CAP file; `problem` is its first gap when no message at all could be understood. */
export function readCapFile(text: string): FileReading {
  const { messages, remarks } = readCapInTime(text);
  const gap = remarks.find(isGap);
  const complete = gap === undefined;
  if (complete || messages.length > 0) return { messages, remarks, problem: null, complete };
  return {
    messages,
    remarks: remarks.filter((remark) => remark !== gap),
    problem: `${gap.code}: ${gap.detail}`,
    complete,
  };
}
