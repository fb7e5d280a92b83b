/** The plan an exercise shows: as if what it announces were true, and never the real one. */
import type { Bulletin } from '../status/model.ts';
import { situationFor } from '../status/situation/situation.ts';
import type { CallPlan, GuideInput } from './model.ts';
import { planFor } from './plan.ts';

/**
 * The plan of an exercise (law 3): the exercises of the situation are taken as real outages, known
 * first hand at `now`, and nothing real is read: neither announcements nor the bulletin's health.
 * Same input as `planFor`; the plan is marked `exercise`, so that nothing in it may be called: its
 * local lines are the territory's real ones.
 */
export function exercisePlanFor(input: GuideInput): CallPlan {
  const { territory, situation, now } = input;
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
  const pretended = situationFor(territory, played, contact, now);
  return { ...planFor({ ...input, situation: pretended }), nature: 'exercise' };
}
