/** The language a person chose, and where they stand in a plan. */

import { isRecord, listOf, oneOf, type Reader, textLike } from '../directory/reading.ts';
import { PROGRESS_KEPT_MS } from '../guide/model.ts';
import { isTerritoryCode } from '../territories/names.ts';
import { clockJumped } from './clock-jumps.ts';
import { keepTap, orElse, withStore } from './open.ts';
import { handedOver } from './pending-writes.ts';
import type { KeptProgress } from './schema.ts';

/** Tag of the language chosen on this phone; null when none is. */
export async function chosenLanguage(): Promise<string | null> {
  const held = await orElse(
    withStore((db) => db.get('choices', 'language')),
    undefined,
  );
  return typeof held === 'string' ? held : null;
}

/** Remembers the language chosen. */
export const keepLanguage = (tag: string): Promise<void> =>
  keepTap('language', [['choices', 'language', tag]]);

/**
 * Progress in every plan that was not left alone for an hour, the newest first; by the time that went by, not by a
 * clock that was set meanwhile. `late`: told what came after the answer had to be given.
 */
export async function heldProgress(
  now: Date,
  late?: (progress: KeptProgress[]) => void,
): Promise<KeptProgress[]> {
  const handed = [...handedOver('progress').values()];
  const newest = (all: readonly unknown[]): KeptProgress[] =>
    newestOfEach(listOf(readProgress)([...all, ...handed]) ?? [])
      .map((plan) => dated(plan, now))
      .filter(({ at }) => now.getTime() - at < PROGRESS_KEPT_MS)
      .sort((a, b) => b.at - a.at);
  const reading = withStore((db) => db.getAll('progress'));
  return orElse<KeptProgress[]>(reading.then(newest), newest([]), {
    late,
  });
}

/** A plan as old as the time that went by since it was left. */
function dated(kept: KeptProgress, now: Date): KeptProgress {
  const plan = { ...kept, at: kept.at + clockJumped() };
  if (plan.at <= now.getTime()) return plan;
  // The clock was put back while no page was open: how old it is nobody knows, and from now on it grows old.
  const redated = { ...plan, at: now.getTime() };
  void keepProgress(redated);
  return redated;
}

/** One plan of each need of each territory: that of the last tap. */
function newestOfEach(plans: readonly KeptProgress[]): KeptProgress[] {
  const newest = new Map<string, KeptProgress>();
  for (const plan of plans) {
    const key = keyOf(plan);
    const held = newest.get(key);
    if (held === undefined || held.at <= plan.at) newest.set(key, plan);
  }
  return [...newest.values()];
}

const keyOf = ({ territory, need }: KeptProgress): string => `${territory}#${need}`;

const need = oneOf<KeptProgress['need']>({
  samu: 1,
  fire: 1,
  police: 1,
  silent: 1,
  any: 1,
  sea: 1,
  mountain: 1,
});
const call = oneOf<KeptProgress['call']>({ none: 1, called: 1, answered: 1 });

/** As `stepKey` names a step; older versions kept its number, which tells no step from another. */
const stepName = textLike(/^[a-z]/);

const readProgress: Reader<KeptProgress> = (held) => {
  if (!isRecord(held)) return undefined;
  const { territory, at } = held;
  const read = { need: need(held['need']), call: call(held['call']) };
  const step = held['step'] === null ? null : stepName(held['step']);
  const left = listOf(stepName)(held['left']);
  const known = typeof territory === 'string' && (territory === '' || isTerritoryCode(territory));
  if (!known || !Number.isFinite(at) || step === undefined || left === undefined) return undefined;
  if (read.need === undefined || read.call === undefined) return undefined;
  return { territory, need: read.need, step, left, call: read.call, at: Number(at) };
};

/** Keeps where a person stands in a plan. */
export function keepProgress(progress: KeptProgress): Promise<void> {
  const key = keyOf(progress);
  const kept = { ...progress, at: progress.at - clockJumped() };
  return keepTap(`progress.${key}`, [['progress', key, kept]]);
}
