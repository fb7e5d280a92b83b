/** Durations as people write them on a command line. */
import { HOUR_MS } from '../base/durations.ts';
import { messages, told } from '../base/messages.ts';
import { UsageError } from '../host/io.ts';

const WORDS = messages({
  fr: {
    duration: (option: string, given: string) =>
      `${option} ${given} : attendu une durée, par exemple 60s, 5m ou 2h.`,
  },
  en: {
    duration: (option, given) =>
      `${option} ${given}: a duration was expected, such as 60s, 5m or 2h.`,
  },
});

const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, min: 60_000, h: HOUR_MS };

/**
 * Reads `60s`, `5m`, `500ms`, `2h` or bare seconds (`60`).
 * @returns milliseconds, more than 0
 * @throws UsageError naming the option
 */
export function duration(text: string, option: string): number {
  const [, amount, unit = 's'] = /^(\d{1,7}(?:\.\d{1,3})?)(ms|s|m|min|h)?$/.exec(text.trim()) ?? [];
  const value = Number(amount) * (UNITS[unit] ?? Number.NaN);
  if (!(value > 0)) {
    throw new UsageError(told(WORDS, (words) => words.duration(option, text)));
  }
  return value;
}
