/** The media type of every extension that a built site, or the collector, writes. */

/** By extension; those that are text say their encoding. */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  jws: 'application/jose+json',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  cap: 'application/cap+xml',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
} as const;

export type Extension = keyof typeof TYPES;

/** Those that lie compressed beside the original: whoever keeps an answer must know that it varies. */
export const COMPRESSED = [
  'html',
  'css',
  'js',
  'txt',
  'json',
  'geojson',
  'jsonld',
  'webmanifest',
  'jws',
  'xml',
  'atom',
  'rss',
  'cap',
  'csv',
  'ics',
  'svg',
] as const satisfies readonly Extension[];

/** The extension of a path, when it is one that a site holds. */
export function extensionOf(path: string): Extension | null {
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(TYPES, extension) ? (extension as Extension) : null;
}

export const isCompressed = (extension: Extension): boolean =>
  (COMPRESSED as readonly Extension[]).includes(extension);
