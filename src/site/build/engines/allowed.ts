/**
 * What the oldest engines lack and a built script names all the same, each with the reason why no
 * phone comes to it. Everything else that they lack ends the build.
 */
const TRANSITIONS = 'react-dom, for <ViewTransition>, which no page has';

export const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['.startViewTransition()', TRANSITIONS],
  ['.getAnimations()', TRANSITIONS],
  ['.getKeyframes()', TRANSITIONS],
  ['.setKeyframes()', TRANSITIONS],
  ['navigation', 'react-dom, in a function it calls only where typeof says "object"'],
  ['.navigate()', 'the same'],
  ['.handle()', 'a method of workbox itself, not of MediaSource'],
]);
