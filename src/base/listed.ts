/** Several things named in one breath. */

const formats = new Map<string, Intl.ListFormat>();

/**
 * "15, 17 et 18" as the language says it.
 * @param locale BCP 47 tag
 * @param type `disjunction` for "15, 17 ou 18"
 */
export function listed(
  locale: string,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const key = `${locale} ${type}`;
  const format = formats.get(key) ?? new Intl.ListFormat(locale, { type });
  formats.set(key, format);
  return format.format(items);
}
