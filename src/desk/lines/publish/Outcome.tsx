import { Notice } from '../../parts/Notice.tsx';
import { useLanguage, useWords, writtenInstant } from '../../shell/language.ts';
import type { SendState } from './use-sending.ts';
import { PUBLISH_WORDS } from './words.ts';

/** What the publishing service said, in its own words where it refused. */
export function Outcome({ state, seconds }: { state: SendState; seconds: number }) {
  const words = useWords(PUBLISH_WORDS);
  const language = useLanguage();
  switch (state.at) {
    case 'idle':
      return null;
    case 'sending':
      return <p role="status">{words.sending}</p>;
    case 'sent':
      return (
        <Notice kind="good" live>
          <p>{words.sent(writtenInstant(state.receivedAt, language))}</p>
        </Notice>
      );
    case 'later':
      return (
        <Notice kind="warning" live>
          <p>{[state.refusal.title, words.later].filter((said) => said !== '').join(' ')}</p>
          <p aria-hidden="true">{words.countdown(seconds)}</p>
        </Notice>
      );
    case 'refused': {
      const { title, cause, fix, problems } = state.refusal;
      return (
        <Notice kind="error" live>
          <p>
            <strong>{words.refused}</strong>
          </p>
          <p>{[title, cause, fix].filter((part) => part !== '').join(' ')}</p>
          {problems.length === 0 ? null : (
            <ul>
              {problems.map(({ path, line, what, fix: remedy }) => (
                <li key={`${path} ${line} ${what}`}>{`${what} ${remedy}`}</li>
              ))}
            </ul>
          )}
        </Notice>
      );
    }
    case 'offline':
    case 'no-answer':
    case 'behind':
    case 'not-signed': {
      const said = {
        offline: words.offline,
        'no-answer': words.noAnswer,
        'not-signed': words.notSigned,
        behind: words.behind,
      };
      return (
        <Notice kind={state.at === 'not-signed' ? 'error' : 'warning'} live>
          <p>{said[state.at]}</p>
        </Notice>
      );
    }
  }
}
