/** A server that says "not modified" whatever it has. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answers, type FaultyServer, fails, startFaultyServer } from './faulty-server.fixtures.ts';
import { feedOf35, newWorld, type World, watchSources } from './samples.fixtures.ts';
import { feedOf, HOUR, pass } from './witness.fixtures.ts';

let world: World;
let server: FaultyServer;
beforeEach(async () => {
  [world, server] = await Promise.all([newWorld(), startFaultyServer()]);
  world.options.feeds = { unverified: false, patience: 10_000, budget: 10_000 };
});
afterEach(() => Promise.all([world.close(), server.close()]));

it('is asked for the whole document after some hours, and no sooner', async () => {
  const now = () => world.clock.now.getTime();
  let document = feedOf(now());
  server.paths.set('/f', (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"1"';
    return (isKnown ? fails(304) : answers(document, { etag: '"1"' }))(request, response);
  });
  await watchSources(world, feedOf35(`${server.origin}/f`));
  await world.collect();
  pass(world, 5 * HOUR);
  const outage = { id: 'o', title: 'Panne du 15', body: 'Le 15 est en panne.', at: now() };
  document = feedOf(now(), outage);
  expect((await world.collect()).bulletin.announcements).toEqual([]);
  pass(world, HOUR);
  expect((await world.collect()).bulletin.announcements).toMatchObject([{ phase: 'ongoing' }]);
});
