/** Announcements that are over: because the outage is, or because they were a mistake and taken back. */
import type { Content, Message } from '../message.ts';
import type { Announcement } from '../model.ts';

/** How an announcement stops to stand: the outage is over, or there never was one. */
export type Over = 'ended' | 'retracted';

/** Whether an announcement stands no more: its end was said, or it was taken back. */
export const isOver = <T extends { phase: Announcement['phase'] }>(
  said: T,
): said is T & { phase: Over } => said.phase === 'ended' || said.phase === 'retracted';

/**
 * What a cancellation means. CAP's Cancel takes the earlier messages back, and that alone never says that
 * a number answers again; only one whose own words say so is an end. A status page has no retractions:
 * what Repli makes into a cancellation there is a component that works again.
 */
export function meaningOf(cancel: Pick<Message, 'format'>, content: Content | null): Over {
  return cancel.format === 'statuspage' || content?.phase === 'ended' ? 'ended' : 'retracted';
}

/**
 * What a retraction leaves of an announcement: where it held and who spoke. It was a mistake, so nothing
 * is claimed of any number, and lines given by mistake are not given any more.
 */
export function retracted({ certainty, territories, publisher, link, onset }: Content): Content {
  return {
    phase: 'retracted',
    certainty,
    territories,
    numbers: {},
    worksFrom: [],
    failsFrom: [],
    lines: [],
    advice: [],
    publisher,
    link,
    onset,
    expectedEnd: null,
    expires: null,
  };
}

/** An announcement that was taken back: what identifies it stays, what it claimed does not. */
export function retractedFrom({ named: _, ...announcement }: Announcement): Announcement {
  return { ...announcement, ...retracted(announcement) };
}
