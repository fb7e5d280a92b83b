/** The styles of the citizen pages, inline in each, and the policy that allows them and nothing else. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { TRUSTED_TYPES } from '../../pages/headers.ts';
import { STYLE_TARGETS } from './engines/floor.ts';

/** Style sheets of the citizen pages, in the order they build on each other. */
const PAGE_FILES = [
  'tokens',
  'base',
  'top',
  'strip',
  'parts',
  'plan',
  'numbers',
  'place',
  'prepare',
  'exercise',
  'columns',
  'shown',
  'print',
];

/** Of the pages that are only read. */
const SHEET_FILES = ['tokens', 'base', 'top', 'parts', 'numbers', 'prepare', 'sheet', 'print'];

/** Of what is printed for a territory: as little as it takes, for it stands in every one of them. */
const CARD_FILES = ['tokens', 'base', 'top', 'card'];

interface AllStyles {
  pages: string;
  sheets: string;
  cards: string;
}

/** The styles of the pages that a script takes over, and of those that none does. */
export async function allStyles(root: string): Promise<AllStyles> {
  const [pages = '', sheets = '', cards = ''] = await Promise.all(
    [PAGE_FILES, SHEET_FILES, CARD_FILES].map((files) => minified(root, files)),
  );
  return { pages, sheets, cards };
}

/** Style sheets as one, minified, written as the oldest engines read them. */
async function minified(root: string, files: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    files.map((name) => readFile(join(root, 'src/pages/styles', `${name}.css`), 'utf8')),
  );
  const { code } = transform({
    filename: 'pages.css',
    code: new TextEncoder().encode(texts.join('\n')),
    minify: true,
    targets: STYLE_TARGETS,
  });
  return new TextDecoder().decode(code);
}

/**
 * Content-Security-Policy of the citizen pages (CSP level 3): own scripts, inline styles by their
 * hashes, own connections and the origins of the feeds that phones may read, nothing else.
 * `frame-ancestors` counts only as a header: see headers.ts.
 */
export function contentSecurityPolicy(
  styles: readonly string[],
  feeds: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.map(hashSource).join(' ')}`,
    "img-src 'self'",
    ["connect-src 'self'", ...feeds].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');
}

/** That of a page that is only read: no script at all, whatever got into it. */
export const sheetPolicy = (css: string): string =>
  [
    "default-src 'none'",
    `style-src ${hashSource(css)}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');

const hashSource = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
