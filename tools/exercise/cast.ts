/** Who takes part in the exercise by script. */
import type { Spoken } from './phone.ts';

export interface Player {
  name: string;
  territory: string;
  language: Spoken;
  /**
   * When they look for help: as soon as they know; without a network, which they lose half-way; after something
   * real came; or late, as they open the page only then.
   */
  plays: 'at-once' | 'offline' | 'after-real' | 'late';
  /** Tries the usual number first, which is announced as out of order. */
  goesWrong?: true;
}

export const PLAYERS: readonly Player[] = [
  { territory: '59', language: 'fr', plays: 'at-once', goesWrong: true },
  { territory: '59', language: 'fr', plays: 'at-once' },
  { territory: '59', language: 'en', plays: 'at-once' },
  { territory: '59', language: 'fr', plays: 'after-real' },
  { territory: '59', language: 'en', plays: 'offline' },
  { territory: '35', language: 'fr', plays: 'at-once' },
  { territory: '35', language: 'en', plays: 'at-once' },
  { territory: '35', language: 'fr', plays: 'after-real' },
  { territory: '29', language: 'fr', plays: 'at-once' },
  { territory: '35', language: 'fr', plays: 'late' },
].map((player, i) => ({ name: `telephone-${i + 1}`, ...player }) as Player);

export const PLACES = [...new Set(PLAYERS.map(({ territory }) => territory))].sort();

/** Moments of the scenario at which somebody does something that it does not say. */
export const MINUTES = {
  /** Half-way, after the country was covered: one phone loses its network. */
  offline: 130,
  /** In the middle, between two faults: something fails for real. */
  real: 176,
  /** Whoever leads says what the scenario does not have. */
  spontaneous: 205,
  /** What is real is on every screen that has a network: the phone that had none has it again. */
  online: 240,
} as const;
