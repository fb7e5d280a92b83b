/** What worker and page of preparing call the same; what every page says to the worker is in `tell.ts`. */

/** Name of the wake-up that the browser is asked for. */
export const NOTICES_TAG = 'repli-bulletin';

/** Message by which a page asks what the worker finds of itself; answered with a `SelfCheck`. */
export const SELF_CHECK = 'SELF_CHECK';
