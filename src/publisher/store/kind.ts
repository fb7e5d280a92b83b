/** What the publishing service takes in. */
export type DocumentKind =
  | 'territory'
  | 'announcement'
  | 'watch'
  | 'request'
  | 'correction'
  | 'decision';
