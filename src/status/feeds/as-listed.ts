/** Whether a source holds what `sources.json` lists it as. The content decides how it is read, all the same. */
import type { ListedSource } from './sources-model.ts';
import { newsIn } from './upkeep.ts';

type ListedFormat = ListedSource['format'];

/** What each may turn out to be, by its content. */
const FITS: Readonly<Record<ListedFormat, readonly string[]>> = {
  cap: ['cap'],
  feed: ['atom', 'rss', 'rss1', 'cap'],
  nws: ['nws'],
  mowas: ['mowas', 'mowas-index'],
  alertswiss: ['alertswiss'],
  statuspage: ['statuspage'],
};
/** The first that it may be listed as: a feed before the alerts that may be in it. */
const LISTED: readonly ListedFormat[] = [
  'feed',
  ...(Object.keys(FITS) as ListedFormat[]).filter((format) => format !== 'feed'),
];

/** @param seen the document as it was read */
export function isAsListed(listed: ListedFormat, seen: Parameters<typeof newsIn>[1]): boolean {
  // A list of alerts, or of none.
  if (listed === 'cap' && newsIn(listed, seen) === null) {
    return ['cap', 'atom', 'rss', 'rss1'].includes(seen.format ?? '');
  }
  return FITS[listed].includes(seen.format ?? '');
}

/** What `sources.json` would list a document as; null when it is none that anybody knows. */
export const listedAs = (found: string): ListedFormat | null =>
  LISTED.find((format) => FITS[format].includes(found)) ?? null;
