/** For tests: documents as a host's slip could leave them, well signed and badly formed. */
import fc from 'fast-check';

/** Values that no member of our documents may have. */
const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  1e99,
  'junk',
  '\u202e',
  'javascript:alert(1)',
  { a: 1 },
  [null],
  [[]],
  [{}],
];

type Path = readonly (string | number)[];

/** Every path into a JSON value, the value itself left out. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const own = [...path, Array.isArray(value) ? Number(name) : name];
    return [own, ...pathsOf(part, own)];
  });
}

/** The same value with another at a path; undefined takes a member of an object away. */
function replaced(value: unknown, [name, ...rest]: Path, part: unknown): unknown {
  if (name === undefined || typeof value !== 'object' || value === null) return part;
  // An earlier change may have left a shorter list: no JSON has a hole in one.
  if (Array.isArray(value) && Number(name) >= value.length) return value;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...value };
  const changed = replaced(copy[name], rest, part);
  if (changed === undefined && !Array.isArray(copy)) delete copy[name];
  else copy[name] = changed === undefined ? null : changed;
  return copy;
}

/** A document with one to three parts taken away or replaced by junk; `inside` limits where. */
export const mutated = (document: unknown, inside: Path = []): fc.Arbitrary<unknown> => {
  const paths = pathsOf(document).filter((path) => inside.every((name, i) => path[i] === name));
  const change = fc.tuple(
    fc.constantFrom(...paths.filter((path) => path.length > inside.length)),
    fc.constantFrom(undefined, ...JUNK),
  );
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce<unknown>((whole, [path, part]) => replaced(whole, path, part), document),
    );
};
