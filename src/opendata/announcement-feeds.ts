/** Official announcements as feeds, of the country and of each territory. */

import { composeText } from '../authoring/compose.ts';
import { fr } from '../authoring/texts/fr.ts';
import { MINUTE_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import type { Bulletin } from '../status/model.ts';
import { TERRITORIES, territoryName } from '../territories/names.ts';
import { concerns } from '../territories/scope.ts';
import { momentIn } from '../territories/zone.ts';
import { pathFor, REUSABLE, STATUS_FOLDER } from './addresses.ts';
import { atomText, type SyndicatedEntry, type SyndicatedFeed } from './atom.ts';
import type { RelayedAnnouncement } from './relay.ts';
import { rssText } from './rss.ts';

/** With nothing new, the time a feed gives of itself moves in steps of this: quiet files are not written each minute. */
const STEP_MS = 10 * MINUTE_MS;

const PARIS = 'Europe/Paris';
const moment = (instant: string): string => momentIn('fr', instant, PARIS);

const STANDING: Readonly<Record<RelayedAnnouncement['standing'], string>> = {
  official: 'en cours',
  planned: 'prévue',
  ended: 'terminée',
  retracted: 'retirée',
  expired: 'plus confirmée',
  overdue: 'plus confirmée',
  unlisted: 'plus confirmée',
  'no-news': 'plus confirmée',
};

/** Since when nobody vouches for it, and why; null for what somebody does. */
function doubt({
  standing,
  announcement,
}: RelayedAnnouncement): { since: string; why: string } | null {
  const { expires, expectedEnd, unlistedSince, sent } = announcement;
  switch (standing) {
    case 'expired':
      return { since: expires ?? sent, why: 'L’information a expiré' };
    case 'overdue':
      return { since: expectedEnd ?? sent, why: 'La fin prévue est passée' };
    case 'unlisted':
      return { since: unlistedSince ?? sent, why: 'Sa source ne la donne plus' };
    case 'no-news':
      return { since: sent, why: 'Sa source n’est plus lue' };
    default:
      return null;
  }
}

function entryOf(relayed: RelayedAnnouncement, home: string): SyndicatedEntry {
  const { announcement, standing, messages, xml } = relayed;
  const { territories, publisher, link } = announcement;
  const text = composeText({ nature: 'actual', content: announcement, about: relayed.about }, fr);
  const [first] = messages;
  const last = messages.at(-1) ?? first;
  const doubted = doubt(relayed);
  const warning =
    doubted === null
      ? ''
      : `Dernière nouvelle, que personne ne confirme plus. ${doubted.why} le ${moment(doubted.since)} ; la fin n’a pas été dite.`;
  const places = territories === 'all' ? [] : territories;
  return {
    name: `annonce/${first?.id ?? ''}`,
    title: doubted === null ? text.headline : `${text.headline} (plus confirmée)`,
    updated: doubted?.since ?? last?.sent ?? announcement.sent,
    published: first?.sent ?? announcement.sent,
    // Numbers of an outage that nobody vouches for are not handed on as if they were current.
    summary: [warning, text.description, doubted === null ? text.instruction : '']
      .filter((part) => part !== '')
      .join('\n'),
    link: link === '' ? `${home}/${places[0] === undefined ? '' : `${places[0]}/`}` : link,
    author: publisher,
    categories: [
      { term: standing, label: STANDING[standing] },
      ...places.map((code) => ({ term: code, label: territoryName(code) })),
    ],
    cap:
      doubted === null
        ? {
            address: `${home}/${STATUS_FOLDER}/${last?.id ?? ''}.cap`,
            xml,
          }
        : null,
  };
}

const headOf = (bulletin: Bulletin, entries: readonly SyndicatedEntry[], place: string) => {
  const step = instantOf(Math.floor(Date.parse(bulletin.issuedAt) / STEP_MS) * STEP_MS);
  const updated = [step, ...entries.map((entry) => entry.updated)].sort().at(-1) ?? step;
  return {
    updated,
    title: `Repli : pannes annoncées du 15, du 17, du 18 et du 112 (${place})`,
    subtitle:
      `Annonces officielles, réunies le ${moment(step)}. Un fil vide ne dit pas que tout fonctionne, et un fil qui date ` +
      'de plus d’une heure ne vaut plus rien : les pages du site disent ce qui est su.',
  };
};

interface FeedFile {
  /** Below the root of the site, without a slash before it. */
  path: string;
  text: string;
}

/**
 * Every file of the announcements.
 * @param home address of the site without a slash at the end; empty where it is not known
 */
export function announcementFiles(
  relayed: readonly RelayedAnnouncement[],
  bulletin: Bulletin,
  home: string,
): FeedFile[] {
  const messages = relayed.map(({ messages: all, xml }) => ({
    path: `${STATUS_FOLDER}/${all.at(-1)?.id ?? ''}.cap`,
    text: xml,
  }));
  const feeds = REUSABLE.filter(({ subject }) => subject === 'announcements');
  const written = (form: string, path: string, code: string | null): FeedFile => {
    const here = relayed.filter(({ announcement }) => concerns(announcement.territories, code));
    const entries = here
      .map((each) => entryOf(each, home))
      .sort((a, b) => (a.updated < b.updated ? 1 : -1));
    const place = code === null ? 'toute la France' : territoryName(code);
    const page = `${home}/${code === null ? '' : `${code}/`}`;
    const head: SyndicatedFeed = {
      self: `${home}/${path}`,
      page,
      ...headOf(bulletin, entries, place),
    };
    return { path, text: form === 'rss' ? rssText(head, entries) : atomText(head, entries) };
  };
  return [
    ...messages,
    ...feeds.flatMap(({ form, path, each }) => [
      written(form, path, null),
      ...TERRITORIES.map(({ code }) => written(form, pathFor(each ?? '', code), code)),
    ]),
  ];
}
