import { type ReactNode, useId } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import type { Scope } from '../../territories/scope.ts';
import { Notice } from '../parts/Notice.tsx';
import { OutgoingNotice } from '../send/outbox/OutgoingNotice.tsx';
import { useOutgoing } from '../send/outbox/use-outbox.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../shell/language.ts';
import { NumbersRead } from './NumbersRead.tsx';
import { SinceNote } from './SinceNote.tsx';
import { isOnPhones, OnPhonesMarks, PartsNote } from './StandingNotes.tsx';
import { TextUnderstood } from './TextUnderstood.tsx';
import { TextWords, TitleWords } from './TextWords.tsx';
import { type Deciding, useDecide } from './use-decide.ts';
import { QUEUE_WORDS } from './words.ts';

interface TextCardProps {
  text: QueuedText;
  /** The officer's territories. */
  places: Scope;
  putOff: boolean;
  /** Puts it off, or takes it up again. */
  later: () => void;
  /** Prepares the announcement that it becomes. */
  confirm: () => void;
  /** What stands in the way of that. */
  note: ReactNode;
}

/** One text: where it comes from, what was understood of it, and what to do about it. */
export function TextCard(props: TextCardProps) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  const title = useId();
  const { text, places, note } = props;
  const deciding = useDecide(text);
  const outgoing = useOutgoing('decisions', text.id);
  const { shelf, publisher, published, link } = text;
  return (
    <li data-entry={text.id}>
      <article
        className={isOnPhones(text) ? 'card text-card shown' : 'card text-card'}
        aria-labelledby={title}
      >
        <p className="text-origin">
          <span className="shelf">{words.shelves[shelf]}</span>
          <OnPhonesMarks text={text} />
          <span>{publisher}</span>
          <time dateTime={published}>{writtenInstant(published, language)}</time>
        </p>
        <h2 id={title} lang="fr" tabIndex={-1} data-focus>
          <TitleWords text={text} />
        </h2>
        <LapsedNote text={text} />
        <SinceNote text={text} />
        <PartsNote text={text} />
        <TextUnderstood text={text} />
        <TextWords text={text} />
        {/^https?:/.test(link) ? (
          <p>
            <a href={link} target="_blank" rel="noreferrer">
              {words.open}
            </a>
          </p>
        ) : null}
        <NumbersRead text={text} places={places} />
        {outgoing === null ? null : <OutgoingNotice outgoing={outgoing} />}
        <Deeds {...props} deciding={deciding} />
        {note}
      </article>
    </li>
  );
}

/** What somebody decided of the same words, and why it holds no more. */
function LapsedNote({ text: { lapsed } }: { text: QueuedText }) {
  const words = useDeskWords(QUEUE_WORDS);
  const language = useLanguage();
  if (lapsed === undefined) return null;
  const { verdict, by, at, why } = lapsed;
  const decided = words.decided(words.verdicts[verdict], by, writtenInstant(at, language));
  return (
    <Notice kind="info">
      <p>{`${words.lapsed(decided)} ${words.whyLapsed[why]}`}</p>
    </Notice>
  );
}

interface DeedsProps extends TextCardProps {
  deciding: Deciding;
}

function Deeds({ text, putOff, later, confirm, deciding }: DeedsProps) {
  const words = useDeskWords(QUEUE_WORDS);
  const { may, state, decide } = deciding;
  const about = <span className="sr-only">{words.about(text.title)}</span>;
  return (
    <>
      {may === 'no-key' ? (
        <p className="hint">
          {words.needsKey} <a href="#key">{words.openKey}</a>
        </p>
      ) : null}
      {may === 'not-yours' ? (
        <p className="hint">{text.isUnplaced ? words.notPlaced : words.notYours}</p>
      ) : null}
      {state === 'failed' ? (
        <Notice kind="error" live>
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      <p className="actions">
        <button type="button" className="main" onClick={confirm}>
          {text.state === 'over' ? words.confirmEnd : words.confirm}
          {about}
        </button>
        <button
          type="button"
          disabled={may !== 'yes' || state === 'blocked'}
          aria-disabled={state === 'signing'}
          onClick={() => decide('not-an-outage')}
        >
          {words.notAnOutage}
          {about}
        </button>
        <button type="button" className="plain" onClick={later}>
          {putOff ? words.now : words.later}
          {about}
        </button>
      </p>
    </>
  );
}
