/** Files of territories: what is published, and what is refused and why. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLine } from '../../directory/checks/files.fixtures.ts';
import { baseOf } from '../../directory/history/base.ts';
import { publishedLine } from '../../directory/history/line-key.ts';
import {
  type Answer,
  newWorld,
  readText,
  said,
  signedTerritory,
  territory,
  type World,
} from '../service.fixtures.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
});
afterEach(() => world.close());

const ILLE = '/v1/territories/35';
const audited = async () =>
  ((await (await world.get('/v1/audit')).json()) as { entries: { event: string }[] }).entries.map(
    ({ event }) => event,
  );

describe('a territory file sent to the publisher', () => {
  it('is kept, written out as repli check reads it, and given back as it came', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const answer = await world.put(ILLE, text);
    expect(answer.status).toBe(200);
    const { sha256, version } = (await answer.json()) as Answer;
    expect(version).toBe(world.clock.now.getTime());
    expect(JSON.parse(await readText(world.data, 'territories/35.json'))).toEqual(territory());
    const back = await world.get(ILLE);
    expect(await back.text()).toBe(text);
    expect(back.headers.get('etag')).toBe(`"${sha256}"`);
    expect(back.headers.get('content-type')).toBe('application/jose+json');
    expect((await world.get(ILLE, { 'If-None-Match': `"${sha256}"` })).status).toBe(304);
    expect(await audited()).toEqual(['accepted']);
  });

  it('gets the same answer when it is sent again, and nothing is done twice', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const first = await (await world.put(ILLE, text)).text();
    world.clock.now = new Date('2026-11-29T00:00:00Z');
    await world.allow();
    const again = await world.put(ILLE, text);
    expect([again.status, await again.text()]).toEqual([200, first]);
    expect(await audited()).toEqual(['accepted']);
  });

  it('replaces an older version, which stays to be read', async () => {
    const first = await signedTerritory(world.keys.ours, 0);
    const second = await signedTerritory(world.keys.ours, 1, territory('Pompiers de Rennes'));
    expect([await said(world.put(ILLE, first)), await said(world.put(ILLE, second))]).toEqual([
      '200',
      '200',
    ]);
    expect(await readText(world.data, 'territories/35.json')).toContain('Pompiers de Rennes');
    const { versions } = (await (await world.get(`${ILLE}/versions`)).json()) as {
      versions: { version: number }[];
    };
    expect(versions).toHaveLength(2);
    const older = await world.get(`${ILLE}/versions/${versions[1]?.version}`);
    expect(await older.text()).toBe(first);
  });

  it('is refused when a newer version is in place, and when another has the same version', async () => {
    const older = await signedTerritory(world.keys.ours, 0);
    await world.put(ILLE, await signedTerritory(world.keys.ours, 1));
    expect(await said(world.put(ILLE, older))).toBe('409 rolled-back');
    const same = await signedTerritory(world.keys.ours, 1, territory('Autre'));
    expect(await said(world.put(ILLE, same))).toBe('409 same-version');
    expect(await audited()).toEqual(['accepted', 'rolled-back', 'same-version']);
    expect(await readText(world.data, 'territories/35.json')).not.toContain('Autre');
  });

  it('is refused under a key of another territory, and at the address of another', async () => {
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.other, 0)))).toBe(
      '403 key-not-entitled',
    );
    const atAnother = world.put('/v1/territories/22', await signedTerritory(world.keys.other, 0));
    expect(await said(atAnother)).toBe('422 faulty-content');
    expect((await world.get(ILLE)).status).toBe(404);
  });

  it('is refused under a key unknown, expired, not yet valid or revoked, as keys.json says now', async () => {
    const { ours } = world.keys;
    const text = await signedTerritory(ours, 0);
    await world.allow();
    expect(await said(world.put(ILLE, text))).toBe('403 unknown-key');
    await world.allow({ ...ours.entry, until: '2026-11-21' });
    expect(await said(world.put(ILLE, text))).toBe('403 key-expired');
    await world.allow({ ...ours.entry, from: '2026-11-23' });
    expect(await said(world.put(ILLE, text))).toBe('403 key-not-yet-valid');
    await world.allow({ ...ours.entry, revoked: '2026-11-22' });
    expect(await said(world.put(ILLE, text))).toBe('403 key-revoked');
    await world.allow(ours.entry);
    expect(await said(world.put(ILLE, text))).toBe('200');
  });

  it('is refused once altered, and nothing of it enters the audit log', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    const altered = text.replace('+33200000000', '+33200000001');
    expect(altered).not.toBe(text);
    expect(await said(world.put(ILLE, altered))).toBe('403 bad-signature');
    expect(await said(world.put(ILLE, text.slice(0, -1)))).toBe('400 not-a-document');
    expect(await said(world.put(ILLE, ''))).toBe('400 not-a-document');
    expect(await audited()).toEqual([]);
  });

  it('is refused past its day, and when its clock is ahead', async () => {
    const text = await signedTerritory(world.keys.ours, 0);
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 601)))).toBe(
      '422 ahead-of-clock',
    );
    world.clock.now = new Date('2026-11-29T18:00:01Z');
    expect(await said(world.put(ILLE, text))).toBe('422 expired');
  });

  it('is refused with each error in its place, in the language asked for', async () => {
    const lines = [aLine(), aLine({ number: '+33199001234' })];
    const text = await signedTerritory(world.keys.ours, 0, territory('', { lines }));
    const french = await world.put(ILLE, text, { 'Accept-Language': 'de, fr-FR;q=0.8, en;q=0.5' });
    expect(french.status).toBe(422);
    expect(french.headers.get('content-type')).toContain('application/problem+json');
    const { problems = [], title } = (await french.json()) as Answer;
    expect(title).toBe('Le fichier compte des erreurs\u00a0: 1.');
    const [problem] = problems;
    expect(problem).toMatchObject({ file: 'data/territories/35.json', path: 'lines[1].number' });
    const written = `${JSON.stringify(territory('', { lines }), null, 2)}\n`.split('\n');
    expect(written[(problem?.line ?? 0) - 1]).toContain('+33199001234');
    expect(problem?.fix).not.toBe('');
    const english = await world.put(ILLE, text, { 'Accept-Language': 'en-GB' });
    expect(english.headers.get('content-language')).toBe('en');
    expect(((await english.json()) as Answer).title).toBe('The file has errors: 1.');
  });

  it('is refused when the file in place was changed later another way', async () => {
    const file = join(world.data, 'territories/35.json');
    await writeFile(file, JSON.stringify(territory('De la forge')));
    const older = territory('Du bureau', { updated: '2026-11-21' });
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 0, older)))).toBe(
      '409 older-than-file',
    );
    expect(await readText(file)).toContain('De la forge');
    expect(await said(world.put(ILLE, await signedTerritory(world.keys.ours, 1)))).toBe('200');
  });

  it('sent again by anybody never undoes what the forge has changed since', async () => {
    const file = join(world.data, 'territories/35.json');
    const text = await signedTerritory(world.keys.ours, 0);
    expect(await said(world.put(ILLE, text))).toBe('200');
    const closed = territory('', {
      lines: [aLine({ withdrawn: '2026-11-22', confirmation: null })],
    });
    const forge = JSON.stringify(closed);
    await writeFile(file, forge);
    expect(await said(world.put(ILLE, text))).toBe('409 other-base');
    expect(await readText(file)).toBe(forge);
    await rm(file);
    expect(await said(world.put(ILLE, text))).toBe('200');
    expect(await readText(file)).toContain('Pompiers');
  });

  it('that could not be written yet is not written over what the forge put there meanwhile', async () => {
    const file = join(world.data, 'territories/35.json');
    const { ours } = world.keys;
    expect(await said(world.put(ILLE, await signedTerritory(ours, 0)))).toBe('200');
    // A folder in the place of the file: it can neither be read nor be replaced.
    await rm(file);
    await mkdir(file);
    const next = territory('Pompiers de Rennes', { updated: '2026-11-22' });
    const text = await signedTerritory(ours, 1, next);
    expect(await said(world.put(ILLE, text))).toBe('503 not-written');
    await rm(file, { recursive: true });
    const forge = JSON.stringify(territory('De la forge', { updated: '2026-11-23' }));
    await writeFile(file, forge);
    await world.restart();
    expect(await readText(file)).toBe(forge);
    expect(await said(world.put(ILLE, text))).toBe('409 other-base');
  });

  it('is refused when somebody else published since it was begun, and says what would be undone', async () => {
    const { ours } = world.keys;
    const begun = territory('Pompiers');
    const base = await baseOf(begun.lines.map(publishedLine));
    expect(await said(world.put(ILLE, await signedTerritory(ours, 0, begun)))).toBe('200');
    const second = aLine({ number: '+33200000001', label: 'SAMU' });
    const theirs = territory('', { lines: [...begun.lines, second] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 1, theirs, base)))).toBe('200');
    const mine = territory('', { lines: [...begun.lines, aLine({ number: '+33200000002' })] });
    const refused = await world.put(ILLE, await signedTerritory(ours, 2, mine, base));
    const { code, problems } = (await refused.json()) as Answer;
    expect([refused.status, code]).toEqual([409, 'other-base']);
    expect(problems).toMatchObject([{ path: 'lines', file: 'data/territories/35.json' }]);
    expect(problems?.[0]?.message).toContain('+33200000001 (SAMU)');
    const file = await readText(world.data, 'territories/35.json');
    expect(JSON.parse(file).lines).toHaveLength(2);
    const again = await baseOf(theirs.lines.map(publishedLine));
    const both = territory('', { lines: [...theirs.lines, aLine({ number: '+33200000002' })] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 3, both, again)))).toBe('200');
  });

  it('is refused when it leaves out a published line, whoever made it from whatever', async () => {
    const { ours } = world.keys;
    expect(await said(world.put(ILLE, await signedTerritory(ours, 0)))).toBe('200');
    const without = territory('', { lines: [aLine({ number: '+33200000001', label: 'SAMU' })] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 1, without)))).toBe(
      '409 would-lose',
    );
    const closed = aLine({ label: 'Pompiers', withdrawn: '2026-11-22', confirmation: null });
    const after = territory('', { lines: [closed] });
    expect(await said(world.put(ILLE, await signedTerritory(ours, 2, after)))).toBe('200');
  });

  it('is published once when many versions come at the same moment, and the newest stands', async () => {
    const texts = await Promise.all(
      [5, 1, 4, 2, 3, 5].map((s) => signedTerritory(world.keys.ours, s, territory(`v${s}`))),
    );
    const answers = await Promise.all(texts.map((text) => said(world.put(ILLE, text))));
    expect(answers.filter((answer) => answer === '200').length).toBeGreaterThan(0);
    expect(await readText(world.data, 'territories/35.json')).toContain('"v5"');
    const accepted = (await audited()).filter((event) => event === 'accepted');
    const { versions } = (await (await world.get(`${ILLE}/versions`)).json()) as Record<
      'versions',
      unknown[]
    >;
    expect(versions).toHaveLength(accepted.length);
  });
});
