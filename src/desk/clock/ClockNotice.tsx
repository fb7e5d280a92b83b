import { dateWords, timeOfDay } from '../../base/moments.ts';
import { useDesk } from '../desk.ts';
import { Notice } from '../parts/Notice.tsx';
import { useDeskWords, useLanguage } from '../shell/language.ts';
import { CLOCK_WORDS } from './words.ts';

/** Says when this computer's clock is wrong, and lets its officer work all the same. */
export function ClockNotice() {
  const words = useDeskWords(CLOCK_WORDS);
  const language = useLanguage();
  const { clock, readAgain } = useDesk();
  const { ahead, state } = clock;
  if (ahead === null || state === 'right') return null;
  if (state === 'by-server') {
    return (
      <Notice kind="info">
        <p>{words.following(ahead)}</p>
      </Notice>
    );
  }
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const written = (at: Date) => `${dateWords(language, day, at)}, ${timeOfDay(language, at)}`;
  const server = written(clock.serverNow());
  return (
    <Notice kind="error" live>
      <p>
        <strong>{words.astray(ahead)}</strong>
      </p>
      <p>{words.times(server, written(new Date()))}</p>
      <p>{words.remedy}</p>
      <p className="actions">
        <button type="button" onClick={readAgain}>
          {words.again}
        </button>
        <button type="button" onClick={clock.followServer}>
          {words.follow(server)}
        </button>
      </p>
    </Notice>
  );
}
