/** An exercise that is led through the publishing service of its host. */
import type { LedRefusal } from './refusal.ts';
import type { LeaderView, PlayersView } from './view.ts';

export interface LedExercise {
  /** What every desk of this host is told. */
  players(): PlayersView;
  /** Obeys a signed order, and tells how it stands then. */
  order(text: string): Promise<{ ok: true; view: LeaderView } | { ok: false; refusal: LedRefusal }>;
  /** Takes what a player's desk tells. */
  deed(text: string): Promise<{ ok: true } | { ok: false; refusal: LedRefusal }>;
}
