import { useState } from 'react';
import { type AttestationWanted, signRequest } from '../../directory/attest/request.ts';
import { territoryName } from '../../territories/names.ts';
import { useDesk } from '../desk.ts';
import { keyStanding, maySign } from '../key/standing.ts';
import { useDeskWords } from '../shell/language.ts';
import type { Handed } from './handed.ts';
import { SECOND_WORDS } from './words.ts';

/** Why the open key cannot sign for a territory, in words; null when it can. */
export function useObjection(territory: string | null): string | null {
  const words = useDeskWords(SECOND_WORDS);
  const { key, now } = useDesk();
  if (territory === null) return words.noTerritory;
  if (key === null) return words.noKey;
  if (keyStanding(key.entry, __REPLI_KEYS__, now) !== 'valid') return words.keyNotValid;
  return maySign(key.entry, [territory]) ? null : words.notYours(territoryName(territory));
}

/** Signs a request with the open key; `failed` when the browser could not. */
export function useHandOver(): {
  handOver: (wanted: AttestationWanted) => Promise<Handed | null>;
  busy: boolean;
  failed: boolean;
} {
  const { key, clock } = useDesk();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  async function handOver(wanted: AttestationWanted): Promise<Handed | null> {
    if (key === null || state === 'busy') return null;
    setState('busy');
    try {
      const { id, text } = await signRequest(wanted, key.signer, clock.now());
      setState('idle');
      return { id, text, territory: wanted.subject.territory };
    } catch {
      setState('failed');
      return null;
    }
  }
  return { handOver, busy: state === 'busy', failed: state === 'failed' };
}
