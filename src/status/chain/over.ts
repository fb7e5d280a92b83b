/** Announcements that are over: because the outage is, or because they were a mistake and taken back. */
import type { ShortNumber } from '../../directory/model.ts';
import type { Content, Message } from '../message.ts';
import type { Announcement } from '../model.ts';
import { numbersOut } from '../outage-parts.ts';

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

/**
 * Of the numbers that an end names, those that it restores: what the outage was said to hit, at its end or before. One
 * that was only ever said to work answers, and not "again". All of them where an earlier word named no number, as any
 * of them may have failed. Empty when nothing named here ever failed.
 * @param said what every message at hand said of numbers
 */
export function restoredNumbers(
  named: Content['numbers'],
  said: readonly Content['numbers'][],
): Content['numbers'] {
  if (said.some((numbers) => Object.keys(numbers).length === 0)) return named;
  const hit = new Set([named, ...said].flatMap((numbers) => numbersOut({ numbers }) ?? []));
  return Object.fromEntries(
    (Object.keys(named) as ShortNumber[]).flatMap((number) =>
      hit.has(number) ? [[number, named[number]]] : [],
    ),
  ) as Content['numbers'];
}

/** An announcement that was taken back: what identifies it stays, what it claimed does not. */
export function retractedFrom({ named: _, ...announcement }: Announcement): Announcement {
  return { ...announcement, ...retracted(announcement) };
}
