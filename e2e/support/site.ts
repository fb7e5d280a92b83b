/** The built site behind a real server whose network can fail in every way a phone meets. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareTrial, type Trial } from '../../src/cli/trial.ts';
import { type Collector, startCollector } from '../../src/collector/collector.ts';
import { keysText } from '../../src/directory/keys-list.ts';
import { throwawayKeys } from '../../src/host/build-keys.ts';
import type { PrivateKey } from '../../src/host/private-key.ts';
import { type RunningServer, startServer } from '../../src/publisher/http/server.ts';
import { LIMITS } from '../../src/publisher/limits.ts';
import { siteHandler } from '../../src/site/serve/server.ts';
import { signWatch } from '../../src/status/watch/signed.ts';
import type { Scope } from '../../src/territories/scope.ts';
import { type Answer, FailingServer, type Network } from './failing-server.ts';
import { asSecondVersion } from './second-version.ts';

/** Folder of the built site. */
export const DIST = process.env['REPLI_DIST'] ?? 'dist';

/** Quicker than on a host, so that a test need not wait for a minute. */
const ROUND_MS = 5_000;

interface Opening {
  every?: number;
  before?: Answer;
}

export class Site {
  /** Changes what an address answers, as a new deployment would. */
  readonly overrides = new Map<string, { type: string; body: string }>();
  /** Which of two versions of the app is deployed. */
  version: 'first' | 'second' = 'first';
  #server: FailingServer | null = null;
  #collector: Collector | null = null;
  #folder = '';
  #every = ROUND_MS;
  #before: Answer = () => undefined;
  #trial: Trial | null = null;
  #publisher: RunningServer | null = null;

  /**
   * @param every milliseconds between the collector's regular rounds
   * @param before may change what will be answered
   */
  static async open({ every = ROUND_MS, before }: Opening = {}): Promise<Site> {
    const site = new Site();
    site.#every = every;
    site.#before = before ?? (() => undefined);
    await site.#open();
    return site;
  }

  /** A site with a running publishing service, and a key that may sign for every territory. */
  static async openWithPublisher(): Promise<Site> {
    const site = new Site();
    site.#folder = await mkdtemp(join(tmpdir(), 'repli-e2e-'));
    await site.#startPublisher();
    await site.#open();
    return site;
  }

  /** The officer's key file; its passphrase is `TRIAL_PASSPHRASE`. */
  get keyFile(): string {
    return this.#trial?.keyFile ?? '';
  }

  /** Key file of a second officer, with the same passphrase. */
  get colleagueFile(): string {
    return this.#trial?.colleagueFile ?? '';
  }

  /** Data folder that the publishing service writes. */
  get data(): string {
    return this.#trial?.data ?? this.#folder;
  }

  get address(): string {
    return `http://localhost:${this.#server?.port ?? 0}`;
  }

  /** Every address asked for, answered or not. */
  get requests(): string[] {
    return this.#server?.requests ?? [];
  }

  async #open(): Promise<void> {
    const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
    if (this.#trial === null) {
      this.#folder = await mkdtemp(join(tmpdir(), 'repli-e2e-'));
      await mkdir(join(this.#folder, 'announcements'));
      await mkdir(join(this.#folder, 'watches'));
      const io = {
        out: () => {},
        err: () => {},
        env: {},
        cwd: process.cwd(),
        now: () => new Date(),
      };
      const { accepted } = await throwawayKeys(io, []);
      await writeFile(join(this.#folder, 'keys.json'), keysText({ keys: accepted }));
      await this.watch('all');
    }
    this.#collector = startCollector({
      data: this.data,
      out: join(this.#folder, 'status'),
      memory: join(this.#folder, 'memory.json'),
      name: 'announcements',
      key,
      validFor: 300_000,
      feeds: { unverified: false, patience: 10_000, budget: 10_000 },
      every: this.#every,
      now: () => new Date(),
      log: () => undefined,
    });
    await this.#collector.ready;
    await this.#listen();
  }

  async #startPublisher(): Promise<void> {
    const env = { REPLI_KEY: await readFile('.repli/key.json', 'utf8') };
    const io = { out: () => {}, err: () => {}, env, cwd: process.cwd(), now: () => new Date() };
    const trial = await prepareTrial(
      'data',
      join(this.#folder, 'trial'),
      await throwawayKeys(io, []),
      new Date(),
    );
    const directory = join(this.#folder, 'directory.jws');
    await cp(join(DIST, 'data/directory.jws'), directory);
    this.#trial = trial;
    this.#publisher = await startServer({
      data: trial.data,
      directory,
      status: join(this.#folder, 'status'),
      database: join(this.#folder, 'publisher.sqlite'),
      host: '127.0.0.1',
      port: 0,
      origins: [],
      behindProxy: false,
      limits: LIMITS,
      io,
      log: () => undefined,
    });
  }

  async #listen(): Promise<void> {
    const publisher = this.#publisher;
    const serve = await siteHandler({
      dist: DIST,
      status: join(this.#folder, 'status'),
      ...(publisher === null
        ? {}
        : { publisher: publisher.address, directory: join(this.#folder, 'directory.jws') }),
    });
    const second = asSecondVersion(serve);
    this.#server = await FailingServer.open((request, response) => {
      this.#before(request, response);
      const override = this.overrides.get(request.url ?? '/');
      if (override === undefined) {
        return this.version === 'first' ? serve(request, response) : second(request, response);
      }
      response.writeHead(200, { 'Content-Type': override.type, 'Cache-Control': 'no-cache' });
      response.end(override.body);
    });
  }

  /** Changes what the network does, and drops every connection that is open. */
  async set(network: Network): Promise<void> {
    await this.#server?.set(network);
  }

  /** Puts a CAP file where the collector watches, as a host would. */
  async announce(name: string, xml: string): Promise<void> {
    await writeFile(join(this.data, 'announcements', name), xml);
  }

  /** Has the trial key say that it watches over these territories, and over no others. */
  async watch(territories: Scope): Promise<void> {
    const key = JSON.parse(await readFile('.repli/key.json', 'utf8')) as PrivateKey;
    const signer = { kid: key.kid, privateKey: key };
    const text = await signWatch(territories, signer, new Date());
    await writeFile(join(this.data, 'watches', `${key.kid}.jws`), text);
  }

  /** Has the collector do its round now. */
  async round(): Promise<void> {
    await this.#collector?.refresh();
  }

  /** The signed bulletin that the collector wrote last. */
  bulletin(): Promise<string> {
    return readFile(join(this.#folder, 'status', 'bulletin.jws'), 'utf8');
  }

  async close(): Promise<void> {
    await this.#collector?.stop();
    await this.#server?.close();
    await this.#publisher?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
