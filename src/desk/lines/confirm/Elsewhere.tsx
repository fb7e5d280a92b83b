import type { CheckAnswer } from '../../../directory/attest/request.ts';
import { Notice } from '../../parts/Notice.tsx';
import { HandedOver } from '../../second/HandedOver.tsx';
import { useHandOver, useObjection } from '../../second/use-hand-over.ts';
import { SECOND_WORDS } from '../../second/words.ts';
import { useDeskWords } from '../../shell/language.ts';
import { withAnswers } from '../model/answers.ts';
import { handedToColleague } from '../model/calls.ts';
import { type CallNote, checkOf } from '../model/confirming.ts';
import type { DraftLine } from '../model/draft.ts';
import { useWorkspace } from '../workspace.ts';
import type { JustDone } from './done.ts';

interface ElsewhereProps {
  line: DraftLine;
  note: CallNote & { result: 'right' };
  setDone: (done: JustDone) => void;
}

/** The second person at another workplace: a request without the digits, signed here, answered there. */
export function Elsewhere({ line, note, setDone }: ElsewhereProps) {
  const words = useDeskWords(SECOND_WORDS);
  const { code, change } = useWorkspace();
  const objection = useObjection(code);
  const { handOver, busy, failed } = useHandOver();
  const { id, form, handed } = line;

  async function sign(): Promise<void> {
    const { number, service } = note;
    const made = await handOver({
      subject: { territory: code, number, service },
      check: checkOf(note),
      purpose: 'line',
      label: form.label.trim(),
      area: form.where === 'whole' ? '' : form.areaLabel.trim(),
    });
    if (made !== null) change((now) => handedToColleague(now, id, made));
  }
  const found = (answer: CheckAnswer) => {
    change((now) => withAnswers(now, [answer]));
    setDone({ id, what: 'confirmed-by-two' });
  };

  if (handed !== null) {
    return (
      <>
        <HandedOver handed={handed} found={found} />
        <p className="actions">
          <button type="button" onClick={() => change((now) => handedToColleague(now, id, null))}>
            {words.giveUp}
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      {objection === null ? null : (
        <p>
          {objection} <a href="#key">{words.openKey}</a>
        </p>
      )}
      {failed ? (
        <Notice kind="error" live>
          <p>{words.notSigned}</p>
        </Notice>
      ) : null}
      <p className="actions">
        <button
          type="button"
          className="main"
          disabled={objection !== null || busy}
          onClick={() => void sign()}
        >
          {busy ? words.handing : words.handOver}
        </button>
      </p>
    </>
  );
}
