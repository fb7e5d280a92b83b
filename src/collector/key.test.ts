import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeKey, sealKey } from '../directory/key-file.ts';
import { loadPrivateKey } from '../host/private-key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repli-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a key file still locked is named as such, with the way out', async () => {
  const key = await makeKey({
    name: 'host',
    use: ['bulletin'],
    territories: [],
    holder: 'Hébergeur',
    from: '2026-11-01',
    until: '2028-11-01',
  });
  const file = join(folder, 'host.json');
  await writeFile(file, await sealKey(key, 'une phrase assez longue'));
  const loading = loadPrivateKey({ env: { REPLI_KEY_FILE: file }, cwd: folder });
  await expect(loading).rejects.toThrow('still locked by its passphrase');
  await expect(loading).rejects.toThrow(`repli keys export ${file}`);
});
