/** One line of a file of items, checked by hand, field by field, so that each is told with what was expected. */

import { toInstant } from '../../base/instant.ts';
import { messages, type Told, told } from '../../base/messages.ts';
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
  const text = JSON.stringify(value) ?? '';
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

const WORDS = messages({
  fr: {
    notJson: (line: string) => `ce n'est pas du JSON : ${line} ; attendu un objet par ligne`,
    notObject: (value: string) =>
      `${value} ; attendu un objet {id, source, published, title, body}`,
    field: (key: string, value: string, expected: string) =>
      `${key} vaut ${value} ; attendu ${expected}`,
    missing: (key: string, expected: string) => `${key} manque ; attendu ${expected}`,
    text: 'un texte',
    noId: 'id est vide ; attendu un nom pour ce texte',
    instant: 'un instant tel que 2025-11-03T18:42:00+01:00',
    kind: `l'une de ces sortes : ${KINDS.join(', ')}`,
    code: 'un code INSEE tel que "35", "2A" ou "974", ou null',
    language: 'un code de langue tel que "fr"',
  },
  en: {
    notJson: (line) => `not JSON: ${line}; expected one object a line`,
    notObject: (value) => `${value}; expected an object {id, source, published, title, body}`,
    field: (key, value, expected) => `${key} is ${value}; expected ${expected}`,
    missing: (key, expected) => `${key} is missing; expected ${expected}`,
    text: 'a string',
    noId: 'id is empty; expected a name for the item',
    instant: 'an instant like 2025-11-03T18:42:00+01:00',
    kind: `one of ${KINDS.join(', ')}`,
    code: 'an INSEE code like "35", "2A" or "974", or null',
    language: 'a language code like "fr"',
  },
});
type Words = (typeof WORDS)['fr'];

function problemOf(value: unknown, line: string): Told | null {
  const wrong = (key: string, met: unknown, expected: (words: Words) => string) =>
    told(WORDS, (words) =>
      met === undefined
        ? words.missing(key, expected(words))
        : words.field(key, shown(met), expected(words)),
    );
  if (value === undefined) return told(WORDS, (words) => words.notJson(shown(line)));
  if (!isRecord(value)) return told(WORDS, (words) => words.notObject(shown(value)));
  for (const key of ['id', 'title', 'body', 'published'] as const) {
    if (typeof value[key] !== 'string') return wrong(key, value[key], (words) => words.text);
  }
  if (value['id'] === '') return told(WORDS, (words) => words.noId);
  const { published, source, lang } = value;
  // Without a zone it would be another instant on each machine, and 31 February one of March.
  if (toInstant(String(published)) === null) {
    return wrong('published', published, (words) => words.instant);
  }
  if (!isRecord(source)) return wrong('source', source, () => '{kind, departement}');
  if (!KINDS.some((kind) => kind === source['kind'])) {
    return wrong('source.kind', source['kind'], (words) => words.kind);
  }
  const code = source['departement'] ?? null;
  if (code !== null && !(typeof code === 'string' && isTerritoryCode(code))) {
    return wrong('source.departement', code, (words) => words.code);
  }
  if (lang !== undefined && typeof lang !== 'string') {
    return wrong('lang', lang, (words) => words.language);
  }
  return null;
}

/**
 * Reads one line of JSON as an item. A missing `lang` is `fr`, a missing `departement` null, other
 * fields are passed over. Answers the item, or the problem in a sentence with the value met and what
 * was expected; never throws.
 */
export function readItem(line: string): { item: FeedItem } | { problem: Told } {
  const value = parse(line);
  const problem = problemOf(value, line);
  if (problem !== null) return { problem };
  const { id, source, lang, published, title, body } = value as FeedItem;
  const owner = { kind: source.kind, departement: source.departement ?? null };
  return { item: { id, source: owner, lang: lang ?? 'fr', published, title, body } };
}
