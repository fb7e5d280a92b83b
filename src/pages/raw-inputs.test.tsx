/**
 * Hostile text in every text of every feed format, read as the collector reads it, compiled, packed, unpacked as a
 * phone does, and drawn: text stays text, and no number comes of it that was not there before. `npm run test:attacks`
 * counts them.
 */
import { readFileSync } from 'node:fs';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readDirectory } from '../directory/directory-read.ts';
import { LINES_OF_35, NATIONAL } from '../guide/guide.fixtures.ts';
import type { Words } from '../i18n/setup.ts';
import { compileBulletin } from '../status/bulletin/bulletin.ts';
import { unpackBulletin } from '../status/bulletin/read.ts';
import { packBulletin } from '../status/bulletin/wire.ts';
import { detect } from '../status/detect/detect.ts';
import { readDocument } from '../status/feeds/document.ts';
import { documentOf } from './document.tsx';
import {
  BAD_NUMBERS,
  calledOn,
  HOSTILE,
  harmOf,
  type Path,
  texts,
  withText,
} from './hostile.fixtures.ts';
import { modelOf } from './model-of.ts';

const NOW = new Date('2026-11-22T17:25:00Z');
const words = JSON.parse(readFileSync('src/i18n/locales/fr.json', 'utf8')) as Words;
const assets = { css: '', csp: '', script: '', first: '', preload: [], words: {}, site: '' };
const DIRECTORY = readDirectory(
  {
    format: 'repli-directory/1',
    version: 1,
    issuedAt: '2026-11-20T12:00:00Z',
    validUntil: '2027-11-20T12:00:00Z',
    territories: [
      {
        code: '35',
        name: 'Ille-et-Vilaine',
        prefecture: { name: 'Préfecture', website: 'https://pref.example' },
        lines: LINES_OF_35,
        updated: '2026-11-20',
      },
    ],
    national: { numbers: NATIONAL, updated: '2026-11-20' },
  },
  null,
);
const SOURCE = {
  id: 'prefecture-35',
  name: 'Préfecture d’Ille-et-Vilaine',
  kind: 'prefecture',
  territories: ['35'],
  trust: 'official',
  lang: 'fr',
  address: 'https://pref.example/flux',
} as const;

const parse = (text: string) =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

/** The page of Ille-et-Vilaine when a source sends this. */
function drawn(document: string): string {
  const options = { source: SOURCE, parse, detect, known: [], now: NOW };
  const reading = readDocument(Buffer.from(document), '', options);
  const compiled = compileBulletin({
    previous: null,
    readingsBySource: new Map([[SOURCE.id, reading]]),
    checks: [
      {
        id: SOURCE.id,
        ok: reading.problem === null,
        checkedAt: NOW.toISOString(),
        territories: ['35'],
        speaksAs: SOURCE.name,
      },
    ],
    now: NOW,
    validForMinutes: 10,
    sequence: 1,
  });
  const sent: unknown = JSON.parse(JSON.stringify(packBulletin(compiled)));
  const news = {
    bulletin: unpackBulletin(sent),
    unlisted: [],
    contact: { lastPoll: 'ok' as const },
  };
  return htmlOf(modelOf({ lang: 'fr', territory: '35' }, DIRECTORY, news, NOW));
}

const pages = new Map<string, string>();

/** What was refused leaves the same page behind: it is drawn once. */
function htmlOf(model: ReturnType<typeof modelOf>): string {
  const told = JSON.stringify(model);
  const html = pages.get(told) ?? documentOf(model, words, assets, renderToString);
  pages.set(told, html);
  return html;
}

const sample = (name: string): string =>
  readFileSync(new URL(`../status/feeds/samples/${name}`, import.meta.url), 'utf8');

