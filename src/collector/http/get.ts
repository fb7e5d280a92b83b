/** One polite, bounded request of the collector. */
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { ClosedAddressError, isPublic, publicLookup } from './address.ts';
import { ENCODINGS, EncodingError, readBody, TooLargeError } from './body.ts';

export interface GetOptions {
  /** Validators of the last good answer; empty for none. */
  etag: string;
  lastModified: string;
  /** Milliseconds for everything: name, connection, redirects, body. */
  patience: number;
  /** Bytes after decompression. */
  limit: number;
  /** Lets `http:`, other ports and private addresses through: for tests and for hosts' own feeds. */
  allowPrivate: boolean;
  /**
   * Asked of each address before it is requested, those that redirects lead to included: why it may not be;
   * null when it may.
   */
  closedTo?: (url: URL) => Promise<string | null>;
}

export type FailureCode =
  | 'address-refused'
  /** By what whoever asks goes by: the rules of the site for programs. */
  | 'closed'
  | 'connection-failed'
  | 'timeout'
  | 'too-many-redirects'
  | 'http-status'
  /** 401 or 403: it does not speak to programs, or not to this one. */
  | 'forbidden'
  /** 404 or 410. */
  | 'gone'
  /** The certificate is not trusted, of another name or out of date. */
  | 'certificate'
  | 'wrong-type'
  | 'too-large'
  | 'bad-encoding'
  | 'unexpected-304';

export type Got =
  | {
      kind: 'fresh';
      bytes: Uint8Array;
      type: string;
      etag: string;
      lastModified: string;
      /** What time it is by the server, in milliseconds since 1970; null when it does not say. */
      servedAt: number | null;
      /** Where it was read in the end. */
      url: string;
      /** Where it is said to have moved for good; null when it is not. */
      moved: string | null;
    }
  | { kind: 'unchanged'; servedAt: number | null; url: string; moved: string | null }
  | {
      kind: 'failed';
      code: FailureCode;
      detail: string;
      /** Seconds the server asked to be left alone, null when it did not. */
      retryAfter: number | null;
    };

/** How this program names itself to servers. */
export const AGENT = 'Repli-collector/1';

const MOST_REDIRECTS = 5;

const STATUS_CODES: Readonly<Record<number, FailureCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'gone',
  410: 'gone',
};

/** What OpenSSL and Node call a certificate that cannot be trusted. */
const CERTIFICATE =
  /^(ERR_TLS_CERT_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_|HOSTNAME_MISMATCH)/;

