import { useState } from 'react';
import type { Places } from '../../directory/key-rights.ts';
import { signWatch } from '../../status/watch/signed.ts';
import { useDesk } from '../desk.ts';
import { type Refused, sendSigned } from '../send/publisher.ts';
import { saveFile } from '../send/save-file.ts';
import { useLanguage } from '../shell/language.ts';

export type Telling =
  | { state: 'idle' | 'sending' | 'sent' | 'offline' | 'no-answer' | 'failed' | 'given-up' }
  | { state: 'saved'; name: string }
  | { state: 'refused'; refusal: Refused };

/** Signs a statement and has it published: sent to the service, or saved as a file without one. */
export function useWatch(): { telling: Telling; tell: (places: Places) => void } {
  const { key, publisher, readAgain } = useDesk();
  const language = useLanguage();
  const [telling, setTelling] = useState<Telling>({ state: 'idle' });

  async function tell(places: Places): Promise<Telling> {
    if (key === null) return { state: 'failed' };
    const { kid } = key.signer;
    const text = await signWatch(places, key.signer, new Date());
    if (publisher === '') {
      const name = `${kid}.jws`;
      const saved = await saveFile(name, 'application/jose+json', text);
      return saved === 'given-up' ? { state: saved } : { state: 'saved', name };
    }
    const sent = await sendSigned(publisher, 'watches', kid, text, language);
    if (sent.ok) {
      readAgain();
      return { state: 'sent' };
    }
    if (sent.why === 'refused') return { state: 'refused', refusal: sent.refusal };
    return { state: sent.why === 'later' ? 'no-answer' : sent.why };
  }
  return {
    telling,
    tell: (places) => {
      setTelling({ state: 'sending' });
      void tell(places)
        .catch((): Telling => ({ state: 'failed' }))
        .then(setTelling);
    },
  };
}
