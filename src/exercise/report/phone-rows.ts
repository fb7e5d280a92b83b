/** The phones of a report, as rows of its chart. */
import { milestonesOf, type PhoneRecord } from '../phone-record.ts';
import type { PhoneRow } from './charts.ts';
import { phoneDelay } from './facts.ts';
import type { ReportWords } from './words.ts';

/** Rows that a page has room for: of more phones, those that took longest. */
const MOST_ROWS = 40;

/** Phones that showed the exercise, the slowest first; those that never came to the right line before all. */
export function phoneRows(phones: readonly PhoneRecord[], words: ReportWords): PhoneRow[] {
  const rows = phones.flatMap((phone): PhoneRow[] => {
    const [knew] = phoneDelay(phone);
    if (knew === undefined) return [];
    const { right, went } = milestonesOf(phone);
    const label = `${phone.territory} · ${phone.language}`;
    const unreached = went ? words.phoneWent : words.phoneLost;
    const end = right === null ? unreached : words.phoneLine(words.duration(right));
    const title = `${words.phoneKnew(words.duration(knew))}, ${end}`;
    return [{ label, knew, line: right, went, title }];
  });
  const length = ({ knew, line }: PhoneRow) => knew + (line ?? Number.MAX_SAFE_INTEGER / 2);
  return rows.sort((a, b) => length(b) - length(a)).slice(0, MOST_ROWS);
}
