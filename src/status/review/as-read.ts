/** What a person has read of a text: it may be another by the time that they decide. */
import { fingerprint } from '../../base/fingerprint.ts';
import type { QueuedText } from './model.ts';

/**
 * Eight hexadecimal digits, others as soon as a text has other words, is said anew at another date, or is denied, and
 * as soon as somebody decides of it.
 */
export function readingOf({
  digest,
  published,
  since,
  last,
}: Pick<QueuedText, 'digest' | 'published' | 'since' | 'last'>): string {
  const denied = since === undefined ? '' : ` ${since.title}\n${since.text}`;
  const decided = last === undefined ? '' : ` decided ${last}`;
  return fingerprint(`${digest} ${published}${denied}${decided}`).slice(0, 8);
}
