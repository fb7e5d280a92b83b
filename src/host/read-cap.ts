/** CAP files as the folder of announcements holds them. */

import { DOCUMENT_TIMEOUT_MS, TooSlow, within } from '../collector/deadline.ts';
import type { FileReading } from '../collector/folder.ts';
import { readCap } from '../status/cap/read.ts';
import type { Reading } from '../status/message.ts';
import { isGap } from '../status/remarks.ts';
import { parseXml } from './xml.ts';

/** Reads CAP under a deadline; what takes longer is a gap and nothing else. */
export function readCapInTime(text: string): Reading {
  try {
    return within(DOCUMENT_TIMEOUT_MS, () => readCap(text, parseXml));
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
