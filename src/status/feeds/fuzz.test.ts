/**
 * Readers against anything. `REPLI_FUZZ=long npx vitest run src/status/feeds/fuzz` tries fifty times
 * more. A reader that hangs fails by the time limit of its test.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../chain/settle.ts';
import type { Detection, FeedItem } from '../detect/model.ts';
import { type DocumentReading, readDocument, readText } from './document.ts';
import { MAX_ENTRIES } from './feed.ts';
import { detectFormat } from './format.ts';
import { item, options, rss, sample } from './source.fixtures.ts';

const LONG = process.env['REPLI_FUZZ'] === 'long';
const RUNS = { numRuns: LONG ? 500_000 : 10_000 };
const TIME = LONG ? 3_600_000 : 120_000;

/** Says what its title says, so that the readers are tried and not the detector. */
const parrot = ({ id, title }: FeedItem): Detection => ({
  id,
  state: /panne|injoignable|perturb/i.test(title) ? 'ongoing' : 'none',
  shelf: /panne|injoignable|perturb/i.test(title) ? 'probable' : 'none',
  confidence: 1,
  claims: [],
  services: ['samu'],
  departements: [],
  national: false,
  replacements: [],
  advice: [],
  reasons: [],
});
const settings = { ...options(), detect: parrot };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What holds of any reading of anything. */
function sound(reading: DocumentReading): void {
  if (reading.problem !== null) {
    expect(reading).toMatchObject({ messages: [], texts: [], pages: [], complete: false });
  }
  expect(reading.messages.length).toBeLessThanOrEqual(MAX_ENTRIES);
  for (const { sent, content, format, id, sender } of reading.messages) {
    expect(sent).toMatch(INSTANT);
    expect(id.length * sender.length).toBeGreaterThan(0);
    if (content === null) continue;
    if (format === 'text') expect(content.certainty).toBe('probable');
    expect(content.lines).toEqual([]);
    expect(content.link).toMatch(/^$|^https?:\/\//);
    for (const code of content.territories) expect(code).toBe('35');
  }
  for (const { address } of reading.pages) expect(address).toMatch(/^https?:\/\//);
  settle(reading.messages, 's');
}

/** A sample with a few pieces taken out, doubled, moved or replaced. */
function mutated(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const pieces = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      ']]>',
      '<!--',
      '&#x0;',
      '\u0000',
      '\ufeff',
      '{',
      '[',
      '}',
      ',',
      'null',
      '1e999',
      '\\u0000',
      '-',
      'é',
    ),
  );
  return fc
    .array(fc.tuple(place, fc.nat(80), pieces, fc.boolean()), { minLength: 1, maxLength: 6 })
    .map((edits) =>
      edits.reduce((now, [at, length, piece, double]) => {
        const end = Math.min(now.length, at + length);
        return (
          now.slice(0, at) +
          piece +
          (double ? now.slice(at, end) : '') +
          now.slice(end - (double ? length : 0))
        );
      }, text),
    );
}

const JSON_VALUE = fc.jsonValue({ maxDepth: 4 });
/** A known shape whose members hold anything. */
function twisted(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    return fc.oneof({ weight: 8, arbitrary: fc.tuple(...value.map(twisted)) }, JSON_VALUE);
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, held]) => [name, twisted(held)] as const);
    return fc.oneof(
      { weight: 12, arbitrary: fc.record(Object.fromEntries(members), { noNullPrototype: true }) },
      {
        weight: 2,
        arbitrary: fc.record(Object.fromEntries(members), {
          requiredKeys: [],
          noNullPrototype: true,
        }),
      },
      JSON_VALUE,
    );
  }
  return fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, fc.string(), JSON_VALUE);
}

const ESCAPED = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff]/g, '').replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
const TEXTS = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'Le 15 est en panne',
    '2026-11-22T18:00:00+01:00',
    'Sun, 22 Nov 2026 18:00:00 GMT',
    'https://x.example/1',
    'file:///etc/passwd',
  ),
);
const ELEMENTS = [
  'channel',
  'item',
  'entry',
  'title',
  'link',
  'guid',
  'id',
  'updated',
  'pubDate',
  'content',
  'description',
  'enclosure',
  'c:event',
  'c:alert',
  'c:info',
  'c:identifier',
  'div',
  'script',
];

/** Well-formed documents that put the elements of feeds in any place. */
const TREES = fc.letrec<{ node: string; many: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    TEXTS.map(ESCAPED),
    fc
      .tuple(
        fc.constantFrom(...ELEMENTS),
        fc.constantFrom('href', 'rel', 'type', 'url'),
        TEXTS,
        tie('many'),
      )
      .map(
        ([name, attribute, value, inner]) =>
          `<${name} ${attribute}="${ESCAPED(value)}">${inner}</${name}>`,
      ),
  ),
  many: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
}));
const FEEDS = fc
  .tuple(
    fc.constantFrom('rss', 'feed', 'RDF'),
    fc.constantFrom('channel', 'item', 'entry'),
    fc.array(TREES.many, { maxLength: 4 }),
  )
  .map(
    ([root, child, parts]) =>
      `<${root} xmlns:c="urn:oasis:names:tc:emergency:cap:1.2">${parts.map((part) => `<${child}>${part}</${child}>`).join('')}</${root}>`,
  );

