/** The sizes that matter to a phone, printed at each build beside the figures to reach. */
import { messages, type OfficeLanguage } from '../../base/messages.ts';
import type { Sizes } from '../../host/compress.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { KEPT_SHEETS, sheetPathOf } from '../../pages/sheets/routes.ts';

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

type What = 'page' | 'script' | 'essential' | 'everything';

export const SIZE_WORDS = messages({
  fr: {
    title: 'comprimé (brotli / gzip / brut), limite',
    what: {
      page: 'page /35/, styles compris',
      script: 'script de la première page',
      essential: 'hors ligne, tout numéro partout, en français',
      everything: 'hors ligne, tout',
    } satisfies Record<What, string>,
  },
  en: {
    title: 'compressed (brotli / gzip / raw), limit',
    what: {
      page: '/35/ HTML, styles inside',
      script: 'script of the first page',
      essential: 'offline, any number anywhere, in French',
      everything: 'offline, everything',
    },
  },
});

interface Row {
  what: What;
  limit: number;
  files: (path: string, first: ReadonlySet<string>) => boolean;
}

const ROWS: readonly Row[] = [
  { what: 'page', limit: 14_000, files: (p) => p === '/35/index.html' },
  {
    what: 'script',
    limit: 75_000,
    // What its own file imports is waited for too, wherever the bundler puts it.
    files: (p, first) => first.has(p),
  },
  {
    what: 'essential',
    limit: 200_000,
    files: (p) =>
      /^\/assets\/(?!direct-).*\.js$|^\/assets\/fr-.*\.json$|^\/worker\.js$|^\/data\/directory\.jws$|^\/manifest\.webmanifest$/.test(
        p,
      ),
  },
  {
    what: 'everything',
    limit: 600_000,
    // The pages that are only read are kept in one language.
    files: (p) =>
      /^\/(assets\/(?!direct-)|icons\/|data\/|place\/)|^\/worker\.js$|^\/manifest\.webmanifest$/.test(
        p,
      ) ||
      KEPT_SHEETS.some(
        (sheet) => p === `${sheetPathOf({ lang: DEFAULT_LANGUAGE, sheet })}index.html`,
      ),
  },
];

/** A figure to keep: what, how large it may be and how large it is, in bytes. */
interface Figure {
  what: What;
  limit: number;
  sum: Sizes;
}

/**
 * The figures of a build.
 * @param sizes of its files, by path
 * @param first paths of the scripts that the first page asks for at once
 */
export function figuresOf(sizes: ReadonlyMap<string, Sizes>, first: ReadonlySet<string>): Figure[] {
  return ROWS.map(({ what, limit, files }) => {
    const sum = { raw: 0, gzip: 0, brotli: 0 };
    for (const [path, size] of sizes) {
      if (!files(path, first)) continue;
      sum.raw += size.raw;
      sum.gzip += size.gzip;
      sum.brotli += size.brotli;
    }
    return { what, limit, sum };
  });
}

/** One line a figure, with a mark where it is missed. */
export function sizeReport(
  sizes: ReadonlyMap<string, Sizes>,
  first: ReadonlySet<string>,
  language: OfficeLanguage,
): string[] {
  const words = SIZE_WORDS[language];
  const lines = [`  ${words.title}`];
  for (const { what, limit, sum } of figuresOf(sizes, first)) {
    const mark = sum.brotli <= limit ? '✓' : '✗';
    lines.push(
      `  ${mark} ${words.what[what].padEnd(46)}${kB(sum.brotli)} /${kB(sum.gzip)} /${kB(sum.raw)}   ≤${kB(limit)}`,
    );
  }
  return lines;
}
