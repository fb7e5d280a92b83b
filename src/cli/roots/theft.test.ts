/**
 * The procedure of docs/SECURITY.md for a stolen key of the host, played with the commands, real files and what a
 * phone runs: installed before the theft, it is never installed anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openKey } from '../../directory/key-file.ts';
import type { Directory, Key } from '../../directory/model.ts';
import { signDocument } from '../../directory/signed.ts';
import { productionKeys } from '../../host/build-keys.ts';
import { UsageError } from '../../host/io.ts';
import { pollBulletin } from '../../published/bulletin.ts';
import { renewDirectory } from '../../published/directory.ts';
import { heldNews, keepNews } from '../../published/kept-news.ts';
import { FakeStore, type Served, stubPhone } from '../../published/phone.fixtures.ts';
import { trustedKeys } from '../../published/trusted.ts';
import type { Command } from '../command.ts';
import { aDataFolder, type DataFolder } from '../commands/data-folder.fixtures.ts';
import { command as keygen } from '../commands/keygen.ts';
import { command as keys } from '../commands/keys.ts';
import { command as roots } from '../commands/roots.ts';
import { command as sign } from '../commands/sign.ts';

const store = vi.hoisted(() => ({ db: null as unknown }));
vi.mock('../../store/open.ts', () => ({
  withStore: (work: (db: unknown) => unknown) => work(store.db),
  orElse: async (reading: Promise<unknown>, fallback: unknown) => reading.catch(() => fallback),
}));

const START = Date.parse('2026-11-28T12:00:00Z');
const PASSPHRASE = { REPLI_PASSPHRASE: 'quatre mots sans rapport' };
/** In minutes. */
const MONTH = 31 * 24 * 60;
const FALSE_NUMBER = '+33639980666';

// Opening a key file takes a while on purpose, and these open many.
vi.setConfig({ testTimeout: 120_000 });

let folder: DataFolder;
let served: Served;
let clock: number;

beforeEach(async () => {
  clock = START;
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  folder = await aDataFolder(new Date(START));
  store.db = new FakeStore();
  served = new Map();
  stubPhone(served);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await folder.remove();
});

/** Lets time pass, for host and phone alike. */
function wait(minutes: number): void {
  clock += minutes * 60_000;
  vi.setSystemTime(clock);
}

async function run(command: Command, args: string[], env: Record<string, string> = PASSPHRASE) {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const io = { out: say, err: say, env, cwd: folder.cwd, now: () => new Date(clock) };
  const code = await command.run(args, io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    lines.push(error.told.fr);
    return 2;
  });
  return { code, text: lines.join('\n') };
}

const listed = async (): Promise<Key[]> =>
  JSON.parse(await readFile(join(folder.cwd, 'data/keys.json'), 'utf8')).keys;

/** A new key of the host, in `keys.json` and in hand. */
async function hostKey(name: string) {
  const file = `.repli/${name}.json`;
  const args = ['--use', 'directory,bulletin', '--holder', name, '--out', file, '--add'];
  expect(await run(keygen, args)).toMatchObject({ code: 0 });
  const text = await readFile(join(folder.cwd, file), 'utf8');
  const opened = await openKey(text, PASSPHRASE.REPLI_PASSPHRASE);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.signer;
}
type Signer = Awaited<ReturnType<typeof hostKey>>;

/** Makes three roots; answers their files. */
async function makeRoots(out: string): Promise<string[]> {
  const holders = ['Anne', 'Bilal', 'Chloé'].flatMap((name) => ['--holder', name]);
  const { code, text } = await run(roots, ['make', ...holders, '--out', out]);
  expect(code).toBe(0);
  return [...text.matchAll(/\S+\/root-[0-9a-f]{8}\.json/g)].map(([file]) => file);
}

const signWith = (...files: (string | undefined)[]) =>
  run(roots, ['sign', ...files.flatMap((file) => ['--key', file ?? ''])]);

/** `repli sign`, then what it wrote is what the network serves. */
async function publish({ kid, privateKey }: Signer) {
  const env = { REPLI_KEY: JSON.stringify({ ...privateKey, kid }) };
  const done = await run(sign, ['--out', 'site/data/directory.jws'], env);
  if (done.code === 0) {
    for (const name of ['directory.jws', 'keys.jws']) {
      served.set(`/data/${name}`, await readFile(join(folder.cwd, 'site/data', name), 'utf8'));
    }
  }
  return done;
}

