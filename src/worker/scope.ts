/** The service worker's own global scope, with what TypeScript does not know of it yet. */
import type { PrecacheEntry } from 'workbox-precaching';

/** The browser woke the worker by itself: Periodic Background Sync. */
export interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string;
}

declare global {
  interface ServiceWorkerGlobalScopeEventMap {
    periodicsync: PeriodicSyncEvent;
  }
  interface NotificationOptions {
    /** One that takes the place of another of its tag is told aloud, too. */
    renotify?: boolean;
  }
}

declare const self: ServiceWorkerGlobalScope & {
  /** Put here by the build. */
  readonly __WB_MANIFEST: PrecacheEntry[];
};

/** Every file this version of the app keeps, each with its integrity hash. */
export const KEPT: readonly PrecacheEntry[] = self.__WB_MANIFEST;

export const scope: ServiceWorkerGlobalScope = self;
