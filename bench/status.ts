/**
 * Throughput of the status readers, each over its own sample repeated: `npm run bench:status`.
 * Medians of several turns in one process, after a warm-up; one row a reader.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseXml } from '../src/host/xml.ts';
import { readCap } from '../src/status/cap/read.ts';
import { detect } from '../src/status/detect/detect.ts';
import { readDocument } from '../src/status/feeds/document.ts';
import type { FeedSource } from '../src/status/feeds/source.ts';

const TURNS = 9;
/** Milliseconds of work a turn, at least. */
const LEAST = 200;

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../src/status/feeds/samples/${name}`, import.meta.url));

const now = new Date('2026-11-22T17:20:00Z');
const source: FeedSource = {
  id: 'bench',
  name: 'Banc',
  kind: 'prefecture',
  territories: ['35'],
  trust: 'official',
  lang: 'fr',
  address: 'https://banc.example/',
};
const options = { source, parse: parseXml, detect, known: [], now };

const SILENT = {
  state: 'none' as const,
  shelf: 'none' as const,
  confidence: 1,
  claims: [],
  services: [],
  departements: [],
  national: false,
  replacements: [],
  advice: [],
  reasons: [],
};

/** Median number of runs a second. */
function rate(work: () => void): number {
  const turns: number[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    let runs = 0;
    const start = performance.now();
    while (performance.now() - start < LEAST) {
      work();
      runs++;
    }
    turns.push((runs * 1000) / (performance.now() - start));
  }
  // The first turn warms up.
  return turns.slice(1).sort((a, b) => a - b)[TURNS >> 1] ?? 0;
}

/** A feed of 100 entries: the sample's own, again and again under other identities. */
function manyEntries(name: string, entry: RegExp): Buffer {
  const text = sample(name).toString();
  const found = text.match(entry) ?? [];
  const many = Array.from({ length: 100 }, (_, i) =>
    (found[i % found.length] ?? '').replace(/<(id|guid[^>]*)>/, `<$1>${i}-`),
  );
  return Buffer.from(
    text.replace(entry, '').replace(/(<\/channel>|<\/feed>)/, `${many.join('')}$1`),
  );
}

const CAP = `<?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a1</identifier><sender>prefecture35@example.fr</sender><sent>2026-11-22T18:05:00+01:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>${['fr-FR', 'en-GB'].map((language) => `<info><language>${language}</language><category>Infra</category><event>Panne du 15 et du 18</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty><eventCode><valueName>REPLI:EVENT</valueName><value>EMERGENCY-NUMBER-OUTAGE</value></eventCode><headline>Le 15 et le 18 ne répondent plus</headline><description>${'Les appels n’aboutissent plus. '.repeat(10)}</description><parameter><valueName>REPLI:STATE</valueName><value>15=down</value></parameter><area><areaDesc>Ille-et-Vilaine</areaDesc><geocode><valueName>INSEE-DEP</valueName><value>35</value></geocode></area></info>`).join('')}</alert>`;

const row = (name: string, figure: string, unit: string): void =>
  console.log(`| ${name.padEnd(42)} | ${figure.padStart(9)} | ${unit} |`);
const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; median of ${TURNS}\n`,
);
console.log(`| ${'reader'.padEnd(42)} | ${'median'.padStart(9)} | unit |\n|---|--:|---|`);

const capSize = Buffer.byteLength(CAP) / 1e6;
row('CAP alert of two languages', shown(rate(() => void readCap(CAP, parseXml)) * capSize), 'MB/s');

for (const [name, file, entry] of [
  ['Atom, with detector', 'prefecture.atom.xml', /<entry>[\s\S]*?<\/entry>/g],
  ['RSS 2.0, with detector', 'sdis.rss.xml', /<item>[\s\S]*?<\/item>/g],
] as const) {
  const bytes = manyEntries(file, entry);
  row(name, shown(rate(() => void readDocument(bytes, '', options)) * 100), 'items/s');
  const deaf = {
    ...options,
    detect: (item: { id: string }) => ({ ...SILENT, id: item.id }),
  };
  row(
    name.replace('with', 'without'),
    shown(rate(() => void readDocument(bytes, '', deaf)) * 100),
    'items/s',
  );
}
for (const [name, file, items] of [
  ['NWS JSON', 'nws.json', 2],
  ['MoWaS JSON', 'mowas.json', 1],
  ['Alertswiss JSON', 'alertswiss.json', 2],
  ['Statuspage JSON, with detector', 'statuspage.json', 1],
] as const) {
  const bytes = sample(file);
  row(name, shown(rate(() => void readDocument(bytes, '', options)) * items), 'items/s');
}
