import type { Message } from './message.ts';

/** A message out of its parts; what is not given is empty. */
export const say = (what: string, fix: string, more: Partial<Message> = {}): Message => ({
  what,
  expected: '',
  cause: '',
  ...more,
  fix,
});
