/** The HTTP side: addresses, headers, limits, and every answer in the language asked for. */

import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { type LanguageVariables, languageDetector } from 'hono/language';
import { secureHeaders } from 'hono/secure-headers';
import description from '../../../docs/openapi.json' with { type: 'json' };
import type { LedExercise } from '../../exercise/led/service.ts';
import type { Log } from '../../host/log.ts';
import type { ReadQueue } from '../../host/review-files.ts';
import { about, partOf, type ServedPart } from '../../status/review/queue.ts';
import { isTerritoryCode } from '../../territories/names.ts';
import { holdsReal } from '../admit/natures.ts';
import { type Admission, type PublisherRefusal, refused } from '../admit/refusal.ts';
import { refusedAs } from '../admit/words.ts';
import { Limiter, type Limits, subscriberOf } from '../limits.ts';
import { isId, type Publisher } from '../publisher.ts';
import { queuePart } from '../review-queue.ts';
import type { Served } from '../served.ts';
import type { DocumentKind } from '../store/kind.ts';
import { digestOf, type Kept, type Store, type Version } from '../store/store.ts';
import { bodyOf } from './body.ts';
import { exerciseRoutes } from './exercise.ts';

interface AppOptions {
  publisher: Publisher;
  store: Store;
  /** Whether `keys.json` cannot be used now. */
  keysFaulty: () => Promise<boolean>;
  served: Served;
  /** Origins whose pages may call: `https://repli.example`. */
  origins: readonly string[];
  limits: Limits;
  /** Address of the caller; only ever held in memory. */
  addressOf: (c: Context) => string;
  /** Whether the audit log was found whole at the start. */
  auditWhole: boolean;
  /** Texts for people to look at, with what was decided, and the files that can be used for nothing. */
  queue: () => Promise<ReadQueue>;
  /** How the sources that the collector watches are, as `sourcesPart` says it. */
  sources: () => Promise<string>;
  /** Bytes left where the files are written. */
  freeBytes: () => Promise<number>;
  /** The exercise that this host is for; null on a real one. */
  exercise: LedExercise | null;
  log: Log;
}

type Env = { Variables: LanguageVariables };
type Ctx = Context<Env>;

const KINDS: Readonly<Record<string, DocumentKind>> = {
  territories: 'territory',
  announcements: 'announcement',
  watches: 'watch',
  requests: 'request',
  corrections: 'correction',
  decisions: 'decision',
};
/** Bytes of one order to an exercise: it may bring the records of many phones. */
const LED_BYTES = 8_388_608;
const SIGNED_TYPE = 'application/jose+json';
/** Below this, somebody must make room before files are refused. */
const LEAST_FREE_BYTES = 200_000_000;
const NOT_WELL = /^(faulty|tampered|failed|low|trouble|stale|missing)/;
/** Items of one list. */
const PAGE = 500;

