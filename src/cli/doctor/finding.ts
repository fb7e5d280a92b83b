/** What an examination of a site finds. */

export interface Finding {
  /** `bad`: somebody must act; `doubt`: worth a look; `well`. */
  level: 'well' | 'doubt' | 'bad';
  /** What was looked at, stable, for monitoring: `headers`, `bulletin`, `clock`… */
  check: string;
  /** One sentence in French. */
  detail: string;
}

export const well = (check: string, detail: string): Finding => ({ level: 'well', check, detail });
export const doubt = (check: string, detail: string): Finding => ({
  level: 'doubt',
  check,
  detail,
});
export const bad = (check: string, detail: string): Finding => ({ level: 'bad', check, detail });

/** A span of time as people say it: `3 min`, `2 h`, `5 j`. */
export function spanOf(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 120) return `${seconds}\u00a0s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)}\u00a0min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)}\u00a0h`;
  return `${Math.round(seconds / 86_400)}\u00a0j`;
}
