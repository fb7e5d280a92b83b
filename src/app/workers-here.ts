/** The browser's service workers, where a page may have any. */

/**
 * Null where the browser knows none, or refuses them to this page: some frames and hardened browsers throw at the mere
 * asking, and what a page can do without a worker must not end with that.
 */
export function workersHere(): ServiceWorkerContainer | null {
  try {
    return ('serviceWorker' in navigator ? navigator.serviceWorker : null) ?? null;
  } catch {
    return null;
  }
}
