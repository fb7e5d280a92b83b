/** A fictional territory, keys and messages for the tests of announcing. Every number reaches nobody. */

import { type Announced, buildAnnouncement } from '../../authoring/build.ts';
import type { AuthoredAct, Outage } from '../../authoring/choices.ts';
import { DOUBTS } from '../../authoring/doubts.ts';
import type { Directory, Key, PublishedLine } from '../../directory/model.ts';
import { readCap } from '../../status/cap/read.ts';
import { parseXml } from '../../status/cap/xml.fixtures.ts';
import { type Chain, chainsOf } from '../../status/chain/continue.ts';

/** 19:17 in Rennes. */
export const NOW = new Date('2026-11-22T18:17:00Z');
export const SAMU = '+33261911515';
export const FIRE = '+33261911818';
export const SENDER = 'pref35.example';

export function lineOf(change: Partial<PublishedLine> = {}): PublishedLine {
  return {
    service: 'samu',
    number: SAMU,
    label: 'SAMU 35',
    area: null,
    kind: 'permanent',
    network: 'fixed',
    source: { publisher: 'Préfecture', onBehalfOf: '', url: '', published: '' },
    alsoPublished: [],
    confirmation: { by: 'SIDPC et SDIS', on: '2026-10-02', method: 'appel' },
    withdrawn: null,
    ...change,
  };
}

export function directoryOf(lines: PublishedLine[]): Directory {
  const territory = (code: string, name: string, own: PublishedLine[]) => ({
    code,
    name,
    prefecture: { name: `Préfecture ${name}`, website: `https://www.pref${code}.example` },
    lines: own,
    updated: '2026-10-02',
  });
  return {
    format: 'repli-directory/1',
    version: 1,
    issuedAt: '2026-11-22T06:00:00Z',
    validUntil: '2026-12-22T06:00:00Z',
    territories: [territory('35', 'Ille-et-Vilaine', lines), territory('56', 'Morbihan', [])],
    national: { numbers: [], updated: '2026-10-02' },
  };
}

export const OUTAGE: Outage = {
  territories: ['35'],
  numbers: { '15': 'down' },
  worksFrom: ['mobile'],
  failsFrom: ['fixed', 'operator:Exemple'],
  lines: [{ service: 'samu', number: SAMU, area: '', network: 'fixed' }],
  advice: ['mobile'],
  publisher: 'Préfecture Ille-et-Vilaine',
  link: 'https://pref35.example/panne',
  onset: '2026-11-22T18:05:00Z',
  expectedEnd: '2026-11-22T22:15:00Z',
  expires: '2026-11-23T04:15:00Z',
};

/** Builds a message, whatever there is to ask about it. */
export function built(act: AuthoredAct, now = NOW): Announced {
  const result = buildAnnouncement(act, { now, accepted: new Set(DOUBTS) });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

export const alertOf = (outage: Partial<Outage> = {}, now = NOW): Announced =>
  built({ kind: 'alert', sender: SENDER, nature: 'actual', outage: { ...OUTAGE, ...outage } }, now);

/** The one chain that these messages make. */
export function chainOf(...messages: readonly Announced[]): Chain {
  const read = messages.flatMap(({ xml }) => readCap(xml, parseXml).messages);
  const [chain, ...others] = chainsOf(read);
  if (chain === undefined || others.length > 0) throw new Error('not one chain');
  return chain;
}

export function keyOf(kid: string, territories: Key['territories']): Key {
  return {
    kid,
    use: ['territory'],
    territories,
    holder: kid,
    from: '2026-01-01',
    until: '2027-12-31',
    revoked: null,
    jwk: { kty: 'EC', crv: 'P-256', x: kid.padEnd(43, 'x'), y: kid.padEnd(43, 'y') },
  };
}
