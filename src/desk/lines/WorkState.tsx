import { useState } from 'react';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { useAlone } from '../store/use-alone.ts';
import type { KeptDraft } from '../store/use-draft.ts';
import { isSame, withNews } from './model/compare.ts';
import { draftOf, replaced, undone } from './model/draft.ts';
import { workName } from './model/saved-work.ts';
import { LINES_WORDS } from './words.ts';
import { WORK_WORDS } from './work-words.ts';
import { useWorkspace } from './workspace.ts';

interface WorkStateProps {
  /** Whether there is a draft, and not only what is published. */
  begun: boolean;
  foundFrom: KeptDraft<unknown>['foundFrom'];
  state: KeptDraft<unknown>['state'];
}

/** Says where the work stands: taken up again, kept, behind what is published; and undoes. */
export function WorkState({ begun, foundFrom, state }: WorkStateProps) {
  const words = useDeskWords(WORK_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { draft, version, comparison, since, change, view, go } = useWorkspace();
  const alone = useAlone(workName(draft.header.code));
  const [asking, setAsking] = useState(false);
  const last = draft.past.at(-1);
  const differs = !isSame(comparison);
  const behind = begun && since.news.length > 0;
  const { length: conflicts } = begun ? since.conflicts : [];
  const restart = () => {
    setAsking(false);
    if (version !== null) change((now) => replaced(now, draftOf(version.territory), 'restart'));
  };
  return (
    <>
      {state === 'failed' ? (
        <Notice kind="error" live>
          <p>{words.notKept}</p>
        </Notice>
      ) : null}
      {alone ? null : (
        <Notice kind="warning" live>
          <p>{words.elsewhere}</p>
        </Notice>
      )}
      {behind ? (
        <Notice kind="warning" live>
          <p>{words.behind}</p>
          <button
            type="button"
            onClick={() => version !== null && change((now) => withNews(now, version.lines))}
          >
            {words.takeIn}
          </button>
        </Notice>
      ) : null}
      {conflicts === 0 || view.at === 'publish' ? null : (
        <Notice kind="warning" live>
          <p>{words.conflicts(conflicts)}</p>
          <button type="button" onClick={() => go({ at: 'publish' })}>
            {words.decide}
          </button>
        </Notice>
      )}
      {begun && (last !== undefined || differs) ? (
        <div className="work-state">
          <p role="status">
            {foundFrom === null ? '' : `${words.found(writtenInstant(foundFrom, language))} `}
            {words.state[state]}
          </p>
          {last === undefined ? null : (
            <button type="button" className="plain" onClick={() => change(undone)}>
              {common.undoOf(common.deeds[last.deed])}
            </button>
          )}
          {version === null || !differs || view.at !== 'list' ? null : asking ? (
            <span className="asked">
              {words.sure}
              <button type="button" className="danger" onClick={restart}>
                {words.restartNow}
              </button>
              <button type="button" className="plain" onClick={() => setAsking(false)}>
                {words.keep}
              </button>
            </span>
          ) : (
            <button type="button" className="plain" onClick={() => setAsking(true)}>
              {words.restart}
            </button>
          )}
        </div>
      ) : null}
    </>
  );
}
