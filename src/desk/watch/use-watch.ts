import { useState } from 'react';
import { signWatch } from '../../status/watch/signed.ts';
import type { Scope } from '../../territories/scope.ts';
import { useDesk } from '../desk.ts';
import { useOutbox } from '../send/outbox/use-outbox.ts';
import { saveFile } from '../send/save-file.ts';

export type WatchTelling =
  | { state: 'idle' | 'signing' | 'failed' | 'given-up' }
  | { state: 'saved'; name: string };

/** Signs a statement and has it published: put into the outbox, or saved as a file without a service. */
export function useWatch(): { telling: WatchTelling; tell: (places: Scope) => void } {
  const { key, publisher, clock } = useDesk();
  const outbox = useOutbox();
  const [telling, setTelling] = useState<WatchTelling>({ state: 'idle' });

  async function tell(places: Scope): Promise<WatchTelling> {
    if (key === null) return { state: 'failed' };
    const { kid } = key.signer;
    const text = await signWatch(places, key.signer, clock.now());
    if (publisher === '') {
      const name = `${kid}.jws`;
      const saved = await saveFile(name, 'application/jose+json', text);
      return saved === 'given-up' ? { state: saved } : { state: 'saved', name };
    }
    await outbox.put('watches', kid, text);
    return { state: 'idle' };
  }
  return {
    telling,
    tell: (places) => {
      setTelling({ state: 'signing' });
      void tell(places)
        .catch((): WatchTelling => ({ state: 'failed' }))
        .then(setTelling);
    },
  };
}