const bulletinAt = (at: number, change: object = {}) => ({
  format: 'repli-bulletin/1',
  sequence: at,
  issuedAt: new Date(at).toISOString(),
  validUntil: new Date(at + 600_000).toISOString(),
  sources: [],
  announcements: [],
  ...change,
});

/** The site as it was built before: the phone has its keys and roots for good. */
async function install(signer: Signer): Promise<void> {
  const env = { REPLI_KEY: JSON.stringify({ ...signer.privateKey, kid: signer.kid }) };
  const io = { out: () => {}, err: () => {}, env, cwd: folder.cwd, now: () => new Date(clock) };
  const { accepted, lists } = await productionKeys(io, 'data', await listed());
  vi.stubGlobal('__REPLI_KEYS__', accepted);
  vi.stubGlobal('__REPLI_ROOTS__', lists?.roots ?? null);
}

async function poll() {
  const polled = await pollBulletin(await heldNews(await trustedKeys()), new Date(clock));
  const { bulletin, text, keys: counting } = polled;
  if (bulletin !== null) await keepNews({ text, bulletin }, counting, clock);
  return polled.contact;
}

/** The directory in place, as a thief would have it: every number of 35 is theirs, a month ahead of all others. */
async function falseDirectory(signer: Signer, minutesAhead: number): Promise<string> {
  const { payload } = JSON.parse(served.get('/data/directory.jws') ?? '') as { payload: string };
  const directory = JSON.parse(payload) as Directory;
  const at = clock + minutesAhead * 60_000;
  const territories = directory.territories.map((territory) =>
    territory.code === '35'
      ? {
          ...territory,
          lines: territory.lines.map((line) => ({ ...line, number: FALSE_NUMBER })),
        }
      : territory,
  );
  const forged = {
    ...directory,
    version: Math.floor(at / 1000),
    issuedAt: new Date(at).toISOString(),
    territories,
  };
  return signDocument(forged, signer, 'directory');
}
const holds = (directory: Directory, number: string) => JSON.stringify(directory).includes(number);

describe('a list that is signed while keys.json changes', () => {
  it('is not written: a key revoked in that time would count again', async () => {
    const first = await hostKey('2025');
    await hostKey('2026');
    const [one] = await makeRoots('usb');
    const env = {
      get REPLI_PASSPHRASE() {
        const path = join(folder.cwd, 'data/keys.json');
        const list: { keys: Key[] } = JSON.parse(readFileSync(path, 'utf8'));
        const gone = list.keys.map((key) =>
          key.kid === first.kid ? { ...key, revoked: '2026-11-28' } : key,
        );
        writeFileSync(path, JSON.stringify({ keys: gone }));
        return PASSPHRASE.REPLI_PASSPHRASE;
      },
    };
    const { code, text } = await run(roots, ['sign', '--key', one ?? ''], env);
    expect([code, text]).toEqual([2, expect.stringContaining('a changé pendant la signature')]);
    expect(await signWith(one)).toMatchObject({ code: 0 });
  });
});

