import { useId } from 'react';
import { zoneFor } from '../../../status/announce/zone.ts';
import { useDesk } from '../../desk.ts';
import { useLanguage, useWords } from '../../shell/language.ts';
import type { SentMessage } from '../../store/desk-store.ts';
import type { Continuing } from '../continue-draft.ts';
import { dayAndTimeSaid, headlineSaid, placesSaid } from '../says.ts';
import { HELD_WORDS } from '../words/held.ts';
import type { HeldChain } from './held-chains.ts';
import type { InForce } from './in-force.ts';

interface ChainCardProps {
  item: InForce;
  /** Its newest message, if it was made here and never sent. */
  unsent: SentMessage | null;
  goOn: (held: HeldChain, kind: Continuing) => void;
  sendNow: (message: SentMessage) => void;
}

/** One announcement: what it says, whether phones have it, and what can be done about it. */
export function ChainCard({ item, unsent, goOn, sendNow }: ChainCardProps) {
  const words = useWords(HELD_WORDS);
  const { published } = useDesk();
  const id = useId();
  const { nature, listed, held, state } = item;
  const over = state === 'ended' || state === 'retracted';
  const said = useHeadline(item);
  return (
    <article className={`card chain ${nature}`} aria-labelledby={id}>
      <p className={`nature-mark ${nature}`}>{words[nature]}</p>
      <h3 id={id}>{said}</h3>
      <p className="chain-facts">{useFacts(item)}</p>
      <p className={listed === null ? 'trust' : 'trust sure'}>
        {listed === null
          ? published.news === null
            ? words.notKnown
            : words.notVisible
          : state === 'lapsed'
            ? words.expired
            : words.visible}
        {listed?.certainty === 'probable' ? ` · ${words.probable}` : ''}
        {held !== null && held.kid === null ? ` · ${words.unsigned}` : ''}
      </p>
      {unsent === null ? null : (
        <p className="caution">
          {words.notSent}{' '}
          <button type="button" onClick={() => sendNow(unsent)}>
            {words.sendNow}
          </button>
        </p>
      )}
      {held === null && !over && listed?.certainty === 'official' ? (
        <p className="hint">{words.readOnly}</p>
      ) : null}
      {held === null || over ? null : (
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
    </article>
  );
}

/** What was announced; of a retraction that only the bulletin knows, nothing more than where. */
function useHeadline({ content, held }: InForce): string {
  const words = useWords(HELD_WORDS);
  const language = useLanguage();
  if (content === null) return held?.chain.messages[0].id ?? '';
  return content.phase === 'retracted'
    ? words.mistake(placesSaid(content.territories, language))
    : headlineSaid(content, language);
}

function useFacts({ content, listed, held, state }: InForce): string {
  const words = useWords(HELD_WORDS);
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
