import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sourcesPart } from './source-troubles.ts';

const NOW = new Date('2026-11-22T17:10:00Z');
let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'repli-troubles-'));
});
afterEach(() => rm(data, { recursive: true }));

const says = async (...sources: object[]) => {
  const payload = JSON.stringify({ validUntil: '2026-11-22T17:15:00Z', sources });
  await writeFile(join(data, 'bulletin.jws'), JSON.stringify({ payload }));
  return sourcesPart(data, data, NOW);
};
const list = (text: string) => writeFile(join(data, 'sources.json'), text);

it('a list of sources that cannot be used is no good news, however well its former sources are read', async () => {
  const good = { id: 'sdis-35', ok: true, checkedAt: null, territories: ['35'] };
  await list('{ "sources": [');
  expect(await says(good)).toBe('trouble: sources.json cannot be used (repli check)');
  const unknown = { id: 'sources', ok: false, checkedAt: null };
  expect(await says(good, unknown)).toMatch(/, sources unread$/);
  await list('{ "sources": [] }');
  expect(await says(good)).toBe('ok');
});

it('what a folder never said to be over is told', async () => {
  const folder = { id: 'announcements', ok: true, checkedAt: null };
  const unended = { id: 'announcements-unended', ok: false, checkedAt: null, territories: ['35'] };
  expect(await says(folder, { ...unended, trouble: 'outlasted' })).toBe(
    'trouble: announcements-unended outlasted',
  );
});

it('a list that is not there is no good news while sources are watched, or may be', async () => {
  const folder = { id: 'announcements', ok: true, checkedAt: null };
  const good = { id: 'sdis-35', ok: true, checkedAt: null, territories: ['35'] };
  expect(await says(folder)).toBe('ok');
  expect(await says(folder, good)).toBe('trouble: sources.json is missing (repli check)');
  const unknown = { id: 'sources', ok: false, checkedAt: null };
  expect(await says(folder, unknown)).toBe(
    'trouble: sources.json is missing (repli check), sources unread',
  );
  await list('{ "sources": [] }');
  expect(await says(folder, good)).toBe('ok');
});
