/** The machine behind a site, as far as it shows from outside: encryption, clock, service, disk. */

import { connect } from 'node:tls';
import * as v from 'valibot';
import { DAY_MS } from '../../base/durations.ts';
import { bad, doubt, type Finding, spanOf, well } from './finding.ts';
import { type Site, visit, whyFailed } from './visit.ts';

const CLOCK_MS = 30_000;
const LITTLE_SPACE = 500_000_000;

/** Whether the certificate is trusted and lasts. */
export function examineCertificate({ address }: Site, now: Date): Promise<Finding[]> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') {
    return Promise.resolve([
      bad('https', 'sans HTTPS, rien ne marche hors connexion sur les téléphones.'),
    ]);
  }
  return new Promise((resolve) => {
    const socket = connect(
      { host: hostname, port: Number(port || 443), servername: hostname },
      () => {
        const left = Date.parse(socket.getPeerCertificate().valid_to) - now.getTime();
        socket.end();
        const detail = `certificat valable ${spanOf(left)} encore.`;
        const soon = left < 7 * DAY_MS ? bad : left < 21 * DAY_MS ? doubt : well;
        resolve([soon('https', detail)]);
      },
    );
    socket.on('error', (error) =>
      resolve([bad('https', `certificat refusé\u00a0: ${error.message}.`)]),
    );
  });
}

/** Whether somebody who types the bare name ends up encrypted. */
export async function examineRedirect({ address }: Site): Promise<Finding[]> {
  const { hostname, port } = new URL(address);
  // Another port than the usual: a trial, with nothing on port 80 to speak for it.
  if (port !== '') return [];
  try {
    const answer = await visit(`http://${hostname}/35/`);
    const to = answer.headers.get('location') ?? '';
    if (/^30[178]$/.test(String(answer.status)) && to === `${address}/35/`) {
      return [well('redirect', 'le port 80 renvoie vers HTTPS.')];
    }
    return [
      bad(
        'redirect',
        `le port 80 répond ${answer.status} ${to}\u00a0: attendu un renvoi vers ${address}/35/.`,
      ),
    ];
  } catch (error) {
    return [bad('redirect', `le port 80 ne répond pas\u00a0: ${whyFailed(error)}.`)];
  }
}

/** Whether the site's clock and this one agree: phones compare the bulletin's dates with their own. */
export async function examineClock(site: Site): Promise<Finding[]> {
  const { headers, at } = await site.get('/status/bulletin.jws');
  const age = Number(headers.get('age') ?? 0) * 1000;
  const apart = Date.parse(headers.get('date') ?? '') + age - at;
  if (Number.isNaN(apart)) return [doubt('clock', 'le site ne dit pas l’heure (Date).')];
  const detail = `l’horloge du site et celle-ci diffèrent de ${spanOf(apart)}.`;
  return [Math.abs(apart) > CLOCK_MS ? bad('clock', detail) : well('clock', detail)];
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
export async function examineService(site: Site): Promise<Finding[]> {
  const answer = await site.get('/publier/health');
  if (answer.status === 404) return [well('service', 'pas de service de publication.')];
  const health = v.safeParse(Health, answer.text);
  if (!health.success) {
    return [bad('service', `le service de publication ne répond pas (${answer.status}).`)];
  }
  const { status, freeBytes, version, ...parts } = health.output;
  const told = Object.entries(parts)
    .map(([part, state]) => `${part} ${String(state)}`)
    .join(', ');
  const found = [
    status === 'ok'
      ? well('service', `service de publication ${version ?? ''}\u00a0: ${told}.`)
      : bad('service', `service de publication «\u00a0${status}\u00a0»\u00a0: ${told}.`),
  ];
  if (freeBytes !== undefined && freeBytes < LITTLE_SPACE) {
    found.push(
      bad('space', `il ne reste que ${Math.round(freeBytes / 1e6)}\u00a0Mo sur le disque.`),
    );
  } else if (freeBytes !== undefined) {
    found.push(well('space', `${Math.round(freeBytes / 1e9)}\u00a0Go libres sur le disque.`));
  }
  return found;
}
