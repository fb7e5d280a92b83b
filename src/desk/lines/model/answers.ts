/** Answers of second people elsewhere, taken into a draft. */
import { type CheckAnswer, confirmationIn } from '../../../directory/attest/request.ts';
import { strengthOf } from '../../../directory/trust.ts';
import { type DraftLine, done, type LinesDraft } from './draft.ts';
import { numberRead, standingConfirmation } from './form.ts';

/** A line of the draft that an answer confirms, and does so better than what stands there. */
interface Takable {
  line: DraftLine;
  answer: CheckAnswer;
}

/** The lines that answers confirm, each with the newest of them. */
export function takable(draft: LinesDraft, answers: readonly CheckAnswer[]): Takable[] {
  const { code } = draft.header;
  const newest = [...answers].sort((a, b) => b.version - a.version);
  return draft.lines.flatMap((line) => {
    const { form } = line;
    const number = numberRead(form.number, code);
    const answer = newest.find(
      (answer) =>
        answer.territory === code && answer.number === number && answer.service === form.service,
    );
    if (answer === undefined || form.withdrawn !== null) return [];
    const held = standingConfirmation(form, code);
    const { on } = confirmationIn(answer);
    const better =
      held === null || held.on < on || (held.on === on && strengthOf(held) !== 'two-keys');
    return better ? [{ line, answer }] : [];
  });
}

/** The draft with the confirmations of these answers, as one deed; the notes that led to them have served. */
export function withAnswers(draft: LinesDraft, answers: readonly CheckAnswer[]): LinesDraft {
  const taken = new Map(takable(draft, answers).map(({ line, answer }) => [line.id, answer]));
  if (taken.size === 0) return draft;
  const lines = draft.lines.map((line) => {
    const answer = taken.get(line.id);
    if (answer === undefined) return line;
    const { number, service } = answer;
    const confirmation = { ...confirmationIn(answer), number, service };
    return { ...line, call: null, handed: null, form: { ...line.form, confirmation } };
  });
  const [only = ''] = taken.size === 1 ? taken.keys() : [];
  return done(draft, 'confirm', only, { lines });
}
