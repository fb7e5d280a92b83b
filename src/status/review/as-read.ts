/** What a person has read of a text: it may be another by the time that they decide. */
import { fingerprint } from '../../base/fingerprint.ts';
import type { ReviewText } from './model.ts';

/** Eight hexadecimal digits, others as soon as a text has other words or is said anew at another date. */
export const readingOf = ({
  digest,
  published,
}: Pick<ReviewText, 'digest' | 'published'>): string =>
  fingerprint(`${digest} ${published}`).slice(0, 8);
