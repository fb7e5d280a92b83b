/** What the publisher's tests are given: keys, signed files, a folder and a server of their own. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attested } from '../../../directory/attest/attestation.ts';
import { aLine, territoryText } from '../../../directory/checks/testing.ts';
import { makeKey, type NewKey } from '../../../directory/key-file.ts';
import { keysText } from '../../../directory/keys-list.ts';
import type { Key, Line, Territory } from '../../../directory/model.ts';
import { signTerritory } from '../../../directory/signed-territory.ts';
import { signAnnouncement } from '../../../status/announce/signed.ts';
import type { Announcement } from '../../../status/model.ts';
import type { LogLine } from '../../collect/log.ts';
import { type CapSample, cap } from '../../collect/testing/samples.ts';
import { type RunningServer, type ServerOptions, startServer } from '../http/server.ts';
import { LIMITS } from '../limits.ts';

export const NOW = new Date('2026-11-22T18:00:00Z');
export const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

export function newKey(territories: Key['territories'], changes: Partial<Key> = {}) {
  const days = { from: '2026-01-01', until: '2027-12-31', ...changes };
  const name = territories === 'all' ? 'FR' : territories.join('-');
  return makeKey({ name, use: ['territory'], territories, holder: 'Essai', ...days });
}

const signerOf = ({ entry, privateJwk }: NewKey) => ({ kid: entry.kid, privateKey: privateJwk });

/** A file of Ille-et-Vilaine whose only line has this label. */
export function territory(label = 'Pompiers', changes: Partial<Territory> = {}): Territory {
  const lines: Line[] = [aLine({ label })];
  return { ...(JSON.parse(territoryText(lines)) as Territory), ...changes };
}

/** @param when instant of signing, or seconds after `NOW` */
export const signedTerritory = (
  key: NewKey,
  when: number | Date,
  content = territory(),
  base: string | null = null,
) =>
  signTerritory(content, signerOf(key), { now: typeof when === 'number' ? at(when) : when, base });

export function signedAnnouncement(
  key: NewKey,
  when: number | Date,
  sample: CapSample & {
    text?: string;
    territories?: Announcement['territories'];
    attested?: readonly Attested[];
  } = {},
): Promise<string> {
  const { text = '', territories = ['35'], attested = [], ...rest } = sample;
  const xml = cap({ id: 'repli-35-1', ...rest }).replace('<parameter>', `${text}<parameter>`);
  const now = typeof when === 'number' ? at(when) : when;
  return signAnnouncement(xml, signerOf(key), { now, territories, attested });
}

export interface Bench {
  data: string;
  clock: { now: Date };
  lines: LogLine[];
  keys: { ours: NewKey; other: NewKey };
  server: RunningServer;
  /** What the server was started with. */
  options: ServerOptions;
  /** Rewrites `keys.json`. */
  allow(...entries: Key[]): Promise<void>;
  put(path: string, body: string, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Ends the server and starts another on the same folder and database. */
  restart(changes?: Partial<ServerOptions>): Promise<void>;
  close(): Promise<void>;
}

export async function newBench(changes: Partial<ServerOptions> = {}): Promise<Bench> {
  const root = await mkdtemp(join(tmpdir(), 'repli-publisher-'));
  const data = join(root, 'data');
  await mkdir(join(data, 'territories'), { recursive: true });
  await cp('data/national.json', join(data, 'national.json'));
  const keys = { ours: await newKey(['35']), other: await newKey(['22', '56']) };
  const clock = { now: at(0) };
  const lines: LogLine[] = [];
  const allow = (...entries: Key[]) =>
    writeFile(join(data, 'keys.json'), keysText({ keys: entries }));
  await allow(keys.ours.entry, keys.other.entry);
  const options = (more: Partial<ServerOptions>): ServerOptions => ({
    data,
    directory: null,
    database: join(root, 'publisher.sqlite'),
    host: '127.0.0.1',
    port: 0,
    origins: ['https://repli.example'],
    behindProxy: false,
    limits: LIMITS,
    io: { out: () => {}, err: () => {}, env: {}, cwd: root, now: () => clock.now },
    log: (line) => void lines.push(line),
    ...changes,
    ...more,
  });
  let running = true;
  const bench: Bench = {
    data,
    clock,
    lines,
    keys,
    options: options({}),
    server: await startServer(options({})),
    allow,
    put: (path, body, headers = {}) =>
      fetch(`${bench.server.address}${path}`, {
        method: 'PUT',
        body,
        headers: { 'Content-Type': 'application/jose+json', ...headers },
      }),
    get: (path, headers = {}) => fetch(`${bench.server.address}${path}`, { headers }),
    restart: async (more = {}) => {
      await bench.server.close();
      running = false;
      bench.server = await startServer(options(more));
      running = true;
    },
    close: async () => {
      if (running) await bench.server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
  return bench;
}

export const readText = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

export interface Answer {
  code?: string;
  title?: string;
  cause?: string;
  version?: number;
  sha256?: string;
  problems?: { file: string; path: string; line: number; fix: string; message: string }[];
}

/** Status and code of an answer: `409 rolled-back`, `200`. */
export async function said(answer: Response | Promise<Response>): Promise<string> {
  const response = await answer;
  const { code } = (await response.json()) as Answer;
  return code === undefined ? `${response.status}` : `${response.status} ${code}`;
}
