/**
 * What a page asks of workers. The system may end a worker at any moment, and what it was asked ends with it
 * without a word: whoever needs an answer must ask again.
 */

/** Milliseconds of silence before a worker is asked again; twice as long each time, so that no phone is worn out. */
const ASK_AGAIN_AFTER_MS = 20_000;
const ASK_AGAIN_WITHIN_MS = 80_000;
/** Milliseconds between two requests to a version that waits. */
const TAKE_OVER_EVERY_MS = 10_000;

/** Asks a worker once. Resolves with its answer, and never when it is ended before. */
export function askOnce(worker: ServiceWorker, type: string): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage({ type }, [port2]);
  });
}

/**
 * Asks a worker something and waits for its answer, however often it is ended meanwhile. Undefined when the worker
 * is one that no longer runs.
 */
export function answerOf(worker: ServiceWorker, type: string): Promise<unknown> {
  return new Promise((resolve) => {
    let silence: ReturnType<typeof setTimeout>;
    const end = (data: unknown): void => {
      clearTimeout(silence);
      resolve(data);
    };
    const ask = (patience: number): void => {
      if (worker.state === 'redundant') {
        end(undefined);
        return;
      }
      void askOnce(worker, type).then(end);
      silence = setTimeout(ask, patience, Math.min(2 * patience, ASK_AGAIN_WITHIN_MS));
    };
    ask(ASK_AGAIN_AFTER_MS);
  });
}

/** Resolves when a worker is in none of these states any more, and tells whether it lives. */
export function past(
  worker: ServiceWorker,
  states: readonly ServiceWorkerState[],
): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (states.includes(worker.state)) return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Asks a version that waits to take over, until it does. Tells whether it lives and runs. */
export async function askToTakeOver(waiting: ServiceWorker): Promise<boolean> {
  const ask = (): void => waiting.postMessage({ type: 'SKIP_WAITING' });
  ask();
  const asking = setInterval(ask, TAKE_OVER_EVERY_MS);
  await past(waiting, ['installed']);
  clearInterval(asking);
  return past(waiting, ['activating']);
}
