const LAST = Date.parse('9999-12-31T23:59:59Z');

/**
 * Reads an instant as CAP writes it (`2021-06-02T18:05:00+02:00`), and as others do: `Z`,
 * `-00:00`, a space for the `T`, fractions of a second, no seconds. Answers it in UTC
 * (`2021-06-02T16:05:00Z`), or null: unreadable, or without an offset, which no machine may guess.
 */
export function toInstant(text: string): string | null {
  const parts =
    /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(?:([Zz])|([+-]\d\d):?(\d\d))$/.exec(
      text.trim(),
    );
  if (parts === null) return null;
  const [, day = '', time = '', seconds = ':00', , zulu, hours = '', minutes = ''] = parts;
  // Date.parse takes 30 February for 1 March.
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return null;
  const ms = Date.parse(`${day}T${time}${seconds}${zulu ? 'Z' : `${hours}:${minutes}`}`);
  return Number.isNaN(ms) || ms > LAST ? null : instantOf(ms);
}

/** Milliseconds since 1970 as a UTC instant in whole seconds. */
export function instantOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** A UTC instant as CAP 1.2 wants it (3.3.2): no `Z`, UTC is `-00:00`. */
export function capInstant(instant: string): string {
  return instant.replace(/Z$/, '-00:00');
}
