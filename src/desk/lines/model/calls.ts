/** What calls change in a draft. */
import type { Confirmation } from '../../../directory/model.ts';
import type { Handed } from '../../second/handed.ts';
import type { CallNote } from './confirming.ts';
import { awaitsSecond, standsFor } from './confirming.ts';
import { type DraftLine, done, type LinesDraft } from './draft.ts';
import { dayTyped, type LineForm, numberRead, withdrawnInForm } from './form.ts';
import { awaitsCall, inOrderOfWork } from './order.ts';

/**
 * The first person's note in the draft. A wrong answer takes an older confirmation away; a number that
 * is switched off is withdrawn from that day.
 */
export function called(draft: LinesDraft, id: string, note: CallNote): LinesDraft {
  const lines = draft.lines.map((line) =>
    line.id === id ? { ...line, call: note, handed: null, form: afterCall(line.form, note) } : line,
  );
  return done(draft, 'call', id, { lines });
}

function afterCall(form: LineForm, { result, on }: CallNote): LineForm {
  if (result === 'wrong') return { ...form, confirmation: null };
  if (result === 'closed' && form.withdrawn === null) return withdrawnInForm(form, dayTyped(on));
  return form;
}

/** The confirmation of both people on the line; their note has served. */
export function confirmed(
  draft: LinesDraft,
  id: string,
  confirmation: Confirmation,
  { number, service }: CallNote,
): LinesDraft {
  const lines = draft.lines.map((line) =>
    line.id === id
      ? {
          ...line,
          call: null,
          handed: null,
          form: { ...line.form, confirmation: { ...confirmation, number, service } },
        }
      : line,
  );
  return done(draft, 'confirm', id, { lines });
}

/** The request to a second person elsewhere put down with its line, or given up. */
export function handedToColleague(
  draft: LinesDraft,
  id: string,
  handed: Handed | null,
): LinesDraft {
  const lines = draft.lines.map((line) => (line.id === id ? { ...line, handed } : line));
  return done(draft, 'call', id, { lines });
}

/** The note of the last call as long as it speaks of the number and service that stand in the line. */
export function noteOf({ call, form }: DraftLine, territory: string): CallNote | null {
  const line = { number: numberRead(form.number, territory), service: form.service };
  return standsFor(call, line) ? call : null;
}

/** The lines to call, in the order of work, and those that wait for a second person. */
interface CallQueue {
  toCall: readonly DraftLine[];
  /** Called already without success: again later. */
  later: readonly DraftLine[];
  awaiting: readonly DraftLine[];
}

/** @param today `2026-11-22` */
export function callQueue(draft: LinesDraft, today: string): CallQueue {
  const { code } = draft.header;
  const active = inOrderOfWork(draft.lines, code, today)
    .filter((line) => awaitsCall(line, code, today))
    .map(({ line }) => line);
  const awaiting = draft.lines.filter(
    (line) => line.form.withdrawn === null && awaitsSecond(noteOf(line, code)),
  );
  const rest = active.filter((line) => !awaiting.includes(line));
  return {
    toCall: rest.filter((line) => noteOf(line, code) === null),
    later: rest.filter((line) => noteOf(line, code) !== null),
    awaiting,
  };
}
