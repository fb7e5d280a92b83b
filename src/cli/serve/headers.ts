/** The headers of production, for this server and as the model of `deploy/`. */

/** What every answer carries. */
export function commonHeaders(csp: string): Record<string, string> {
  return {
    'Content-Security-Policy': `${csp}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * What depends on the address: hashed files never change; pages and documents are revalidated at
 * each use; the signed documents are open data for anyone; the worker may rule the whole site.
 */
export function headersOf(path: string): Record<string, string> {
  if (/^\/(assets|place|desk\/assets)\//.test(path)) {
    return { 'Cache-Control': 'public, max-age=31536000, immutable' };
  }
  if (path.endsWith('.jws')) {
    return {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': path.startsWith('/status/') ? 'public, max-age=5' : 'public, no-cache',
      'Content-Type': 'application/jose+json',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    };
  }
  if (path === '/worker.js') return { 'Cache-Control': 'no-cache', 'Service-Worker-Allowed': '/' };
  return { 'Cache-Control': 'no-cache' };
}
