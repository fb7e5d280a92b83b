import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../key-file.ts';
import type { Key } from '../model.ts';
import { openDocument, signDocument } from '../signed.ts';
import { listsText, newList, signList, withoutOvertaken } from './make-list.ts';
import {
  claimsOf,
  followLists,
  linesOf,
  type RootKey,
  type Roots,
  type RootTrust,
  readRoots,
  type SignedList,
  standsBy,
  withHostKeys,
} from './trust.ts';

const NOW = new Date('2026-11-28T12:00:00Z');
const DAYS = { from: '2026-01-01', until: '2027-12-31' };
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let roots: NewKey[];
let next: NewKey[];
let [first, second]: NewKey[] = [];
let app: RootTrust;

const rootKey = ({ entry: { kid, holder, jwk } }: NewKey): RootKey => ({ kid, holder, jwk });
const rootsOf = (keys: readonly NewKey[]): Roots => ({ threshold: 2, keys: keys.map(rootKey) });
const made = (name: string, use: Key['use']) =>
  makeKey({ name, use, territories: [], holder: name, ...DAYS });
const three = () => Promise.all(['A', 'B', 'C'].map((name) => made(`root-${name}`, ['keys'])));

beforeAll(async () => {
  [roots, next] = await Promise.all([three(), three()]);
  [first, second] = await Promise.all([
    made('host-1', ['directory', 'bulletin']),
    made('host-2', ['directory', 'bulletin']),
  ]);
  app = { version: 0, roots: rootsOf(roots), keys: [entryOf(first)] };
});

const entryOf = (key: NewKey | undefined): Key => {
  if (key === undefined) throw new Error('no key was made');
  return key.entry;
};

interface Wish {
  keys?: readonly Key[];
  roots?: Roots;
  at?: Date;
  after?: RootTrust;
}
async function listed(by: readonly (NewKey | undefined)[], wish: Wish = {}): Promise<SignedList> {
  const { keys = [entryOf(second)], at = NOW, after = app } = wish;
  let list = newList({ roots: wish.roots ?? after.roots, keys }, after, at);
  for (const key of by) {
    if (key === undefined) throw new Error('no such root');
    list = await signList(list, { kid: key.entry.kid, privateKey: key.privateJwk });
  }
  return list;
}
const follow = (...lists: SignedList[]) => followLists(listsText(lists), app);
const names = ({ keys }: RootTrust) => keys.map(({ kid }) => kid);

describe('a list of keys', () => {
  it('takes the place of the keys of the app when two of three roots signed it', async () => {
    for (const pair of [
      [roots[0], roots[1]],
      [roots[2], roots[0]],
      [roots[0], roots[1], roots[2]],
    ]) {
      expect(names(await follow(await listed(pair)))).toEqual([second?.entry.kid]);
    }
  });

  it('of one root, of none, or of one root twice is no list', async () => {
    const alone = await listed([roots[0]]);
    const [own] = alone.signatures;
    if (own === undefined) throw new Error('not signed');
    const twice = { ...alone, signatures: [own, own] };
    for (const list of [alone, await listed([]), twice]) expect(await follow(list)).toBe(app);
  });

  it('of strangers, or of a stranger and one root, is no list', async () => {
    expect(await follow(await listed([next[0], next[1]]))).toBe(app);
    expect(await follow(await listed([roots[0], next[1]]))).toBe(app);
    expect(await follow(await listed([roots[0], first]))).toBe(app);
  });

  it('changed by one letter after the signatures is no list', async () => {
    const list = await listed([roots[0], roots[1]]);
    const forged = { ...list, payload: list.payload.replace('host-2', 'host-3') };
    expect(await follow(forged)).toBe(app);
  });

  it('never gives way to an older one, whatever the order they come in', async () => {
    const old = await listed([roots[0], roots[1]], { keys: [entryOf(first)] });
    const newer = await listed([roots[0], roots[1]], { at: later(1) });
    expect(names(await follow(newer, old))).toEqual([second?.entry.kid]);
    const covered = { ...app, version: claimsOf(newer)?.version ?? 0 };
    expect(await followLists(listsText([old, newer]), covered)).toBe(covered);
  });

  it('that would leave a phone with nothing to believe changes nothing', async () => {
    const revoked = { ...entryOf(second), revoked: '2026-11-28' };
    const half: Key = { ...entryOf(second), use: ['directory'] };
    for (const keys of [[], [revoked], [half]]) {
      expect(await follow(await listed([roots[0], roots[1]], { keys }))).toBe(app);
    }
  });

  it('cannot be a directory, nor a directory or a request of a root a list', async () => {
    const list = await listed([roots[0], roots[1]]);
    const [own] = list.signatures;
    const text = JSON.stringify({ payload: list.payload, ...own });
    const asked = { use: 'directory', format: 'repli-keys/1', counter: 'version' } as const;
    const keys = roots.map(({ entry }) => entry);
    expect((await openDocument(text, keys, { ...asked, now: NOW })).ok).toBe(false);
    const signatures = await Promise.all(
      [roots[0], roots[1]].map(async (key) => {
        if (key === undefined) throw new Error('no root');
        const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
        const other = await signDocument(JSON.parse(list.payload), signer, 'directory');
        const { protected: header, signature } = JSON.parse(other);
        return { protected: header, signature };
      }),
    );
    expect(await follow({ payload: list.payload, signatures })).toBe(app);
  });

  it('is found among lines that are none, and none is found in what has no end', async () => {
    const good = listsText([await listed([roots[0], roots[1]])]);
    const noise = ['<!doctype html>', '{}', 'null', '[]', '{"payload":1,"signatures":[]}', ''];
    const found = await followLists(`${noise.join('\n')}\n${good}`, app);
    expect(names(found)).toEqual([second?.entry.kid]);
    expect(linesOf(`${good}${' '.repeat(300_000)}`)).toEqual([]);
  });
});

