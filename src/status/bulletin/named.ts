/** Which checks of a bulletin are of sources, and which of folders of announcements, which need no list. */

/** Id in the bulletin of the list of sources, which is told of only while nobody knows what it says. */
export const LIST_ID = 'sources';

/** What a folder of announcements may leave open, by how its check is called: `announcements-unended` and so on. */
const LEFT_OPEN = ['unended', 'files-gone', 'ends-gone', 'left-out'] as const;
export type LeftOpen = (typeof LEFT_OPEN)[number];

/** Id in the bulletin of one thing that a folder leaves open. */
export const leftOpenId = (folder: string, kind: LeftOpen): string => `${folder}-${kind}`;

/** Ids in the bulletin of all that a folder may leave open: never another collector's. */
export const leftOpenIds = (folder: string): string[] =>
  LEFT_OPEN.map((kind) => leftOpenId(folder, kind));

/** As much of a check as tells what it is of. */
interface Named {
  id: string;
  territories?: unknown;
}

/** The sources among checks: a folder of announcements alone names no territories. */
export function checksOfSources<T extends Named>(checks: readonly T[]): T[] {
  const folders = checks.filter(({ territories }) => territories === undefined);
  const ofFolders = new Set(folders.flatMap(({ id }) => [id, ...leftOpenIds(id)]));
  return checks.filter(({ id }) => !ofFolders.has(id));
}

/** Whether the checks of a bulletin name sources, or say that nobody knows which: there was a list then. */
export const namesSources = (checks: readonly Named[]): boolean =>
  checksOfSources(checks).length > 0 || checks.some(({ id }) => id === LIST_ID);
