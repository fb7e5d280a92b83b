/** One line of a file of items, checked by hand: this code also runs on the phone, without a schema library. */
import { isTerritoryCode } from '../../territories/names.ts';
import type { FeedItem, SourceKind } from './model.ts';

const KINDS: readonly SourceKind[] = [
  'prefecture',
  'sdis',
  'ars',
  'mairie',
  'operator',
  'press',
  'gendarmerie',
  'police',
  'samu',
  'other',
];

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function problemOf(value: unknown, line: string): string | null {
  if (value === undefined) return `not JSON: ${shown(line)}; expected one object a line`;
  if (!isRecord(value))
    return `${shown(value)}; expected an object {id, source, published, title, body}`;
  for (const key of ['id', 'title', 'body', 'published'] as const) {
    if (typeof value[key] !== 'string') return `${key} is ${shown(value[key])}; expected a string`;
  }
  if (value['id'] === '') return 'id is empty; expected a name for the item';
  if (Number.isNaN(Date.parse(String(value['published'])))) {
    return `published is ${shown(value['published'])}; expected an instant like 2025-11-03T18:42:00+01:00`;
  }
  const { source } = value;
  if (!isRecord(source)) return `source is ${shown(source)}; expected {kind, departement}`;
  if (!KINDS.some((kind) => kind === source['kind'])) {
    return `source.kind is ${shown(source['kind'])}; expected one of ${KINDS.join(', ')}`;
  }
  const code = source['departement'] ?? null;
  if (code !== null && !(typeof code === 'string' && isTerritoryCode(code))) {
    return `source.departement is ${shown(code)}; expected an INSEE code like "35", "2A" or "974", or null`;
  }
  if (value['lang'] !== undefined && typeof value['lang'] !== 'string') {
    return `lang is ${shown(value['lang'])}; expected a language code like "fr"`;
  }
  return null;
}

/**
 * Reads one line of JSON as an item. A missing `lang` is `fr`, a missing `departement` null, other
 * fields are passed over. Answers the item, or the problem in a sentence with the value met and what
 * was expected; never throws.
 */
export function readItem(line: string): { item: FeedItem } | { problem: string } {
  const value = parse(line);
  const problem = problemOf(value, line);
  if (problem !== null) return { problem };
  const { id, source, lang, published, title, body } = value as FeedItem;
  const owner = { kind: source.kind, departement: source.departement ?? null };
  return { item: { id, source: owner, lang: lang ?? 'fr', published, title, body } };
}