describe('a stolen key of the host', () => {
  it('is undone on a phone that was installed before, and is of no use to the thief again', async () => {
    await mkdir(join(folder.cwd, 'site/data'), { recursive: true });
    const [anne, bilal, chloe] = await makeRoots('.repli/roots');
    const stolen = await hostKey('hébergeur');
    expect((await signWith(anne, chloe)).code).toBe(0);
    expect(await run(roots, ['check'])).toMatchObject({ code: 0 });
    expect(await publish(stolen)).toMatchObject({ code: 0 });
    await install(stolen);
    expect(holds((await renewDirectory()).directory, FALSE_NUMBER)).toBe(false);
    const before = served.get('/data/keys.jws') ?? '';

    // The theft: signed as the host signs, and dated a month ahead so that nothing true comes after it.
    wait(60);
    const forged = await falseDirectory(stolen, MONTH + 5);
    served.set('/data/directory.jws', forged);
    const outage = { id: 'faux', sent: new Date(clock).toISOString(), nature: 'actual' };
    const lie = bulletinAt(clock + 500_000, { announcements: [outage] });
    served.set('/status/bulletin.jws', await signDocument(lie, stolen, 'bulletin'));
    expect(holds((await renewDirectory()).directory, FALSE_NUMBER)).toBe(true);
    expect(await poll()).toBe('ok');
    // The phone is then without a network until the forgery is no more of the future than clocks differ.
    wait(MONTH);

    // The procedure, step by step.
    const revoked = await run(keys, ['revoke', stolen.kid]);
    expect(revoked.code).toBe(0);
    const fresh = await hostKey('hébergeur-2');
    expect(await publish(fresh)).toMatchObject({ code: 2 });
    expect((await signWith(bilal)).text).toContain('Manque 1 signature');
    expect((await run(roots, ['check'])).code).toBe(1);
    expect(await publish(fresh)).toMatchObject({ code: 2 });
    expect((await signWith(anne)).text).toContain('la liste compte');
    expect(await run(roots, ['check'])).toMatchObject({ code: 0 });
    // Its version is lower than that of the forgery: what a revoked key signed keeps nothing out.
    expect(await publish(fresh)).toMatchObject({ code: 0 });

    const { directory, undoes, kept } = await renewDirectory();
    expect([holds(directory, FALSE_NUMBER), undoes, kept]).toEqual([false, true, true]);
    expect(await heldNews(await trustedKeys())).toBeNull();

    // What the thief still can do: send the old again, and sign anew.
    const truth = served.get('/data/directory.jws') ?? '';
    const lists = served.get('/data/keys.jws') ?? '';
    served.set('/data/keys.jws', before);
    for (const attack of [forged, await falseDirectory(stolen, 0)]) {
      served.set('/data/directory.jws', attack);
      await expect(renewDirectory()).rejects.toThrow('could not be verified');
    }
    expect(await poll()).toBe('key-expired');
    for (const broken of [
      '',
      '<html>',
      lists.slice(0, -40),
      before.replace(/"signature":"./g, '"signature":"A'),
    ]) {
      served.set('/data/keys.jws', broken);
      served.set('/data/directory.jws', truth);
      expect(holds((await renewDirectory()).directory, FALSE_NUMBER)).toBe(false);
      expect((await trustedKeys()).find(({ kid }) => kid === stolen.kid)?.revoked).not.toBeNull();
    }
    const news = await signDocument(bulletinAt(clock), fresh, 'bulletin');
    served.set('/status/bulletin.jws', news);
    expect(await poll()).toBe('ok');
  });

  it('is learned from the first bulletin that the new key signs', async () => {
    await mkdir(join(folder.cwd, 'site/data'), { recursive: true });
    const [anne, bilal] = await makeRoots('.repli/roots');
    const old = await hostKey('hébergeur');
    await signWith(anne, bilal);
    await publish(old);
    await install(old);
    wait(60);
    await run(keys, ['revoke', old.kid]);
    const fresh = await hostKey('hébergeur-2');
    await signWith(anne, bilal);
    await publish(fresh);
    served.set('/status/bulletin.jws', await signDocument(bulletinAt(clock), fresh, 'bulletin'));
    expect(await poll()).toBe('ok');
  });
});

describe('a stolen root', () => {
  it('is replaced by a list that two of the old and two of the new sign', async () => {
    await mkdir(join(folder.cwd, 'site/data'), { recursive: true });
    const [anne, bilal] = await makeRoots('.repli/roots');
    const host = await hostKey('hébergeur');
    await signWith(anne, bilal);
    await publish(host);
    await install(host);
    expect((await renewDirectory()).undoes).toBe(false);
    wait(60);
    const [dora, emil] = await makeRoots('.repli/roots-2');
    expect((await signWith(anne, bilal)).text).toContain('Manquent 2');
    expect((await signWith(dora, emil)).text).toContain('la liste compte');
    wait(60);
    await run(keys, ['revoke', host.kid]);
    const fresh = await hostKey('hébergeur-2');
    expect((await signWith(anne)).code).toBe(2);
    expect((await signWith(emil, dora)).text).toContain('la liste compte');
    await publish(fresh);
    // It slept through both: the change of roots is still among the lines.
    expect((await renewDirectory()).undoes).toBe(true);
    expect((await trustedKeys()).some(({ kid }) => kid === fresh.kid)).toBe(true);
  });

  it('alone changes nothing, and a host without roots has nothing to sign', async () => {
    expect((await run(roots, ['check'])).text).toContain('roots make');
    const [anne] = await makeRoots('.repli/roots');
    await hostKey('hébergeur');
    expect((await signWith(anne, anne)).text).toContain('Manque 1');
    const twoHolders = ['make', '--holder', 'A', '--holder', 'B'];
    expect((await run(roots, twoHolders)).code).toBe(2);
    await writeFile(join(folder.cwd, 'data/roots.json'), '{"threshold":1,"keys":[]}');
    expect((await run(roots, ['check'])).text).toContain('attendu un seuil');
  });
});
