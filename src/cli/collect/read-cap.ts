/** CAP files as the folder of announcements holds them. */
import { readCap } from '../../status/cap/read.ts';
import { isGap } from '../../status/remarks.ts';
import { parseXml } from '../xml.ts';
import type { FileReading } from './folder.ts';

/** Reads one CAP file; `problem` is its first gap when no message at all could be understood. */
export function readCapFile(text: string): FileReading {
  const { messages, remarks } = readCap(text, parseXml);
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
