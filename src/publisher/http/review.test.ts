import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewKey } from '../../directory/key-file.ts';
import { keepDecision } from '../../host/decision-files.ts';
import { messageKey, voucherOfSource } from '../../status/chain/key.ts';
import { signDecision } from '../../status/review/decision.ts';
import type { QueuedText, ReviewText, ReviewVerdict } from '../../status/review/model.ts';
import { aText } from '../../status/review/review.fixtures.ts';
import { at, newWorld, readText, said, type World } from '../service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await mkdir(join(world.data, 'drafts'));
});
afterEach(() => world.close());

const hold = (text: ReviewText, name = text.id) =>
  writeFile(join(world.data, 'drafts', `${name}.json`), JSON.stringify(text));
const queue = async (query = ''): Promise<QueuedText[]> =>
  (await (await world.get(`/v1/review${query}`)).json()).texts;
const decide = async (
  { entry, privateJwk }: NewKey,
  seconds: number,
  verdict: ReviewVerdict = 'not-an-outage',
  text = aText(),
) => {
  const signer = { kid: entry.kid, privateKey: privateJwk };
  return said(
    world.put(`/v1/decisions/${text.id}`, await signDecision(text, verdict, signer, at(seconds))),
  );
};
const ADDRESS = `/v1/decisions/${aText().id}`;
const signed = ({ entry, privateJwk }: NewKey, seconds: number, verdict: ReviewVerdict) =>
  signDecision(aText(), verdict, { kid: entry.kid, privateKey: privateJwk }, at(seconds));
/** Writes it as earlier versions did: one file for the last decision of a text. */
async function former(decision: string): Promise<string> {
  const file = join(world.data, 'decisions', `${aText().id}.jws`);
  await mkdir(join(world.data, 'decisions'), { recursive: true });
  await writeFile(file, decision);
  return file;
}
async function verdicts(): Promise<string[]> {
  const folder = join(world.data, 'decisions');
  const texts = (await readdir(folder)).map((name) => readText(folder, name));
  return (await Promise.all(texts))
    .map((text) => JSON.parse(JSON.parse(text).payload).verdict)
    .sort();
}
const other = (letter: string, over: Partial<ReviewText>) =>
  aText({ id: `other-${letter.repeat(16)}`, ...over });

describe('a question that is not understood', () => {
  it.each([
    '/v1/review?territory=zz',
    '/v1/review?territory=',
    '/v1/announcements?territory=999',
    '/v1/territories?territory=2a',
    '/v1/audit?after=-1',
    '/v1/audit?after=demain',
  ])('is refused, and not answered with all there is: %s', async (path) => {
    const answer = await world.get(path);
    expect(answer.status).toBe(400);
    const [name = '', value = ''] = path.split('?')[1]?.split('=') ?? [];
    const { title, fix } = (await answer.json()) as { title: string; fix: string };
    expect(title).toContain(`${name}=${value}`);
    expect(fix).toMatch(/^Attendu/);
  });
});

