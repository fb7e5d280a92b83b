import { type RefObject, useEffect, useRef } from 'react';
import type { QueuedText } from '../../status/review/model.ts';
import { waiting } from '../../status/review/queue.ts';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { focusEntry, useKeptPlace } from '../parts/kept-place.ts';
import { Notice } from '../parts/Notice.tsx';
import type { QueueRead } from '../send/queue-there.ts';
import { useDeskWords } from '../shell/language.ts';
import { DecidedTexts } from './DecidedTexts.tsx';
import { usePutOff } from './put-off.ts';
import { TextCard } from './TextCard.tsx';
import { useConfirm } from './use-confirm.tsx';
import { useQueue } from './use-queue.ts';
import { QUEUE_WORDS } from './words.ts';
import '../styles/queue.css';

/** Texts in doubt and probable ones, the newest first, for whoever may decide of them. */
export function QueuePage() {
  const words = useDeskWords(QUEUE_WORDS);
  const { publisher, key, territory } = useDesk();
  const places: Scope | null =
    key !== null ? key.entry.territories : territory === null ? null : [territory];
  return (
    <div className="review-queue">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {publisher === '' ? <p>{words.noService}</p> : null}
      {publisher !== '' && places === null ? <p>{words.choose}</p> : null}
      {publisher !== '' && places !== null ? <Texts key={String(places)} places={places} /> : null}
    </div>
  );
}

const idsOf = (texts: readonly QueuedText[]): string[] => texts.map(({ id }) => id);

function Texts({ places }: { places: Scope }) {
  const words = useDeskWords(QUEUE_WORDS);
  const { queue, isRead, readAgain, readMore } = useQueue(places);
  const { isPutOff, putOff } = usePutOff();
  const { confirm, noteFor, asking } = useConfirm(places);
  const texts = queue?.texts ?? [];
  const open = waiting(texts);
  const first = open.filter((text) => !isPutOff(text));
  const later = open.filter(isPutOff);
  const more = (queue?.waiting ?? 0) - open.length;
  const count = useRef<HTMLParagraphElement>(null);
  const firstList = useKeptPlace(idsOf(first), count);
  const laterList = useKeptPlace(idsOf(later), count);
  /** How many cards there were when more were asked for: the next one takes the focus. */
  const shown = useRef<number | null>(null);
  useEffect(() => {
    const next = shown.current === null ? undefined : first[shown.current];
    if (next === undefined) return;
    shown.current = null;
    focusEntry(firstList.current, next.id);
  });
  const card = (text: QueuedText, off: boolean) => (
    <TextCard
      key={text.id}
      text={text}
      places={places}
      putOff={off}
      later={() => putOff(text, !off)}
      confirm={() => confirm(text)}
      note={noteFor(text)}
    />
  );
  return (
    <>
      {isRead ? null : (
        <Notice kind="warning" live>
          <p>{words.notRead}</p>
          <button type="button" onClick={readAgain}>
            {words.tryAgain}
          </button>
        </Notice>
      )}
      {queue === null && isRead ? <p>{words.reading}</p> : null}
      {queue === null ? null : (
        <Count {...{ queue, isRead, more }} shown={open.length} at={count} />
      )}
      <ul className="text-cards" ref={firstList}>
        {first.map((text) => card(text, false))}
      </ul>
      {more > 0 ? (
        <p className="actions">
          <button
            type="button"
            onClick={() => {
              shown.current = first.length;
              readMore();
            }}
          >
            {words.more(more)}
          </button>
        </p>
      ) : null}
      {later.length === 0 ? null : (
        <details className="queue-rest">
          <summary>
            <h2>{words.laterTitle(later.length)}</h2>
          </summary>
          <ul className="text-cards" ref={laterList}>
            {later.map((text) => card(text, true))}
          </ul>
        </details>
      )}
      <DecidedTexts
        texts={texts.filter(({ decided }) => decided !== null)}
        count={(queue?.total ?? 0) - (queue?.waiting ?? 0)}
        readMore={queue?.isWhole === false && more <= 0 ? readMore : null}
        end={count}
      />
      {asking}
    </>
  );
}

interface CountProps {
  queue: QueueRead;
  isRead: boolean;
  /** Texts that wait and are shown, and those that are not. */
  shown: number;
  more: number;
  at: RefObject<HTMLParagraphElement | null>;
}

/** How many texts wait, all of them. "None" is said only of a list that was read whole just now. */
function Count({ queue, isRead, shown, more, at }: CountProps) {
  const words = useDeskWords(QUEUE_WORDS);
  const { waiting: all, unreadable, faulty } = queue;
  const none = all === 0 && unreadable === 0 && faulty === 0;
  // Where some cannot be read, nobody knows that none waits.
  const count = all === 0 ? '' : words.count(all);
  return (
    <>
      <p role="status" className="queue-count" tabIndex={-1} ref={at}>
        {none ? (isRead ? words.none : '') : count}
        {more > 0 ? `. ${words.shown(shown)}` : ''}
      </p>
      {unreadable > 0 ? (
        <Notice kind="warning" live>
          <p>{words.unreadable(unreadable)}</p>
        </Notice>
      ) : null}
      {faulty > 0 ? (
        <Notice kind="warning" live>
          <p>{words.faulty(faulty)}</p>
        </Notice>
      ) : null}
    </>
  );
}
