import { useEffect, useState } from 'react';
import type { FoundDraft } from '../../../directory/found-draft.ts';
import { grouped } from '../../../directory/written.ts';
import { useDesk } from '../../desk.ts';
import { foundThere } from '../../send/publisher.ts';
import { useLanguage, useWords, writtenDay } from '../../shell/language.ts';
import { added } from '../model/draft.ts';
import { type Found, formFound, foundIn } from '../model/found.ts';
import { LINES_WORDS } from '../words.ts';
import { useBench } from '../workspace.ts';
import { LIST_WORDS } from './words.ts';

/** Numbers that were read in texts: taken as drafts, and given to nobody before two people confirmed them. */
export function FoundInTexts() {
  const words = useWords(LIST_WORDS);
  const common = useWords(LINES_WORDS);
  const language = useLanguage();
  const { publisher } = useDesk();
  const { code, draft, change, today, go } = useBench();
  const [drafts, setDrafts] = useState<readonly FoundDraft[]>([]);
  useEffect(() => {
    if (publisher === '') return;
    let gone = false;
    void foundThere(publisher, code).then((found) => {
      if (!gone) setDrafts(found);
    });
    return () => {
      gone = true;
    };
  }, [publisher, code]);
  const found = foundIn(drafts, draft);
  if (found.length === 0) return null;
  const take = (one: Found) => {
    // What stands in the file is French, like the rest of it.
    const form = formFound(one, LINES_WORDS.fr.services[one.service], code, today);
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
        {found.map((one) => (
          <li key={one.number}>
            <span className="queue-what">
              <strong>
                {[common.services[one.service], one.area].filter(Boolean).join(' · ')}
              </strong>
              <span className="queue-number">{grouped(one.number)}</span>
              <small>
                {`${one.draft.publisher}, ${writtenDay(one.draft.published.slice(0, 10), language)} · `}
                {/^https?:/.test(one.draft.link) ? (
                  <a href={one.draft.link} target="_blank" rel="noreferrer">
                    {one.draft.title}
                  </a>
                ) : (
                  one.draft.title
                )}
              </small>
            </span>
            <button
              type="button"
              aria-label={words.takeFoundOf(grouped(one.number))}
              onClick={() => take(one)}
            >
              {words.takeFound}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