describe('texts to review', () => {
  it('are given for a territory or all, the newest first; what is none is left out', async () => {
    await hold(aText({ published: '2026-11-20T10:00:00Z' }));
    await hold(other('b', { published: '2026-11-21T10:00:00Z', territories: 'all' }));
    await hold(other('c', { published: '2026-11-21T12:00:00Z', territories: ['22'] }));
    await writeFile(join(world.data, 'drafts', `feed-${'d'.repeat(16)}.json`), '{"numbers":');
    await hold(aText(), 'elsewhere');
    const ids = async (query?: string) => (await queue(query)).map(({ id }) => id.slice(-1));
    expect(await ids('?territory=35')).toEqual(['b', 'f']);
    expect(await ids()).toEqual(['c', 'b', 'f']);
    expect(await ids('?territory=22,56')).toEqual(['c', 'b']);
    // One that is no code among them: the whole question is refused, no text is left out in silence.
    expect((await world.get('/v1/review?territory=22,x')).status).toBe(400);
  });

  it('are cut for those who ask, after what is not theirs is left out; the rest is said and given', async () => {
    const hex = (at: number) => at.toString(16).padStart(16, '0');
    const minute = (at: number) => new Date(Date.UTC(2026, 10, 20, 0, at)).toISOString();
    for (let at = 0; at < 273; at++) {
      const territories = at < 12 ? ['35'] : at === 12 ? ['22'] : ['75'];
      await hold(aText({ id: `text-${hex(at)}`, territories, published: minute(at) }));
    }
    const part = async (query: string) => (await world.get(`/v1/review${query}`)).json();
    expect(await part('?territory=35,22')).toMatchObject({ waiting: 13, total: 13, next: null });
    const all = await part('');
    expect(all).toMatchObject({ waiting: 273, total: 273 });
    expect(all.texts).toHaveLength(200);
    const rest = await part(`?after=${encodeURIComponent(all.next)}`);
    expect(rest.texts.map(({ id }: ReviewText) => id)).toContain(`text-${hex(0)}`);
    expect(rest).toMatchObject({ waiting: 273, next: null });
    expect(rest.texts).toHaveLength(73);
  });

  it('whose file is damaged are named in the log, once, and in the health page', async () => {
    await hold(aText());
    const damaged = `feed-${'d'.repeat(16)}.json`;
    await writeFile(join(world.data, 'drafts', damaged), '{"broken');
    await mkdir(join(world.data, 'decisions'));
    await writeFile(join(world.data, 'decisions', `${aText().id}.jws`), '');
    for (let times = 0; times < 2; times++) expect(await queue()).toHaveLength(1);
    const told = world.lines.filter(({ event }) => event === 'queue-file-unused');
    expect(told.map(({ subject }) => subject?.split('/').at(-1))).toEqual([
      damaged,
      `${aText().id}.jws`,
    ]);
    expect(told[0]?.detail).toContain('not JSON');
    expect(await (await world.get('/health')).json()).toMatchObject({
      status: 'degraded',
      queue: `faulty: drafts/${damaged}, decisions/${aText().id}.jws`,
    });
  });

  it('are not said to be none where their folder cannot be read', async () => {
    const part = async () => (await world.get('/v1/review?territory=35')).json();
    expect(await part()).toMatchObject({ texts: [], waiting: 0, faulty: 0 });
    await rm(join(world.data, 'drafts'), { recursive: true });
    await writeFile(join(world.data, 'drafts'), 'in the way');
    await writeFile(join(world.data, 'decisions'), 'in the way');
    expect(await part()).toMatchObject({ texts: [], waiting: 0, faulty: 2 });
    expect(await (await world.get('/health')).json()).toMatchObject({
      status: 'degraded',
      queue: 'faulty: drafts, decisions',
    });
    // Not "no such text": whoever decided it is to send it again.
    expect(await decide(world.keys.ours, 0)).toBe('503 unavailable');
  });

  it('say whether phones show them by the bulletin in place, whatever shelf they were put on', async () => {
    await hold(aText({ published: at(-60).toISOString() }));
    expect((await queue())[0]).not.toHaveProperty('phones');
    const { source, item } = aText();
    const payload = JSON.stringify({
      ...{ format: 'repli-bulletin/1', sequence: 1, sources: [] },
      ...{ issuedAt: at(0).toISOString(), validUntil: at(300).toISOString() },
      announcements: [
        {
          id: messageKey({ sender: source, id: item, voucher: voucherOfSource(source) }),
          ...{ sent: at(-60).toISOString(), nature: 'actual', phase: 'ongoing' },
          ...{ certainty: 'probable', territories: ['35'], numbers: {}, publisher: 'x', source },
        },
      ],
    });
    await mkdir(world.options.status, { recursive: true });
    await writeFile(join(world.options.status, 'bulletin.jws'), JSON.stringify({ payload }));
    expect(await queue()).toMatchObject([
      { shelf: 'review', phones: { places: ['35'], as: 'said' } },
    ]);
  });

  it('are none without such a folder', async () => {
    expect(await queue('?territory=35')).toEqual([]);
  });

  it('of an earlier version are read with what they lack', async () => {
    const { source, item, publisher, title, link, published, territories } = aText();
    const { state, numbers, reasons } = aText();
    const old = { source, item, publisher, title, link, published, territories, state };
    await hold({ ...other('c', {}), ...{ shelf: 'probable', shownIn: ['22'] } } as ReviewText);
    expect(await queue()).toMatchObject([{ shelf: 'probable' }]);
    await rm(join(world.data, 'drafts', `${other('c', {}).id}.json`));
    await hold({ ...old, numbers, reasons } as ReviewText, aText().id);
    expect(await queue()).toMatchObject([{ id: aText().id, shelf: 'review', numbers }]);
  });
});

