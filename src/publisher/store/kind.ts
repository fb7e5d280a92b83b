/** What the publishing service takes in. */
export type Kind = 'territory' | 'announcement' | 'watch' | 'request' | 'correction';
