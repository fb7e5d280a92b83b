/** The shape of a file: missing and unknown members, values that are not of their kind. */
import * as v from 'valibot';
import { nearest } from './nearest.ts';
import { error, type Path, type ProblemFound } from './problem.ts';
import { suggestAddress, suggestDay, suggestNumber, suggestWord } from './suggest.ts';

export const schemaRule = 'schema';

type AnySchema = v.GenericSchema;

/**
 * Every problem of shape of a value.
 * @param territory INSEE code of the file, to read national numbers in suggestions; null if none.
 * @param of kind of file, where its members have meanings of their own; empty else
 */
export function checkSchema(
  schema: AnySchema,
  value: unknown,
  territory: string | null,
  of = '',
): ProblemFound[] {
  const result = v.safeParse(schema, value);
  if (result.success) return [];
  const findings = result.issues.flatMap((issue) =>
    fromIssue({ schema, territory, of }, issue, []),
  );
  // A value that fails two tests of one pipe is one problem.
  return [
    ...new Map(findings.map((each) => [`${each.code}/${each.path.join('/')}`, each])).values(),
  ];
}

interface Reading {
  schema: AnySchema;
  territory: string | null;
  of: string;
}

function fromIssue(reading: Reading, issue: v.BaseIssue<unknown>, base: Path): ProblemFound[] {
  const { schema, territory } = reading;
  const of = reading.of === '' ? {} : { of: reading.of };
  const path = [...base, ...(issue.path ?? []).map((item) => asKey(item.key))];
  const last = path.at(-1);
  if (isMissing(issue) && typeof last === 'string') {
    return [error('missing', path, { property: last, ...of })];
  }
  if (issue.type === 'strict_object' && issue.expected === 'never' && typeof last === 'string') {
    const known = membersAt(schema, path.slice(0, -1));
    return [
      error(
        'unknown-property',
        { path, onKey: true },
        { property: last, nearest: nearest(last, known) },
      ),
    ];
  }
  // An area may be text or an object: when an object was written, the problems inside it are what counts.
  const inside = (issue.issues ?? []).filter((part) => (part.path ?? []).length > 0);
  if (issue.type === 'union' && inside.length > 0) {
    return inside.flatMap((part) => fromIssue(reading, part, path));
  }
  if (path[0] === 'lines' && last === 'number' && /^\d{1,6}$/.test(show(issue.input))) {
    return [error('short-number', path, { number: show(issue.input) })];
  }
  return [
    error('bad-value', path, {
      field: fieldOf(path),
      value: show(issue.input),
      suggestion: suggestionFor(issue, fieldOf(path), territory),
      ...of,
    }),
  ];
}

function asKey(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return (
    issue.type === 'strict_object' && issue.input === undefined && issue.received === 'undefined'
  );
}

/** The nearest name on the way up: `communes` for the third of its values. */
function fieldOf(path: Path): string {
  const name = path.findLast((key) => typeof key === 'string');
  return typeof name === 'string' ? name : '';
}

/** The value as written, shortened. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function suggestionFor(
  issue: v.BaseIssue<unknown>,
  field: string,
  territory: string | null,
): string {
  const input = typeof issue.input === 'number' ? String(issue.input) : issue.input;
  if (typeof input !== 'string') return '';
  switch (field) {
    case 'number':
      return suggestNumber(input, territory);
    case 'on':
    case 'openUntil':
    case 'withdrawn':
    case 'checked':
    case 'updated':
    case 'published':
    case 'from':
    case 'until':
    case 'revoked':
      return suggestDay(input);
    case 'url':
    case 'website':
    case 'address':
      return suggestAddress(input);
    default:
      return 'requirement' in issue || issue.type === 'picklist'
        ? suggestWord(input, optionsOf(issue))
        : '';
  }
}

/** The words of a picklist, out of its own message: `("samu" | "police")`. */
function optionsOf(issue: v.BaseIssue<unknown>): string[] {
  return [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** Names of the members an object of the schema may have at a path. */
function membersAt(schema: AnySchema, path: Path): string[] {
  let at: unknown = schema;
  for (const key of path) {
    at = unwrap(at);
    const entries = property(at, 'entries');
    at = typeof key === 'number' ? property(at, 'item') : property(entries, key);
  }
  const entries = property(unwrap(at), 'entries');
  return typeof entries === 'object' && entries !== null ? Object.keys(entries) : [];
}

/** Through optional, nullable and union to the object or array inside. */
function unwrap(schema: unknown): unknown {
  const wrapped = property(schema, 'wrapped');
  if (wrapped !== undefined) return unwrap(wrapped);
  const options = property(schema, 'options');
  if (!Array.isArray(options)) return schema;
  return options.find((option: unknown) => property(option, 'entries') !== undefined) ?? schema;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
