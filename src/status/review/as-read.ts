/** What a person has read of a text: it may be another by the time that they decide. */
import { fingerprint } from '../../base/fingerprint.ts';
import type { ReviewText } from './model.ts';

/** Eight hexadecimal digits, others as soon as a text has other words, is said anew at another date, or is denied. */
export function readingOf({
  digest,
  published,
  since,
}: Pick<ReviewText, 'digest' | 'published' | 'since'>): string {
  const denied = since === undefined ? '' : ` ${since.title}\n${since.text}`;
  return fingerprint(`${digest} ${published}${denied}`).slice(0, 8);
}
