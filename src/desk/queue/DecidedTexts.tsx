import type { QueuedText } from '../../status/review/model.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { useDecide } from './use-decide.ts';
import { QUEUE_WORDS } from './words.ts';

/** What was decided, with who and when; whoever may decide can take it up again. */
export function DecidedTexts({ texts }: { texts: readonly QueuedText[] }) {
  const words = useDeskWords(QUEUE_WORDS);
  if (texts.length === 0) return null;
  return (
    <details className="queue-rest">
      <summary>
        <h2>{words.decidedTitle(texts.length)}</h2>
      </summary>
      <ul className="decided-list">
        {texts.map((text) => (
          <DecidedText key={text.id} text={text} />
        ))}
      </ul>
    </details>
  );
}

function DecidedText({ text }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  const { may, state, decide } = useDecide(text);
  const { decided } = text;
  if (decided === null) return null;
  const { verdict, by, at } = decided;
  return (
    <li>
      <span>
        <strong lang="fr">{text.title}</strong>
        <small>{words.decided(words.verdicts[verdict], by, writtenInstant(at, language))}</small>
      </span>
      {may === 'yes' ? (
        <button type="button" disabled={state === 'signing'} onClick={() => decide('reopened')}>
          {words.reopen}
          <span className="sr-only">{words.about(text.title)}</span>
        </button>
      ) : null}
    </li>
  );
}
