/** The headers that protect a page, whoever answers with it: the site, or the worker that drew it in the phone. */

/** What every answer of the site carries, whatever its address. */
export const COMMON: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'geolocation=(self), camera=(), microphone=(), display-capture=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
};

/** The one maker of addresses that may become scripts: `createPolicy` of src/published/own-scripts.ts. */
export const TRUSTED_TYPES: readonly string[] = [
  "require-trusted-types-for 'script'",
  'trusted-types repli',
];

/** The policy as a header: a header alone can say who may put the page in a frame. */
export const headerPolicy = (csp: string): string => `${csp}; frame-ancestors 'none'`;

/**
 * The policy of what pages of others show of us, which alone may stand in their frames: it holds nothing of a person,
 * and its one script makes neither scripts nor markup of texts.
 */
export const FRAMED_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'frame-ancestors *',
].join('; ');

/** The headers of a page that no server sent. */
export const drawnHeaders = (csp: string): Record<string, string> => ({
  ...COMMON,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': headerPolicy(csp),
  'Cross-Origin-Resource-Policy': 'same-origin',
});
