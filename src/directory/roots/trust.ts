/**
 * Whom a phone trusts for the directory and the bulletin: the keys that came with the app, until a newer
 * list takes their place that enough of the root keys have signed. The root keys are kept off line, by
 * several people: one stolen key of the host, or one stolen root, is undone without installing anything
 * anew. Why: docs/decisions/2026-11-28-cles-racines.md.
 */
import type { Key } from '../model.ts';
import {
  count,
  day,
  filledText,
  instant,
  isRecord,
  listOf,
  oneOf,
  type Reader,
  territoryCode,
  textLike,
  wholeList,
} from '../reading.ts';
import { type Envelope, readHeader, verifiedPayload } from '../signed.ts';

export const KEY_LIST_FORMAT = 'repli-keys/1';

/** A key that signs lists of keys and nothing else. */
export type RootKey = Pick<Key, 'kid' | 'holder' | 'jwk'>;

/** `threshold` different ones of these keys must have signed a list. */
export interface Roots {
  threshold: number;
  keys: readonly RootKey[];
}

/** What one list says, once enough roots have signed it. */
export interface KeyList {
  format: typeof KEY_LIST_FORMAT;
  /** Seconds since 1970; only grows. */
  version: number;
  issuedAt: string;
  /** Who signs the list after this one. */
  roots: Roots;
  /** Every key that may sign for phones, and those that no longer may. */
  keys: readonly Key[];
}

/** What is trusted now. */
export type RootTrust = Pick<KeyList, 'version' | 'roots' | 'keys'>;

/** A list and its signatures, as one line of `keys.jws`: RFC 7515, 7.2.1, with RFC 7797's readable text. */
export interface SignedList {
  payload: string;
  signatures: readonly Pick<Envelope, 'protected' | 'signature'>[];
}

/** Lists longer than this are not read at all: the longest true one is a hundredth of it. */
const LONGEST_TEXT = 256 * 1024;
/** A list carries few signatures; more are not looked at. */
const MOST_SIGNATURES = 16;

const coordinate = textLike(/^[\w-]{43}$/);

const jwkOf: Reader<Key['jwk']> = (value) => {
  if (!isRecord(value) || value['kty'] !== 'EC' || value['crv'] !== 'P-256') return undefined;
  const x = coordinate(value['x']);
  const y = coordinate(value['y']);
  return x === undefined || y === undefined ? undefined : { kty: 'EC', crv: 'P-256', x, y };
};

const rootKey: Reader<RootKey> = (value) => {
  if (!isRecord(value)) return undefined;
  const kid = filledText(value['kid']);
  const holder = filledText(value['holder']);
  const jwk = jwkOf(value['jwk']);
  if (kid === undefined || holder === undefined || jwk === undefined) return undefined;
  return { kid, holder, jwk };
};

const printOf = ({ jwk }: Pick<Key, 'jwk'>): string => `${jwk.x}.${jwk.y}`;

/** Roots that can hold: one alone must never be enough, and no key counts twice under two names. */
export const readRoots: Reader<Roots> = (value) => {
  if (!isRecord(value)) return undefined;
  const threshold = count(value['threshold']);
  const keys = wholeList(rootKey)(value['keys']);
  if (threshold === undefined || keys === undefined) return undefined;
  const different = (of: (key: RootKey) => string) => new Set(keys.map(of)).size === keys.length;
  const holds = threshold >= 2 && threshold <= keys.length;
  return holds && different(printOf) && different(({ kid }) => kid)
    ? { threshold, keys }
    : undefined;
};

const use = oneOf<Exclude<Key['use'][number], 'keys'>>({ directory: 1, bulletin: 1, territory: 1 });

/** A key that cannot be read is none: what it signed is refused. */
const hostKey: Reader<Key> = (value) => {
  const root = rootKey(value);
  if (root === undefined || !isRecord(value)) return undefined;
  const uses = listOf(use)(value['use']);
  const from = day(value['from']);
  const until = day(value['until']);
  const revoked = value['revoked'] === null ? null : day(value['revoked']);
  if (uses === undefined || from === undefined || until === undefined || revoked === undefined) {
    return undefined;
  }
  const given = value['territories'];
  const territories = given === 'all' ? given : (listOf(territoryCode)(given) ?? []);
  return { ...root, use: uses, territories, from, until, revoked };
};

/** Whether a key signs what phones open; the others are officers'. */
export const signsForPhones = ({ use }: Pick<Key, 'use'>): boolean =>
  use.some((each) => each === 'directory' || each === 'bulletin');

