/** Telephone numbers as they are written for people. */

/** Calling codes of France; overseas numbers are written differently in some. */
const FRENCH_TRUNK = /^\+(33|590|594|596|262|508|681|687|689)(\d+)$/;
const NO_TRUNK_ZERO = new Set(['508', '681', '687', '689']);

/**
 * A full number in groups of two as France writes it: `+33261914315` gives "02 61 91 43 15";
 * Saint-Pierre, Wallis, Nouvelle-Calédonie and Polynésie keep their calling code in front.
 */
export function grouped(e164: string): string {
  const [, code, rest] = FRENCH_TRUNK.exec(e164) ?? [];
  if (code === undefined || rest === undefined) return e164;
  const pairs = (digits: string) => digits.replace(/(\d{2})(?=\d)/g, '$1\u00a0');
  return NO_TRUNK_ZERO.has(code) ? `+${code}\u00a0${pairs(rest)}` : pairs(`0${rest}`);
}
