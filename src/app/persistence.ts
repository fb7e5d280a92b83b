/**
 * Asks the browser not to throw away what this phone keeps. Without it, Safari forgets a site that was not
 * opened for a week, and every browser the oldest ones when space runs out.
 */

/** Whether this page was opened from the home screen. */
export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  // Safari's own word for it.
  ('standalone' in navigator && navigator.standalone === true);

/**
 * Asks once it is worth it: some browsers ask the person in turn, so only after a tap that keeps something, or
 * in an app that was installed. Never rejects: what the browser refuses works all the same until space is short.
 */
export async function askToPersist(): Promise<void> {
  try {
    if ('storage' in navigator) {
      const { storage } = navigator;
      if ((await storage.persisted?.()) !== true) await storage.persist?.();
    }
  } catch {
    // A browser that keeps nothing, as in a private window.
  }
}
