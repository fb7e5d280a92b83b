/**
 * Sources taken out of `sources.json`, or marked as not verified there, as they were watched last. They are asked no
 * more, and what they left open is judged by nobody for that: a text in doubt, or an outage that lapsed and was never
 * said to be over, leaves its territories without a witness until a person decides of it or its day is over.
 */
import { DAY_MS } from '../base/durations.ts';
import { instantOf } from '../base/instant.ts';
import type { Log } from '../host/log.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import type { SourceCheck, SourceTrouble } from '../status/model.ts';
import type { JudgedTexts } from './ended-texts.ts';
import type { CollectorMemory, SourceMemory } from './memory.ts';
import { isUntold, openQuestion } from './open-questions.ts';

export type LeftSource = CollectorMemory['left'][number];
type IsTold = Parameters<typeof isUntold>[4];

/** So many are remembered, those taken out last: counted and not timed, as a clock may run ahead. */
const MOST_LEFT = 100;
/** As long as phones are shown what its source lists no more: an outage that lapsed has no text that somebody could judge. */
const LAPSED_FOR_MS = 2 * DAY_MS;

/** How long ago it was taken out; a clock that ran ahead then makes it no older than now. */
const ageOf = ({ since }: LeftSource, now: Date): number =>
  Math.max(0, now.getTime() - Date.parse(since));

/**
 * The sources that were watched and are listed no more. One that was only
 * given another name is watched on under that.
 * @param watched those listed until now
 * @param origins what is remembered, under the names that count now
 */
export function leftAfter(
  before: readonly LeftSource[],
  watched: readonly ListedSource[],
  listed: readonly ListedSource[],
  origins: readonly SourceMemory[],
  now: Date,
): LeftSource[] {
  const since = instantOf(now.getTime());
  const known = new Set(before.map(({ source }) => source.id));
  const goesOn = new Set([
    ...listed.map(({ id }) => id),
    ...origins.flatMap(({ formerly }) => formerly),
  ]);
  const all = [
    ...before,
    ...watched.filter(({ id }) => !known.has(id)).map((source) => ({ source, since })),
  ];
  return all.filter(({ source }) => !goesOn.has(source.id)).slice(-MOST_LEFT);
}

/** What one left open; null for nothing, or nothing any more. */
function questionOf(
  left: LeftSource,
  origins: readonly SourceMemory[],
  now: Date,
  judged: JudgedTexts,
  isTold: IsTold,
): SourceTrouble | null {
  const at = now.getTime();
  const asked = openQuestion(left.source, origins, at, judged);
  if (asked !== null && asked !== 'outlasted') return asked;
  if (isUntold(left.source, origins, at, judged, isTold)) return 'in-doubt';
  return ageOf(left, now) <= LAPSED_FOR_MS ? asked : null;
}

/**
 * The checks of those that left something open. They fail, and speak for nobody.
 * @param originsOf what is remembered of a source
 * @param isTold whether phones are told of an item
 */
export const leftChecks = (
  all: readonly LeftSource[],
  originsOf: (id: string) => readonly SourceMemory[],
  now: Date,
  judged: JudgedTexts,
  isTold: IsTold,
): SourceCheck[] =>
  all.flatMap((left) => {
    const { id, territories } = left.source;
    const origins = originsOf(id);
    const trouble = questionOf(left, origins, now, judged, isTold);
    if (trouble === null) return [];
    const checkedAt = origins.find(({ wellAt }) => wellAt !== null)?.wellAt ?? null;
    return [{ id, ok: false, checkedAt, territories, trouble }];
  });

/** What the people of a host can do about what one left open. */
const WAYS_OUT: Partial<Record<SourceTrouble, string>> = {
  'in-doubt':
    'its territories are not said to be well until its text is judged (repli review list), or for a day',
  outlasted: 'its territories are not said to be well for two days',
};

/**
 * Logs which sources are watched no more although they left something open, each once while it lasts.
 * @param before what was told in earlier rounds
 * @returns what is told now, to be remembered
 */
export const tellLeft = (
  checks: readonly SourceCheck[],
  before: readonly string[],
  log: Log,
): string[] =>
  checks.flatMap(({ id, trouble }) => {
    const way = trouble === undefined ? undefined : WAYS_OUT[trouble];
    if (way === undefined) return [];
    const detail = `taken out of sources.json, or verified no more, with something left open: ${way}. By mistake: list it again.`;
    const told = `${id} ${detail}`;
    if (!before.includes(told))
      log({
        level: 'warn',
        event: 'source-left',
        subject: id,
        detail,
        facts: { code: trouble ?? '' },
      });
    return [told];
  });