const readList: Reader<KeyList> = (value) => {
  if (!isRecord(value) || value['format'] !== KEY_LIST_FORMAT) return undefined;
  const version = count(value['version']);
  const issuedAt = instant(value['issuedAt']);
  const roots = readRoots(value['roots']);
  const keys = listOf(hostKey)(value['keys'])?.filter(signsForPhones);
  if (version === undefined || issuedAt === undefined || roots === undefined) return undefined;
  // A list without a key for each would leave a phone with nothing that it may believe.
  const serves = (wanted: 'directory' | 'bulletin') =>
    keys?.some((key) => key.revoked === null && key.use.includes(wanted));
  if (keys === undefined || !serves('directory') || !serves('bulletin')) return undefined;
  return { format: KEY_LIST_FORMAT, version, issuedAt, roots, keys };
};

/** The lists of a `keys.jws`, none of them verified; a line that is no list is left out. */
export function linesOf(text: string): SignedList[] {
  if (text.length > LONGEST_TEXT) return [];
  return text.split('\n').flatMap((line) => lineOf(line) ?? []);
}

const signature: Reader<SignedList['signatures'][number]> = (value) => {
  if (!isRecord(value)) return undefined;
  const header = textLike(/^[\w-]+$/)(value['protected']);
  // 64 bytes in the one base64url spelling that has no stray bits at its end.
  const bytes = textLike(/^[\w-]{85}[AQgw]$/)(value['signature']);
  if (header === undefined || bytes === undefined) return undefined;
  return { protected: header, signature: bytes };
};

function lineOf(line: string): SignedList | null {
  try {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value) || typeof value['payload'] !== 'string') return null;
    const signatures = wholeList(signature)(value['signatures']);
    return signatures === undefined ? null : { payload: value['payload'], signatures };
  } catch {
    return null;
  }
}

/** What a list says, whoever signed it: for people who are about to sign it. */
export function claimsOf({ payload }: SignedList): KeyList | null {
  try {
    return readList(JSON.parse(payload)) ?? null;
  } catch {
    return null;
  }
}

/** Names of the roots whose good signature a list carries, each once. */
async function signersOf(list: SignedList, roots: Roots): Promise<Set<string>> {
  const names = new Set<string>();
  for (const each of list.signatures.slice(0, MOST_SIGNATURES)) {
    const header = readHeader(each.protected);
    if (header?.typ !== 'repli-keys' || names.has(header.kid)) continue;
    const root = roots.keys.find(({ kid }) => kid === header.kid);
    const envelope = { payload: list.payload, ...each };
    if (root !== undefined && (await verifiedPayload(envelope, root)) !== null)
      names.add(header.kid);
  }
  return names;
}

/** Whether both name the same people in the same way. */
export function sameRoots(roots: Roots, other: Roots): boolean {
  const written = ({ threshold, keys }: Roots) =>
    [threshold, ...keys.map((key) => `${key.kid} ${printOf(key)}`).sort()].join('\n');
  return written(roots) === written(other);
}

/** How many of whom still have to sign; nobody when the list counts. */
export interface Wanting {
  roots: Roots;
  signed: ReadonlySet<string>;
}

/** Those whose signatures a list lacks: of the roots in place, and of new ones that it names. */
export async function wantingFor(line: SignedList, trust: RootTrust): Promise<Wanting[]> {
  const list = claimsOf(line);
  const asked = [trust.roots];
  if (list !== null && !sameRoots(list.roots, trust.roots)) asked.push(list.roots);
  const wanting = await Promise.all(
    asked.map(async (roots) => ({ roots, signed: await signersOf(line, roots) })),
  );
  return wanting.filter(({ roots, signed }) => signed.size < roots.threshold);
}

/**
 * Follows lists from what is trusted to the newest that holds: each is newer than the one before and signed by
 * enough of its roots; one that names other roots, by enough of those too. What does not hold is passed over.
 * Never throws; answers `trust` itself where nothing newer holds.
 *
 * @param text a `keys.jws`: one list a line, those that changed the roots and the newest
 */
export async function followLists(text: string, trust: RootTrust): Promise<RootTrust> {
  let reached = trust;
  for (const line of linesOf(text)) {
    const list = claimsOf(line);
    if (list === null || list.version <= reached.version) continue;
    if ((await wantingFor(line, reached)).length > 0) continue;
    const { version, roots, keys } = list;
    reached = { version, roots, keys };
  }
  return reached;
}

/** Keys of the app with those of the host as the newest list has them; officers' keys come with the app. */
export const withHostKeys = (ofApp: readonly Key[], { keys }: RootTrust): Key[] => [
  ...keys,
  ...ofApp.filter((key) => !signsForPhones(key)),
];

/**
 * Whether what a key signed still stands: it is listed and not revoked. One whose days are over does not take
 * away what it signed in its time. What an earlier app kept has no name, and stands.
 */
export function standsBy(keys: readonly Key[], signedBy: string | undefined, now: Date): boolean {
  if (signedBy === undefined) return true;
  const key = keys.find(({ kid }) => kid === signedBy);
  const today = now.toISOString().slice(0, 10);
  return key !== undefined && (key.revoked === null || today < key.revoked);
}
