/** One request as it is, without what a browser would add or hide. */
import { request as plain } from 'node:http';
import { request as encrypted } from 'node:https';

export interface Answer {
  status: number;
  /** Each header once, in small letters; what came twice is joined with a bar, so that it shows. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** @param address with its path; HTTPS is not verified, since the certificate is made by the test */
export function ask(address: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const url = new URL(address);
  // The path as it was given: what climbs must arrive climbing.
  const path = address.slice(url.origin.length) || '/';
  return new Promise<Answer>((resolve, reject) => {
    const options = { method, headers, agent: false, path, host: url.hostname, port: url.port };
    const request =
      url.protocol === 'https:'
        ? encrypted({ ...options, rejectUnauthorized: false })
        : plain(options);
    request.setTimeout(20_000, () => request.destroy(new Error(`${address}: no answer`)));
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const distinct = Object.entries(response.headersDistinct);
        const joined = distinct.map(([name, values]) => [name, (values ?? []).join(' | ')]);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(joined),
          body: Buffer.concat(parts),
        });
      });
    });
    request.end(body);
  });
}
