/** Looking into JSON that anyone may have written: every step answers "not there" instead of failing. */

type JsonObject = { readonly [member: string]: unknown };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member's object, or an empty one. */
export function objectAt(value: unknown, member: string): JsonObject {
  const found = isObject(value) ? value[member] : undefined;
  return isObject(found) ? found : {};
}

/** The member's list; one thing that is no list is taken as a list of one, as XML converters write it. */
export function listAt(value: unknown, member: string): readonly unknown[] {
  const found = isObject(value) ? value[member] : undefined;
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}

/** The member as trimmed text; empty when it is anything but text or a number. */
export function textAt(value: unknown, member: string): string {
  const found = isObject(value) ? value[member] : undefined;
  if (typeof found === 'string') return found.trim();
  return typeof found === 'number' && Number.isFinite(found) ? String(found) : '';
}

/** True only when the member says so, as JSON or as text. */
export function flagAt(value: unknown, member: string): boolean {
  const found = isObject(value) ? value[member] : undefined;
  return found === true || found === 'true';
}
