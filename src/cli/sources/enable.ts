/** Marks sources of `sources.json` verified, as the file stands when they have been tried. */
import { isDeepStrictEqual } from 'node:util';
import { jsonText } from '../../base/json-text.ts';
import { rewriteFile } from '../../host/rewrite.ts';
import type { ListedSource } from '../../status/feeds/sources-model.ts';
import { sourcesIn } from './read-list.ts';

/** A good source that was not marked: somebody took it away meanwhile, or changed what was tried. */
interface LeftAlone {
  id: string;
  /** The members that differ; null when it is there no more. */
  changed: string[] | null;
}

/** Of no weight for whether a source is good, nor for what its silence promises. */
const BESIDES: ReadonlySet<string> = new Set(['verified', 'verifiedOn', 'notes']);

function changedIn(tried: ListedSource, now: ListedSource): string[] {
  const [before, after] = [new Map(Object.entries(tried)), new Map(Object.entries(now))];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter(
    (name) => !BESIDES.has(name) && !isDeepStrictEqual(before.get(name), after.get(name)),
  );
}

const marked = (source: object, day: string): object => {
  const members = Object.entries(source).filter(([name]) => name !== 'verifiedOn');
  return Object.fromEntries(
    members.flatMap(([name, value]) =>
      name === 'verified'
        ? [
            [name, true],
            ['verifiedOn', day],
          ]
        : [[name, value]],
    ),
  );
};

/**
 * Marks those that are still what was tried; all else of the file stays as it is then.
 * @param list its path, and how it is named to people
 * @param good as they were tried
 * @returns those that were left alone
 * @throws UsageError when the file can be read, understood or written no more: it is left alone
 */
export async function enableSources(
  { path, file }: { path: string; file: string },
  good: readonly ListedSource[],
  day: string,
): Promise<LeftAlone[]> {
  const left: LeftAlone[] = [];
  await rewriteFile(path, (text) => {
    const listed = new Map(sourcesIn(text, file, day).map((source) => [source.id, source]));
    const whole = JSON.parse(text) as { sources: (object & { id: string })[] };
    const still = good.filter((source) => {
      const now = listed.get(source.id);
      const changed = now === undefined ? null : changedIn(source, now);
      if (changed?.length === 0) return true;
      left.push({ id: source.id, changed });
      return false;
    });
    const ids = new Set(still.map(({ id }) => id));
    if (ids.size === 0) return null;
    const sources = whole.sources.map((source) =>
      ids.has(source.id) ? marked(source, day) : source,
    );
    return jsonText({ ...whole, sources });
  });
  return left;
}
