/** Whether the files that are served are those of the signed list of their build, and the keys those of the host. */
import type { Key } from '../../directory/model.ts';
import { listsText } from '../../directory/roots/make-list.ts';
import { followLists } from '../../directory/roots/trust.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { listsToPublish, readStanding } from '../../host/root-files.ts';
import { mayBeMadeAnew } from '../../site/built/compare.ts';
import { hashOf, MANIFEST, openManifest } from '../../site/built/manifest.ts';
import { bad, doubt, type Examination, well } from './finding.ts';
import type { Site } from './visit.ts';

/** Asked for at once: enough to be done in seconds, few enough to be no burden. */
const AT_ONCE = 6;
/** Named of those that differ. */
const NAMED = 5;

/** What is served to nobody: for the publishing service and the server alone. */
const isServed = (path: string): boolean =>
  path !== 'headers.json' && !path.split('/').some((part) => part.startsWith('.'));

/** Address of a file: a page is asked for by its folder. */
const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * The files that only a build writes against `/build.jws`. Pages that may be drawn anew are held against the
 * directory (`pages.ts`).
 * @param keys public keys of this host; null when they are not at hand: nothing then can be believed or not
 */
export async function examineBuilt(
  site: Site,
  keys: readonly Key[] | null,
): Promise<Examination[]> {
  if (keys === null) return [];
  const { status, text } = await site.get(`/${MANIFEST}`);
  if (status === 404) {
    return [doubt('built', (words) => words.noList)];
  }
  const manifest = status === 200 ? await openManifest(text, keys) : null;
  if (manifest === null) {
    return [bad('built', (words) => words.unsignedList(status))];
  }
  const asked = Object.entries(manifest.files).filter(
    ([path]) => isServed(path) && !mayBeMadeAnew(path),
  );
  const count = asked.length;
  const others: string[] = [];
  const compare = async ([path, wanted]: [string, string]) => {
    const answer = await site.get(addressOf(path)).catch(() => null);
    const same = answer?.status === 200 && hashOf(path, answer.bytes) === wanted;
    if (!same) others.push(path);
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = asked.pop(); next !== undefined; next = asked.pop()) await compare(next);
    }),
  );
  if (others.length === 0) {
    return [well('built', (words) => words.built(count, manifest.builtAt))];
  }
  const some = others.sort().slice(0, NAMED).join(', ');
  const named = others.length > NAMED ? `${some}…` : some;
  const { builtAt } = manifest;
  return [bad('built', (words) => words.otherFiles(others.length, count, builtAt, named))];
}

/** The signed list of keys that phones ask for, against that of the data folder. */
export async function examineKeyList(
  site: Site,
  data: string,
  keys: readonly Key[] | null,
  io: Pick<Io, 'cwd' | 'now'>,
): Promise<Examination[]> {
  if (keys === null) return [];
  try {
    const [standing, wanted] = [await readStanding(data, io), await listsToPublish(data, keys, io)];
    if (standing === null || wanted === null) return [];
    const { status, text } = await site.get('/data/keys.jws');
    const app = { version: 0, roots: standing.first, keys: [] };
    const served = await followLists(status === 200 ? text : '', app);
    const own = await followLists(listsText(standing.holding), app);
    if (status === 200 && served.version === own.version) {
      return [well('keys', (words) => words.keyList(own.version))];
    }
    const versions = [served.version, own.version] as const;
    return [bad('keys', (words) => words.otherKeyList(status, ...versions, data))];
  } catch (error) {
    if (error instanceof UsageError) return [{ level: 'bad', check: 'keys', detail: error.told }];
    throw error;
  }
}
