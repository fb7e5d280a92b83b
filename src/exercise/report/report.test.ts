import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../journal.ts';
import { journalLine, readJournal } from '../journal.ts';
import type { PhoneRecord } from '../phone-record.ts';
import { Scenario } from '../scenario.ts';
import { reportCsv } from './csv.ts';
import { exerciseFactsOf } from './facts.ts';
import { reportPage } from './page.ts';

const FILE = new URL('../../../data/exercises/mobile-un-operateur.json', import.meta.url);
const scenario = v.parse(Scenario, JSON.parse(readFileSync(FILE, 'utf8')));
const ARMOR = 'Préfecture des Côtes-d’Armor';

/** An entry at that minute of an exercise at speed 60. */
type Bare = JournalEntry extends infer E
  ? E extends unknown
    ? Omit<E, 'at' | 't'>
    : never
  : never;
const at = (minute: number, entry: Bare): JournalEntry =>
  ({
    at: `2026-11-28T10:${String(minute).padStart(2, '0')}:00Z`,
    t: minute * 60,
    ...entry,
  }) as JournalEntry;
const bulletin = (minute: number, exercise: string[], covered: string[], actual: string[] = []) =>
  at(minute, { kind: 'bulletin', sequence: minute + 1, exercise, actual, covered });
const announced = (minute: number, change: Partial<Extract<JournalEntry, { kind: 'announced' }>>) =>
  at(minute, {
    ...{ kind: 'announced', id: 'a', by: 'Préfecture de la zone Ouest', deed: 'alert' },
    ...{
      territories: ['29', '35', '56'],
      numbers: { '15': 'disrupted' },
      lines: [],
      written: 'scenario',
    },
    ...change,
  } as Bare);
const numbers = { '15': 'down', '17': 'down', '18': 'down', '112': 'disrupted' } as const;

const JOURNAL: JournalEntry[] = [
  at(0, {
    ...{ kind: 'started', scenario: scenario.id, title: scenario.title, speed: 1, from: 0 },
    territories: scenario.territories,
  }),
  announced(20, {}),
  bulletin(21, ['zone a'], ['29', '35', '56']),
  at(25, {
    kind: 'inject',
    index: 3,
    inject: { at: 25, kind: 'message', to: ARMOR, text: 'À vous.' },
  }),
  // Typed with the other apostrophe, as the directory has it.
  announced(41, {
    id: 'b',
    by: ARMOR.replace('’', "'"),
    territories: ['22'],
    numbers,
    written: 'player',
  }),
  bulletin(42, ['zone a', 'pref b'], ['22', '29', '35', '56'], ['real']),
  at(50, { kind: 'ended', stopped: true }),
];

const phone = (change: Partial<PhoneRecord> = {}): PhoneRecord => ({
  ...{
    format: 'repli-phone/1',
    nature: 'exercise',
    territory: '35',
    language: 'fr',
    story: 'breath',
  },
  ...{ started: '2026-11-28T10:15:00Z', ahead: 0 },
  events: [
    { at: 360, did: 'knew', sent: '2026-11-28T10:20:00Z' },
    { at: 365, did: 'opened', need: 'samu' },
    { at: 370, did: 'tried', number: '15', outcome: 'out' },
    { at: 400, did: 'tried', number: '+33261911515', outcome: 'answered' },
  ],
  ...change,
});
const went = phone({
  territory: '22',
  events: [
    { at: 1, did: 'opened', need: 'fire' },
    { at: 9, did: 'stepped', need: 'fire', step: 7 },
    { at: 9, did: 'went' },
  ],
});
const lost = phone({
  territory: '22',
  events: [
    { at: 1, did: 'opened', need: 'fire' },
    { at: 9, did: 'stepped', need: 'fire', step: 3 },
  ],
});

