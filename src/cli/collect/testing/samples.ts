/** What the collector's tests are given: keys, CAP files and a folder of their own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import type { Source } from '../../../status/feeds/sources-model.ts';
import { type CollectOptions, collectOnce } from '../collector.ts';
import type { PrivateKey } from '../key.ts';
import type { LogLine } from '../log.ts';

export async function newKey(kid = 'test-key'): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { x = '', y = '', d = '' } = await exportJWK(privateKey);
  return { kty: 'EC', crv: 'P-256', kid, x, y, d };
}

export interface CapSample {
  id?: string;
  sent?: string;
  status?: string;
  type?: 'Alert' | 'Update' | 'Cancel';
  references?: string;
  expires?: string;
  phase?: string;
  territory?: string;
  /** Number of its one line. */
  line?: string;
}

/** An outage of 15 and 18 in Ille-et-Vilaine with one replacement line of a fictional range. */
export function cap(sample: CapSample = {}): string {
  const {
    id = 'a1',
    sent = '2026-11-22T18:05:00+01:00',
    status = 'Actual',
    type = 'Alert',
  } = sample;
  const { references, expires, phase = 'ongoing', territory = '35' } = sample;
  const { line = '+33261914315' } = sample;
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  const parameter = (name: string, value: string) =>
    `<parameter><valueName>${name}</valueName><value>${value}</value></parameter>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>${id}</identifier><sender>prefecture35@example.fr</sender><sent>${sent}</sent>
<status>${status}</status><msgType>${type}</msgType><scope>Public</scope>${optional('references', references)}
<info><language>fr-FR</language><category>Infra</category><event>Panne du 15 et du 18</event>
<urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
<eventCode><valueName>REPLI:EVENT</valueName><value>EMERGENCY-NUMBER-OUTAGE</value></eventCode>
${optional('expires', expires)}<senderName>Préfecture d'Ille-et-Vilaine</senderName>
${parameter('REPLI:PHASE', phase)}${parameter('REPLI:STATE', '15=down')}${parameter('REPLI:STATE', '18=down')}
${parameter('REPLI:LINE', `samu ${line} fixed`)}
<area><areaDesc>Ille-et-Vilaine</areaDesc><geocode><valueName>INSEE-DEP</valueName><value>${territory}</value></geocode></area>
</info></alert>`;
}

/** A workplace of its own, whose clock the test moves. */
export interface Bench {
  options: CollectOptions;
  lines: LogLine[];
  clock: { now: Date };
  /** Puts a file into the folder of announcements. */
  put(name: string, content: string | Uint8Array): Promise<void>;
  take(name: string): Promise<void>;
  collect(): ReturnType<typeof collectOnce>;
  /** What was logged of an event since the last call. */
  logged(event: string): LogLine[];
  close(): Promise<void>;
}

export async function newBench(): Promise<Bench> {
  const root = await mkdtemp(join(tmpdir(), 'repli-collect-'));
  const folder = join(root, 'data', 'announcements');
  await mkdir(folder, { recursive: true });
  const lines: LogLine[] = [];
  const clock = { now: new Date('2026-11-22T17:10:00Z') };
  const options: CollectOptions = {
    data: join(root, 'data'),
    out: join(root, 'out'),
    memory: join(root, 'memory', 'collector.json'),
    key: await newKey(),
    validFor: 300_000,
    now: () => clock.now,
    log: (line) => void lines.push(line),
  };
  return {
    options,
    lines,
    clock,
    put: (name, content) => writeFile(join(folder, name), content),
    take: (name) => rm(join(folder, name)),
    collect: () => collectOnce(options),
    logged: (event) => lines.splice(0).filter((line) => line.event === event),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** An entry of `sources.json` that the collector reads: the préfecture's own feed at an address. */
export function feedOf35(address: string, over: Partial<Source> = {}): Source {
  return {
    id: 'feed',
    name: 'Préfecture',
    kind: 'prefecture',
    territories: ['35'],
    format: 'feed',
    address,
    trust: 'official',
    verified: true,
    direct: false,
    lang: 'fr',
    every: 60,
    allowPrivate: true,
    ...over,
  };
}

/** Has the collector watch these sources and no others. */
export const watchSources = (bench: Bench, ...sources: Source[]): Promise<void> =>
  writeFile(join(bench.options.data, 'sources.json'), JSON.stringify({ sources }));
