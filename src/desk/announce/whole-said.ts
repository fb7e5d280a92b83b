/** An end or a retraction is of the whole announcement: said where an officer could mean a part of it. */
import type { OfficeLanguage } from '../../base/messages.ts';
import type { Content } from '../../status/message.ts';
import type { Continuing } from './continue-draft.ts';
import { placesSaid } from './facts-of.ts';
import { REVIEW_WORDS } from './words/review.ts';

/** The sentence to read before signing; null where there is but one place and one number, or nothing ends. */
export function wholeSaid(
  kind: Continuing | 'alert',
  content: Pick<Content, 'territories' | 'numbers'> | null,
  language: OfficeLanguage,
): string | null {
  if (content === null || (kind !== 'all-clear' && kind !== 'cancel')) return null;
  const { territories, numbers } = content;
  const isOne = territories !== 'all' && territories.length < 2 && Object.keys(numbers).length < 2;
  return isOne ? null : REVIEW_WORDS[language].whole[kind](placesSaid(territories, language));
}