export function createApp(options: AppOptions): Hono<Env> {
  const { publisher, store, served, limits, log } = options;
  const reads = new Limiter(limits.reads);
  const writes = new Limiter(limits.writes);
  const app = new Hono<Env>();

  app.use(async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    const facts = {
      method: c.req.method,
      path: c.req.path.slice(0, 160),
      status: c.res.status,
      ms,
    };
    const level = c.res.status >= 500 ? 'error' : 'info';
    log({ level, event: 'request', detail: c.get('language') ?? '', facts });
  });
  app.use(secureHeaders());
  app.use(
    cors({
      origin: [...options.origins],
      allowMethods: ['GET', 'PUT'],
      allowHeaders: ['Content-Type', 'Accept-Language', 'If-None-Match'],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: 600,
    }),
  );
  app.use(
    languageDetector({
      supportedLanguages: ['fr', 'en'],
      fallbackLanguage: 'fr',
      order: ['header'],
      caches: false,
    }),
  );
  const { exercise } = options;
  if (exercise !== null) {
    exerciseRoutes(app, exercise, { bodyOf: (c) => signedBody(c, LED_BYTES), refuse });
  }
  app.use(async (c, next) => {
    const limiter = c.req.method === 'PUT' ? writes : reads;
    const seconds = await limiter.wait(subscriberOf(options.addressOf(c)));
    if (seconds !== null) return refuse(c, refused('too-many', { seconds: String(seconds) }));
    return next();
  });
  app.notFound((c) => refuse(c, refused('not-found')));
  app.onError((error, c) => {
    log({ level: 'error', event: 'request-failed', detail: error.message });
    return refuse(c, refused('unavailable'));
  });

  app.get('/health', async (c) => {
    const database = await store.ping().then(
      () => 'ok',
      () => 'failed',
    );
    const freeBytes = await options.freeBytes();
    const waiting = database === 'ok' ? (await store.unplaced()).length : 0;
    const parts = {
      database,
      // Kept and not yet public: the disk or the folder is to be looked at.
      written: waiting === 0 ? 'ok' : `failed: ${waiting}`,
      disk: freeBytes < LEAST_FREE_BYTES ? 'low' : 'ok',
      keys: (await options.keysFaulty()) ? 'faulty' : 'ok',
      audit: options.auditWhole ? 'ok' : 'tampered',
      directory: served.directory,
      // Behind the directory: a first-time visitor may still see what was withdrawn.
      pages: served.pages,
      // Feeds that were good: silent, undated, moved, closed, unheard. Or a collector that has stopped.
      sources: await options.sources(),
      // Texts that nobody is shown, or decisions that count for nothing: a file is damaged.
      queue: queuePart((await options.queue()).faults),
    };
    const well = !Object.values(parts).some((part) => NOT_WELL.test(part));
    const status = database === 'failed' ? 'down' : well ? 'ok' : 'degraded';
    c.header('Cache-Control', 'no-store');
    return c.json({ status, ...parts, freeBytes }, database === 'failed' ? 503 : 200);
  });
  app.get('/v1/openapi.json', (c) => c.json(description));
  // A desk asks it of every host: what it says of none is that there is none.
  app.get('/v1/exercise', (c) => c.json({ exercise: null }));
  app.get('/v1/audit', async (c) => {
    const asked = c.req.query('after') ?? '0';
    if (!/^\d{1,15}$/.test(asked)) return refuse(c, notUnderstood('after', asked));
    const entries = await store.audit(Number(asked), PAGE);
    return c.json({ entries });
  });

  app.put('/v1/taken-back/:digest', async (c) => {
    const sent = await signedBody(c, limits.bytes);
    if (!sent.ok) return refuse(c, sent);
    const taken = await publisher.takeBack(c.req.param('digest'), sent.admitted);
    if (!taken.ok) return refuse(c, taken);
    const { kind, id, digest, kid, at } = taken.admitted;
    return c.json({ kind, id, sha256: digest, key: kid, takenBackAt: at });
  });
  app.get('/v1/taken-back/:digest', async (c) => {
    const word = await store.takenBack(c.req.param('digest'));
    return signed(c, word === null ? null : { body: word.body, digest: digestOf(word.body) });
  });

  app.get('/v1/review', async (c) => {
    const asked = c.req.query('territory');
    const codes = asked === undefined ? null : asked.split(',');
    const unknown = codes?.find((code) => !isTerritoryCode(code));
    if (unknown !== undefined) return refuse(c, notUnderstood('territory', unknown));
    const { texts, faults } = await options.queue();
    const theirs = codes === null ? texts : about(texts, codes);
    // Nobody knows whose a file was that cannot be used: whoever asks is told that there are some.
    const part = partOf(theirs, c.req.query('after') ?? '');
    return c.json({ ...part, faulty: faults.length } satisfies ServedPart);
  });

  app.get('/v1/review/:id', async (c) => {
    const id = c.req.param('id');
    const { texts } = await options.queue();
    const text = texts.find((each) => each.id === id);
    c.header('Cache-Control', 'no-store');
    return text === undefined ? refuse(c, refused('no-such-text', { id })) : c.json({ text });
  });

  for (const [name, kind] of Object.entries(KINDS)) {
    app.get(`/v1/${name}`, async (c) => {
      const territory = c.req.query('territory') ?? null;
      if (territory !== null) {
        if (!isTerritoryCode(territory)) {
          return refuse(c, notUnderstood('territory', territory));
        }
        const last = await store.lastOf(kind, `${territory}-`, PAGE);
        return c.json({ current: last.map(receiptOf), next: null });
      }
      const current = await store.list(kind, PAGE, c.req.query('after') ?? '');
      // Nobody takes a full page for all there is.
      const next = current.length === PAGE ? (current.at(-1)?.id ?? null) : null;
      return c.json({ current: current.map(receiptOf), next });
    });
    app.put(`/v1/${name}/:id`, async (c) => {
      const sent = await signedBody(c, limits.bytes);
      if (!sent.ok) return refuse(c, sent);
      if (exercise !== null && kind === 'announcement' && holdsReal(sent.admitted)) {
        return refuse(c, refused('real-on-exercise'));
      }
      const published = await publisher.publish(kind, c.req.param('id'), sent.admitted);
      if (!published.ok) return refuse(c, published);
      const { admitted } = published;
      return c.json({ ...receiptOf(admitted), visible: admitted.visible });
    });
    app.get(`/v1/${name}/:id`, async (c) => {
      const id = c.req.param('id');
      return signed(c, isId(kind, id) ? await store.current(kind, id) : null);
    });
    app.get(`/v1/${name}/:id/versions`, async (c) => {
      const id = c.req.param('id');
      const versions = isId(kind, id) ? await store.versions(kind, id, PAGE) : [];
      if (versions.length === 0) return refuse(c, refused('not-found'));
      const out = await store.cameOut(kind, id);
      const seen = versions.map((version) => ({
        ...receiptOf(version),
        publicSince: out.get(version.version) ?? null,
      }));
      return c.json({ versions: seen });
    });
    app.get(`/v1/${name}/:id/versions/:version{-?[0-9]{1,16}}`, async (c) => {
      const { id, version } = c.req.param();
      const known = isId(kind, id ?? '') && Number.isSafeInteger(Number(version));
      return signed(c, known ? await store.version(kind, id ?? '', Number(version)) : null);
    });
  }
  return app;
}