class Refused extends Error {
  readonly code: FailureCode;
  readonly retryAfter: number | null;
  constructor(code: FailureCode, detail: string, retryAfter: number | null = null) {
    super(detail);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Each hop is judged like the first: a redirect may not lead where an address may not. */
function judged(address: string, base: string | undefined, allowPrivate: boolean): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new Refused('address-refused', `"${address.slice(0, 200)}" is no address`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Refused('address-refused', 'an address that holds a name or password');
  }
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) {
    throw new Refused('address-refused', `${url.protocol} is not https:`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (allowPrivate) return url;
  if (url.port !== '') throw new Refused('address-refused', `port ${url.port}`);
  // Names are judged by what they lead to; a socket asks nobody about an address in figures.
  if (isIP(host) !== 0 && !isPublic(host)) {
    throw new Refused('address-refused', `${host} is not a public address`);
  }
  return url;
}

function send(url: URL, options: GetOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers: Record<string, string> = {
    Accept:
      'application/cap+xml, application/atom+xml, application/rss+xml, application/ld+json, application/json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
    'Accept-Encoding': ENCODINGS,
    'User-Agent': AGENT,
    ...(options.etag === '' ? {} : { 'If-None-Match': options.etag }),
    ...(options.lastModified === '' ? {} : { 'If-Modified-Since': options.lastModified }),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = request(
      url,
      {
        headers,
        signal,
        agent: false,
        maxHeaderSize: 16 * 1024,
        ...(options.allowPrivate ? {} : { lookup: publicLookup }),
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

/** `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3). */
function retryAfter(response: IncomingMessage, now: number): number | null {
  const value = response.headers['retry-after'] ?? '';
  if (/^\d{1,6}$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** `Date`, with the `Age` of what a cache kept (RFC 9110 section 6.6.1, RFC 9111 section 5.1). */
function servedAt({ headers: { date = '', age = '' } }: IncomingMessage): number | null {
  const at = Date.parse(date) + (/^\d{1,9}$/.test(age) ? Number(age) * 1000 : 0);
  return Number.isNaN(at) ? null : at;
}

const NEVER_A_FEED = /^\s*(image|audio|video|font)\/|^\s*application\/(pdf|zip|gzip|msword|vnd\.)/i;

async function follow(address: string, options: GetOptions, signal: AbortSignal): Promise<Got> {
  let url = judged(address, undefined, options.allowPrivate);
  // Moved for good as far as every step up to there says so (RFC 9110 section 15.4).
  let moved: string | null = null;
  let forGood = true;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const why = (await options.closedTo?.(url)) ?? null;
    if (why !== null) throw new Refused('closed', why);
    const response = await send(url, options, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
      response.destroy();
      url = judged(location, url.href, options.allowPrivate);
      forGood &&= status === 301 || status === 308;
      if (forGood) moved = url.href;
      continue;
    }
    if (status === 304) {
      response.destroy();
      if (options.etag !== '' || options.lastModified !== '')
        return { kind: 'unchanged', servedAt: servedAt(response), url: url.href, moved };
      throw new Refused('unexpected-304', '"not modified" although nothing was held');
    }
    if (status !== 200) {
      response.destroy();
      const code = STATUS_CODES[status] ?? 'http-status';
      throw new Refused(code, `answered ${status}`, retryAfter(response, Date.now()));
    }
    const type = response.headers['content-type'] ?? '';
    if (NEVER_A_FEED.test(type)) {
      response.destroy();
      throw new Refused('wrong-type', `"${type.slice(0, 80)}" is no feed`);
    }
    const bytes = await readBody(response, options.limit);
    // A body that only the end of the connection ends looks whole when it was we who ended it.
    signal.throwIfAborted();
    const { etag = '', 'last-modified': lastModified = '' } = response.headers;
    const validators = { etag, lastModified, servedAt: servedAt(response) };
    return { kind: 'fresh', bytes, type, ...validators, url: url.href, moved };
  }
  throw new Refused('too-many-redirects', `more than ${MOST_REDIRECTS} redirects`);
}

function explained(error: unknown, signal: AbortSignal, patience: number): Got {
  const failed = (code: FailureCode, detail: string, wait: number | null = null): Got => ({
    kind: 'failed',
    code,
    detail,
    retryAfter: wait,
  });
  if (error instanceof Refused) return failed(error.code, error.message, error.retryAfter);
  if (signal.aborted) return failed('timeout', `no whole answer within ${patience} ms`);
  if (error instanceof TooLargeError) return failed('too-large', error.message);
  if (error instanceof EncodingError) return failed('bad-encoding', error.message);
  if (error instanceof ClosedAddressError) return failed('address-refused', error.message);
  const detail = error instanceof Error ? error.message || error.name : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CERTIFICATE.test(code)) return failed('certificate', `${code}: ${detail}`);
  return failed(code.startsWith('Z_') ? 'bad-encoding' : 'connection-failed', detail || code);
}

/**
 * Fetches one document: https only, at most five redirects, each judged anew, public addresses only
 * (the checked address is the one connected to), bounded in time and in decompressed size. Never
 * throws and never takes longer than `patience`.
 * @returns the bytes, "unchanged" (304 to the validators given), or a failure with its code
 */
export async function get(address: string, options: GetOptions): Promise<Got> {
  const signal = AbortSignal.timeout(options.patience);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    return explained(error, signal, options.patience);
  }
}
