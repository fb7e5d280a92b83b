/** Durations as people write them on a command line. */
import { HOUR_MS } from '../base/durations.ts';
import { UsageError } from '../host/io.ts';

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
    throw new UsageError(`${option} ${text}: a duration was expected, such as 60s, 5m or 2h.`);
  }
  return value;
}
