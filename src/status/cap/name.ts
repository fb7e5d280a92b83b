/**
 * Names in a CAP message, its identifier and its sender: no space, comma, `<` or `&` (CAP 1.2, 3.2.1). References
 * are told apart by spaces and commas, so a message under any other name could be neither continued
 * nor ended.
 */
import { oneLine } from '../../base/one-line.ts';
import type { Remark } from '../remarks.ts';

const NAME = /^[^\s,<&\p{Cc}\p{Cf}\p{Cs}]{1,500}$/u;

/** Whether a text may be the identifier or the sender of a message. */
export const isCapName = (text: string): boolean => NAME.test(text);

/** Why a message cannot be known by its names; null when it can. */
export function nameRemark({ id, sender }: { id: string; sender: string }): Remark | null {
  const shown = (text: string) => JSON.stringify(oneLine(text, 80));
  if (id === '' || sender === '') {
    const about = `message ${id === '' ? '(no identifier)' : shown(id)} of ${sender === '' ? '(no sender)' : shown(sender)}`;
    return { code: 'incomplete', detail: `${about}: one identifier and one sender are needed` };
  }
  const problems = Object.entries({ identifier: id, sender }).filter(
    ([, name]) => !isCapName(name),
  );
  if (problems.length === 0) return null;
  const said = problems.map(([element, name]) => `${element} ${shown(name)}`).join(' and ');
  const expected = 'no space, no comma, neither "<" nor "&", 500 characters at most';
  return { code: 'bad-name', detail: `${said}: CAP allows ${expected}` };
}
