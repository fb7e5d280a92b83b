/**
 * The bulletin as it travels: what equals its default is left out. The phone puts it back without
 * the schema library; only types are imported.
 */
import type { Announcement, Bulletin } from './model.ts';

/** Members that may be left out, each with the value that stands for it. */
const DEFAULTS = {
  worksFrom: [],
  failsFrom: [],
  lines: [],
  advice: [],
  link: '',
  onset: null,
  expectedEnd: null,
  expires: null,
  endedAt: null,
  sourceFailing: false,
} as const satisfies Partial<Announcement>;

function withoutDefaults(value: object, defaults: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, held]) =>
        held !== undefined &&
        !(Object.hasOwn(defaults, name) && JSON.stringify(held) === JSON.stringify(defaults[name])),
    ),
  );
}

/** The bulletin without what equals its default: what is signed and published. */
export function packBulletin(bulletin: Bulletin): object {
  return {
    ...bulletin,
    announcements: bulletin.announcements.map((a) =>
      withoutDefaults(
        {
          ...a,
          lines: a.lines.map((line) => withoutDefaults(line, { area: '', network: 'unknown' })),
        },
        DEFAULTS,
      ),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A verified document as a full bulletin; one that is already full comes back as it is. Null when
 * it is no bulletin of this format. The signature vouches for the shape of the rest: only an
 * announcement that is none is left out.
 */
export function unpackBulletin(document: unknown): Bulletin | null {
  if (!isRecord(document) || document['format'] !== 'repli-bulletin/1') return null;
  const { sources, announcements } = document;
  if (!Array.isArray(sources) || !Array.isArray(announcements)) return null;
  const full = announcements.filter(isRecord).map((packed) => {
    const a = { ...DEFAULTS, numbers: {}, ...packed };
    const lines: readonly unknown[] = Array.isArray(a.lines) ? a.lines : [];
    return {
      ...a,
      lines: lines.filter(isRecord).map((line) => ({ area: '', network: 'unknown', ...line })),
    };
  });
  // Verified text becomes a typed bulletin here and nowhere else.
  return { ...document, announcements: full } as unknown as Bulletin;
}
