import { describe, expect, it, vi } from 'vitest';
import type { Sent, ServiceFolder } from '../publisher.ts';
import { createOutbox, type OutboxParts } from './outbox.ts';
import { GOES_BY_ITSELF_MS, nameOf, type Outgoing } from './outgoing.ts';

const REFUSAL = { title: 'Non', cause: '', fix: '', problems: [] };
const OK: Sent = { ok: true, receivedAt: '2026-11-28T18:00:00.000Z', visible: true };
const OFFLINE: Sent = { ok: false, why: 'offline', left: false };
const LATER: Sent = {
  ok: false,
  why: 'later',
  seconds: 10,
  refusal: { ...REFUSAL, code: 'not-written' },
};

/** A browser with its device, its clock and a service that answers as it is told. */
function browser() {
  const disk = new Map<string, Outgoing>();
  const sent: string[] = [];
  const settled: string[] = [];
  const world = { answer: OK as Sent, clock: Date.parse('2026-11-28T18:00:00Z'), failing: false };
  let back = () => {};
  const windows = new Set<() => void>();
  const open = () => {
    let heard = () => {};
    const parts: OutboxParts = {
      now: () => world.clock,
      send: async (kind: ServiceFolder | 'taken-back', id: string) => {
        sent.push(`${kind} ${id}`);
        return world.answer;
      },
      digestOf: async (text) => `digest-of-${text}`,
      keep: async (outgoing) => {
        if (world.failing) throw new Error('full');
        disk.set(nameOf(outgoing), structuredClone(outgoing));
      },
      forget: async (name) => void disk.delete(name),
      held: async () => [...disk.values()],
      settled: async (outgoing) => void settled.push(`${nameOf(outgoing)} ${outgoing.state.is}`),
      alone: (work) => work(),
      others: {
        tell: () => windows.forEach((other) => void (other !== heard && other())),
        listen: (listener) => {
          heard = listener;
          windows.add(heard);
          return () => windows.delete(heard);
        },
      },
      onNetwork: (again) => {
        back = again;
        return () => {};
      },
    };
    return createOutbox(parts);
  };
  return { open, world, disk, sent, settled, network: () => back() };
}

const states = (outbox: ReturnType<typeof createOutbox>) =>
  outbox.items().map(({ state }) => (state.is === 'waiting' ? state.why : state.is));
const quiet = () =>
  vi.waitFor(() => undefined).then(() => new Promise((done) => setImmediate(done)));

