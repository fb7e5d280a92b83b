import { afterEach, expect, it } from 'vitest';
import type { LedExercise } from '../../exercise/led/service.ts';
import { newWorld, said, signedAnnouncement, type World } from '../service.fixtures.ts';

let world: World;
afterEach(() => world.close());

const view = { phase: 'waiting' };
const exercise = {
  players: () => view,
  order: async (text: string) =>
    text === 'good'
      ? { ok: true, view: { ...view, scenarios: [] } }
      : { ok: false, refusal: { why: 'not-now', cause: 'exercise-not-playing' } },
  deed: async () => ({
    ok: false,
    refusal: { why: 'signature', refusal: { code: 'unknown-key', kid: 'x' } },
  }),
} as unknown as LedExercise;

it('a real host has no exercise, and takes no order to one', async () => {
  world = await newWorld();
  expect(await (await world.get('/v1/exercise')).json()).toEqual({ exercise: null });
  expect(await said(world.put('/v1/exercise/order', 'good'))).toBe('404 not-found');
});

it('an exercise’s host tells how it stands, and says why it does not obey', async () => {
  world = await newWorld({ exercise });
  expect(await (await world.get('/v1/exercise')).json()).toEqual({ exercise: view });
  expect((await world.put('/v1/exercise/order', 'good')).status).toBe(200);
  expect(await said(world.put('/v1/exercise/order', 'bad'))).toBe('409 exercise-not-playing');
  expect(await said(world.put('/v1/exercise/deed', 'x'))).toBe('403 unknown-key');
});

it('it is asked as often as its desks must', async () => {
  world = await newWorld({
    ...{ exercise, limits: { bytes: 1000, reads: 1, writes: 1, perKey: 1 } },
  });
  for (const _time of [1, 2, 3]) expect((await world.get('/v1/exercise')).status).toBe(200);
});

it('law 3: what is real is refused there, what is an exercise is not', async () => {
  world = await newWorld({ exercise });
  const put = async (status: 'Actual' | 'Exercise') => {
    const id = `repli-35-${status.toLowerCase()}`;
    return said(
      world.put(
        `/v1/announcements/${id}`,
        await signedAnnouncement(world.keys.ours, 0, { id, status }),
      ),
    );
  };
  expect(await put('Actual')).toBe('422 real-on-exercise');
  expect(await put('Exercise')).toBe('200');
});
