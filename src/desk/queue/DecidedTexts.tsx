import type { RefObject } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import { useKeptPlace } from '../parts/kept-place.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { useDecide } from './use-decide.ts';
import { QUEUE_WORDS } from './words.ts';

interface DecidedTextsProps {
  texts: readonly QueuedText[];
  /** How many there are, those that were not read yet too. */
  count: number;
  /** Reads more of them; null when there are no more, or others come first. */
  readMore: (() => void) | null;
  /** What takes the focus when none is left. */
  end: RefObject<HTMLElement | null>;
}

/** What was decided, with who and when; whoever may decide can take it up again. */
export function DecidedTexts({ texts, count, readMore, end }: DecidedTextsProps) {
  const words = useDeskWords(QUEUE_WORDS);
  const list = useKeptPlace(
    texts.map(({ id }) => id),
    end,
  );
  if (texts.length === 0) return null;
  return (
    <details className="queue-rest">
      <summary>
        <h2>{words.decidedTitle(count)}</h2>
      </summary>
      <ul className="decided-list" ref={list}>
        {texts.map((text) => (
          <DecidedText key={text.id} text={text} />
        ))}
      </ul>
      {readMore === null ? null : (
        <p className="actions">
          <button type="button" onClick={readMore}>
            {words.more(count - texts.length)}
          </button>
        </p>
      )}
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
    <li data-entry={text.id}>
      <span>
        <strong lang="fr" tabIndex={-1} data-focus>
          {text.title}
        </strong>
        <small>{words.decided(words.verdicts[verdict], by, writtenInstant(at, language))}</small>
      </span>
      {may === 'yes' ? (
        <button
          type="button"
          disabled={state === 'blocked'}
          aria-disabled={state === 'signing'}
          onClick={() => decide('reopened')}
        >
          {words.reopen}
          <span className="sr-only">{words.about(text.title)}</span>
        </button>
      ) : null}
    </li>
  );
}
