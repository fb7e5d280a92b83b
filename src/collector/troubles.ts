/** A source that was good and is so no more: what is wrong with it, for the bulletin and for the log. */
import { HOUR_MS } from '../base/durations.ts';
import type { Log } from '../host/log.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { neglectOf } from '../status/feeds/upkeep.ts';
import type { SourceCheck, SourceTrouble } from '../status/model.ts';
import type { Got } from './http/get.ts';
import type { SourceMemory } from './memory.ts';

const OF_FAULT: Readonly<Record<string, SourceTrouble>> = {
  certificate: 'certificate',
  forbidden: 'forbidden',
  gone: 'gone',
  empty: 'not-a-feed',
  'html-page': 'not-a-feed',
  'not-a-feed': 'not-a-feed',
  'not-text': 'not-a-feed',
  'unknown-json': 'not-a-feed',
  'unknown-xml': 'not-a-feed',
  'wrong-type': 'not-a-feed',
};

/** What a failed attempt shows of the source itself; null for what passes, such as a slow network. */
export const troubleOfFault = (code: string): SourceTrouble | null => OF_FAULT[code] ?? null;

/** The site of an address, the same with `www.` and without. */
export const siteOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';

/** Whether a document was read where it was looked for. */
export function troubleOfAddress(
  address: string,
  { url, moved }: Exclude<Got, { kind: 'failed' }>,
): SourceTrouble | null {
  if (siteOf(url) !== siteOf(address)) return 'elsewhere';
  return moved === null ? null : 'moved';
}

/** A fault of the network passes within this long, in milliseconds; what lasts longer is for somebody to look at. */
const PASSES_WITHIN = 6 * HOUR_MS;

/** What is wrong with a source that somebody found good once; null for nothing. */
export function troubleOf(
  { verified }: Pick<ListedSource, 'verified'>,
  { trouble, news, rhythm, unwellSince }: SourceMemory,
  now: Date,
): SourceTrouble | null {
  if (!verified) return null;
  if (trouble !== null && !mayBeBelieved(trouble)) return trouble;
  const since = unwellSince === null ? now.getTime() : Date.parse(unwellSince);
  if (now.getTime() - since >= PASSES_WITHIN) return 'unheard';
  // What somebody should correct never hides that its silence means nothing.
  const neglect = typeof news === 'string' ? null : neglectOf(news, rhythm, now);
  return neglect ?? trouble;
}

/**
 * Whether a source that can be read is a witness all the same. Nobody found that the other site it leads
 * to is the authority's, and a feed that nobody keeps any more would be silent through any outage.
 */
export const mayBeBelieved = (trouble: SourceTrouble | null): boolean =>
  trouble === null || trouble === 'moved';

/** What the people of a host can do about it, where that is not to try the source. */
const NEXT: Partial<Record<SourceTrouble, string>> = {
  'in-doubt': 'Read it: repli review list',
  outlasted:
    'Sign its end where you announced it: repli announce --all-clear. A text: repli review list',
  'end-gone':
    'Announced here: put the end back, or sign it again (repli announce --all-clear). Another’s: ask its authority',
  'file-gone':
    'Put its file back, then sign its end (repli announce --all-clear) or take it back (--cancel)',
  'left-out': 'Sign the end of those that are over: repli announce --all-clear',
};

const DETAILS: Readonly<Record<SourceTrouble, string>> = {
  silent:
    'no new item for longer than is usual for it, or for three months: its silence counts for nothing',
  undated:
    'no item in it, or none that gives a date: nothing shows that it is kept, and its silence counts for nothing',
  moved: 'it has moved for good: correct its address in sources.json',
  elsewhere:
    'its address leads to another site: its silence counts for nothing until somebody looks',
  certificate: 'its certificate cannot be trusted',
  forbidden: 'it is closed to programs (401 or 403)',
  gone: 'nothing is at its address any more (404 or 410)',
  'not-a-feed': 'something else than a feed is at its address',
  unheard:
    'it has not been read well for six hours or more: no answer, an error of its server, or a part that cannot be used each time; its silence counts for nothing',
  'in-doubt':
    'a text of it may tell of an outage, is on no phone and waits to be read: its silence counts for nothing until it is judged, or for a day',
  outlasted:
    'it still lists an outage that it never said to be over: its silence counts for nothing until it does, or until its text is judged',
  'end-gone':
    'it still lists an outage whose end, or cancellation, it lists no more: its silence counts for nothing until an end is said again',
  'file-gone':
    'an announcement left the folder and nobody signed its end: nothing is well there until somebody does, or for a month',
  'left-out':
    'one key has more real announcements than there is room for: nothing is well where those that are left out hold',
};

type Told = Readonly<Record<string, SourceTrouble>>;

/**
 * Logs which sources that were good are so no more, and which are again, each once.
 * @param before what was told in earlier rounds
 * @returns what stands as told now, to be remembered
 */
export function tellTroubles(checks: readonly SourceCheck[], before: Told, log: Log): Told {
  const now = checks.flatMap(({ id, trouble }) =>
    trouble === undefined ? [] : [[id, trouble] as const],
  );
  for (const [subject, code] of now) {
    if (before[subject] === code) continue;
    const next = NEXT[code] ?? `Try it: repli sources try ${subject}`;
    const detail = `${DETAILS[code]}. ${next}`;
    log({ level: 'warn', event: 'source-trouble', subject, detail, facts: { code } });
  }
  const current = Object.fromEntries(now);
  for (const { id: subject } of checks) {
    if (before[subject] === undefined || subject in current) continue;
    log({ level: 'info', event: 'source-well-again', subject, detail: 'it is as it was.' });
  }
  return current;
}
