/** Says in the log who watches: once when it begins, is renewed, lapses soon, or ends. */

import { instantOf } from '../base/instant.ts';
import type { Log, LogLine } from '../host/log.ts';
import type { Bulletin, Watch } from '../status/model.ts';
import { WATCH_LAPSES_MS, WATCH_LAPSES_SOON_MS } from '../status/watch/lapse.ts';
import { sayPresenceRefusal } from '../status/watch/refusal-words.ts';
import { isWatched } from '../status/watch/watchers.ts';
import { TERRITORIES } from '../territories/names.ts';
import type { Signs } from './signs.ts';

/** What was said last, by subject: the same is not said again. */
type Said = Readonly<Record<string, string>>;

const COVERAGE = 'coverage';

interface Saying extends Omit<LogLine, 'subject'> {
  subject: string;
  /** Said again when this changes. */
  state: string;
}

function sayingOf({ name, territories, heard }: Watch, now: Date): Saying {
  const where = territories === 'all' ? 'the whole country' : territories.join(', ');
  const lapses = Date.parse(heard) + WATCH_LAPSES_MS;
  const soon = lapses - now.getTime() <= WATCH_LAPSES_SOON_MS;
  const until = `heard at ${heard}; lapses at ${instantOf(lapses)}`;
  return {
    subject: `${name}: ${where}`,
    state: `${heard} ${soon ? 'soon' : 'heard'}`,
    level: soon ? 'warn' : 'info',
    event: soon ? 'watch-lapses-soon' : 'watch-heard',
    detail: soon
      ? `${until}: then nobody is said to watch. Renew it at the desk or with "repli watch".`
      : `watches, ${until}.`,
    facts: { heard },
  };
}

function coverageOf(bulletin: Bulletin, now: Date): Saying {
  const unwatched = TERRITORIES.filter(({ code }) => !isWatched(bulletin, code, now));
  const watched = TERRITORIES.length - unwatched.length;
  const codes = unwatched.map(({ code }) => code).join(', ');
  const rest = watched === 0 || codes === '' ? '' : ` Nobody in ${codes}.`;
  return {
    subject: COVERAGE,
    state: `${watched} ${codes}`,
    level: 'info',
    event: 'watch-coverage',
    detail: `somebody watches ${watched} of ${TERRITORIES.length} territories.${rest}`,
    facts: { watched, territories: TERRITORIES.length },
  };
}

/**
 * Logs what changed since it was last said.
 * @returns what stands as said now, to be remembered
 */
export function tellWatches(
  bulletin: Bulletin,
  { refused, unread }: Signs,
  own: readonly Watch[],
  said: Said,
  { now, log }: { now: Date; log: Log },
): Said {
  const sayings: Saying[] = [
    ...unread.map(({ path, why }) => ({
      subject: path,
      state: why,
      level: 'error' as const,
      event: 'watch-unread',
      detail: `${why} Nobody is said to watch by it.`,
    })),
    ...refused.map(({ path, refusal }) => ({
      subject: path,
      state: JSON.stringify(refusal),
      level: 'warn' as const,
      event: 'watch-refused',
      detail: `${refusal.code}: ${sayPresenceRefusal(refusal, 'en')}`,
    })),
    ...own.map((watch) => sayingOf(watch, now)),
    coverageOf(bulletin, now),
  ];
  const current = Object.fromEntries(sayings.map(({ subject, state }) => [subject, state]));
  for (const { state, ...line } of sayings) if (said[line.subject] !== state) log(line);
  for (const subject of Object.keys(said)) {
    if (subject in current || !said[subject]?.match(/ (heard|soon)$/)) continue;
    const detail = 'watches no more: lapsed, ended, revoked, or its files were taken away.';
    log({ level: 'warn', event: 'watch-ended', subject, detail });
  }
  return current;
}
