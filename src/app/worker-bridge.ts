/** The page's side of the service worker: ready, a new version waits, take it. */
import type { Readiness } from '../pages/model.ts';
import { TELL } from '../pages/notices/tell.ts';
import { ownScript } from '../published/own-scripts.ts';
import type { Contact } from '../status/situation/model.ts';
import { isKeepingRefused } from './keeping.ts';
import { answerOf, askToTakeOver, past } from './worker-talk.ts';
import { workersHere } from './workers-here.ts';

interface WorkerNews {
  readiness(readiness: Readiness): void;
  /** Communes, outlines and map are kept too, or not yet. */
  placesReady(ready: boolean): void;
  updateReady(): void;
}

export interface WorkerBridge {
  /** The person asked for the new version: take it and open this page again. */
  takeUpdate(): void;
  /** Looks for a new version; where an installation failed, begins it again. */
  lookForUpdate(): void;
}

const ADDRESS = '/worker.js';

/** Whether this page came from the network, and a worker is only now going to be installed. */
export const isFirstVisit = (): boolean => workersHere()?.controller === null;

/** A newer directory may be kept: the next page is drawn from that one, however soon it is opened. */
export function tellWorkerOfDirectory(): void {
  workersHere()?.controller?.postMessage({ type: 'DIRECTORY' });
}

/** News came: the worker tells of it by notifications, where they were asked for. */
export function haveOutagesTold(contact: Contact): void {
  if (mayNotify()) workersHere()?.controller?.postMessage({ type: TELL, contact });
}

/** Whether a notification could be shown from this page. */
export const mayNotify = (): boolean =>
  workersHere() !== null && 'Notification' in window && Notification.permission === 'granted';

/** Resolves when a worker's installation has ended, and tells whether it went well. */
const installed = (worker: ServiceWorker): Promise<boolean> => past(worker, ['installing']);

/** Registers the worker. A reload happens only after the person asked for the new version. */
export function startWorker(news: WorkerNews): WorkerBridge {
  const container = workersHere();
  if (container === null) {
    news.readiness('refused');
    return { takeUpdate: () => undefined, lookForUpdate: () => undefined };
  }
  let asked = false;
  let registration: ServiceWorkerRegistration | null = null;
  let working = false;
  /** The version in use lacks something, and the site has it no more. */
  let beyondRepair = false;

  // After the essential: it is asked for again at each opening and when the network comes back.
  const keepPlaces = async (worker: ServiceWorker): Promise<void> => {
    const kept = (await answerOf(worker, 'KEEP_PLACES')) === true;
    news.placesReady(kept);
    if (!kept) window.addEventListener('online', () => void keepPlaces(worker), { once: true });
  };
  const check = async (worker: ServiceWorker): Promise<void> => {
    const ready = (await answerOf(worker, 'CHECK')) === true;
    // Another page of this browser may have taken the newer version meanwhile: it is what counts now.
    const now = registration?.active ?? worker;
    if (worker.state === 'redundant' && now !== worker) return check(now);
    beyondRepair = !ready;
    news.readiness(ready ? 'ready' : 'not-ready');
  };
  /** A version that cannot be put right gives way to the one that waits. The page stays as it is. */
  const giveWay = async ({ waiting }: ServiceWorkerRegistration): Promise<void> => {
    if (!beyondRepair || waiting === null) return;
    // Taken: what is told of it next is its own check.
    beyondRepair = false;
    if (await askToTakeOver(waiting)) await check(waiting);
  };
  const watch = (own: ServiceWorkerRegistration): void => {
    if (own.waiting !== null && own.active !== null) news.updateReady();
    const follow = (): void => {
      const { installing, active } = own;
      if (installing === null || active === null) return;
      void installed(installing).then((well) => {
        if (well) news.updateReady();
        return giveWay(own);
      });
    };
    // The browser looks by itself when a page is opened: one may be on its way already.
    follow();
    own.addEventListener('updatefound', follow);
  };
  /** Says only what is so: an installation may fail without a word to the page. */
  const prepare = async (): Promise<void> => {
    working = true;
    if (await isKeepingRefused()) {
      working = false;
      news.readiness('refused');
      return;
    }
    news.readiness('preparing');
    try {
      const own = await container.register(ownScript(ADDRESS));
      if (own !== registration) watch(own);
      registration = own;
      const { installing } = own;
      if (own.active === null && installing !== null && !(await installed(installing))) {
        throw new Error('the installation failed');
      }
      const { active } = await container.ready;
      if (active === null) throw new Error('no worker is there');
      await check(active);
      // What cannot be put right may be gone from the site because that has another version.
      if (beyondRepair && own.waiting === null) await own.update().catch(() => undefined);
      await giveWay(own);
      void keepPlaces(own.active ?? active);
    } catch {
      // After a failure nothing is left of the registration: it is made anew when tried again.
      registration = null;
      news.readiness('not-ready');
    } finally {
      working = false;
    }
  };
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
  });
  void prepare();
  return {
    takeUpdate: () => {
      asked = true;
      const waiting = registration?.waiting;
      if (waiting) void askToTakeOver(waiting);
      // Taken by another page of this browser meanwhile.
      else location.reload();
    },
    lookForUpdate: () => {
      if (working) return;
      if (registration === null) void prepare();
      else registration.update().catch(() => undefined);
    },
  };
}
