/** What phones are told of an alert that somebody found to be false. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../directory/key-file.ts';
import { keysText } from '../directory/keys-list.ts';
import type { SignedBy } from '../directory/signed.ts';
import { keepDecision } from '../host/decision-files.ts';
import { readQueue } from '../host/review-files.ts';
import type { Bulletin } from '../status/model.ts';
import { signDecision } from '../status/review/decision.ts';
import type { QueuedText, ReviewVerdict } from '../status/review/model.ts';
import { type Memory, remember, situationFor } from '../status/situation/situation.ts';
import { answers, type FaultyServer, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let world: World;
let server: FaultyServer;
let key: NewKey;
let phone: Memory | null;

beforeEach(async () => {
  [world, server, key] = await Promise.all([
    newWorld(),
    startFaultyServer(),
    makeKey({
      ...{ name: 'sidpc', use: ['territory'], territories: ['35'], holder: 'Préfecture 35' },
      ...{ from: '2026-01-01', until: '2027-12-31' },
    }),
  ]);
  phone = null;
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
  await watchSources(world, feedOf35(`${server.origin}/f`));
  await writeFile(join(world.options.data, 'keys.json'), keysText({ keys: [key.entry] }));
});
afterEach(() => Promise.all([world.close(), server.close()]));

const sent = () => new Date(world.clock.now.getTime() - MINUTE).toUTCString();
const item = (body: string, at = sent()) =>
  `<item><guid isPermaLink="false">1</guid><title>Panne du 15 et du 18</title><description>${body}</description><pubDate>${at}</pubDate></item>`;
const feed = (...items: string[]) =>
  server.paths.set(
    '/f',
    answers(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`),
  );
const BODY = 'Le 15 et le 18 sont en panne en Ille-et-Vilaine.';

/** One more round a while later, and what a phone that had the bulletins until now says of 35. */
async function told(after = 2 * MINUTE) {
  world.clock.now = new Date(world.clock.now.getTime() + after);
  const { bulletin } = await world.collect();
  phone = remember(phone, bulletin as SignedBy<Bulletin>, world.clock.now.getTime());
  const { unlisted } = phone;
  const held = situationFor('35', phone.bulletin, { lastPoll: 'ok' }, world.clock.now, unlisted);
  const { probable, lastKnown, retracted } = held;
  return { probable: probable.length, lastKnown: lastKnown.length, retracted };
}

async function decide(verdict: ReviewVerdict): Promise<void> {
  const { data, out: status } = world.options;
  const { texts } = await readQueue(data, [key.entry], { status, now: world.clock.now });
  const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
  world.clock.now = new Date(world.clock.now.getTime() + 1_000);
  await keepDecision(
    data,
    await signDecision(texts[0] as QueuedText, verdict, signer, world.clock.now),
  );
}

it('is dropped by the next bulletin, which says who took it back and claims nothing', async () => {
  feed(item(BODY));
  expect(await told()).toMatchObject({ probable: 1, lastKnown: 0 });
  await decide('not-an-outage');
  const first = await told();
  expect(first).toMatchObject({
    ...{ probable: 0, lastKnown: 0 },
    retracted: [{ publisher: 'Préfecture 35', numbers: {}, lines: [], certainty: 'probable' }],
  });
  expect(await told()).toEqual(first);
  // Told for two hours, and kept for phones that look once a day; also when the feed lists it no more.
  feed();
  const late = phone;
  expect(await told(5 * HOUR)).toEqual({ probable: 0, lastKnown: 0, retracted: [] });
  phone = late;
  await told(30 * HOUR);
  expect(phone?.bulletin.announcements).toMatchObject([{ phase: 'retracted' }]);
});

it('reaches a phone that looks for the first time a day after', async () => {
  const at = sent();
  feed(item(BODY, at));
  await told();
  const late = phone;
  await decide('not-an-outage');
  await told();
  phone = late;
  expect(await told(24 * HOUR)).toEqual({ probable: 0, lastKnown: 0, retracted: [] });
});

it('comes back with the dismissal taken back, and with other words of its source', async () => {
  const at = sent();
  feed(item(BODY, at));
  await told();
  await decide('not-an-outage');
  await told();
  await decide('reopened');
  expect(await told()).toEqual({ probable: 1, lastKnown: 0, retracted: [] });
  await decide('not-an-outage');
  expect(await told()).toMatchObject({ probable: 0, lastKnown: 0 });
  feed(item(`${BODY} Appelez le 112.`, at));
  expect(await told()).toEqual({ probable: 1, lastKnown: 0, retracted: [] });
});
