import { type RefObject, useState } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import { useKeptPlace } from '../parts/kept-place.ts';
import { Notice } from '../parts/Notice.tsx';
import { OutgoingNotice } from '../send/outbox/OutgoingNotice.tsx';
import { isOpen } from '../send/outbox/outgoing.ts';
import { useOutgoing, useOutgoings } from '../send/outbox/use-outbox.ts';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { decidedSaid, isOnPhones, OnPhonesMarks } from './StandingNotes.tsx';
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
  // What became of a decision is said by its button: there for all to see, if it is no "yes".
  const isStuck = useOutgoings().some(
    (outgoing) =>
      outgoing.kind === 'decisions' &&
      isOpen(outgoing) &&
      texts.some(({ id }) => id === outgoing.id),
  );
  const [isUnfolded, unfold] = useState(false);
  if (texts.length === 0) return null;
  return (
    <details
      className="queue-rest"
      open={isUnfolded || isStuck}
      onToggle={({ currentTarget }) => unfold(currentTarget.open)}
    >
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
  const outgoing = useOutgoing('decisions', text.id);
  const { decided, phones } = text;
  if (decided === null) return null;
  // Who decided of other places of it is told too.
  const standing = decided.territories === undefined ? [decided] : (text.parts ?? [decided]);
  return (
    <li data-entry={text.id} className={isOnPhones(text) ? 'shown' : undefined}>
      <span>
        <strong lang="fr" tabIndex={-1} data-focus>
          {text.title}
        </strong>
        {standing.map((one) => (
          <small key={`${one.at} ${one.territories}`}>{decidedSaid(one, words, language)}</small>
        ))}
        {phones === undefined || isOnPhones(text) ? (
          <span className="text-origin">
            <OnPhonesMarks text={text} />
          </span>
        ) : null}
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
      {state === 'failed' ? (
        <Notice kind="error" live>
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      {outgoing !== null && isOpen(outgoing) ? <OutgoingNotice outgoing={outgoing} /> : null}
    </li>
  );
}
