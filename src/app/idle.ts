/** Work that can wait until the page is there and nobody needs the processor. */

/** A processor that never rests is not waited for longer than this. */
const IDLE_TIMEOUT_MS = 2_000;

const loaded = (): Promise<void> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));

/** Resolves when everything the page asked for has come and the processor has a moment to spare. */
export async function whenIdle(): Promise<void> {
  await loaded();
  await new Promise<void>((resolve) => {
    // Safari has no such callback: there a moment later has to do.
    if (!('requestIdleCallback' in window)) setTimeout(resolve, 200);
    else requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS });
  });
}
