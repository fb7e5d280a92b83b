/** CAP files as the folder of announcements holds them. */
import { readCap } from '../../status/cap/read.ts';
import { parseXml } from '../xml.ts';
import type { FileReading } from './folder.ts';

/** Remarks about what may not be shown; with any other and no message, the file was not understood. */
const UNDERSTOOD = new Set([
  'status-not-shown',
  'scope-not-public',
  'msgtype-not-shown',
  'exercise-words',
  'other-event',
]);

/** Reads one CAP file; `problem` is its first remark when nothing of it could be understood. */
export function readCapFile(text: string): FileReading {
  const { messages, remarks } = readCap(text, parseXml);
  const [fault] = messages.length > 0 ? [] : remarks.filter(({ code }) => !UNDERSTOOD.has(code));
  return {
    messages,
    remarks: remarks.filter((remark) => remark !== fault),
    problem: fault === undefined ? null : `${fault.code}: ${fault.detail}`,
  };
}
