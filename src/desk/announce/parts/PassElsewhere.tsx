import { readTypedNumber } from '../../../authoring/typed-number.ts';
import { useDesk } from '../../desk.ts';
import { useHandOver, useObjection } from '../../second/use-hand-over.ts';
import { SECOND_WORDS } from '../../second/words.ts';
import { useDeskWords } from '../../shell/language.ts';
import type { TypedLine } from '../draft.ts';
import { firstProblems, type Typing } from '../typed-line.ts';
import { FORM_WORDS } from '../words/form.ts';

/** How the first person of a temporary number checked it, as the attestation has it: French, like all of it. */
const READ_AT_SOURCE = 'lu à la source';

interface PassElsewhereProps {
  line: TypedLine;
  typing: Typing;
  put: (changes: Partial<TypedLine>) => void;
  /** Told whether the line as it stands has problems to show. */
  told: (faulty: boolean) => void;
}

/** Hands a temporary number on to another workplace, as a request without its digits. */
export function PassElsewhere({ line, typing, put, told }: PassElsewhereProps) {
  const { home } = typing;
  const words = useDeskWords(FORM_WORDS).typed;
  const second = useDeskWords(SECOND_WORDS);
  const { now } = useDesk();
  const objection = useObjection(home);
  const { handOver, busy, failed } = useHandOver();

  async function pass(): Promise<void> {
    const number = readTypedNumber(line.number, home);
    const faulty = firstProblems(line, typing).length > 0;
    told(faulty);
    if (faulty || number === null || home === null) return;
    const { service, area, by } = line;
    const handed = await handOver({
      subject: { territory: home, service, number },
      check: { role: by.trim(), on: now.toISOString().slice(0, 10), method: READ_AT_SOURCE },
      purpose: 'announcement',
      label: '',
      area: area.trim(),
    });
    if (handed !== null) put({ stage: 'elsewhere', handed, attested: null });
  }
  return (
    <>
      <button type="button" disabled={objection !== null || busy} onClick={() => void pass()}>
        {busy ? second.handing : words.elsewhere}
      </button>
      {objection === null ? null : <small>{objection}</small>}
      {failed ? <small role="alert">{second.notSigned}</small> : null}
    </>
  );
}
