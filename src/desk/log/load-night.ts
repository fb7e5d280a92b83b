/** Fetches what a night's log is made of: entries, the texts they name, later words, what the bulletin showed. */

import * as v from 'valibot';
import { HOUR_MS } from '../../base/durations.ts';
import { Correction } from '../../directory/correction.ts';
import type { Key } from '../../directory/model.ts';
import { peekSigner } from '../../directory/peek-signer.ts';
import { readSeen } from '../../status/bulletin/announced-since.ts';
import { heldThere, read, signedThere } from '../send/publisher.ts';
import { entriesBetween } from './audit-pages.ts';
import { type Entry, type EntryKind, NO_PAPERS, type Papers } from './entry.ts';
import type { Night } from './night.ts';
import { type LaterWord, type LogSources, mayConcern } from './rows.ts';

const ADDRESS: Readonly<Record<EntryKind, string>> = {
  territory: 'territories',
  announcement: 'announcements',
  watch: 'watches',
  request: 'requests',
  correction: 'corrections',
};
/** What was sent shortly before noon may have come out after it. */
const MARGIN_MS = HOUR_MS;
/** Texts asked for at a time. */
const AT_ONCE = 6;

export type Fetched = Omit<LogSources, 'keys' | 'parse'>;

/** Everything for the log of a territory; null when the service cannot be read. Never throws. */
export async function loadNight(
  publisher: string,
  night: Night,
  code: string,
  keys: readonly Key[],
): Promise<Fetched | null> {
  const from = new Date(Date.parse(night.from) - MARGIN_MS).toISOString();
  const [entries, seen, corrected] = await Promise.all([
    entriesBetween((after) => read(`${publisher}/v1/audit?after=${after}`), from, night.to),
    read('/status/seen.json'),
    heldThere(publisher, 'corrections'),
  ]);
  if (entries === null || corrected === null) return null;
  const own = entries.filter((entry) => mayConcern(entry, code, keys));
  const versions = await versionsOf(publisher, own, code);
  const papers = await inTurns(own, (entry) => papersOf(publisher, entry, versions));
  const words = await inTurns(
    own.filter(({ seq }) => corrected.includes(String(seq))),
    async ({ seq }) => laterWord(await signedThere(publisher, 'corrections', String(seq))),
  );
  return {
    entries,
    papers: new Map(papers.map(([{ seq }, found]) => [seq, found])),
    corrections: new Map(
      words.flatMap(([{ seq }, word]) => (word === null ? [] : [[seq, word] as const])),
    ),
    seen: readSeen(seen ?? ''),
  };
}

const Versions = v.object({
  versions: v.array(
    v.object({ version: v.number(), publicSince: v.optional(v.nullable(v.string()), null) }),
  ),
});
type VersionOfLines = v.InferOutput<typeof Versions>['versions'][number];

/** Versions of the territory's lines, newest first, without those that were taken back. */
async function versionsOf(
  publisher: string,
  entries: readonly Entry[],
  code: string,
): Promise<readonly VersionOfLines[]> {
  const own = entries.filter(({ kind }) => kind === 'territory');
  if (own.length === 0) return [];
  const parsed = v.safeParse(
    Versions,
    parsedJson(await read(`${publisher}/v1/territories/${code}/versions`)),
  );
  const gone = new Set(own.filter(({ event }) => event === 'taken-back').map((e) => e.version));
  return parsed.success ? parsed.output.versions.filter(({ version }) => !gone.has(version)) : [];
}

async function papersOf(
  publisher: string,
  { kind, id, version, digest }: Entry,
  versions: readonly VersionOfLines[],
): Promise<Papers> {
  // What was refused is kept nowhere.
  if (version === null) return NO_PAPERS;
  const textOf = (versionNumber: number) =>
    read(`${publisher}/v1/${ADDRESS[kind]}/${encodeURIComponent(id)}/versions/${versionNumber}`);
  const text = await textOf(version);
  // Nothing but the very text that the log names is told as what was done.
  const own = text !== null && (await digestOf(text)) === digest ? text : null;
  if (kind !== 'territory') return { ...NO_PAPERS, text: own };
  const earlier = versions.find((candidate) => candidate.version < version);
  return {
    text: own,
    before: earlier === undefined ? null : await textOf(earlier.version),
    publicSince: versions.find((candidate) => candidate.version === version)?.publicSince ?? null,
    laterOut: versions.some(
      (candidate) => candidate.version > version && candidate.publicSince !== null,
    ),
  };
}

function laterWord(text: string | null): LaterWord | null {
  const payload = v.safeParse(v.object({ payload: v.string() }), parsedJson(text));
  if (!payload.success) return null;
  const parsed = v.safeParse(Correction, parsedJson(payload.output.payload));
  if (!parsed.success) return null;
  const { issuedAt, says } = parsed.output;
  return { at: issuedAt, kid: peekSigner(text ?? '') ?? '', says };
}

function parsedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Some work on each, a few at a time, in order. */
async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<(readonly [T, R])[]> {
  const done: (readonly [T, R])[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const some = items.slice(at, at + AT_ONCE);
    done.push(...(await Promise.all(some.map(async (item) => [item, await work(item)] as const))));
  }
  return done;
}
