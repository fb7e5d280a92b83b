import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewKey } from '../../directory/key-file.ts';
import { keepDecision } from '../../host/decision-files.ts';
import { type DecisionScope, signDecision } from '../../status/review/decision.ts';
import type { ReviewText, ReviewVerdict } from '../../status/review/model.ts';
import { aText } from '../../status/review/review.fixtures.ts';
import { at, newKey, newWorld, said, signedAnnouncement, type World } from '../service.fixtures.ts';

let world: World;
let colleague: NewKey;
let country: NewKey;
beforeEach(async () => {
  world = await newWorld();
  await mkdir(join(world.data, 'drafts'));
  colleague = await newKey(['35'], { kid: 'colleague', holder: 'Sous-préfecture d’essai' });
  country = await newKey('all');
  const { ours, other } = world.keys;
  await world.allow(ours.entry, other.entry, colleague.entry, country.entry);
});
afterEach(() => world.close());

const hold = (text: ReviewText) =>
  writeFile(join(world.data, 'drafts', `${text.id}.json`), JSON.stringify(text));
const seenAt = (seconds: number) => at(seconds).getTime();

function decision(
  { entry, privateJwk }: NewKey,
  seconds: number,
  scope: DecisionScope,
  verdict: ReviewVerdict = 'announced',
  text = aText(),
) {
  const signer = { kid: entry.kid, privateKey: privateJwk };
  return signDecision(text, verdict, signer, at(seconds), scope.seen ?? 0, scope);
}
async function decide(...args: Parameters<typeof decision>): Promise<string> {
  const { id } = args[4] ?? aText();
  return said(world.put(`/v1/decisions/${id}`, await decision(...args)));
}
/** An announcement made of the text, by who knew of what was decided by so many seconds. */
async function announcement(
  key: NewKey,
  seconds: number,
  seen = 0,
  { id = `repli-35-${seconds}`, territory = '35', text = aText(), sentAt = seconds } = {},
) {
  const ofText = { text: text.id, digest: text.digest, seen };
  const sent = at(sentAt - 3_600)
    .toISOString()
    .replace(/\.\d+Z/, '+00:00');
  const signed = await signedAnnouncement(key, seconds, {
    ...{ id, territory, territories: [territory], ofText, sent },
  });
  return world.put(`/v1/announcements/${id}`, signed);
}
const announced = () => readdir(join(world.data, 'announcements')).catch(() => []);

describe('a decision on a text that somebody decided of since it was looked at', () => {
  it('is refused, however new it is, and says who decided what and when', async () => {
    await hold(aText());
    expect(await decide(world.keys.ours, 0, { seen: 0 })).toBe('200');
    for (const verdict of ['announced', 'not-an-outage', 'reopened'] as const)
      expect(await decide(colleague, 4, { seen: 0 }, verdict)).toBe('409 decided-since');
    const late = await decision(colleague, 5, { seen: 0 });
    const address = `/v1/decisions/${aText().id}`;
    const { title, fix } = (await (await world.put(address, late)).json()) as Record<
      string,
      string
    >;
    expect(title).toMatch(/plus récente.*annoncé, par Essai, le 22/);
    expect(fix).toMatch(/^Rien de cet envoi ne paraît/);
    const english = await world.put(address, late, { 'Accept-Language': 'en' });
    expect(((await english.json()) as { title: string }).title).toMatch(/announced, by Essai/);
  });

  it('is taken from whoever knew of what was decided', async () => {
    await hold(aText());
    expect(await decide(world.keys.ours, 0, { seen: 0 })).toBe('200');
    expect(await decide(colleague, 4, { seen: seenAt(0) }, 'reopened')).toBe('200');
    expect(await decide(world.keys.ours, 8, { seen: seenAt(0) })).toBe('409 decided-since');
    expect(await decide(world.keys.ours, 8, { seen: seenAt(4) })).toBe('200');
  });

  it('is refused after a command on the host too, and said again it gives the same answer', async () => {
    await hold(aText());
    await keepDecision(world.data, await decision(world.keys.ours, 0, {}, 'not-an-outage'));
    expect(await decide(colleague, 4, { seen: 0 })).toBe('409 decided-since');
    const knowing = await decision(colleague, 4, { seen: seenAt(0) });
    const address = `/v1/decisions/${aText().id}`;
    expect(await said(world.put(address, knowing))).toBe('200');
    expect(await said(world.put(address, knowing))).toBe('200');
  });

  it('is taken for another part of the text, and refused for the same', async () => {
    const wide = aText({ territories: ['35', '22'] });
    await hold(wide);
    const { ours, other } = world.keys;
    const part = (territories: string[]) => ({ territories, seen: 0 });
    expect(await decide(ours, 0, part(['35']), 'announced', wide)).toBe('200');
    expect(await decide(other, 2, part(['22']), 'announced', wide)).toBe('200');
    expect(await decide(colleague, 4, part(['35']), 'announced', wide)).toBe('409 decided-since');
    expect(await decide(country, 6, { seen: 0 }, 'not-an-outage', wide)).toBe('409 decided-since');
  });
});

