/** The page's side of the service worker: ready, a new version waits, take it. */
import { Workbox } from 'workbox-window';
import type { Readiness } from '../pages/model.ts';

export interface WorkerNews {
  readiness(readiness: Readiness): void;
  /** Communes, outlines and map are kept too, or not yet. */
  placesReady(ready: boolean): void;
  updateReady(): void;
}

export interface WorkerBridge {
  /** The person asked for the new version: take it and open this page again. */
  takeUpdate(): void;
}

/** Registers the worker. A reload happens only after the person asked for the new version. */
export function startWorker(news: WorkerNews): WorkerBridge | null {
  if (!('serviceWorker' in navigator)) {
    news.readiness('not-ready');
    return null;
  }
  const workbox = new Workbox('/worker.js');
  let asked = false;
  /** A worker that is only being installed fetches the directory then. */
  const wasThere = navigator.serviceWorker.controller !== null;

  // After the essential: it is asked for again at each opening and when the network comes back.
  const keepPlaces = async (): Promise<void> => {
    const kept: unknown = await workbox.messageSW({ type: 'KEEP_PLACES' }).catch(() => false);
    news.placesReady(kept === true);
    if (kept !== true) window.addEventListener('online', () => void keepPlaces(), { once: true });
  };
  const check = async (): Promise<void> => {
    try {
      const answer: unknown = await workbox.messageSW({ type: 'CHECK' });
      news.readiness(answer === true ? 'ready' : 'not-ready');
      if (wasThere) await workbox.messageSW({ type: 'RENEW' });
      void keepPlaces();
    } catch {
      news.readiness('not-ready');
    }
  };
  workbox.addEventListener('waiting', () => news.updateReady());
  workbox.addEventListener('controlling', () => {
    if (asked) location.reload();
  });
  news.readiness('preparing');
  void workbox
    .register()
    .then(() => navigator.serviceWorker.ready)
    .then(check)
    .catch(() => news.readiness('not-ready'));
  return {
    takeUpdate: () => {
      asked = true;
      workbox.messageSkipWaiting();
    },
  };
}
