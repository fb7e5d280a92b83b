/** What changed of the lines, as Atom (RFC 4287). */

import { atomText, type SyndicatedEntry, type SyndicatedFeed } from './atom.ts';
import type { ChangeOfLine } from './changes.ts';
import { frenchDay } from './french-day.ts';
import type { OpenDirectory } from './model.ts';

const WHAT: Readonly<Record<ChangeOfLine['what'], string>> = {
  opened: 'Nouvelle ligne',
  confirmed: 'Ligne confirmée',
  changed: 'Ligne changée',
  closed: 'Ligne fermée',
};

const TRUST = {
  confirmed: 'confirmée',
  lapsed: 'confirmée il y a plus d’un an',
  unconfirmed: 'non confirmée',
  station: 'accueil d’une seule unité',
} as const;

function told({ what, line }: ChangeOfLine): string {
  const where = line.area === '' ? line.territoryName : `${line.territoryName}, ${line.area}`;
  if (what === 'closed') return `${where} : ne donnez plus le ${line.written} (${line.label}).`;
  const until = line.validUntil === null ? '' : ` Valable jusqu’au ${frenchDay(line.validUntil)}.`;
  return `${where} : ${line.label}, ${line.written}, ${TRUST[line.trust]}.${until} Source : ${line.publisher}.`;
}

const entryOf = (page: string, change: ChangeOfLine): SyndicatedEntry => ({
  name: `ligne/${change.line.id}/${change.version}/${change.what}`,
  title: `${WHAT[change.what]} : ${change.line.label} (${change.line.territoryName})`,
  updated: change.at,
  published: change.at,
  summary: told(change),
  link: page,
  author: change.line.publisher,
  categories: [
    { term: change.what, label: WHAT[change.what] },
    { term: change.line.territory, label: change.line.territoryName },
  ],
  cap: null,
});

/** The feed of some changes, newest first; with none it says of which day the directory is, and no more. */
export function changesFeed(
  feed: Omit<SyndicatedFeed, 'updated' | 'subtitle'>,
  changes: readonly ChangeOfLine[],
  directory: OpenDirectory,
): string {
  const subtitle =
    'Ce qui a changé depuis la première publication de l’annuaire, le plus récent d’abord.';
  const updated = changes[0]?.at ?? directory.generated;
  const entries = changes.map((change) => entryOf(feed.page, change));
  return atomText({ ...feed, subtitle, updated }, entries);
}
