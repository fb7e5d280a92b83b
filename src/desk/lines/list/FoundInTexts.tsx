import { useEffect, useState } from 'react';
import { grouped } from '../../../directory/written.ts';
import { dayThere } from '../../../territories/moment-there.ts';
import { useDesk } from '../../desk.ts';
import { queueThere } from '../../send/queue-there.ts';
import { useDeskWords, useLanguage, writtenDay } from '../../shell/language.ts';
import { added } from '../model/draft.ts';
import { formFound, foundIn, type NumberInText, type TextWithNumbers } from '../model/found.ts';
import { LINES_WORDS } from '../words.ts';
import { useWorkspace } from '../workspace.ts';
import { LIST_WORDS } from './words.ts';

/** Numbers that were read in texts: taken as drafts, and given to nobody before two people confirmed them. */
export function FoundInTexts() {
  const words = useDeskWords(LIST_WORDS);
  const common = useDeskWords(LINES_WORDS);
  const language = useLanguage();
  const { publisher } = useDesk();
  const { code, draft, change, today, go } = useWorkspace();
  const [drafts, setDrafts] = useState<readonly TextWithNumbers[]>([]);
  useEffect(() => {
    if (publisher === '') return;
    let gone = false;
    void queueThere(publisher, [code]).then((queue) => {
      // A number of a text that is about no outage is no line of one.
      const held = (queue?.texts ?? []).filter(
        ({ decided }) => decided?.verdict !== 'not-an-outage',
      );
      if (!gone) setDrafts(held);
    });
    return () => {
      gone = true;
    };
  }, [publisher, code]);
  const found = foundIn(drafts, draft);
  if (found.length === 0) return null;
  const take = (text: NumberInText) => {
    // What stands in the file is French, like the rest of it.
    const form = formFound(text, LINES_WORDS.fr.services[text.service], code, today);
    const { id } = added(draft, form, true);
    change((now) => added(now, form, true).draft);
    go({ at: 'confirm', id });
  };
  return (
    <details className="line-group">
      <summary>
        <h2>{words.foundInTexts(found.length)}</h2>
      </summary>
      <p className="hint">{words.foundHint}</p>
      <ul className="queue">
        {found.map((inText) => (
          <li key={inText.number}>
            <span className="queue-what">
              <strong>
                {[common.services[inText.service], inText.area].filter(Boolean).join(' · ')}
              </strong>
              <span className="queue-number">{grouped(inText.number)}</span>
              <small>
                {`${inText.draft.publisher}, ${writtenDay(dayThere(inText.draft.published, [code]), language)} · `}
                {/^https?:/.test(inText.draft.link) ? (
                  <a href={inText.draft.link} target="_blank" rel="noreferrer">
                    {inText.draft.title}
                  </a>
                ) : (
                  inText.draft.title
                )}
              </small>
            </span>
            <button
              type="button"
              aria-label={words.takeFoundOf(grouped(inText.number))}
              onClick={() => take(inText)}
            >
              {words.takeFound}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
