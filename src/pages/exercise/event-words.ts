/** What happened in an exercise, in the words of the page. */
import { grouped } from '../../directory/written.ts';
import type { PhoneEvent } from '../../exercise/phone-record.ts';
import type { Translate } from '../parts/words.ts';

type TriedEvent = Omit<Extract<PhoneEvent, { did: 'tried' }>, 'at' | 'did'>;

/** How an attempt to call ended. */
export const triedWords = ({ number, outcome }: TriedEvent, t: Translate): string =>
  t(`exercise.tried.${outcome}`, { number: grouped(number) });

/** One event of a timeline. */
export function eventWords(event: PhoneEvent, t: Translate): string {
  switch (event.did) {
    case 'tried':
      return triedWords(event, t);
    case 'opened':
      return t('exercise.did.opened', { need: t(`needs.${event.need}`) });
    case 'stepped':
      return t('exercise.did.stepped', { need: t(`needs.${event.need}`), step: event.step });
    case 'went':
      return t('step.go');
    default:
      return t(`exercise.did.${event.did}`);
  }
}

/** Seconds as a clock shows them: `1:05`. */
export const elapsed = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
