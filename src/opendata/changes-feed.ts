/** What changed of the lines, as Atom (RFC 4287). */
import { frenchTypography } from '../base/typography.ts';
import { emptyElement, textElement } from '../base/xml-text.ts';
import { LICENCE } from './addresses.ts';
import type { ChangeOfLine } from './changes.ts';
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

interface Feed {
  /** Its own address. */
  self: string;
  /** The page that a person reads about the same. */
  page: string;
  title: string;
}

function told({ what, line }: ChangeOfLine): string {
  const where = line.area === '' ? line.territoryName : `${line.territoryName}, ${line.area}`;
  if (what === 'closed') return `${where} : ne donnez plus le ${line.written} (${line.label}).`;
  const until = line.validUntil === null ? '' : ` Valable jusqu’au ${line.validUntil}.`;
  return `${where} : ${line.label}, ${line.written}, ${TRUST[line.trust]}.${until} Source : ${line.publisher}.`;
}

/** A name that no other entry has, whoever publishes: RFC 4151, from the project's first day. */
const nameOf = (feed: Feed, { what, version, line }: ChangeOfLine): string =>
  `tag:${hostOf(feed.self)},2026-11-22:ligne/${line.id}/${version}/${what}`;

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname : 'repli.invalid';

const entry = (feed: Feed, change: ChangeOfLine): string =>
  [
    '<entry>\n',
    textElement('id', nameOf(feed, change)),
    textElement(
      'title',
      frenchTypography(
        `${WHAT[change.what]} : ${change.line.label} (${change.line.territoryName})`,
      ),
    ),
    textElement('updated', change.at),
    emptyElement('category', { term: change.what, label: WHAT[change.what] }),
    emptyElement('category', { term: change.line.territory, label: change.line.territoryName }),
    textElement('summary', frenchTypography(told(change))),
    emptyElement('link', { rel: 'alternate', href: feed.page }),
    '</entry>\n',
  ].join('');

/**
 * The feed of some changes, newest first; with none it says since when nothing has changed, and no more.
 * @param feed addresses may be relative where the site does not know its own
 */
export function changesFeed(
  feed: Feed,
  changes: readonly ChangeOfLine[],
  directory: OpenDirectory,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">\n',
    textElement('id', `tag:${hostOf(feed.self)},2026-11-22:${feed.self.split('/').at(-1) ?? ''}`),
    textElement('title', frenchTypography(feed.title)),
    textElement('updated', changes[0]?.at ?? directory.generated),
    '<author>\n',
    textElement('name', 'Repli'),
    '</author>\n',
    textElement('rights', LICENCE.title),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
    emptyElement('link', { rel: 'license', href: LICENCE.address }),
    ...changes.map((change) => entry(feed, change)),
    '</feed>\n',
  ].join('');
}