describe('other roots', () => {
  it('need enough of the old and of the new', async () => {
    const wish = { roots: rootsOf(next) };
    expect(await follow(await listed([roots[0], roots[1]], wish))).toBe(app);
    expect(await follow(await listed([next[0], next[1]], wish))).toBe(app);
    expect(await follow(await listed([roots[0], roots[1], next[0]], wish))).toBe(app);
    const whole = await listed([roots[0], roots[1], next[0], next[2]], wish);
    const reached = await follow(whole);
    expect(reached.roots).toEqual(rootsOf(next));
    const byOld = await listed([roots[0], roots[1]], { after: reached, at: later(1) });
    expect(await followLists(listsText([byOld]), reached)).toBe(reached);
    const byNew = await listed([next[0], next[1]], { after: reached, at: later(1) });
    const chain = withoutOvertaken([whole, byNew], app.roots);
    expect((await follow(...chain)).version).toBe(claimsOf(byNew)?.version);
  });

  it('are reached by a phone that slept through every list between', async () => {
    const signedByTwo = await listed([roots[0], roots[1]]);
    const at1 = await follow(signedByTwo);
    const change = await listed([roots[1], roots[2], next[0], next[1]], {
      roots: rootsOf(next),
      after: at1,
      at: later(1),
    });
    const at2 = await follow(signedByTwo, change);
    const last = await listed([next[1], next[2]], { after: at2, at: later(2) });
    const kept = withoutOvertaken([signedByTwo, change, last], app.roots);
    expect(kept).toEqual([change, last]);
    expect(await follow(...kept)).toMatchObject({ version: claimsOf(last)?.version });
  });

  it('never are one alone, nor one key under two names', () => {
    const [one, other] = rootsOf(roots).keys;
    if (one === undefined || other === undefined) throw new Error('no roots');
    const renamed = { ...one, kid: 'root-other' };
    for (const bad of [
      { threshold: 1, keys: [one, other] },
      { threshold: 3, keys: [one, other] },
      { threshold: 2, keys: [one, renamed] },
      { threshold: 2, keys: [one, { ...other, kid: one.kid }] },
      { threshold: 2, keys: [one, null] },
      null,
    ]) {
      expect(readRoots(bad)).toBeUndefined();
    }
  });
});

describe('what a key signed', () => {
  it('stands while it is listed, and past its days, not once it was revoked', () => {
    const key = entryOf(first);
    expect(standsBy([key], key.kid, NOW)).toBe(true);
    expect(standsBy([{ ...key, until: '2026-01-02' }], key.kid, NOW)).toBe(true);
    expect(standsBy([{ ...key, revoked: '2026-11-28' }], key.kid, NOW)).toBe(false);
    expect(standsBy([], key.kid, NOW)).toBe(false);
    expect(standsBy([], undefined, NOW)).toBe(true);
  });

  it('officers keep the keys that came with the app', () => {
    const officer: Key = {
      ...entryOf(first),
      kid: '35-a',
      use: ['territory'],
      territories: ['35'],
    };
    const keys = withHostKeys([entryOf(first), officer], { ...app, keys: [entryOf(second)] });
    expect(keys.map(({ kid }) => kid)).toEqual([second?.entry.kid, '35-a']);
  });
});
