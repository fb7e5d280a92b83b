/** The sound parts of a value that is not sound as a whole. */
import * as v from 'valibot';

/** A member of an object when it is of its schema, else null. */
export function parsedMember<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  name: string,
): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, memberOf(value, name));
  return parsed.success ? parsed.output : null;
}

/** The items of a list member that are of their schema, with their place in the list. */
export function parsedItems<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  name: string,
): [number, v.InferOutput<S>][] {
  const items = memberOf(value, name);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index): [number, v.InferOutput<S>][] => {
    const parsed = v.safeParse(schema, item);
    return parsed.success ? [[index, parsed.output]] : [];
  });
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
