import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, askToTakeOver } from './worker-talk.ts';

type Hear = (type: string, port: MessagePort | undefined) => void;

/** A worker in this state whose `hear` is called with each message. */
function worker(state: ServiceWorkerState, hear: Hear) {
  const target = Object.assign(new EventTarget(), {
    state,
    postMessage: ({ type }: { type: string }, ports: MessagePort[] = []) => hear(type, ports[0]),
  });
  const becomes = (next: ServiceWorkerState): void => {
    target.state = next;
    target.dispatchEvent(new Event('statechange'));
  };
  return { own: target as unknown as ServiceWorker, becomes };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a page asks of a worker', () => {
  it('is answered', async () => {
    const { own } = worker('activated', (type, port) => port?.postMessage(type === 'CHECK'));
    expect(await answerOf(own, 'CHECK')).toBe(true);
  });

  it('is asked again, ever more rarely, while the worker is silent', async () => {
    const hear = vi.fn<Hear>();
    const { own } = worker('activated', hear);
    const answer = answerOf(own, 'CHECK');
    const asked: number[] = [];
    for (const seconds of [19, 2, 40, 80, 80, 80]) {
      await vi.advanceTimersByTimeAsync(1_000 * seconds);
      asked.push(hear.mock.calls.length);
    }
    expect(asked).toEqual([1, 2, 3, 4, 5, 6]);
    hear.mockImplementation((_, port) => port?.postMessage('at last'));
    await vi.advanceTimersByTimeAsync(80_000);
    expect(await answer).toBe('at last');
    await vi.advanceTimersByTimeAsync(200_000);
    expect(hear).toHaveBeenCalledTimes(7);
  });

  it('may be answered late to the first asking', async () => {
    const ports: (MessagePort | undefined)[] = [];
    const { own } = worker('activated', (_, port) => ports.push(port));
    const answer = answerOf(own, 'CHECK');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ports).toHaveLength(2);
    ports[0]?.postMessage('late');
    expect(await answer).toBe('late');
  });

  it('has no answer from a version that no longer runs', async () => {
    const { own } = worker('redundant', () => undefined);
    expect(await answerOf(own, 'CHECK')).toBeUndefined();
  });
});

describe('a version that waits', () => {
  it('is asked to take over until it does, and no longer', async () => {
    const hear = vi.fn<Hear>();
    const { own, becomes } = worker('installed', hear);
    const taken = askToTakeOver(own);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(hear.mock.calls).toEqual(Array(3).fill(['SKIP_WAITING', undefined]));
    becomes('activating');
    await vi.advanceTimersByTimeAsync(25_000);
    expect(hear).toHaveBeenCalledTimes(3);
    becomes('activated');
    expect(await taken).toBe(true);
  });

  it('may be replaced by a still newer one', async () => {
    const { own, becomes } = worker('installed', () => undefined);
    const taken = askToTakeOver(own);
    becomes('redundant');
    expect(await taken).toBe(false);
  });
});
