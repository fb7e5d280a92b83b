import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './document.ts';
import { NOTHING_REMEMBERED, type ReadOptions } from './reading.ts';
import { item, options, read, rss } from './source.fixtures.ts';

const NOW = '2026-11-22T17:20:00Z';
const codes = ({ remarks }: { remarks: { code: string }[] }) => remarks.map(({ code }) => code);
const OUTAGE = 'Le 15 est en panne';
const dated = (date: string, change: Parameters<typeof read>[1] = {}) =>
  read(rss(item({ title: OUTAGE, date })), change);
const again = (text: string, before: ReadOptions['before'], now = NOW) =>
  readText(text, { ...options(), now: new Date(now), ...(before === undefined ? {} : { before }) });

describe('an item that gives a date', () => {
  it.each([
    ['Mercredi, 2 Juin, 2021 - 18:22', {}, '2021-06-02T16:22:00Z'],
    ['02/06/2021 18h22', { territories: ['974'] }, '2021-06-02T14:22:00Z'],
    [
      '02/06/2021 18h22',
      { territories: ['974'], timeZone: 'Europe/Paris' },
      '2021-06-02T16:22:00Z',
    ],
    ['03/04/2021 18h22', { dateOrder: 'month-first' }, '2021-03-04T17:22:00Z'],
    ['03/04/2021 18h22', {}, '2021-04-03T16:22:00Z'],
  ] as const)('%s is sent then, by the clock of its source %j', (date, change, sent) => {
    const territories = 'territories' in change ? { territories: [...change.territories] } : {};
    const reading = dated(date, { ...change, ...territories });
    expect(reading.messages.map((message) => message.sent)).toEqual([sent]);
    expect(reading).toMatchObject({ complete: true, remarks: [] });
  });

  it('of a bare day holds as long as if it had been sent at its end', () => {
    expect(dated('2026-11-22').messages).toMatchObject([
      { sent: '2026-11-22T00:00:00Z', content: { expires: '2026-11-23T22:59:59Z' } },
    ]);
  });

  it.each([
    'hier',
    '0000-00-00 00:00:00',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '31/02/2026',
    'Sun, 22 Nov 2025 18:00:00 GMT',
  ])('that cannot be read is a gap, and is not announced: %s', (date) => {
    const reading = dated(date);
    expect(reading.messages).toEqual([]);
    expect(codes(reading)).toEqual(['bad-date', 'no-date']);
    expect(reading.complete).toBe(false);
  });

  it('is a gap although it is about something else: an outage written so could not be dated', () => {
    const reading = read(rss(item({ title: 'Marché de Noël', date: 'demain' })));
    expect(codes(reading)).toEqual(['bad-date']);
    expect(reading.complete).toBe(false);
  });

  it('stands beside another one that can be read', () => {
    const text = rss(
      `<item><title>${OUTAGE}</title><pubDate>Sun, 22 Nov 2026 18:00:00 +0100</pubDate><date>hier</date></item>`,
    );
    expect(read(text)).toMatchObject({
      complete: false,
      messages: [{ sent: '2026-11-22T17:00:00Z' }],
    });
  });

  it('is found under the names of loose feeds', () => {
    const text = rss(`<item><title>${OUTAGE}</title><pubdate>2 juin 2021 18h22</pubdate></item>`);
    expect(read(text).messages).toMatchObject([{ sent: '2021-06-02T16:22:00Z' }]);
  });

  it('in an element of its own, as site builders write it', () => {
    const text = rss(
      `<item><title>${OUTAGE}</title><pubDate><time datetime="2021-06-02T18:22:00+02:00">il y a longtemps</time></pubDate></item>`,
    );
    expect(read(text).messages).toMatchObject([{ sent: '2021-06-02T16:22:00Z' }]);
  });

  it('more than a day ahead was not sent then', () => {
    const reading = dated('Mon, 22 Nov 2027 18:00:00 GMT');
    expect(reading.messages).toEqual([]);
    expect(codes(reading)).toEqual(['no-date']);
    const event = read(rss(item({ title: 'Concert', date: 'Mon, 22 Nov 2027 18:00:00 GMT' })));
    expect(event).toMatchObject({ complete: true, remarks: [] });
  });
});

