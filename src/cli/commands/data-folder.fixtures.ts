/** A copy of the project's data in a folder of its own, with a key that may sign the directory. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { Key, Territory } from '../../directory/model.ts';
import type { Io } from '../../host/io.ts';
import type { Command } from '../command.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));
const FILES = ['territories', 'national.json', 'keys.json', 'sources.json'];

export interface DataFolder {
  /** Folder that commands run in; the data lie in `data/`. */
  cwd: string;
  publicKey: Key;
  /** The environment with which `repli sign` may sign. */
  signing: Io['env'];
  /** Makes the key one that phones accept. */
  publishKey(): Promise<void>;
  run(command: Command, args?: string[], env?: Io['env']): Promise<{ code: number; text: string }>;
  /** Rewrites the file of a territory. */
  edit(code: string, change: (territory: Territory) => Partial<Territory>): Promise<void>;
  remove(): Promise<void>;
}

export async function aDataFolder(now: Date): Promise<DataFolder> {
  const cwd = await mkdtemp(join(tmpdir(), 'repli-data-'));
  await Promise.all(
    FILES.map((name) => cp(join(DATA, name), join(cwd, 'data', name), { recursive: true })),
  );
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(pair.privateKey)), kid: 'test-1' };
  const publicKey: Key = {
    kid: 'test-1',
    use: ['directory'],
    territories: 'all',
    holder: 'Essai',
    from: '2026-01-01',
    until: '2027-12-31',
    revoked: null,
    jwk: { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' },
  };
  return {
    cwd,
    publicKey,
    signing: { REPLI_KEY: JSON.stringify(jwk) },
    publishKey: () => writeFile(join(cwd, 'data/keys.json'), JSON.stringify({ keys: [publicKey] })),
    async run(command, args = [], env = {}) {
      const lines: string[] = [];
      const say = (line: string) => void lines.push(line);
      const code = await command.run(args, { out: say, err: say, env, cwd, now: () => now });
      return { code, text: lines.join('\n') };
    },
    async edit(code, change) {
      const path = join(cwd, `data/territories/${code}.json`);
      const territory = JSON.parse(await readFile(path, 'utf8')) as Territory;
      await writeFile(path, JSON.stringify({ ...territory, ...change(territory) }, null, 2));
    },
    remove: () => rm(cwd, { recursive: true }),
  };
}
