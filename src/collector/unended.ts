/**
 * Official announcements whose information has lapsed while their files lie where they are published and nobody signed
 * an end: they may go on, so that nothing is well in their territories, although phones forget them.
 */
import { settle } from '../status/chain/settle.ts';
import type { Message } from '../status/message.ts';
import type { SourceCheck } from '../status/model.ts';
import { codesIn } from '../territories/scope.ts';
import { isUnended } from './open-questions.ts';

/** Id in the bulletin of what a folder of announcements never said to be over. */
export const unendedId = (folder: string): string => `${folder}-unended`;

/**
 * What a folder leaves open, as a source of its own that fails in the territories of those announcements: the folder
 * itself is of the whole country, and read well.
 * @returns one, or none where nothing is left open
 */
export function unendedCheck(
  folder: SourceCheck,
  messages: readonly Message[],
  now: Date,
): SourceCheck[] {
  const unended = settle(messages, folder.id).filter((a) => isUnended(a, now.getTime()));
  if (unended.length === 0) return [];
  const isEverywhere = unended.some(({ territories }) => territories === 'all');
  const codes = new Set(unended.flatMap(({ territories }) => codesIn(territories)));
  const territories = isEverywhere ? ('all' as const) : [...codes].sort();
  const { checkedAt } = folder;
  return [{ id: unendedId(folder.id), ok: false, checkedAt, territories, trouble: 'outlasted' }];
}
