/** A line that two people must agree on, digit for digit. */
import { networkOf } from '../../directory/import/numbers.ts';
import { readTypedNumber } from '../../status/announce/typed-number.ts';
import type { ReplacementLine } from '../../status/model.ts';
import type { TypedLine } from './draft.ts';

export type TypedFault =
  | 'no-number'
  | 'bad-number'
  | 'no-name'
  /** The second person is the first. */
  | 'same-name'
  /** The digits typed again are others. */
  | 'other-digits';

const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** What stands between what the first person typed and the second person. */
export function firstFaults(line: TypedLine, home: string | null): TypedFault[] {
  const faults: TypedFault[] = [];
  if (line.number.trim() === '') faults.push('no-number');
  else if (readTypedNumber(line.number, home) === null) faults.push('bad-number');
  if (folded(line.by) === '') faults.push('no-name');
  return faults;
}

/** What stands between what the second person typed and a line that can be given out. */
export function secondFaults(line: TypedLine, home: string | null): TypedFault[] {
  const faults: TypedFault[] = [];
  const again = readTypedNumber(line.again, home);
  if (line.again.trim() === '') faults.push('no-number');
  else if (again !== readTypedNumber(line.number, home)) faults.push('other-digits');
  if (folded(line.againBy) === '') faults.push('no-name');
  else if (folded(line.againBy) === folded(line.by)) faults.push('same-name');
  return faults;
}

/** The line to give out; null as long as two different people have not agreed on it. */
export function agreedLine(line: TypedLine, home: string | null): ReplacementLine | null {
  const number = readTypedNumber(line.number, home);
  const open = [...firstFaults(line, home), ...secondFaults(line, home)];
  if (line.stage !== 'agreed' || number === null || open.length > 0) return null;
  return { service: line.service, number, area: line.area.trim(), network: networkOf(number) };
}
