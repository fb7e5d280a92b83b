/**
 * What a folder of announcements leaves open although it was read well, as sources of their own that fail where that
 * holds: the folder itself is of the whole country.
 */
import { type LeftOpen, leftOpenId } from '../status/bulletin/named.ts';
import type { Announcement, SourceCheck, SourceTrouble } from '../status/model.ts';
import { codesIn } from '../territories/scope.ts';

/** Why nothing is well where an announcement holds. */
const TROUBLES = {
  unended: 'outlasted',
  'files-gone': 'file-gone',
  'ends-gone': 'end-gone',
  'left-out': 'left-out',
} as const satisfies Record<LeftOpen, SourceTrouble>;

/** One source that fails in the territories of some announcements, or none where there are none. */
export function leftOpen(
  { id, checkedAt }: Pick<SourceCheck, 'id' | 'checkedAt'>,
  kind: LeftOpen,
  open: readonly Announcement[],
): SourceCheck[] {
  if (open.length === 0) return [];
  const isEverywhere = open.some(({ territories }) => territories === 'all');
  const codes = new Set(open.flatMap(({ territories }) => codesIn(territories)));
  const territories = isEverywhere ? ('all' as const) : [...codes].sort();
  const trouble = TROUBLES[kind];
  return [{ id: leftOpenId(id, kind), ok: false, checkedAt, territories, trouble }];
}
