/**
 * What a phone notes of an exercise, apart from all that is real: a key of its own, in a memory that no other page
 * reads. Writing is immediate there, for a tap often ends its page.
 */
import { readPhoneRecord } from '../exercise/phone-code.ts';
import type { PhoneRecord } from '../exercise/phone-record.ts';
import { immediateMemory } from './immediate.ts';

const KEY = 'exercise.record';

/** What was noted on this phone; null when nothing was, or what lies there is something else. */
export function heldRecord(): PhoneRecord | null {
  const held = immediateMemory()?.getItem(KEY) ?? null;
  const read = held === null ? null : readPhoneRecord(held);
  return read?.ok ? read.record : null;
}

/** Keeps a record in place of the one before; false when this phone keeps nothing. */
export function keepRecord(record: PhoneRecord): boolean {
  try {
    const memory = immediateMemory();
    memory?.setItem(KEY, JSON.stringify(record));
    return memory !== null;
  } catch {
    return false;
  }
}

/** Forgets what was noted. */
export const forgetRecord = (): void => immediateMemory()?.removeItem(KEY);
