import { Notice } from '../../parts/Notice.tsx';
import { OutgoingNotice } from '../../send/outbox/OutgoingNotice.tsx';
import type { Outgoing } from '../../send/outbox/outgoing.ts';
import { useDeskWords, useLanguage, writtenInstant } from '../../shell/language.ts';
import { useWorkspace } from '../workspace.ts';
import type { SignState } from './use-sending.ts';
import { PUBLISH_WORDS } from './words.ts';

interface OutcomeProps {
  state: SignState;
  outgoing: Outgoing | null;
}

/** How far publishing is. */
export function SendingOutcome({ state, outgoing }: OutcomeProps) {
  const words = useDeskWords(PUBLISH_WORDS);
  const language = useLanguage();
  const { taken } = useWorkspace();
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
  return taken === null ? null : (
    <Notice kind={taken.visible === false ? 'warning' : 'good'} live>
      <p>{words.sent(writtenInstant(taken.at, language))}</p>
      <p>{taken.visible === null ? words.seenLater : words[taken.visible ? 'seen' : 'unseen']}</p>
    </Notice>
  );
}
