import { useDeskWords } from '../shell/language.ts';
import { LINES_WORDS } from './words.ts';
import { useWorkspace } from './workspace.ts';

/** Leads back to the list of lines; what was typed is kept already. */
export function BackToList() {
  const words = useDeskWords(LINES_WORDS);
  const { go } = useWorkspace();
  return (
    <p>
      <button type="button" className="plain back" onClick={() => go({ at: 'list' })}>
        {words.back}
      </button>
    </p>
  );
}
