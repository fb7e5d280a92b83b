import { Notice } from '../../parts/Notice.tsx';
import { OutgoingNotice } from '../../send/outbox/OutgoingNotice.tsx';
import type { Outgoing } from '../../send/outbox/outgoing.ts';
import { useLanguage, useWords, writtenInstant } from '../../shell/language.ts';
import { useBench } from '../bench.ts';
import type { SignState } from './use-sending.ts';
import { PUBLISH_WORDS } from './words.ts';

interface OutcomeProps {
  state: SignState;
  outgoing: Outgoing | null;
}

/** How far publishing is. */
export function Outcome({ state, outgoing }: OutcomeProps) {
  const words = useWords(PUBLISH_WORDS);
  const language = useLanguage();
  const { publishedAt } = useBench();
  if (state === 'behind' || state === 'not-signed') {
    return (
      <Notice kind={state === 'behind' ? 'warning' : 'error'} live>
        <p>{state === 'behind' ? words.behind : words.notSigned}</p>
      </Notice>
    );
  }
  if (state === 'signing') return <p role="status">{words.sending}</p>;
  if (outgoing !== null && outgoing.state.is !== 'sent') {
    return <OutgoingNotice outgoing={outgoing} />;
  }
  return publishedAt === null ? null : (
    <Notice kind="good" live>
      <p>{words.sent(writtenInstant(publishedAt, language))}</p>
    </Notice>
  );
}