/** An official alert with a line that may be called. */
const CAP = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a1</identifier>
<sender>pref35@example.fr</sender><sent>2026-11-22T18:05:00+01:00</sent><status>Actual</status>
<msgType>Alert</msgType><scope>Public</scope><info><language>fr-FR</language>
<category>Infra</category><event>Panne du 15</event><urgency>Immediate</urgency>
<severity>Severe</severity><certainty>Observed</certainty>
<eventCode><valueName>REPLI:EVENT</valueName><value>EMERGENCY-NUMBER-OUTAGE</value></eventCode>
<senderName>Préfecture</senderName><headline>Le 15 ne répond plus</headline>
<description>Composez le numéro ci-dessous.</description><web>https://pref.example/a</web>
<parameter><valueName>REPLI:PHASE</valueName><value>ongoing</value></parameter>
<parameter><valueName>REPLI:STATE</valueName><value>15=down</value></parameter>
<parameter><valueName>REPLI:LINE</valueName><value>samu +33261914315 fixed Rennes</value></parameter>
<area><areaDesc>Ille-et-Vilaine</areaDesc>
<geocode><valueName>INSEE-DEP</valueName><value>35</value></geocode></area></info></alert>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A document with one text put in place of each of its own, one after the other. */
function* variants(document: string, text: string): Generator<string> {
  if (!document.trimStart().startsWith('<')) {
    const value = JSON.parse(document) as object;
    for (const path of texts(value) satisfies Path[]) {
      yield JSON.stringify(withText(value, path, text));
    }
    return;
  }
  for (const { index, 0: found } of document.matchAll(/>[^<>]*[^<>\s][^<>]*<| [\w:]+="[^"]*"/g)) {
    const inText = found.startsWith('>');
    const [before, after] = inText ? ['>', '<'] : [found.slice(0, found.indexOf('"') + 1), '"'];
    if (before.startsWith(' xmlns') || before.startsWith(' version')) continue;
    const around = (inner: string) =>
      document.slice(0, index) + before + inner + after + document.slice(index + found.length);
    yield around(escaped(text));
    // Feeds carry HTML so: what is markup there is text of the reader's.
    if (inText && text.includes('<')) yield around(`<![CDATA[${text}]]>`);
  }
}

/** A line of our own parameter, as an alert carries it. */
const asLine = (number: string): string => `samu ${number} fixed Rennes`;
const PROSE = 'Composez le 08 99 00 11 22, ou le +44 20 7946 0000 : le 15 est en panne.';

interface Format {
  format: string;
  document: string;
  more?: readonly string[];
}
const FORMATS: readonly Format[] = [
  { format: 'Atom', document: sample('prefecture.atom.xml') },
  { format: 'RSS', document: sample('sdis.rss.xml') },
  { format: 'RSS 1.0', document: sample('mairie.rdf.xml') },
  { format: 'an index of CAP', document: sample('cap-index.atom.xml') },
  { format: 'NWS', document: sample('nws.json') },
  { format: 'MoWaS and NINA', document: sample('mowas.json') },
  { format: 'Alertswiss', document: sample('alertswiss.json') },
  { format: 'Statuspage', document: sample('statuspage.json') },
  { format: 'CAP', document: CAP, more: [...BAD_NUMBERS, ...BAD_NUMBERS.map(asLine)] },
];

describe('hostile text in what a host reads', () => {
  it('would be seen, for an alert in order gives a number to call', () => {
    expect(calledOn(drawn(CAP))).toContain('tel:+33261914315');
  });

  it.for(FORMATS)('every text of $format', { timeout: 300_000 }, (given, context) => {
    const { document, more = [] } = given;
    const own = new Set(calledOn(drawn(document)));
    let tried = 0;
    for (const text of [...HOSTILE, PROSE, ...more]) {
      for (const variant of variants(document, text)) {
        const html = drawn(variant);
        const called = calledOn(html).filter((link) => !own.has(link));
        const found = { text, variant, harm: harmOf(html), called };
        expect(found).toEqual({ text, variant, harm: [], called: [] });
        tried += 1;
      }
    }
    Object.assign(context.task.meta, { attacks: { tried, refused: tried } });
  });
});