const XML_SAMPLES = ['prefecture.atom.xml', 'sdis.rss.xml', 'mairie.rdf.xml', 'cap-index.atom.xml'];
const JSON_SAMPLES = [
  'nws.json',
  'mowas.json',
  'mowas-index.json',
  'alertswiss.json',
  'statuspage.json',
];

describe('a reader never throws, and what it gives is sound', () => {
  it.each(XML_SAMPLES)(
    '%s with pieces changed',
    (name) => {
      const text = sample(name).toString();
      fc.assert(
        fc.property(mutated(text), (damaged) => sound(readText(damaged, settings))),
        RUNS,
      );
    },
    TIME,
  );

  it(
    'feeds with their elements in any place',
    () => {
      fc.assert(
        fc.property(FEEDS, (text) => {
          const reading = readText(text, settings);
          expect(reading.problem).toBeNull();
          sound(reading);
        }),
        RUNS,
      );
    },
    TIME,
  );

  it.each(JSON_SAMPLES)(
    '%s with members of any kind',
    (name) => {
      const value: unknown = JSON.parse(sample(name).toString());
      fc.assert(
        fc.property(twisted(value), (other) =>
          sound(readText(JSON.stringify(other) ?? '', settings)),
        ),
        RUNS,
      );
    },
    TIME,
  );

  it(
    'any bytes under any header',
    () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, type) =>
          sound(readDocument(bytes, type, settings)),
        ),
        RUNS,
      );
    },
    TIME,
  );
});

describe('garbage is never good news', () => {
  it(
    'text that is no document is a problem, never a feed without outages',
    () => {
      fc.assert(
        fc.property(fc.string(), (text) => {
          const reading = readText(text, settings);
          if (detectFormat(text).kind === 'unknown') expect(reading.problem).not.toBeNull();
          else expect(reading.problem !== null || reading.format !== null).toBe(true);
        }),
        RUNS,
      );
    },
    TIME,
  );

  it.each([...XML_SAMPLES, ...JSON_SAMPLES])(
    '%s cut anywhere is a problem',
    (name) => {
      const whole = sample(name).toString().trimEnd();
      fc.assert(
        fc.property(fc.nat(whole.length - 1), (length) => {
          expect(readText(whole.slice(0, length), settings).problem).not.toBeNull();
        }),
        { numRuns: LONG ? 20_000 : 1_000 },
      );
    },
    TIME,
  );

  it(
    'an end is never made of damage: only words or flags that say so end an outage',
    () => {
      const text = sample('nws.json').toString();
      fc.assert(
        fc.property(mutated(text), (damaged) => {
          for (const { content, type } of readText(damaged, settings).messages) {
            const said = /AllClear|Cancel|restored|resolved|rétabli/i.test(damaged);
            if (!said) expect([content?.phase, type]).not.toContain('ended');
          }
        }),
        RUNS,
      );
    },
    TIME,
  );
});

describe('a hostile document is read or refused in time', () => {
  const big = 3_000_000;
  const shapes: [string, () => string][] = [
    ['100,000 entries', () => rss(item({ title: 'x' }).repeat(100_000))],
    [
      'one entry of a hundred thousand links',
      () => rss(`<item>${'<link>https://x.example/</link>'.repeat(100_000)}</item>`),
    ],
    ['elements nested without end', () => '<a>'.repeat(big / 3)],
    ['a feed nested without end', () => `<rss>${'<item>'.repeat(big / 6)}`],
    [
      'a hundred thousand attributes',
      () => `<rss ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    ],
    ['comments without end', () => '<!--'.repeat(big / 4)],
    ['a prolog without end', () => '<?x ?>'.repeat(big / 6)],
    ['declarations without end', () => '<!doctype a [ '.repeat(big / 14)],
    [
      'one long word',
      () => `<rss><channel><item><title>${'a'.repeat(big)}</title></item></channel></rss>`,
    ],
    ['one long date', () => rss(item({ title: 'x', date: '1'.repeat(big) }))],
    ['one long address', () => rss(`<item><link>https://${'a'.repeat(big)}</link></item>`)],
    ['brackets without end', () => '['.repeat(big)],
    ['braces without end', () => '{"a":'.repeat(big / 5)],
    ['thousands of alerts', () => `[${`${sample('mowas.json')},`.repeat(3_000).slice(0, -1)}]`],
    [
      'a hundred thousand references',
      () =>
        JSON.stringify({
          ...JSON.parse(sample('mowas.json').toString()),
          references: 'a,b,c '.repeat(100_000),
        }),
    ],
    [
      'a hundred thousand codes',
      () =>
        JSON.stringify({
          type: 'FeatureCollection',
          '@context': 'api.weather.gov',
          features: [
            {
              properties: {
                id: 'x',
                sender: 's',
                sent: '2026-11-22T18:00:00Z',
                status: 'Actual',
                messageType: 'Alert',
                event: 'x',
                geocode: { SAME: Array(100_000).fill('1') },
                references: Array(100_000).fill({ identifier: 'a' }),
              },
            },
          ],
        }),
    ],
    ['spaces without end', () => ' '.repeat(big)],
    ['entities without end', () => rss(item({ title: '&amp;'.repeat(big / 5) }))],
  ];
  it.each(shapes)('%s', (_name, make) => sound(readText(make(), settings)), 60_000);
});
