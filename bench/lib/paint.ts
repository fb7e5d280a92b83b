/** What a page says of its own drawing. */
import type { Page } from '@playwright/test';

export interface Paint {
  /** Milliseconds from the start of the navigation to the largest contentful paint. */
  largest: number;
  /** The same, of paints before the script took the page over. */
  largestBefore: number;
  /** What was painted largest, for people to read. */
  element: string;
  /** Sum of every layout shift since the page began. */
  shift: number;
  /** `performance.timeOrigin`. */
  origin: number;
  /** Milliseconds from asking the worker (starting it, if need be) to its answer; 0 without one. */
  worker: number;
}

interface Entry {
  startTime: number;
  /** Of a layout shift. */
  value: number;
  /** Of a paint: what was painted. */
  element: string;
}

/**
 * Reads the paints of a page after the fact, so that nothing of the bench runs while it is drawn.
 * The script takes over at the earliest once the words it hydrates with have come.
 */
export async function readPaint(page: Page): Promise<Paint> {
  const paints = await page.evaluate(entriesOf, 'largest-contentful-paint');
  const shifts = await page.evaluate(entriesOf, 'layout-shift');
  const times = await page.evaluate(readTimes);
  const last = paints.at(-1);
  const before = paints.filter(({ startTime }) => startTime < times.takenOver).at(-1) ?? last;
  return {
    largest: last?.startTime ?? Number.NaN,
    largestBefore: before?.startTime ?? Number.NaN,
    element: last?.element ?? '',
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    origin: times.origin,
    worker: times.worker,
  };
}

/* What runs in the page; each function whole, for it is sent there as text. */

function entriesOf(type: string): Promise<Entry[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) =>
      resolve(
        (list.getEntries() as (PerformanceEntry & { value?: number; element?: Element })[]).map(
          ({ startTime, value = 0, element }) => ({
            startTime,
            value,
            element:
              element === undefined || element === null
                ? ''
                : `<${element.localName} class="${element.className}"> ${element.textContent?.slice(0, 40)}`,
          }),
        ),
      ),
    );
    observer.observe({ type, buffered: true });
    // Nothing of the kind happened: no list ever comes.
    setTimeout(() => resolve([]), 300);
  });
}

function readTimes() {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const words = resources.find(({ name }) => /\/assets\/[^/]+\.json$/.test(name));
  return {
    origin: performance.timeOrigin,
    takenOver: words?.responseEnd ?? Number.POSITIVE_INFINITY,
    worker:
      navigation === undefined || navigation.workerStart === 0
        ? 0
        : navigation.responseStart - navigation.workerStart,
  };
}
