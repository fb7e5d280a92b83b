/**
 * The bulletin as it travels: what equals its default is left out. `bulletin-read.ts` puts it back.
 */
import type { Announcement, Bulletin } from '../model.ts';
import { packWatches } from '../watch/wire.ts';

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
  retracted: false,
} as const satisfies Partial<Announcement> & { retracted: false };

function withoutDefaults(value: object, defaults: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, held]) =>
        held !== undefined &&
        !(Object.hasOwn(defaults, name) && JSON.stringify(held) === JSON.stringify(defaults[name])),
    ),
  );
}

/**
 * Phones that were published before retractions know three phases, and one they do not know would leave
 * the announcement they hold, and its lines, in sight as unlisted: to them a retraction is an end.
 */
const phaseOnWire = ({ phase }: Announcement) =>
  phase === 'retracted' ? { phase: 'ended', retracted: true } : { phase };

/** The bulletin without what equals its default: what is signed and published. */
export function packBulletin({ watches = [], ...bulletin }: Bulletin): object {
  return {
    ...bulletin,
    announcements: bulletin.announcements.map((a) =>
      withoutDefaults(
        {
          ...a,
          ...phaseOnWire(a),
          lines: a.lines.map((line) => withoutDefaults(line, { area: '', network: 'unknown' })),
        },
        DEFAULTS,
      ),
    ),
    ...(watches.length === 0 ? {} : { watching: packWatches(watches, bulletin.issuedAt) }),
  };
}