const QUERIES = {
  territory: {
    fr: 'un code INSEE (35, 2A, 974), ou rien pour tous les territoires.',
    en: 'an INSEE code (35, 2A, 974), or none for every territory.',
  },
  after: {
    fr: 'le numéro (seq) d’une entrée, ou rien pour commencer à la première.',
    en: 'the number (seq) of an entry, or none to begin with the first.',
  },
} as const;

/** A question that cannot be answered: all there is would pass for the answer. */
const notUnderstood = (name: keyof typeof QUERIES, value: string) =>
  refused('bad-query', { name, value: value.slice(0, 40), ...QUERIES[name] });

/** The signed text of a request, or why it is none. */
async function signedBody(c: Context, most: number): Promise<Admission<string>> {
  const text = await bodyOf(c.req.raw, most);
  if (text === null) return refused('too-large', { limit: String(most) });
  const [found = ''] = (c.req.header('Content-Type') ?? '').toLowerCase().split(';', 1);
  if (found.trim() !== SIGNED_TYPE) return refused('wrong-type', { found: found.slice(0, 80) });
  return { ok: true, admitted: text };
}

/** What is said of a version, to who sent it and to anybody. */
function receiptOf({ kind, id, version, digest, kid, issuedAt, receivedAt }: Version) {
  return { kind, id, version, sha256: digest, key: kid, issuedAt, receivedAt };
}

function refuse(c: Context, { refusal }: { refusal: PublisherRefusal }): Response {
  const body = refusedAs(refusal, c.get('language') === 'en' ? 'en' : 'fr');
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': c.get('language') === 'en' ? 'en' : 'fr',
    'Cache-Control': 'no-store',
  };
  if (refusal.params['seconds'] !== undefined) headers['Retry-After'] = refusal.params['seconds'];
  return c.newResponse(JSON.stringify(body), { status: body.status, headers });
}

/** A signed text as it came, with its digest as its mark. */
function signed(c: Ctx, kept: Pick<Kept, 'body' | 'digest'> | null): Response {
  if (kept === null) return refuse(c, refused('not-found'));
  const headers = {
    ETag: `"${kept.digest}"`,
    'Cache-Control': 'no-cache',
    'Content-Type': SIGNED_TYPE,
  };
  if (c.req.header('If-None-Match') === headers.ETag) {
    return c.newResponse(null, { status: 304, headers });
  }
  return c.newResponse(kept.body, { status: 200, headers });
}