describe('the outbox', () => {
  it('sends at once, forgets what the service took, and goes on showing it', async () => {
    const { open, disk, settled } = browser();
    const outbox = open();
    expect(await outbox.put('announcements', 'a', 'A')).toBe(true);
    await vi.waitFor(() => expect(states(outbox)).toEqual(['sent']));
    expect(settled).toEqual(['announcements/a sent']);
    expect(disk.size).toBe(0);
    outbox.close();
  });

  it('sends what was signed offline by itself when the network returns, after a reload too', async () => {
    const { open, world, disk, sent, network } = browser();
    world.answer = OFFLINE;
    const before = open();
    await before.put('announcements', 'a', 'A');
    await vi.waitFor(() => expect(states(before)).toEqual(['offline']));
    before.close();
    const after = open();
    await vi.waitFor(() => expect(states(after)).toEqual(['offline']));
    world.answer = OK;
    network();
    await vi.waitFor(() => expect(states(after)).toEqual(['sent']));
    expect(disk.size).toBe(0);
    expect(new Set(sent)).toEqual(new Set(['announcements a']));
    after.close();
  });

  it('sends again by itself when the service said to come later', async () => {
    vi.useFakeTimers();
    const { open, world } = browser();
    world.answer = LATER;
    const outbox = open();
    await outbox.put('watches', 'k', 'W');
    await vi.waitFor(() => expect(states(outbox)).toEqual(['later']));
    world.answer = OK;
    world.clock += 10_000;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states(outbox)).toEqual(['sent']);
    outbox.close();
    vi.useRealTimers();
  });

  it('asks a person about what was signed long ago', async () => {
    const { open, world, sent, network } = browser();
    world.answer = OFFLINE;
    const first = open();
    await first.put('announcements', 'a', 'A');
    await vi.waitFor(() => expect(states(first)).toEqual(['offline']));
    first.close();
    world.answer = OK;
    world.clock += GOES_BY_ITSELF_MS + 1;
    const tries = sent.length;
    const next = open();
    network();
    await quiet();
    expect(states(next)).toEqual(['offline']);
    expect(sent).toHaveLength(tries);
    next.send('announcements/a');
    await vi.waitFor(() => expect(states(next)).toEqual(['sent']));
    next.close();
  });

  it('sends nothing of what is taken back but the word that takes it back', async () => {
    const { open, world, sent, settled, network } = browser();
    world.answer = { ok: false, why: 'no-answer' };
    const outbox = open();
    await outbox.put('announcements', 'a', 'A');
    await vi.waitFor(() => expect(states(outbox)).toEqual(['no-answer']));
    await outbox.takeBack('announcements/a', async (digest) => `back ${digest}`);
    await vi.waitFor(() => expect(states(outbox)).toEqual(['no-answer']));
    world.answer = OK;
    network();
    await vi.waitFor(() => expect(states(outbox)).toEqual(['taken-back']));
    expect(sent).toEqual(['announcements a', 'taken-back digest-of-A', 'taken-back digest-of-A']);
    expect(settled).toEqual(['announcements/a taken-back']);
    outbox.close();
  });

  it('sends nothing at all of what never left this device', async () => {
    const { open, world, sent, settled, disk, network } = browser();
    world.answer = OFFLINE;
    const outbox = open();
    await outbox.put('announcements', 'a', 'A');
    await vi.waitFor(() => expect(states(outbox)).toEqual(['offline']));
    const tries = sent.length;
    await outbox.takeBack('announcements/a', () => Promise.reject(new Error('no key is open')));
    expect(states(outbox)).toEqual(['taken-back']);
    expect(settled).toEqual(['announcements/a taken-back']);
    world.answer = OK;
    network();
    await quiet();
    expect(sent).toHaveLength(tries);
    expect(disk.size).toBe(0);
    outbox.close();
  });

  it('knows what came out before it could be taken back as sent', async () => {
    const { open, world } = browser();
    world.answer = LATER;
    const outbox = open();
    await outbox.put('announcements', 'a', 'A');
    await vi.waitFor(() => expect(states(outbox)).toEqual(['later']));
    world.answer = { ok: false, why: 'refused', refusal: { ...REFUSAL, code: 'already-out' } };
    await outbox.takeBack('announcements/a', async (digest) => `back ${digest}`);
    await vi.waitFor(() => expect(states(outbox)).toEqual(['sent']));
    outbox.close();
  });

  it('keeps lines that were sent until their draft has taken note', async () => {
    const { open, disk } = browser();
    const outbox = open();
    await outbox.put('territories', '35', 'T');
    await vi.waitFor(() => expect(states(outbox)).toEqual(['sent']));
    expect([...disk.keys()]).toEqual(['territories/35']);
    await outbox.drop('territories/35');
    expect(disk.size).toBe(0);
    expect(outbox.items()).toEqual([]);
    outbox.close();
  });

  it('says when this device could not keep it, and sends it all the same', async () => {
    const { open, world } = browser();
    world.failing = true;
    const outbox = open();
    expect(await outbox.put('announcements', 'a', 'A')).toBe(false);
    await vi.waitFor(() => expect(states(outbox)).toEqual(['sent']));
    outbox.close();
  });

  it('is one for all windows of a browser', async () => {
    const { open, world, network } = browser();
    world.answer = OFFLINE;
    const opened = open();
    const two = open();
    await opened.put('announcements', 'a', 'A');
    await vi.waitFor(() => expect(states(two)).toEqual(['offline']));
    world.answer = OK;
    network();
    await vi.waitFor(() => expect(states(two)).toEqual(['sent']));
    await vi.waitFor(() => expect(states(opened)).toEqual([]));
    opened.close();
    two.close();
  });
});
