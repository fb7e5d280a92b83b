import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewKey } from '../../directory/key-file.ts';
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
const other = (letter: string, over: Partial<ReviewText>) =>
  aText({ id: `other-${letter.repeat(16)}`, ...over });

describe('texts to review', () => {
  it('are given for a territory or all, the newest first; what is none is left out', async () => {
    await hold(aText({ published: '2026-11-20T10:00:00Z' }));
    await hold(other('b', { published: '2026-11-21T10:00:00Z', territories: 'all' }));
    await hold(other('c', { published: '2026-11-21T12:00:00Z', territories: ['22'] }));
    await writeFile(join(world.data, 'drafts', `x-${'d'.repeat(16)}.json`), '{"numbers":');
    await hold(aText(), 'elsewhere');
    const ids = async (query?: string) => (await queue(query)).map(({ id }) => id.slice(-1));
    expect(await ids('?territory=35')).toEqual(['b', 'f']);
    expect(await ids()).toEqual(['c', 'b', 'f']);
    expect(await ids('?territory=22,56')).toEqual(['c', 'b']);
    // What is no code leaves nothing out.
    expect(await ids('?territory=22,x')).toEqual(['c', 'b', 'f']);
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

  it('are none without such a folder', async () => {
    expect(await queue('?territory=35')).toEqual([]);
  });

  it('of an earlier version are read with what they lack', async () => {
    const { source, item, publisher, title, link, published, territories } = aText();
    const { state, numbers, reasons } = aText();
    const old = { source, item, publisher, title, link, published, territories, state };
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
    expect(await readText(world.data, 'decisions', `${aText().id}.jws`)).toContain('not-an-outage');
    const { entries } = await (await world.get('/v1/audit')).json();
    expect(entries).toMatchObject([{ kind: 'decision', id: aText().id, kid }]);
    expect(await decide(world.keys.ours, 5, 'reopened')).toBe('200');
    expect(await queue()).toMatchObject([{ decided: null }]);
    expect(await decide(world.keys.ours, 9)).toBe('200');
    await hold(aText({ digest: '1'.repeat(16) }));
    expect(await queue()).toMatchObject([{ decided: null }]);
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
});
