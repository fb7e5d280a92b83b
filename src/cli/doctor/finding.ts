/** What an examination of a site finds. */
import { type Told, told } from '../../base/messages.ts';
import { DOCTOR_WORDS, type DoctorWords, type ValiditySpan } from './words.ts';

export interface Examination {
  /** `bad`: somebody must act; `doubt`: worth a look; `well`. */
  level: 'well' | 'doubt' | 'bad';
  /** What was looked at, stable, for monitoring: `headers`, `bulletin`, `clock`… */
  check: string;
  /** One sentence. */
  detail: Told;
}

type Say = (words: DoctorWords) => string;

const finding =
  (level: Examination['level']) =>
  (check: string, say: Say): Examination => ({ level, check, detail: told(DOCTOR_WORDS, say) });

export const well = finding('well');
export const doubt = finding('doubt');
export const bad = finding('bad');

/** A span of time as people say it: 3 minutes, 2 hours, 5 days. */
export function daysSpan(ms: number): ValiditySpan {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 120) return [seconds, 's'];
  if (seconds < 7_200) return [Math.round(seconds / 60), 'min'];
  if (seconds < 172_800) return [Math.round(seconds / 3_600), 'h'];
  return [Math.round(seconds / 86_400), 'day'];
}
