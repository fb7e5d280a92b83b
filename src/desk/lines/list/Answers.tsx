import { Notice } from '../../parts/Notice.tsx';
import { useChecks } from '../../second/use-answers.ts';
import { useDeskWords } from '../../shell/language.ts';
import { takable, withAnswers } from '../model/answers.ts';
import { useWorkspace } from '../workspace.ts';
import { LIST_WORDS } from './words.ts';

/** Numbers that two keys confirmed and that do not stand so in the lines yet. */
export function Answers() {
  const words = useDeskWords(LIST_WORDS);
  const { code, draft, change } = useWorkspace();
  const { answers } = useChecks(code);
  const found = takable(draft, answers);
  if (found.length === 0) return null;
  return (
    <Notice kind="good" live>
      <p>{words.answered(found.length)}</p>
      <ul>
        {found.map(({ line }) => (
          <li key={line.id}>{line.form.label}</li>
        ))}
      </ul>
      <button type="button" onClick={() => change((now) => withAnswers(now, answers))}>
        {words.takeAnswers}
      </button>
    </Notice>
  );
}
