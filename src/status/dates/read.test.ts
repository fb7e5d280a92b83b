import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localInstant } from '../../territories/zone.ts';
import { type DateStyle, orderOfDates, readDate } from './read.ts';

const PARIS: DateStyle = { zone: 'Europe/Paris', order: 'day-first' };
const from = (text: string, style: Partial<DateStyle> = {}) =>
  readDate(text, { ...PARIS, ...style })?.from ?? null;

/** 2 June 2021, 18:22 in Paris. */
const INSTANT = '2021-06-02T16:22:00Z';

describe('one instant in many notations', () => {
  it.each([
    // RFC 822 and what stands in its place
    'Wed, 02 Jun 2021 18:22:00 +0200',
    'Wed, 02 Jun 2021 18:22:00 +0200 (CEST)',
    'Wed, 02 Jun 2021 16:22:00 GMT (a (nested) comment)',
    'Wed, 2 Jun 21 18:22 +0200',
    '2 Jun 2021 18:22 CEST',
    'Wed, 02 Jun 121 16:22:00 UT',
    'Wed, 02 Jun 2021 18:22:00',
    'Wednesday, 02-Jun-21 16:22:00 GMT',
    // Unix and programs
    'Wed Jun 02 16:22:00 UTC 2021',
    'Wed Jun  2 18:22:00 CEST 2021',
    'Wed Jun  2 18:22:00 2021',
    'Wed Jun 02 2021 18:22:00 GMT+0200 (Central European Summer Time)',
    '02/Jun/2021:18:22:00 +0200',
    '1622650920',
    '1622650920000',
    '1622650920.123',
    '@1622650920',
    '/Date(1622650920000+0200)/',
    // ISO 8601 and SQL
    '2021-06-02T18:22:00+02:00',
    '2021-06-02T18:22:00',
    '2021-06-02T18:22',
    '2021-06-02T182200',
    '2021-06-02 18:22:00',
    '2021-06-02 18:22:00.123456',
    '2021-06-02 16:22:00 UTC',
    '2021-06-02 18:22:00 +0200',
    '2021-06-02T18:22:00+02:00[Europe/Paris]',
    '2021-06-02 18:22:00 Europe/Paris',
    '2021-6-2 18:22',
    '2021/06/02 18:22',
    '20210602T162200Z',
    '20210602182200',
    // French
    'Mercredi, 2 Juin, 2021 - 18:22',
    'mer 02/06/2021 - 18:22',
    'mer., 02 juin 2021 18:22:00 +0200',
    '2 juin 2021 18 h 22',
    '2 juin 2021 à 18h22',
    'mercredi 2 juin 2021 à 18\u00a0h\u00a022',
    'Le 2 juin 2021, à 18 heures 22',
    'Publié le mercredi 2 juin 2021 à 18h22',
    'Mis à jour : 02/06/2021 18h22',
    '02/06/2021 18:22',
    '02-06-2021 18:22:00',
    '02/06/21 18h22',
    '2 juin 2021 &agrave; 18h22',
    '2 juin 2021, 18 h 22 (heure de Paris)',
    '18h22, le 2 juin 2021',
    '02/06/2021 18:22 UTC+2',
    '02/06/2021 18:22 (UTC+2)',
    '<time datetime="2021-06-02T18:22:00+02:00">mer 02/06/2021 - 18:22</time>',
    '<span content="2021-06-02T16:22:00+00:00">hier</span>',
    // English, German, Spanish, Italian, Dutch
    'June 2, 2021 6:22 PM',
    'June 2nd, 2021 at 6:22 p.m.',
    'Jun 02 2021 06:22PM',
    '02.06.2021, 18:22 Uhr',
    'Mi., 2. Juni 2021, 18.22 Uhr',
    '2 de junio de 2021 18:22',
    'mercoledì 2 giugno 2021, ore 18:22',
    'wo 2 jun 2021 - 18:22 uur',
  ])('%s', (text) => expect(from(text)).toBe(INSTANT));

  it('comes back from the forms that programs write, for any instant', () => {
    const anyDate = fc.date({
      min: new Date('1995-01-02'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    const months = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' });
    const weekdays = new Intl.DateTimeFormat('fr', { weekday: 'short', timeZone: 'UTC' });
    fc.assert(
      fc.property(anyDate, (date) => {
        const instant = `${date.toISOString().slice(0, 19)}Z`;
        const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
        const [year, month, of] = day.split('-');
        const french = `${weekdays.format(date)} ${Number(of)} ${months.format(date)} ${year} à ${time}`;
        const forms = [
          date.toUTCString(),
          `${day} ${time}`,
          `${of}/${month}/${year} ${time}`,
          `${french} UTC`,
          `${french.replace(/:/, 'h').replace(/:/, 'min')}s (UTC)`,
          String(Math.floor(date.getTime() / 1000)),
        ];
        // Seconds since 1970 have ten figures, nine before September 2001.
        for (const form of forms) expect(from(form, { zone: 'UTC' }), form).toBe(instant);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a date without its zone', () => {
  it.each([
    ['2021-12-02 18:22', 'Europe/Paris', '2021-12-02T17:22:00Z'],
    ['2021-06-02 18:22', 'Indian/Reunion', '2021-06-02T14:22:00Z'],
    ['2 juin 2021 18 h 22', 'Pacific/Noumea', '2021-06-02T07:22:00Z'],
    ['02/06/2021 18h22', 'America/Martinique', '2021-06-02T22:22:00Z'],
    ['2021-06-02 18:22', 'America/Miquelon', '2021-06-02T20:22:00Z'],
    // The hour that spring skips, and the one that autumn repeats.
    ['2026-03-29 02:30', 'Europe/Paris', '2026-03-29T01:30:00Z'],
    ['2026-10-25 02:30', 'Europe/Paris', '2026-10-25T00:30:00Z'],
    ['2021-06-02T24:00:00', 'Europe/Paris', '2021-06-02T22:00:00Z'],
  ])('%s in %s', (text, zone, instant) => expect(from(text, { zone })).toBe(instant));

  it('is unreadable when nobody knows the zone, and read when it says its own', () => {
    expect(from('2021-06-02 18:22', { zone: null })).toBeNull();
    expect(from('2021-06-02 18:22 CEST', { zone: null })).toBe(INSTANT);
  });

  it('agrees with the time zone data base all year round', () => {
    const minutes = fc.integer({ min: 17_000_000, max: 35_000_000 });
    const zones = fc.constantFrom('Europe/Paris', 'America/Miquelon', 'Pacific/Tahiti');
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const [day = '', time = ''] = new Date(minute * 60_000).toISOString().split('T');
        const known = localInstant(day, time.slice(0, 5), zone);
        if (known !== null) expect(from(`${day} ${time.slice(0, 5)}`, { zone })).toBe(known);
      }),
      { numRuns: 500 },
    );
  });
});

it('a time in the hour that autumn repeats is one of two instants', () => {
  expect(readDate('2026-10-25 02:30:15', PARIS)).toEqual({
    from: '2026-10-25T00:30:15Z',
    to: '2026-10-25T01:30:15Z',
  });
  expect(readDate('2026-10-25 02:30 CET', PARIS)).toEqual({
    from: '2026-10-25T01:30:00Z',
    to: '2026-10-25T01:30:00Z',
  });
});

describe('a bare day', () => {
  it.each(['2021-06-02', '02/06/2021', '2 juin 2021', 'mercredi 2 juin 2021', '20210602'])(
    '%s is that whole day',
    (text) =>
      expect(readDate(text, PARIS)).toEqual({
        from: '2021-06-02T00:00:00Z',
        to: '2021-06-02T21:59:59Z',
      }),
  );

  it('is the day of the place', () => {
    expect(readDate('2021-06-02', { ...PARIS, zone: 'America/Martinique' })).toEqual({
      from: '2021-06-02T04:00:00Z',
      to: '2021-06-03T03:59:59Z',
    });
  });
});

describe('figures in an order that could be two', () => {
  it.each([
    ['03/04/2021', 'day-first', '2021-04-03'],
    ['03/04/2021', 'month-first', '2021-03-04'],
    ['03/04/2021', null, null],
    ['06/22/2021', 'day-first', '2021-06-22'],
    ['22/06/2021', 'month-first', '2021-06-22'],
    ['04/04/2021', null, '2021-04-04'],
    // The weekday tells.
    ['Thu 03/04/2021', 'day-first', '2021-03-04'],
    ['sam. 03/04/2021', null, '2021-04-03'],
  ] as const)('%s, %s', (text, order, day) =>
    expect(from(text, { order })?.slice(0, 10) ?? null).toBe(day),
  );

  it.each([
    [['03/04/2021'], 'fr', 'day-first'],
    [['03/04/2021'], 'en-US', 'month-first'],
    [['03/04/2021'], 'en-GB', 'day-first'],
    [['03/04/2021'], 'en', null],
    [['03/04/2021', '06/22/2021'], 'fr', 'month-first'],
    [['03/04/2021', '22/06/2021'], 'en', 'day-first'],
    // One slip among dates that keep to the habit.
    [['22/06/2021', '06/22/2021'], 'fr', 'day-first'],
    [['22/06/2021', '06/22/2021'], 'en', null],
    [['06/02/2021 6:22:00 PM'], 'fr', 'month-first'],
    [['06/02/2021 6:22 pm'], 'en-GB', 'day-first'],
  ] as const)('%j in %s', (texts, language, order) =>
    expect(orderOfDates([...texts], language)).toBe(order),
  );
});

describe('a weekday that stands beside a date', () => {
  it.each([
    // The year of a slip in December or January, the month, the day.
    'Mon, 30 Nov 2025 10:00:00 GMT',
    'Mon, 30 Nov 25 10:00:00 GMT',
    'Tue, 01 Jun 2026 18:22:00 +0200',
    'Mon Jun 02 16:22:00 UTC 2021',
    'lundi 2 juin 2021 à 18h22',
    'Mardi, 2 Juin, 2021 - 18:22',
    'mar. 2 juin 2021',
    'mar 2 mars 2022',
    'jeu. 22/06/2021',
    'lun 04/04/2021',
    'lun. 03/04/2021',
    '03.06.2021 Mittwoch 18:22',
    'Monday 2021-06-02 18:22',
    'mercredi lundi 2 juin 2021',
  ])('makes it unreadable when it is that of another day: %s', (text) =>
    expect(readDate(text, PARIS)).toBeNull(),
  );

  it.each([
    ['Mon, 30 Nov 2026 10:00:00 GMT', '2026-11-30'],
    ['mar 2 mar 2021', '2021-03-02'],
    ['mar. 1 déc. 2026 - 01h10', '2026-12-01'],
    ['2 mar 2022', '2022-03-02'],
    ['Mar 03 2022', '2022-03-03'],
    ['do 10 jun 2021', '2021-06-10'],
    ['Di. 01.06.2021', '2021-06-01'],
    ['2 di giugno 2021', '2021-06-02'],
  ])('leaves it as it is when it is its own, or none at all: %s', (text, day) =>
    expect(from(text, { zone: 'UTC' })?.slice(0, 10)).toBe(day),
  );
});

describe('what is no date is none', () => {
  it.each([
    '',
    'hier',
    'il y a 2 heures',
    'aujourd’hui à 18h22',
    '2 juin',
    'juin 2021',
    '2 jui 2021',
    '31/02/2021',
    'Sun, 31 Feb 2026 18:00:00 GMT',
    'Wed, 02 Jun 2021 18:22:00 XYZ',
    'Wed, 02 Jun 2021 25:22:00 +0200',
    'Wed, 02 Jun 2021 18:22:00 +9900',
    '02/06/2021 - 03/06/2021',
    'du 2 au 5 juin 2021',
    '2 juin et 3 juin 2021',
    '2021-06-02T18:22:00 02:00',
    '0000-00-00 00:00:00',
    // What machines write for "no date".
    'Thu, 01 Jan 1970 00:00:00 +0000',
    '0001-01-01T00:00:00Z',
    '-62135596800',
    '0',
    'Wed, 02 Jun 2021 18:22:00 +0200 (',
    '{{ date }}',
  ])('"%s"', (text) => expect(readDate(text, PARIS)).toBeNull());

  it('and any text is read whole, or not at all: never as now', () => {
    const pieces = fc.constantFrom(
      ...['mer.', '2', 'juin', '2021', '18:22', '18h22', '+0200', '(CEST)', 'Jun', '02/06/2021'],
      ...['-', ',', 'à', 'GMT', 'mar', '03/04/21', 'T', 'Z', '1622650920', '2021-06-02', 'am', ' '],
    );
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const span = readDate(text, PARIS);
        if (span === null) return;
        expect(span.from).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        expect(span.from <= span.to).toBe(true);
        // A date is made of the figures that stand there: without any there is none.
        expect(text).toMatch(/\d/);
      }),
      { numRuns: 5_000 },
    );
  });
});
