import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadMemory } from './memory.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-memory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the memory of an earlier collector', () => {
  it('is read, with the texts that it handed over and those that waited', async () => {
    const path = join(folder, 'memory.json');
    const name = `feed-${'0'.repeat(16)}.json`;
    const held = {
      ...{ format: 'repli-collector/1', sequence: 7, files: {}, feeds: {} },
      drafts: { [name]: 'fedcba9876543210' },
      waiting: { [name]: { digest: 'fedcba9876543210', text: '{}' } },
    };
    await writeFile(path, JSON.stringify(held));
    const logged: string[] = [];
    expect(await loadMemory(path, ({ event }) => void logged.push(event))).toMatchObject({
      sequence: 7,
      drafts: held.drafts,
      waiting: { [name]: { mark: 'fedcba9876543210', text: '{}' } },
    });
    expect(logged).toEqual([]);
  });
});
