import { describe, expect, it } from 'vitest';
import type { Key } from '../../../directory/model.ts';
import { parseXml } from '../../../status/cap/xml.fixtures.ts';
import { settle } from '../../../status/chain/settle.ts';
import { alertOf, built, chainOf, keyOf, NOW, OUTAGE, SENDER } from '../announce.fixtures.ts';
import { chainWith, heldChains, type ReadFile, readHeld } from './held-chains.ts';
import { isVisible, listedIn, signsAs } from './in-bulletin.ts';
import { inForce, isAboutTerritory } from './in-force.ts';

const KEY = keyOf('35-aaaa', ['35']);
const later = new Date(NOW.getTime() + 600_000);
const first = alertOf();
const update = built({ kind: 'update', chain: chainOf(first), outage: OUTAGE }, later);
const end = built(
  { kind: 'all-clear', chain: chainOf(first, update) },
  new Date(later.getTime() + 600_000),
);

/** As the desk signs it; the signature itself is checked by the host alone. */
const signed = (xml: string, { kid }: Key): string =>
  JSON.stringify({
    payload: JSON.stringify({ format: 'repli-announcement/1', xml }),
    protected: btoa(JSON.stringify({ alg: 'ES256', kid })),
    signature: 'x',
  });
const read = (...texts: string[]): ReadFile[] =>
  texts.map((text) => {
    const file = readHeld(text, parseXml, [KEY]);
    if (file === null) throw new Error('nothing to read');
    return file;
  });
const only = (files: ReadFile[]) => {
  const [held, ...others] = heldChains(files);
  if (held === undefined || others.length > 0) throw new Error('not one chain');
  return held;
};

describe('the announcements at hand', () => {
  it('make one chain from whatever side and in whatever order they come', () => {
    const texts = [signed(update.xml, KEY), signed(first.xml, KEY), signed(first.xml, KEY)];
    const held = only(read(...texts));
    expect(held.chain.messages.map(({ id }) => id)).toEqual([first.id, update.id]);
    expect(held.kid).toBe(KEY.kid);
    expect(new Set(held.files)).toEqual(new Set(texts));
    expect(chainWith([held], { sender: SENDER.toUpperCase(), id: update.id })).toBe(held);
  });

  it('count as signed when the same message also came without signature', () => {
    expect(only(read(first.xml, signed(first.xml, KEY))).kid).toBe(KEY.kid);
    expect(only(read(first.xml)).kid).toBeNull();
  });

  it('are none in a text of another kind', () => {
    for (const text of ['', '{}', '<html/>', '{"payload":"{}"}']) {
      expect(readHeld(text, parseXml, [KEY])).toBeNull();
    }
  });
});

/** What a collector makes of signed messages. */
function bulletinOf(...messages: { xml: string }[]) {
  const marked = read(...messages.map(({ xml }) => signed(xml, KEY))).flatMap(
    (file) => file.messages,
  );
  return {
    format: 'repli-bulletin/1' as const,
    sequence: 1,
    issuedAt: '2026-11-22T18:30:00Z',
    validUntil: '2026-11-22T18:35:00Z',
    sources: [],
    announcements: settle(marked, 'announcements'),
  };
}

describe('what another key says in one’s name', () => {
  const other = keyOf('22-bbbb', ['22']);
  const readBy = (...texts: string[]) =>
    texts.flatMap((text) => readHeld(text, parseXml, [KEY, other]) ?? []);

  it('neither ends nor changes what one’s own key announced', () => {
    const taken = built({ kind: 'cancel', chain: chainOf(first) }, later);
    for (const forged of [taken, update, end]) {
      const files = readBy(signed(first.xml, KEY), signed(forged.xml, other), taken.xml);
      const own = heldChains(files).filter(({ kid }) => kid === KEY.kid);
      expect(own.map(({ chain }) => [chain.over, chain.messages.length])).toEqual([[null, 1]]);
    }
  });
});

describe('an announcement in the bulletin', () => {
  const wanted = { sender: SENDER, ids: [update.id], nature: 'actual', kid: KEY.kid } as const;

  it('is known by its sender, the territories of its key, and any of its messages', () => {
    expect(listedIn(bulletinOf(first, update), wanted, [KEY])).not.toBeNull();
    expect(listedIn(bulletinOf(first), wanted, [KEY])).toBeNull();
  });

  it('is not that of another key, of an unknown one, of none, nor an exercise', () => {
    const bulletin = bulletinOf(first, update);
    const other = keyOf('56-bbbb', ['56']);
    expect(listedIn(bulletin, { ...wanted, kid: other.kid }, [KEY, other])).toBeNull();
    expect(listedIn(bulletin, wanted, [])).toBeNull();
    expect(listedIn(bulletin, { ...wanted, kid: null }, [KEY])).toBeNull();
    expect(listedIn(bulletin, { ...wanted, nature: 'exercise' }, [KEY])).toBeNull();
    expect(listedIn(null, wanted, [KEY])).toBeNull();
  });

  it('is visible from its own message on, not from an earlier one of its chain', () => {
    const listed = listedIn(bulletinOf(first), { ...wanted, ids: [first.id] }, [KEY]);
    expect(isVisible(listed, first.sent)).toBe(true);
    expect(isVisible(listed, update.sent)).toBe(false);
    expect(isVisible(null, first.sent)).toBe(false);
  });

  it('goes on under a successor of its key, never under a key of other territories', () => {
    expect(signsAs(KEY, keyOf('35-cccc', ['35']))).toBe(true);
    expect(signsAs(KEY, keyOf('br-dddd', ['35', '56']))).toBe(false);
    expect(signsAs(KEY, keyOf('fr-eeee', 'all'))).toBe(false);
  });
});

describe('what is in force', () => {
  const chains = (...messages: { xml: string }[]) =>
    heldChains(read(...messages.map(({ xml }) => signed(xml, KEY))));
  const states = (items: ReturnType<typeof inForce>) => items.map(({ state }) => state);

  it('runs until an end is said, here or in the bulletin', () => {
    expect(states(inForce(chains(first), null, [KEY], later))).toEqual(['running']);
    expect(states(inForce(chains(first, update, end), null, [KEY], later))).toEqual(['ended']);
    const ended = bulletinOf(first, update, end);
    expect(states(inForce(chains(first), ended, [KEY], later))).toEqual(['ended']);
  });

  it('has lapsed when its information has, without being over', () => {
    const tomorrow = new Date('2026-11-23T12:00:00Z');
    expect(states(inForce(chains(first), null, [KEY], tomorrow))).toEqual(['lapsed']);
  });

  it('holds what only the bulletin knows, once, to be read', () => {
    const bulletin = bulletinOf(first, update);
    expect(inForce([], bulletin, [KEY], later)).toMatchObject([{ held: null, state: 'running' }]);
    expect(inForce(chains(first, update), bulletin, [KEY], later)).toHaveLength(1);
  });

  it('is told apart by territory', () => {
    const [item] = inForce(chains(first), null, [KEY], later);
    if (item === undefined) throw new Error('nothing in force');
    expect([
      isAboutTerritory(item, '35'),
      isAboutTerritory(item, '56'),
      isAboutTerritory(item, null),
    ]).toEqual([true, false, true]);
  });
});
