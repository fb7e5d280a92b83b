/** The machine behind a site, as far as it shows from outside: encryption, clock, service, disk. */

import { connect } from 'node:tls';
import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import { bad, daysSpan, doubt, type Examination, well } from './finding.ts';
import { type Site, visit, whyFailed } from './visit.ts';

const CLOCK_TOLERANCE_MS = 30_000;
const LITTLE_SPACE = 500_000_000;

/** Whether the certificate is trusted and lasts. */
export function examineCertificate({ address }: Site, now: Date): Promise<Examination[]> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') {
    return Promise.resolve([bad('https', (words) => words.noHttps)]);
  }
  return new Promise((resolve) => {
    const socket = connect(
      { host: hostname, port: Number(port || 443), servername: hostname },
      () => {
        const left = Date.parse(socket.getPeerCertificate().valid_to) - now.getTime();
        socket.end();
        const soon = left < 7 * DAY_MS ? bad : left < 21 * DAY_MS ? doubt : well;
        resolve([soon('https', (words) => words.certificate(words.span(daysSpan(left))))]);
      },
    );
    socket.on('error', (error) =>
      resolve([bad('https', (words) => words.certificateRefused(error.message))]),
    );
  });
}

/** Whether somebody who types the bare name ends up encrypted. */
export async function examineRedirect({ address }: Site): Promise<Examination[]> {
  const { hostname, port } = new URL(address);
  // Another port than the usual: a trial, with nothing on port 80 to speak for it.
  if (port !== '') return [];
  try {
    const answer = await visit(`http://${hostname}/35/`);
    const to = answer.headers.get('location') ?? '';
    if (/^30[178]$/.test(String(answer.status)) && to === `${address}/35/`) {
      return [well('redirect', (words) => words.redirect)];
    }
    const wanted = `${address}/35/`;
    return [bad('redirect', (words) => words.noRedirect(answer.status, to, wanted))];
  } catch (error) {
    return [bad('redirect', (words) => words.noPort80(whyFailed(error)))];
  }
}

/** Whether the site's clock and this one agree: phones compare the bulletin's dates with their own. */
export async function examineClock(site: Site): Promise<Examination[]> {
  const { headers, at } = await site.get('/status/bulletin.jws');
  const age = Number(headers.get('age') ?? 0) * 1000;
  const apart = Date.parse(headers.get('date') ?? '') + age - at;
  if (Number.isNaN(apart)) return [doubt('clock', (words) => words.noDate)];
  const level = Math.abs(apart) > CLOCK_TOLERANCE_MS ? bad : well;
  return [level('clock', (words) => words.clock(words.span(daysSpan(apart))))];
}

const Health = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({
    status: v.string(),
    freeBytes: v.optional(v.number()),
    version: v.optional(v.string()),
  }),
);

/** The publishing service, when there is one. */
export async function examineService(site: Site): Promise<Examination[]> {
  const answer = await site.get('/publier/health');
  if (answer.status === 404) return [well('service', (words) => words.noService)];
  const health = v.safeParse(Health, answer.text);
  if (!health.success) {
    return [bad('service', (words) => words.serviceSilent(answer.status))];
  }
  const { status, freeBytes, version, ...parts } = health.output;
  const told = Object.entries(parts)
    .map(([part, state]) => `${part} ${String(state)}`)
    .join(', ');
  const found = [
    status === 'ok'
      ? well('service', (words) => words.service(version ?? '', told))
      : bad('service', (words) => words.serviceBad(status, told)),
  ];
  if (freeBytes !== undefined && freeBytes < LITTLE_SPACE) {
    found.push(bad('space', (words) => words.littleSpace(Math.round(freeBytes / 1e6))));
  } else if (freeBytes !== undefined) {
    found.push(well('space', (words) => words.space(Math.round(freeBytes / 1e9))));
  }
  return found;
}
