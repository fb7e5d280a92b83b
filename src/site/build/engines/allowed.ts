/**
 * What the oldest engines lack and a built script names all the same, each with the reason why no
 * phone comes to it. Everything else that they lack ends the build.
 */
export const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['.handle()', 'a method of workbox itself, not of MediaSource'],
  [
    'Navigator.canShare',
    'asked for with a question mark; where it is lacking, nothing is to be shared',
  ],
  ['Navigator.share', 'only where canShare said yes'],
]);
