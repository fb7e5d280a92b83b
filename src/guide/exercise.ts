/** The plan an exercise shows: as if what it announces were true, and never the real one. */
import type { Bulletin } from '../status/model.ts';
import { type Situation, situationFor } from '../status/situation/situation.ts';
import type { CallPlan, GuideInput } from './model.ts';
import { planFor } from './plan.ts';

/**
 * What would be known were the exercises of a situation real, known first hand at `now` (law 3): nothing
 * real is read, neither announcements nor the bulletin's health.
 */
export function playedSituation({
  territory,
  situation,
  now,
}: Pick<GuideInput, 'territory' | 'situation' | 'now'>): Situation {
  const instant = now.toISOString();
  const played: Bulletin = {
    format: 'repli-bulletin/1',
    sequence: 1,
    issuedAt: instant,
    validUntil: instant,
    sources: [{ id: 'exercise', ok: true, checkedAt: instant }],
    announcements: situation.exercises.map((a) => ({ ...a, nature: 'actual' })),
  };
  const contact = { lastPoll: 'ok', lastOk: instant } as const;
  return situationFor(territory, played, contact, now);
}

/**
 * The plan of an exercise. Same input as `planFor`; the plan is marked `exercise`, so that nothing in it
 * may be called: its local lines are the territory's real ones.
 */
export function exercisePlanFor(input: GuideInput): CallPlan {
  return { ...planFor({ ...input, situation: playedSituation(input) }), nature: 'exercise' };
}
