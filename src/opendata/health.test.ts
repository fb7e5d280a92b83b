/** How well a territory is looked after, and what is made of it, read by programs that we did not write. */
import ICAL from 'ical.js';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { aLine } from '../directory/checks/files.fixtures.ts';
import type { Line } from '../directory/model.ts';
import { type DirectoryHealth, healthOf } from './health.ts';
import { directoryWith, filesOf, KINDS_OF_LINES, NOW, SPEAKERS } from './opendata.fixtures.ts';

const healthWith = (lines: readonly Line[]) => {
  const [, territory] = healthOf(directoryWith(lines), SPEAKERS, NOW).territories;
  if (territory === undefined) throw new Error('no 35');
  return territory;
};
const fire = (end: string, over: Partial<Line> = {}) =>
  aLine({ number: `+3326191${end}`, network: 'fixed', ...over });
const each = (over: Partial<Line> = {}) => [
  fire('0018', over),
  fire('0015', { service: 'samu', ...over }),
  fire('0017', { service: 'police', ...over }),
];

describe('the health of a territory', () => {
  it('counts its lines by what they are worth', () => {
    const { services, past, confirmBefore } = healthWith(KINDS_OF_LINES);
    expect(services['18']).toMatchObject({ confirmed: 1, lapsed: 0, unconfirmed: 1 });
    expect(services['15']).toMatchObject({ confirmed: 0, lapsed: 1, unconfirmed: 0 });
    expect([past, confirmBefore]).toEqual([1, '2027-11-01']);
  });

  it.each<[string, Line[], string | null]>([
    ['nothing', [], 'none'],
    [
      'the own desk of one station',
      [fire('0001', { area: { label: 'Bruz', communes: [], station: true } })],
      'none',
    ],
    ['a number that was withdrawn', [fire('0001', { withdrawn: '2026-11-01' })], 'none'],
    ['one number', [fire('0001')], 'one'],
    ['one number said twice', [fire('0001'), fire('0001', { label: 'Autre' })], 'one'],
    ['two on one network', [fire('0001'), fire('0002')], 'network'],
    ['two on two', [fire('0001'), fire('0002', { network: 'mobile' })], null],
    [
      'two on networks that nobody knows',
      [fire('0001', { network: 'unknown' }), fire('0002', { network: 'unknown' })],
      null,
    ],
  ])('says what a service hangs on: %s', (_, lines, hangsOn) => {
    expect(healthWith(lines).services['18'].hangsOn).toBe(hangsOn);
  });

  it('is good only where each service has a confirmed line and somebody may announce', () => {
    expect(healthWith(each()).level).toBe('good');
    expect(healthWith(each({ confirmation: null })).level).toBe('some');
    expect(healthWith([]).level).toBe('none');
    const nobody = healthOf(directoryWith(each()), { keys: [], channels: [] }, NOW);
    expect(nobody.territories.map(({ level }) => level)).toEqual(['none', 'some']);
  });

  it('names who may announce there, and nobody whose key was revoked', () => {
    expect(healthWith([]).speakers).toEqual({ keys: ['Préfecture d’Ille-et-Vilaine'], feeds: [] });
  });

  it('has no number in it', () => {
    expect(JSON.stringify(healthWith(KINDS_OF_LINES))).not.toMatch(/\+33|02 61/);
  });
});

describe('what is made of it', () => {
  const files = filesOf([directoryWith([...each(), ...KINDS_OF_LINES.slice(4)])]);
  const textAt = (path: string) => files.get(`donnees/v1/${path}`) ?? '';
  const eventsIn = (path: string) => {
    const calendar = new ICAL.Component(ICAL.parse(textAt(path)));
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  it('a calendar that others read, a month ahead, without a digit of any number', () => {
    const [event] = eventsIn('35.ics');
    expect(event?.startDate.toString()).toBe('2027-10-02');
    expect(event?.summary).toContain('à confirmer avant le 01/11/2027');
    expect(event?.description.split('\n')).toHaveLength(4);
    expect(eventsIn('rappels.ics').map(({ uid }) => uid.slice(0, 2))).toEqual(['22', '35']);
    expect(textAt('rappels.ics')).not.toMatch(/\+33|02.61/);
    for (const line of textAt('rappels.ics').split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });

  it('a territory where nothing is confirmed has a reminder of today', () => {
    expect(eventsIn('22.ics').map(({ startDate }) => startDate.toString())).toEqual(['2026-11-28']);
  });

  it.each(['sante.svg', '35.svg', '22.svg'])('%s is a picture that parses', (path) => {
    using picture = XmlDocument.fromString(textAt(path));
    expect(picture.root.name).toBe('svg');
  });

  it('a badge says until which day it is true, or that nothing is', () => {
    expect(textAt('35.svg')).toContain('confirmés jusqu’au 01/11/2027');
    expect(textAt('22.svg')).toContain('aucun confirmé au 28/11/2026');
  });

  it('the file of all territories', () => {
    const health = JSON.parse(textAt('sante.json')) as DirectoryHealth;
    expect(health.territories.map(({ code, level }) => [code, level])).toEqual([
      ['22', 'none'],
      ['35', 'good'],
    ]);
  });
});
