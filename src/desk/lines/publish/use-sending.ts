/** Signing and sending, so that a repeat is safe: what was signed once is sent as it was. */
import { useCallback, useRef, useState } from 'react';
import { baseOf } from '../../../directory/history/base.ts';
import { publishedLine } from '../../../directory/history/same.ts';
import { signTerritory } from '../../../directory/signed-territory.ts';
import { useDesk } from '../../desk.ts';
import { type Refused, sendSigned } from '../../send/publisher.ts';
import { useCountdown } from '../../send/use-countdown.ts';
import { useLanguage } from '../../shell/language.ts';
import { useBench } from '../bench.ts';
import { afterPublishing } from '../model/compare.ts';
import { draftText, territoryOf } from '../model/draft.ts';

export type SendState =
  /** `behind`: somebody else published meanwhile; nothing was signed or sent. */
  | { at: 'idle' | 'sending' | 'offline' | 'no-answer' | 'not-signed' | 'behind' }
  | { at: 'sent'; receivedAt: string }
  /** `until`: instant in milliseconds at which the same bytes are sent again. */
  | { at: 'later'; until: number; refusal: Refused }
  | { at: 'refused'; refusal: Refused };

/**
 * `waiting`: a signed version of exactly these lines was made and not acknowledged; sending it again
 * needs no key.
 */
export function useSending(): {
  state: SendState;
  send: () => Promise<void>;
  waiting: boolean;
  /** Until what was signed is sent again by itself. */
  seconds: number;
} {
  const { key, publisher, readAgain } = useDesk();
  const language = useLanguage();
  const { code, draft, change, today, version, readVersion } = useBench();
  const [state, setState] = useState<SendState>({ at: 'idle' });
  const content = draftText(draft, today);
  const waiting = draft.outbox !== null && draft.outbox.content === content;

  async function signed(base: string | null): Promise<string | null> {
    if (draft.outbox !== null && waiting) return draft.outbox.signed;
    const territory = territoryOf(draft, today);
    if (key === null || territory === null) return null;
    const now = new Date();
    try {
      const text = await signTerritory(territory, key.signer, { now, base });
      const outbox = { content, signed: text, at: now.toISOString() };
      change((before) => ({ ...before, outbox }));
      return text;
    } catch {
      return null;
    }
  }

  async function send(): Promise<void> {
    setState({ at: 'sending' });
    const base = version === null ? null : await baseOf(version.lines);
    if (!waiting) {
      // What the officer has seen compared is what the signature replaces, and nothing newer.
      const newest = await readVersion();
      if (newest !== null && base !== (await baseOf(newest.lines))) {
        return setState({ at: 'behind' });
      }
    }
    const text = await signed(base);
    if (text === null) return setState({ at: 'not-signed' });
    const sent = await sendSigned(publisher, 'territories', code, text, language);
    if (!sent.ok && sent.why === 'later') {
      const until = Date.now() + sent.seconds * 1000;
      return setState({ at: 'later', until, refusal: sent.refusal });
    }
    if (!sent.ok && sent.why !== 'refused') return setState({ at: sent.why });
    const lines = territoryOf(draft, today)?.lines.map(publishedLine) ?? [];
    change((now) => (sent.ok ? afterPublishing(now, lines) : { ...now, outbox: null }));
    setState(
      sent.ok
        ? { at: 'sent', receivedAt: sent.receivedAt }
        : { at: 'refused', refusal: sent.refusal },
    );
    readAgain();
    void readVersion();
  }
  const latest = useRef(send);
  latest.current = send;
  const again = useCallback(() => void latest.current(), []);
  const seconds = useCountdown(state.at === 'later' ? state.until : null, again);
  return { state, send, waiting, seconds };
}
