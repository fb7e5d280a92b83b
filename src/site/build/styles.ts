/** The styles of the citizen pages, inline in each, and the policy that allows them and nothing else. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { TRUSTED_TYPES } from '../../pages/headers.ts';
import { STYLE_TARGETS } from './engines/floor.ts';

const FILES = [
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

/**
 * All styles, minified, in the order they build on each other, written as the oldest engines read
 * them.
 */
export async function pageStyles(root: string): Promise<string> {
  const texts = await Promise.all(
    FILES.map((name) => readFile(join(root, 'src/pages/styles', `${name}.css`), 'utf8')),
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
 * Content-Security-Policy of the citizen pages (CSP level 3): own scripts, the one inline style by
 * its hash, own connections and the origins of the feeds that phones may read, nothing else.
 * `frame-ancestors` counts only as a header: see headers.ts.
 */
export function contentSecurityPolicy(css: string, feeds: readonly string[] = []): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self'",
    ["connect-src 'self'", ...feeds].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED_TYPES,
  ].join('; ');
}