describe('an announcement of a text that somebody decided of since it was looked at', () => {
  it('is refused, and is no second one of the same outage', async () => {
    await hold(aText());
    expect(await said(announcement(world.keys.ours, 0))).toBe('200');
    const made = { sender: 'prefecture35@example.fr', id: 'repli-35-0' };
    expect(await decide(world.keys.ours, 0, { seen: 0, announcement: made })).toBe('200');
    world.clock.now = at(600);
    const answer = await announcement(colleague, 600);
    const { code, title } = (await answer.json()) as Record<string, string>;
    expect([answer.status, code]).toEqual([409, 'decided-since']);
    expect(title).toContain('annoncé, par Essai, le 22');
    expect(await announced()).toEqual(['repli-35-0.jws']);
    // Its own signer may sign it anew. Whoever knows of it may: it may be another outage.
    const anew = { id: 'repli-35-0', sentAt: 0 };
    expect(await said(announcement(world.keys.ours, 601, 0, anew))).toBe('200');
    expect(await said(announcement(colleague, 800, seenAt(700)))).toBe('200');
  });

  it('is refused while the decision of the first is still on its way', async () => {
    await hold(aText());
    expect(await said(announcement(world.keys.ours, 0))).toBe('200');
    const answer = await announcement(colleague, 1);
    expect(await said(answer)).toBe('409 decided-since');
    expect(await announced()).toEqual(['repli-35-0.jws']);
    // One that never comes shuts nobody out.
    world.clock.now = at(180);
    expect(await said(announcement(colleague, 180))).toBe('200');
  });

  it('is refused once it was dismissed, and taken once it was taken up again', async () => {
    await hold(aText());
    expect(await decide(world.keys.ours, 0, { seen: 0 }, 'not-an-outage')).toBe('200');
    expect(await said(announcement(colleague, 2))).toBe('409 decided-since');
    expect(await decide(world.keys.ours, 4, { seen: seenAt(0) }, 'reopened')).toBe('200');
    expect(await said(announcement(colleague, 6))).toBe('200');
  });

  it('is taken where others announced it elsewhere, or made theirs of other words', async () => {
    const wide = aText({ territories: ['35', '22'] });
    await hold(wide);
    const there = { text: wide, territory: '22', id: 'repli-22-1' };
    expect(await said(announcement(world.keys.other, 0, 0, there))).toBe('200');
    const part = { territories: ['22'], seen: 0 };
    expect(await decide(world.keys.other, 0, part, 'announced', wide)).toBe('200');
    expect(await said(announcement(world.keys.ours, 2, 0, { text: wide }))).toBe('200');
    const words = aText({ digest: '1'.repeat(16) });
    expect(await said(announcement(world.keys.ours, 3, 0, { text: words }))).toBe('200');
  });
});

describe('one text', () => {
  it('is given as it stands now', async () => {
    await hold(aText());
    expect(await decide(world.keys.ours, 0, { seen: 0 })).toBe('200');
    const { id } = aText();
    const { text } = (await (await world.get(`/v1/review/${id}`)).json()) as { text: unknown };
    expect(text).toMatchObject({ id, last: seenAt(0), decided: { by: 'Essai' } });
    expect(await said(world.get('/v1/review/nothing'))).toBe('404 no-such-text');
  });
});
