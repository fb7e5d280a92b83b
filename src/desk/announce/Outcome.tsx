import { useEffect, useMemo } from 'react';
import { EXERCISE_QUERY } from '../../pages/routes.ts';
import { zoneFor } from '../../status/announce/zone.ts';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useLanguage, useWords } from '../shell/language.ts';
import { dropSent } from '../store/desk-store.ts';
import { useAnnouncing } from './announcing.ts';
import { readHeld } from './held/held-chains.ts';
import { isVisible, listedIn } from './held/in-bulletin.ts';
import { parseXml } from './held/parse-xml.ts';
import { clockSaid, headlineSaid } from './says.ts';
import { SaveFiles } from './send/SaveFiles.tsx';
import { SendingState } from './send/SendingState.tsx';
import type { Made } from './send/use-make.ts';
import { useSending } from './send/use-sending.ts';
import { REVIEW_WORDS } from './words/review.ts';

interface OutcomeProps {
  made: Made;
  /** Whether it was made just now, and not found again after a reload. */
  justMade: boolean;
  readAgain: () => void;
}

/** What became of the message: sent or saved, and from when on phones show it. */
export function Outcome({ made, justMade, readAgain }: OutcomeProps) {
  const words = useWords(REVIEW_WORDS).outcome;
  const language = useLanguage();
  const { published, territory, publisher } = useDesk();
  const { draft, change, drop } = useAnnouncing();
  const { record, kept } = made;
  const { sending, send, seconds } = useSending(record, justMade, readAgain);
  const file = useMemo(() => readHeld(record.signed ?? record.xml, parseXml), [record]);
  const message = file?.messages[0];
  const content = message?.content ?? null;
  const zone = zoneFor(content?.territories ?? 'all');
  const clock = (instant: string) => clockSaid(instant, zone, language);

  const bulletin = published.news?.bulletin ?? null;
  const listed =
    message === undefined
      ? null
      : listedIn(
          bulletin,
          {
            sender: message.sender,
            ids: [message.id],
            nature: message.nature,
            kid: file?.kid ?? null,
          },
          __REPLI_KEYS__,
        );
  const visible = message !== undefined && isVisible(listed, message.sent);
  const since = draft.made?.visibleSince ?? null;
  const issuedAt = bulletin?.issuedAt ?? null;
  useEffect(() => {
    if (!visible || since !== null || issuedAt === null) return;
    change((before) =>
      before.made === null
        ? before
        : { ...before, made: { ...before.made, visibleSince: issuedAt } },
    );
  }, [visible, since, issuedAt, change]);

  const exercise = draft.nature === 'exercise';
  const { territories } = content ?? { territories: 'all' as const };
  const code = territories === 'all' ? territory : (territories[0] ?? null);
  const page = `/${code === null ? '' : `${code}/`}${exercise ? EXERCISE_QUERY : ''}`;
  const saidVisible = exercise ? words.visibleExercise : words.visible;
  const correct = () => {
    void dropSent(record.id)
      .catch(() => undefined)
      .then(readAgain);
    change((before) => ({ ...before, stage: 'review', made: null }));
  };
  return (
    <div className="outcome">
      {content === null ? null : <p className="lead">{headlineSaid(content, language)}</p>}
      {kept ? null : (
        <Notice kind="error" live>
          <p>{words.notKept}</p>
        </Notice>
      )}
      <SendingState sending={sending} clock={clock} send={send} seconds={seconds} />
      {sending.state === 'refused' ? (
        <p className="actions">
          <button type="button" onClick={correct}>
            {words.correct}
          </button>
        </p>
      ) : (
        <Notice kind={visible ? 'good' : 'info'} live>
          <p>{since === null ? words.notYet : saidVisible(clock(since))}</p>
          {visible ? (
            <a className="button" href={page} target="_blank" rel="noreferrer">
              {exercise ? words.seeExercise : words.see}
            </a>
          ) : null}
        </Notice>
      )}
      <section className="card" aria-label={words.files}>
        <p>
          {words.id}
          {language === 'fr' ? '\u00a0: ' : ': '}
          <code>{record.id}</code>
        </p>
        <SaveFiles record={record} main={publisher === '' || record.signed === null} />
      </section>
      {sending.state === 'refused' ? null : (
        <p className="actions">
          <button type="button" className="main large" onClick={drop}>
            {words.done}
          </button>
        </p>
      )}
    </div>
  );
}
