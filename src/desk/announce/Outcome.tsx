import { useEffect, useMemo } from 'react';
import type { KitOf } from '../../authoring/kit/kit.ts';
import { EXERCISE_QUERY } from '../../pages/routes.ts';
import { parseXmlInPage } from '../../published/own-scripts.ts';
import { zoneFor } from '../../territories/zone.ts';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { shownAs } from '../phones/phones.ts';
import { nameOf } from '../send/outbox/outgoing.ts';
import { useOutbox, useOutgoing } from '../send/outbox/use-outbox.ts';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { dropSent } from '../store/desk-store.ts';
import { useAnnouncing } from './announcing.ts';
import { clockSaid, headlineSaid } from './facts-of.ts';
import { readHeld } from './held/held-chains.ts';
import { isVisible, listedIn } from './held/in-bulletin.ts';
import { KitCard } from './kit/KitCard.tsx';
import { SaveFiles } from './send/SaveFiles.tsx';
import { SendingState } from './send/SendingState.tsx';
import { agreedIn } from './typed-line.ts';
import type { Made } from './use-make.ts';
import { REVIEW_WORDS } from './words/review.ts';

interface OutcomeProps {
  made: Made;
  readAgain: () => void;
}

/** What became of the message: sent or saved, and from when on phones show it. */
export function Outcome({ made, readAgain }: OutcomeProps) {
  const words = useDeskWords(REVIEW_WORDS).outcome;
  const language = useLanguage();
  const { published, territory, publisher, clock } = useDesk();
  const { draft, change, drop } = useAnnouncing();
  const outbox = useOutbox();
  const { record, kept } = made;
  const outgoing = useOutgoing('announcements', record.id);
  const file = useMemo(
    () => readHeld(record.signed ?? record.xml, parseXmlInPage, __REPLI_KEYS__),
    [record],
  );
  const message = file?.messages[0];
  const content = message?.content ?? null;
  const zone = zoneFor(content?.territories ?? 'all');

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
  const there = message !== undefined && isVisible(listed, message.sent);
  const shown = there ? shownAs(listed, bulletin, clock.serverNow()) : 'absent';
  const visible = shown === 'in-force';
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
  const { is } = outgoing?.state ?? { is: null };
  // Nothing of it is public, nor will be: what was chosen can be changed and signed anew.
  const undone = is === 'refused' || is === 'taken-back';
  const kit = useMemo((): KitOf | null => {
    if (message === undefined || content === null) return null;
    const { nature, sent } = message;
    const here = (published.directory?.territories ?? []).filter(
      (each) => content.territories === 'all' || content.territories.includes(each.code),
    );
    const vouching = {
      held: here.flatMap(({ lines }) => lines),
      attested: agreedIn(draft.typed, content.lines, code),
    };
    return { nature, content, sent, vouching, site: location.origin };
  }, [message, content, published.directory, draft.typed, code]);
  const correct = () => {
    void dropSent(record.id)
      .catch(() => undefined)
      .then(readAgain);
    if (outgoing !== null) void outbox.drop(nameOf(outgoing));
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
      <SendingState record={record} outgoing={outgoing} />
      {undone ? (
        <p className="actions">
          <button type="button" onClick={correct}>
            {words.correct}
          </button>
        </p>
      ) : (
        <Notice kind={visible ? 'good' : shown === 'outdated' ? 'error' : 'info'} live>
          <p>
            {shown === 'outdated'
              ? words.outdated
              : since === null
                ? words.notYet
                : saidVisible(clockSaid(since, zone, language))}
          </p>
          {visible ? (
            <a className="button" href={page} target="_blank" rel="noreferrer">
              {exercise ? words.seeExercise : words.see}
            </a>
          ) : null}
        </Notice>
      )}
      {is === 'taken-back' ? null : (
        <section className="card" aria-label={words.files}>
          <p>
            {words.id}
            {language === 'fr' ? '\u00a0: ' : ': '}
            <code>{record.id}</code>
          </p>
          <SaveFiles record={record} main={publisher === '' || record.signed === null} />
        </section>
      )}
      {kit === null || undone || content?.phase === 'retracted' ? null : <KitCard kit={kit} />}
      {is === 'refused' ? null : (
        <p className="actions">
          <button type="button" className="main large" onClick={drop}>
            {words.done}
          </button>
        </p>
      )}
    </div>
  );
}
