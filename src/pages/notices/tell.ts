/** Message by which a page has the worker tell what is new, after a poll that went well. */
export const TELL = 'TELL';
