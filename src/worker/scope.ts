/**
 * The part of the service worker's global scope that is used here. TypeScript's own `WebWorker`
 * library cannot be loaded beside `DOM`, which the pages need.
 */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: {
    readonly type?: unknown;
    readonly path?: unknown;
    readonly contact?: unknown;
  } | null;
  readonly ports: readonly MessagePort[];
}
/** The browser woke the worker by itself: Periodic Background Sync. */
export interface PeriodicSyncEvent extends ExtendableEvent {
  readonly tag: string;
}
/** A notification was tapped. */
export interface NotificationEvent extends ExtendableEvent {
  readonly notification: Notification;
}
interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
  periodicsync: PeriodicSyncEvent;
  notificationclick: NotificationEvent;
}
interface WindowClient {
  readonly url: string;
  focus(): Promise<unknown>;
}
interface Scope {
  addEventListener<T extends keyof Events>(type: T, listener: (event: Events[T]) => void): void;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(of: { type: 'window'; includeUncontrolled: boolean }): Promise<WindowClient[]>;
    openWindow(address: string): Promise<unknown>;
  };
  readonly location: Location;
  readonly registration: Omit<ServiceWorkerRegistration, 'showNotification'> & {
    /** `renotify`: one that takes the place of another of its tag is told aloud, too. */
    showNotification(
      title: string,
      options: NotificationOptions & { renotify?: boolean },
    ): Promise<void>;
  };
  skipWaiting(): Promise<void>;
}

export const scope = self as unknown as Scope;
