/** A territory file from the officer's own disk: a territory, or all that is wrong with it and where. */
import type { Result } from '../../../base/result.ts';
import { checkFiles } from '../../../directory/checks/check.ts';
import type { Problem } from '../../../directory/checks/problem.ts';
import type { Territory } from '../../../directory/model.ts';

type OpenedFile = Result<{ territory: Territory }, { problems: readonly Problem[] | 'too-large' }>;

/** The largest territory with a line for every commune stays far below. */
export const MOST_BYTES = 2_000_000;

/**
 * @param name as on the disk; `35 (1).json` is what browsers make of a second download
 * @param today `2026-11-22`
 */
export function openTerritoryFile(name: string, bytes: Uint8Array, today: string): OpenedFile {
  if (bytes.length > MOST_BYTES) return { ok: false, problems: 'too-large' };
  const file = name.replace(/\s*\(\d+\)(?=\.json$)/i, '');
  const checked = checkFiles([{ file, kind: 'territory', bytes }], { today, whole: false });
  const [territory] = checked.territories;
  if (territory !== undefined) return { ok: true, territory };
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  return { ok: false, problems: errors };
}
