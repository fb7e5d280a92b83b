/** The moment that a build counts as made at: https://reproducible-builds.org/specs/source-date-epoch/ */
import { messages, told } from '../../base/messages.ts';
import { type Io, UsageError } from '../../host/io.ts';

const WORDS = messages({
  fr: {
    seconds: (given: string) =>
      `SOURCE_DATE_EPOCH « ${given} » : attendu un nombre de secondes depuis 1970.`,
  },
  en: { seconds: (given) => `SOURCE_DATE_EPOCH "${given}": expected seconds since 1970.` },
});

/**
 * A clock that stands still at `SOURCE_DATE_EPOCH` (seconds since 1970) where it is set, so that two builds of
 * the same files give the same bytes; otherwise the machine's.
 * @throws UsageError when it is no such number
 */
export function withSourceDate(io: Io): Io {
  const given = io.env['SOURCE_DATE_EPOCH'] ?? '';
  if (given === '') return io;
  if (!/^\d{1,11}$/.test(given)) {
    throw new UsageError(told(WORDS, (words) => words.seconds(given)));
  }
  const at = Number(given) * 1000;
  return { ...io, now: () => new Date(at) };
}
