/** From what is remembered of every file and feed to the news part of a bulletin. */
import type { Message } from '../../status/message.ts';
import type { Announcement, Bulletin, SourceCheck } from '../../status/model.ts';
import { settle } from '../../status/settle.ts';
import { asAnnounced } from './keep.ts';
import type { Memory, Origin } from './memory.ts';
import { mergeAnnouncements, mergeSources } from './merge.ts';

/** Id in the bulletin of the folder `data/announcements`. */
export const FOLDER_SOURCE = 'announcements';

export interface News {
  memory: Memory;
  /** Whether the folder of announcements could be listed. */
  folderListed: boolean;
  /** The bulletin in place. */
  published: Bulletin | null;
  now: Date;
}

/** As `settle` names messages: the sender without letter case, and the identifier. */
const keyOf = ({ sender, id }: Message): string => `${sender.toLowerCase()},${id}`;

const keysOf = ({ id, members = [] }: Announcement): string[] => [
  id.replace(/#\d+$/, ''),
  ...members,
];

/**
 * Settles the messages of one source's files or pages together, so that an update in one file finds
 * its alert in another, and marks what only faulty or silent ones vouch for.
 */
export function announcementsOf(source: string, origins: readonly Origin[]): Announcement[] {
  const vouched = new Set<string>();
  const failing = new Set<string>();
  const absence = new Map<string, string>();
  for (const origin of origins) {
    for (const { message, absentSince } of origin.messages) {
      if (absentSince !== null) absence.set(keyOf(message), absentSince);
      else (origin.ok ? vouched : failing).add(keyOf(message));
    }
  }
  return settle(origins.flatMap(asAnnounced), source).map((announcement) => {
    const keys = keysOf(announcement);
    if (announcement.phase === 'ended') return announcement;
    if (keys.some((key) => failing.has(key) && !vouched.has(key))) {
      return { ...announcement, sourceFailing: true };
    }
    const left = keys
      .flatMap((key) => absence.get(key) ?? [])
      .sort()
      .at(-1);
    const listed = keys.some((key) => vouched.has(key));
    return listed || left === undefined ? announcement : { ...announcement, unlistedSince: left };
  });
}

/** The folder as one source: well read when all its files were. */
function folderCheck({ memory, folderListed, now }: News): SourceCheck {
  const files = Object.values(memory.files);
  const ok = folderListed && files.every((file) => file.ok);
  const read = files.flatMap((file) => file.checkedAt ?? []).sort();
  return { id: FOLDER_SOURCE, ok, checkedAt: ok ? now.toISOString() : (read[0] ?? null) };
}

/** The sources and announcements of the next bulletin. */
export function compile(news: News): Pick<Bulletin, 'sources' | 'announcements'> {
  const { memory, published, now } = news;
  const ours = announcementsOf(FOLDER_SOURCE, Object.values(memory.files));
  return {
    sources: mergeSources([folderCheck(news)], published, new Set(), now),
    announcements: mergeAnnouncements(ours, published, now),
  };
}
