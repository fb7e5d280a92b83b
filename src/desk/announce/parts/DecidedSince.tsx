import type { Decided } from '../../../status/review/model.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useDeskWords, useLanguage, writtenInstant } from '../../shell/language.ts';
import { useAnnouncing } from '../announcing.ts';
import { openInForce } from '../use-steps.ts';
import { REVIEW_WORDS } from '../words/review.ts';

/** Says who decided of the text since this draft was begun, before it is announced a second time. */
export function DecidedSince({ since }: { since: Decided }) {
  const words = useDeskWords(REVIEW_WORDS).decided;
  const language = useLanguage();
  const { change } = useAnnouncing();
  const { verdict, by, at } = since;
  const said = verdict === 'not-an-outage' ? words.dismissed : words.announced;
  return (
    <Notice kind="warning" live>
      <p>
        <strong>{said.what(by, writtenInstant(at, language))}</strong> {words.nothingSent}
      </p>
      <p>{said.todo}</p>
      <p className="actions">
        <button type="button" onClick={openInForce}>
          {words.inForce}
        </button>
        <button type="button" onClick={() => change((before) => ({ ...before, text: null }))}>
          {said.anyway}
        </button>
      </p>
    </Notice>
  );
}
