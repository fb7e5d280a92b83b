/** The page a citizen will see, with this announcement as the collector will settle it. */
import { MINUTE_MS } from '../../../base/durations.ts';
import type { Directory } from '../../../directory/model.ts';
import type { LanguageTag } from '../../../i18n/languages.ts';
import { firstView, type PageModel, type View } from '../../../pages/model.ts';
import { modelOf } from '../../../pages/model-of.ts';
import { settle } from '../../../status/chain/settle.ts';
import type { Message } from '../../../status/message.ts';
import type { Announcement, Bulletin } from '../../../status/model.ts';

interface Previewed {
  lang: LanguageTag;
  /** Whose page; null for the home page. */
  territory: string | null;
  directory: Directory | null;
  /** What phones read now. */
  bulletin: Bulletin | null;
  /** The announcement of that bulletin which this one goes on with; null for a new one. */
  replaced: Announcement | null;
  /** The messages of its chain, the new one last. */
  messages: readonly Message[];
  now: Date;
}

const SOURCE = 'desk';
const VALID_MS = 5 * MINUTE_MS;

/** The bulletin as it will be once the host has taken the announcement in. */
export function bulletinWith({ bulletin, replaced, messages, now }: Previewed): Bulletin {
  const issuedAt = now.toISOString();
  const others = (bulletin?.announcements ?? []).filter((other) => other !== replaced);
  return {
    format: 'repli-bulletin/1',
    sequence: (bulletin?.sequence ?? 0) + 1,
    issuedAt,
    validUntil: new Date(now.getTime() + VALID_MS).toISOString(),
    sources: [{ id: SOURCE, ok: true, checkedAt: issuedAt }],
    announcements: [...others, ...settle(messages, SOURCE)],
  };
}

/** Model and view of that page; an exercise is seen in exercise mode, where nothing can be called. */
export function previewOf(previewed: Previewed): { model: PageModel; view: View } {
  const { lang, territory, directory, messages, now } = previewed;
  const news = {
    bulletin: bulletinWith(previewed),
    unlisted: [],
    contact: { lastPoll: 'ok' as const, lastOk: now.toISOString() },
  };
  const model = modelOf({ lang, territory }, directory, news, now);
  const exercise = messages.at(-1)?.nature === 'exercise';
  return { model, view: { ...firstView(model), exercise } };
}