describe('an item without a date', () => {
  const undated = rss(item({ title: OUTAGE, date: '' }));

  it('about something else is no gap', () => {
    expect(read(rss(item({ title: 'Marché de Noël', date: '' })))).toMatchObject({
      complete: true,
      remarks: [],
    });
  });

  it('that was there from the first reading on is a gap for a day, then too old to be news', () => {
    const first = again(undated, undefined);
    expect(first).toMatchObject({ complete: false, messages: [] });
    expect(codes(first)).toEqual(['no-date']);
    const soon = again(undated, { ...first.remembered, at: NOW }, '2026-11-22T18:20:00Z');
    expect(soon).toMatchObject({ complete: false, messages: [] });
    const late = again(undated, { ...soon.remembered, at: NOW }, '2026-11-23T17:21:00Z');
    expect(late).toMatchObject({ complete: true, messages: [], remarks: [] });
  });

  it('that came between two readings was sent then, and goes on being so', () => {
    const at = '2026-11-22T17:18:00Z';
    const came = again(undated, { ...NOTHING_REMEMBERED, items: {}, at });
    expect(came).toMatchObject({
      complete: true,
      messages: [{ sent: at, content: { expires: '2026-11-23T17:20:00Z' } }],
    });
    expect(codes(came)).toEqual(['dated-by-reading']);
    const later = again(undated, { ...came.remembered, at: NOW }, '2026-11-22T20:00:00Z');
    expect(later.messages).toEqual(came.messages);
  });

  it('is as old as its feed says it is itself, if that is too old to be news', () => {
    const feed = (date: string, other = '') =>
      undated.replace('<item>', `<lastBuildDate>${date}</lastBuildDate>${other}<item>`);
    expect(read(feed('Wed, 02 Jun 2021 18:22:00 +0200'))).toMatchObject({
      complete: true,
      messages: [],
      remarks: [],
    });
    expect(codes(read(feed('Sun, 22 Nov 2026 18:00:00 +0100')))).toEqual(['no-date']);
    // Another item belies it.
    const belied = feed('Wed, 02 Jun 2021 18:22:00 +0200', item({ id: 'j', title: 'Concert' }));
    expect(codes(read(belied))).toEqual(['no-date']);
    const served = { ...options(), lastModified: 'Wed, 02 Jun 2021 16:22:00 GMT' };
    expect(readText(undated, served)).toMatchObject({ complete: true, messages: [] });
  });

  it('that comes into a feed which says it did not change is new all the same', () => {
    const text = undated.replace(
      '<item>',
      '<lastBuildDate>2021-06-02T18:22:00Z</lastBuildDate><item>',
    );
    const at = '2026-11-22T17:18:00Z';
    expect(again(text, { ...NOTHING_REMEMBERED, items: {}, at }).messages).toMatchObject([
      { sent: at },
    ]);
  });
});

describe('whatever stands where a date is expected', () => {
  it('an item is dated by it, announced as of an earlier time, or a gap: never as of now', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'hier', '2/6'),
    );
    const clean = (text: string) =>
      text.replace(/[^\t\n\r\u0020-\ud7ff]/g, '').replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`);
    fc.assert(
      fc.property(texts, fc.boolean(), (text, known) => {
        const before = { ...NOTHING_REMEMBERED, items: {}, at: '2026-11-22T17:18:00Z' };
        const feed = rss(item({ title: OUTAGE, date: clean(text) }));
        const reading = again(feed, known ? before : undefined);
        for (const { sent } of reading.messages) expect(sent < NOW).toBe(true);
        if (reading.messages.length === 0) expect(reading.complete).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an alert of a source whose clock is known', () => {
  const cap = (sent: string, expires = '') =>
    `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier><sender>s</sender><sent>${sent}</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><category>Infra</category><event>Panne du 15</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>${expires === '' ? '' : `<expires>${expires}</expires>`}</info></alert>`;

  it('is dated by it where it gives no zone', () => {
    expect(read(cap('2026-11-22T18:00:00'))).toMatchObject({
      complete: true,
      messages: [{ sent: '2026-11-22T17:00:00Z' }],
    });
  });

  it('that says until when it holds in a way nobody can read is a gap', () => {
    const reading = read(cap('2026-11-22T18:00:00+01:00', 'demain soir'));
    expect(reading).toMatchObject({ complete: false, messages: [{ content: { expires: null } }] });
    expect(codes(reading)).toContain('bad-date');
  });
});
