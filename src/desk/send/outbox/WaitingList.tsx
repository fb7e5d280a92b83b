import { useEffect } from 'react';
import { isTerritoryCode, territoryName } from '../../../territories/names.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../../shell/language.ts';
import { OutgoingNotice } from './OutgoingNotice.tsx';
import { isOpen, nameOf, type Outgoing } from './outgoing.ts';
import { useOutbox, useOutgoings, useUnshown } from './use-outbox.ts';
import { OUTBOX_WORDS } from './words.ts';

/** What waits and is shown nowhere else on the page, above everything. */
export function WaitingList() {
  const words = useDeskWords(OUTBOX_WORDS);
  const language = useLanguage();
  const outbox = useOutbox();
  const unshown = useUnshown();
  const about = ({ kind, id, at }: Outgoing) => {
    const what = words.kinds[kind](isTerritoryCode(id) ? territoryName(id) : id);
    return `${what}, ${words.signed(writtenInstant(at, language))}`;
  };
  if (unshown.length === 0) return null;
  return (
    <section className="waiting-list" aria-label={words.title(unshown.length)}>
      {unshown.map((outgoing) => (
        <OutgoingNotice key={nameOf(outgoing)} outgoing={outgoing} about={about(outgoing)}>
          {outgoing.state.is === 'refused' ? (
            <button type="button" onClick={() => void outbox.drop(nameOf(outgoing))}>
              {words.forget}
            </button>
          ) : null}
        </OutgoingNotice>
      ))}
    </section>
  );
}

/** How many wait, of one kind or of all. */
export function useWaitingCount(kind?: Outgoing['kind']): number {
  return useOutgoings().filter(
    (outgoing) => isOpen(outgoing) && (kind === undefined || outgoing.kind === kind),
  ).length;
}

/** Puts before the document's title that something waits. */
export function useTitle(title: string): void {
  const words = useDeskWords(OUTBOX_WORDS);
  const count = useWaitingCount();
  useEffect(() => {
    document.title = count === 0 ? title : `${words.inTitle(count)} ${title}`;
  }, [title, words, count]);
}