describe('the report of an exercise', () => {
  const facts = exerciseFactsOf(scenario, JOURNAL, [phone(), lost]);

  it('holds what was expected against what happened', () => {
    expect(facts.expected.map(({ t, isInTime }) => [t, isInTime])).toEqual([
      [21 * 60, true],
      [41 * 60, false],
      // Everything was taken away in the end, and nobody had said that it was over.
      [null, false],
    ]);
  });

  it('takes no end of three places for that of four', () => {
    const end = announced(45, { id: 'c', deed: 'all-clear', numbers: { '15': 'works' } });
    const given = [...JOURNAL.slice(0, -1), end, bulletin(46, ['zone a'], [])];
    expect(exerciseFactsOf(scenario, given, []).expected.at(-1)?.t).toBeNull();
    const all = announced(47, { id: 'd', deed: 'all-clear', territories: ['22'] });
    const both = [...given, all, bulletin(48, ['zone a'], [])];
    expect(exerciseFactsOf(scenario, both, []).expected.at(-1)?.t).toBe(48 * 60);
  });

  it('measures delays, the clock of the phone set right', () => {
    expect(facts.toAnnounce).toEqual({ count: 1, median: 960, p95: 960 });
    expect(facts.toBulletin).toEqual({ count: 2, median: 60, p95: 60 });
    expect(facts.toPhone).toEqual({ count: 1, median: 60, p95: 60 });
    expect(facts.toLine.median).toBe(40);
    const ahead = exerciseFactsOf(scenario, JOURNAL, [phone({ ahead: 30 })]);
    expect(ahead.toPhone.median).toBe(30);
  });

  it('says what citizens tried, where they were lost, and territory by territory', () => {
    expect(facts.tried).toContainEqual({ number: '15', outcome: 'out', count: 1 });
    expect(facts.lost).toEqual([{ step: 'fire 3', count: 1 }]);
    expect(facts.territories.find(({ code }) => code === '22')).toMatchObject({
      ...{ announced: 41 * 60, covered: 42 * 60, phones: 1, knew: 0, reached: 0 },
    });
    expect(facts).toMatchObject({ phones: 2, knew: 1, reached: 1, wrongTurns: 1, real: 1 });
  });

  it('sets the French of a scenario, however it was typed', () => {
    const typed = { ...scenario, title: "L'appel : « essai »", aim: "Jusqu'à 50 % ?" };
    const { title, aim } = v.parse(Scenario, typed);
    expect([title, aim]).toEqual([
      'L’appel\u00a0: «\u00a0essai\u00a0»',
      'Jusqu’à 50\u00a0%\u00a0?',
    ]);
  });

  it('takes nobody who went to a place of help for lost, unless they came back to the plan', () => {
    const back = phone({
      events: [...went.events, { at: 20, did: 'stepped', need: 'fire', step: 1 }],
    });
    const { went: count, lost: left } = exerciseFactsOf(scenario, JOURNAL, [went, back]);
    expect([count, left]).toEqual([1, [{ step: 'fire 1', count: 1 }]]);
  });

  it.each(['fr', 'en'] as const)(
    'is one page without script or anything from elsewhere, in %s',
    (language) => {
      const page = reportPage(
        { scenario, entries: JOURNAL, phones: [phone(), lost], facts, unread: 0 },
        language,
      );
      expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=/i);
      expect(page.match(/<svg/g)).toHaveLength(3);
      expect(page).not.toMatch(/undefined|NaN|\[object/);
      expect(page).toContain(language === 'fr' ? 'EXERCICE' : 'EXERCISE');
    },
  );

  it('never takes a text of the journal for HTML', () => {
    const hostile = '<script>alert(1)</script>" onload="x';
    const entries = [
      ...JOURNAL,
      announced(43, { by: hostile, id: 'c' }),
      at(44, { kind: 'failed', index: null, why: hostile }),
    ];
    const given = { ...scenario, title: hostile };
    const page = reportPage(
      {
        scenario: given,
        entries,
        phones: [],
        facts: exerciseFactsOf(given, entries, []),
        unread: 0,
      },
      'fr',
    );
    expect(page).not.toContain('<script');
    expect(page).not.toContain('" onload');
  });

  it('gives a row a territory in CSV', () => {
    const lines = reportCsv(facts).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 4);
    expect(lines[1]).toBe("22,Côtes-d'Armor,2460,2520,1,0,0");
  });

  it('reads a journal as far as it goes', () => {
    const text = `${JOURNAL.map(journalLine).join('')}{"at":"2026-`;
    expect(readJournal(text)).toEqual({ entries: JOURNAL, unread: [JOURNAL.length + 1] });
  });
});
