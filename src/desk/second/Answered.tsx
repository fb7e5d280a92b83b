import { useCallback, useEffect, useState } from 'react';
import type { CheckRequest } from '../../directory/attest/request.ts';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { sendSigned } from '../send/publisher.ts';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { Carry } from './HandedOver.tsx';
import { keepAnswer } from './inbox.ts';
import { SECOND_WORDS } from './words.ts';

interface AnsweredProps {
  request: CheckRequest;
  /** The signed answer. */
  text: string;
  close: () => void;
}

/** The answer is signed: kept on this device, sent back, and here to be handed on another way. */
export function Answered({ request, text, close }: AnsweredProps) {
  const words = useDeskWords(SECOND_WORDS);
  const language = useLanguage();
  const { publisher } = useDesk();
  const { id, territory, purpose } = request;
  const [sent, setSent] = useState<'sending' | 'sent' | 'failed' | 'none'>('sending');
  const [kept, setKept] = useState(true);

  const send = useCallback(async () => {
    if (publisher === '') return setSent('none');
    setSent('sending');
    const answer = await sendSigned(publisher, 'requests', id, text, language);
    setSent(answer.ok ? 'sent' : 'failed');
  }, [publisher, id, text, language]);
  useEffect(() => {
    void keepAnswer(territory, text).catch(() => setKept(false));
    void send();
  }, [send, territory, text]);

  const told = {
    sending: words.signing,
    sent: words.sentBack,
    failed: words.notSentBack,
    none: words.carryBack,
  };
  return (
    <Notice kind={sent === 'failed' ? 'warning' : 'good'} live>
      <p>
        <strong>{words.signed}</strong> {told[sent]}
      </p>
      {kept ? null : <p>{words.notKept}</p>}
      <p className="actions">
        {sent === 'failed' ? (
          <button type="button" className="main" onClick={() => void send()}>
            {words.sendAgain}
          </button>
        ) : null}
        {purpose === 'line' ? (
          <a className="button" href="#lines">
            {words.toLines}
          </a>
        ) : null}
        <button type="button" onClick={close}>
          {words.next}
        </button>
      </p>
      <Carry name={`reponse-${id}.jws`} text={text} />
    </Notice>
  );
}
