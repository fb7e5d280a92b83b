/** What a text is that came as a link or a file. */
import type { CheckRequest } from '../../directory/attest/request.ts';
import type { Key } from '../../directory/model.ts';

/** A request that is open: what it asks, and whose key signed it. */
export interface Asked {
  request: CheckRequest;
  key: Key;
}

/** What became of a text that came as a link or a file. */
export type TakenRequest = 'not-a-check' | 'refused' | 'kept' | 'not-kept' | null;
