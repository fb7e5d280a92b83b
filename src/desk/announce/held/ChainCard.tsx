import { useId } from 'react';
import type { Content } from '../../../status/message.ts';
import { zoneFor } from '../../../territories/zone.ts';
import { useDesk } from '../../desk.ts';
import { shownAs } from '../../phones/phones.ts';
import { useDeskWords, useLanguage } from '../../shell/language.ts';
import type { SentMessage } from '../../store/desk-store.ts';
import type { Continuing } from '../continue-draft.ts';
import { dayAndTimeSaid, headlineSaid, placesSaid } from '../facts-of.ts';
import { HELD_WORDS } from '../words/held.ts';
import type { HeldChain } from './held-chains.ts';
import type { InForce } from './in-force.ts';
import { Unsent } from './Unsent.tsx';

interface ChainCardProps {
  item: InForce;
  /** Its newest message, if it was made here and is not known to be anywhere else. */
  unsent: SentMessage | null;
  goOn: (held: HeldChain, kind: Continuing) => void;
  again: (content: Content) => void;
  /** Told when an unsent message was forgotten. */
  forgotten: () => void;
}

/** One announcement: what it says, whether phones have it, and what can be done about it. */
export function ChainCard({ item, unsent, goOn, again, forgotten }: ChainCardProps) {
  const words = useDeskWords(HELD_WORDS);
  const { published, publisher, clock } = useDesk();
  const id = useId();
  const { nature, listed, held, state, content } = item;
  const over = state === 'ended' || state === 'retracted';
  const said = useHeadline(item);
  const shown = shownAs(listed, published.news?.bulletin ?? null, clock.serverNow());
  // Nothing goes on with what waits to be sent: it is sent first, or given up.
  const waits = unsent !== null && unsent.signed !== null && publisher !== '';
  return (
    <article className={`card chain ${nature}`} aria-labelledby={id}>
      <p className={`nature-mark ${nature}`}>{words[nature]}</p>
      <h3 id={id}>{said}</h3>
      <p className="chain-facts">{useFacts(item)}</p>
      <p className={shown === 'in-force' ? 'trust sure' : 'trust'}>
        {listed === null
          ? published.news === null
            ? words.notKnown
            : words.notVisible
          : shown === 'outdated'
            ? words.expired
            : words.visible}
        {listed?.certainty === 'probable' ? ` · ${words.probable}` : ''}
        {held !== null && held.kid === null ? ` · ${words.unsigned}` : ''}
      </p>
      {unsent === null ? null : <Unsent message={unsent} forgotten={forgotten} />}
      {held === null && !over && listed?.certainty === 'official' ? (
        <p className="hint">{words.readOnly}</p>
      ) : null}
      {held === null || over || waits ? null : (
        <p className="actions">
          <button type="button" aria-describedby={id} onClick={() => goOn(held, 'update')}>
            {words.update}
          </button>
          <button type="button" aria-describedby={id} onClick={() => goOn(held, 'all-clear')}>
            {words.allClear}
          </button>
          <button
            type="button"
            className="danger"
            aria-describedby={id}
            onClick={() => goOn(held, 'cancel')}
          >
            {words.cancel}
          </button>
        </p>
      )}
      {over || state === 'lapsed' ? (
        <p className="actions">
          {held !== null && state === 'ended' ? (
            <button type="button" aria-describedby={id} onClick={() => goOn(held, 'update')}>
              {words.reopen}
            </button>
          ) : null}
          {content === null || content.phase === 'retracted' ? null : (
            <button type="button" aria-describedby={id} onClick={() => again(content)}>
              {words.announceAgain}
            </button>
          )}
        </p>
      ) : null}
    </article>
  );
}

/** What was announced; of a retraction that only the bulletin knows, nothing more than where. */
function useHeadline({ content, held }: InForce): string {
  const words = useDeskWords(HELD_WORDS);
  const language = useLanguage();
  if (content === null) return held?.chain.messages[0].id ?? '';
  return content.phase === 'retracted'
    ? words.mistake(placesSaid(content.territories, language))
    : headlineSaid(content, language);
}

function useFacts({ content, listed, held, state }: InForce): string {
  const words = useDeskWords(HELD_WORDS);
  const language = useLanguage();
  if (content === null) return '';
  const { onset, expectedEnd, publisher, phase } = content;
  const zone = zoneFor(content.territories);
  const moment = (instant: string) => dayAndTimeSaid(instant, zone, language);
  const ended = listed?.endedAt ?? held?.chain.messages.at(-1)?.sent ?? null;
  const parts = [
    onset ? (phase === 'planned' ? words.from : words.since)(moment(onset)) : '',
    state !== 'ended' && state !== 'retracted' && expectedEnd
      ? words.until(moment(expectedEnd))
      : '',
    (state === 'ended' || state === 'retracted') && ended !== null
      ? words[state](moment(ended))
      : '',
    publisher === '' ? '' : words.by(publisher),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
