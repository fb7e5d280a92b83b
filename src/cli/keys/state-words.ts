/** What a list says of a key, read by whoever lists keys or signs a list of them. */
import { messages } from '../../base/messages.ts';
import type { KeyState } from '../../directory/keys-list.ts';

export const STATES = messages<Readonly<Record<KeyState, string>>>({
  fr: {
    valid: 'valable',
    waiting: 'pas encore valable',
    expired: 'expirée',
    revoked: 'RÉVOQUÉE',
  },
  en: { valid: 'valid', waiting: 'not yet valid', expired: 'expired', revoked: 'REVOKED' },
});

/** Names in keys are others' words: no control characters reach the terminal. */
export const keyStateShown = (line: string): string => line.replace(/\p{Cc}/gu, '\ufffd');