describe('a decision', () => {
  it('lies in the data folder, and is told with who and when until the text changes', async () => {
    await hold(aText());
    expect(await decide(world.keys.ours, 0)).toBe('200');
    const { holder, kid } = world.keys.ours.entry;
    const decided = { verdict: 'not-an-outage', by: holder, at: at(0).toISOString() };
    expect(await queue()).toMatchObject([{ decided }]);
    expect(await verdicts()).toEqual(['not-an-outage']);
    const { entries } = await (await world.get('/v1/audit')).json();
    expect(entries).toMatchObject([{ kind: 'decision', id: aText().id, kid }]);
    expect(await decide(world.keys.ours, 5, 'reopened')).toBe('200');
    expect(await queue()).toMatchObject([{ decided: null }]);
    expect(await decide(world.keys.ours, 9)).toBe('200');
    await hold(aText({ digest: '1'.repeat(16) }));
    expect(await queue()).toMatchObject([{ decided: null }]);
  });

  it('leaves those before it in the folder, each of its own words and with its own hour', async () => {
    await hold(aText());
    expect(await decide(world.keys.ours, 0)).toBe('200');
    const edited = aText({ digest: '1'.repeat(16) });
    await hold(edited);
    expect(await decide(world.keys.ours, 1, 'not-an-outage', edited)).toBe('200');
    expect(await verdicts()).toEqual(['not-an-outage', 'not-an-outage']);
    const twin = other('e', {});
    await hold(twin);
    const decided = { verdict: 'not-an-outage', at: at(0).toISOString() };
    expect((await queue()).find(({ id }) => id === twin.id)).toMatchObject({ decided });
    await hold(aText());
    expect((await queue()).every((text) => text.decided !== null)).toBe(true);
    expect(await decide(world.keys.ours, 2, 'reopened', twin)).toBe('200');
    expect((await queue()).every((text) => text.decided === null)).toBe(true);
    expect(await verdicts()).toEqual(['not-an-outage', 'not-an-outage', 'reopened']);
  });

  it('that was kept and could not be written comes out beside the one that came after it', async () => {
    await hold(aText());
    await writeFile(join(world.data, 'decisions'), 'in the way');
    expect(await decide(world.keys.ours, 0)).toBe('503 not-written');
    expect(await decide(world.keys.ours, 1, 'reopened')).toBe('503 not-written');
    await rm(join(world.data, 'decisions'));
    await world.restart();
    expect(await verdicts()).toEqual(['not-an-outage', 'reopened']);
  });

  it('written by an earlier version counts, stays, and is not written a second time', async () => {
    await hold(aText());
    const dismissal = await signed(world.keys.ours, 0, 'not-an-outage');
    const file = await former(dismissal);
    expect(await queue()).toMatchObject([{ decided: { verdict: 'not-an-outage' } }]);
    expect(await said(world.put(ADDRESS, dismissal))).toBe('200');
    expect(await verdicts()).toEqual(['not-an-outage']);
    expect(await decide(world.keys.ours, 1, 'reopened')).toBe('200');
    expect(await queue()).toMatchObject([{ decided: null }]);
    expect(await readText(file)).toBe(dismissal);
  });

  describe('sent again by anybody', () => {
    it('is never the last word over a newer one that came another way', async () => {
      await hold(aText());
      expect(await decide(world.keys.ours, 0)).toBe('200');
      await keepDecision(world.data, await signed(world.keys.ours, 5, 'reopened'));
      const replayed = await (await world.get(ADDRESS)).text();
      const answer = await world.put(ADDRESS, replayed);
      const { code, title, fix } = (await answer.json()) as Record<string, string>;
      expect([answer.status, code]).toEqual([409, 'decided-since']);
      expect(title).toContain('plus récente');
      expect(fix).toContain('signez de nouveau');
      expect(await queue()).toMatchObject([{ decided: null }]);
      await world.restart();
      expect(await queue()).toMatchObject([{ decided: null }]);
    });

    it('stays refused where an earlier version wrote the newer one, or another source has the words', async () => {
      await hold(aText());
      const dismissal = await signed(world.keys.ours, 0, 'not-an-outage');
      await former(await signed(world.keys.ours, 5, 'reopened'));
      expect(await said(world.put(ADDRESS, dismissal))).toBe('409 decided-since');
      const twin = other('e', {});
      await hold(twin);
      const late = await signed(world.keys.ours, 6, 'not-an-outage');
      expect(await decide(world.keys.ours, 9, 'reopened', twin)).toBe('200');
      expect(await said(world.put(ADDRESS, late))).toBe('409 decided-since');
      expect((await queue()).every(({ decided }) => decided === null)).toBe(true);
    });

    it('is refused where it would not stand, as another is dated ahead of the clock', async () => {
      await hold(aText());
      await keepDecision(world.data, await signed(world.keys.ours, 5_400, 'not-an-outage'));
      expect(await queue()).toMatchObject([{ decided: null, lapsed: { why: 'ahead' } }]);
      expect(await decide(world.keys.ours, 0)).toBe('409 decided-since');
    });

    it('succeeds and changes nothing while it is the last word', async () => {
      await hold(aText());
      const dismissal = await signed(world.keys.ours, 0, 'not-an-outage');
      expect(await said(world.put(ADDRESS, dismissal))).toBe('200');
      const before = await readdir(join(world.data, 'decisions'));
      expect(await said(world.put(ADDRESS, dismissal))).toBe('200');
      expect(await readdir(join(world.data, 'decisions'))).toEqual(before);
      expect(await decide(world.keys.ours, 0, 'reopened')).toBe('409 decided-since');
    });
  });

  it.each<[string, () => Promise<string>, string]>([
    [
      'of a text that is not there',
      () => decide(world.keys.ours, 0, 'announced', other('9', {})),
      '404 no-such-text',
    ],
    [
      'of other words',
      () => decide(world.keys.ours, 0, 'announced', aText({ digest: '1'.repeat(16) })),
      '409 other-words',
    ],
    ['of a key of another territory', () => decide(world.keys.other, 0), '403 key-not-entitled'],
    ['made in the future', () => decide(world.keys.ours, 3_600), '422 ahead-of-clock'],
  ])('%s is refused, and lies nowhere', async (_name, send, refusal) => {
    await hold(aText());
    expect(await send()).toBe(refusal);
    expect(await readdir(world.data)).not.toContain('decisions');
  });

  it('of one territory cannot take a text from two', async () => {
    const wide = aText({ territories: ['35', '22'] });
    await hold(wide);
    expect(await decide(world.keys.ours, 0, 'not-an-outage', wide)).toBe('403 key-not-entitled');
  });

  it('of a part of a text is taken of that part, and leaves the list of its territories', async () => {
    const wide = aText({ territories: ['35', '22'] });
    await hold(wide);
    const sent = async (
      { entry, privateJwk }: NewKey,
      seconds: number,
      verdict: ReviewVerdict,
      territories: string[],
    ) => {
      const signer = { kid: entry.kid, privateKey: privateJwk };
      const text = await signDecision(wide, verdict, signer, at(seconds), 0, { territories });
      return said(world.put(ADDRESS, text));
    };
    const { ours, other: theirs } = world.keys;
    expect(await sent(ours, 0, 'not-an-outage', ['35'])).toBe('422 bad-decision');
    expect(await sent(ours, 0, 'announced', ['22'])).toBe('403 key-not-entitled');
    expect(await sent(ours, 0, 'announced', ['56'])).toBe('422 bad-decision');
    expect(await sent(ours, 0, 'announced', ['35'])).toBe('200');
    const part = { verdict: 'announced', by: ours.entry.holder, territories: ['35'] };
    expect(await queue('?territory=35')).toMatchObject([{ decided: part, last: at(0).getTime() }]);
    expect(await queue('?territory=22')).toMatchObject([{ decided: null, parts: [part] }]);
    expect(await queue()).toMatchObject([{ decided: null }]);
    expect(await sent(theirs, 2, 'announced', ['22'])).toBe('200');
    expect(await queue()).toMatchObject([{ decided: { territories: ['22'] } }]);
    expect(await sent(ours, 4, 'reopened', ['35'])).toBe('200');
    expect(await queue('?territory=35')).toMatchObject([{ decided: null }]);
    expect(await queue('?territory=22')).toMatchObject([{ decided: { verdict: 'announced' } }]);
  });

  it('may come right after one of a clock that ran fast, and no farther ahead', async () => {
    await hold(aText());
    const { entry, privateJwk } = world.keys.ours;
    await keepDecision(world.data, await signed(world.keys.ours, 7_200, 'not-an-outage'));
    const sentAfter = async (last: number) => {
      const signer = { kid: entry.kid, privateKey: privateJwk };
      return said(world.put(ADDRESS, await signDecision(aText(), 'reopened', signer, at(1), last)));
    };
    expect(await sentAfter(0)).toBe('409 decided-since');
    const [{ last = 0 } = {}] = await queue();
    expect(last).toBe(at(7_200).getTime());
    expect(await sentAfter(last + 5)).toBe('422 ahead-of-clock');
    expect(await sentAfter(last)).toBe('200');
    expect(await queue()).toMatchObject([{ decided: null }]);
  });
});
