import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords } from '../../shell/language.ts';
import type { DraftLine } from '../model/draft.ts';
import { useWorkspace } from '../workspace.ts';
import type { JustDone } from './done.ts';
import { CONFIRM_WORDS } from './words.ts';

interface AfterProps {
  done: JustDone;
  line: DraftLine;
  goNext: () => void;
}

/** What came of it, and the way on. */
export function After({ done, line, goNext }: AfterProps) {
  const words = useDeskWords(CONFIRM_WORDS);
  const { go } = useWorkspace();
  const { what } = done;
  const { label } = line.form;
  const confirmed = what === 'confirmed' || what === 'confirmed-by-two';
  const good = confirmed || what === 'right';
  return (
    <Notice kind={good ? 'good' : 'warning'} live>
      <p>{confirmed ? words.told[what](label) : words.noted[what]}</p>
      <p className="actions">
        <button type="button" className={what === 'right' ? undefined : 'main'} onClick={goNext}>
          {words.next}
        </button>
        {what === 'wrong' ? (
          <button type="button" onClick={() => go({ at: 'line', id: line.id })}>
            {words.correct}
          </button>
        ) : null}
      </p>
    </Notice>
  );
}
