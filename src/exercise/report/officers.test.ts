import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/instant.ts';
import type { JournalEntry } from '../journal.ts';
import { byRole, officerFacts } from './officers.ts';

const ROLE = 'Préfecture de l’Hérault';
const T0 = Date.parse('2026-11-28T10:00:00Z');
const moment = (t: number) => ({ at: instantOf(T0 + t * 1000), t });
type Entry<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;

const told = (t: number, to = ROLE): Entry<'inject'> => ({
  ...{ ...moment(t), kind: 'inject', index: 0 },
  inject: { at: Math.floor(t / 60), kind: 'message', to, text: 'À vous.' },
});
const signed = (t: number, change: Partial<Entry<'announced'>> = {}): Entry<'announced'> => ({
  ...{ ...moment(t), kind: 'announced', id: `a${t}`, by: ROLE, deed: 'alert' },
  ...{ territories: ['34'], numbers: { '15': 'down' }, lines: [], written: 'player' },
  ...{ messages: [`pref34 m${t}`] },
  ...change,
});
const composed = (id: string, by = ROLE): Entry<'composed'> => ({
  ...{ ...moment(1), kind: 'composed', by, id, seconds: 40, taps: 12, keys: 3, corrections: 1 },
});

interface Given {
  injects: Entry<'inject'>[];
  announced: Entry<'announced'>[];
  composed?: Entry<'composed'>[];
  speed?: number;
}
const facts = ({ injects, announced, composed: how = [], speed = 1 }: Given) =>
  officerFacts({
    scenario: { players: [{ role: ROLE, territories: ['34'] }] },
    ...{ injects, announced: byRole(announced, how), composed: how, speed },
  });

describe('each message and what was signed upon it', () => {
  it('is paired, whatever apostrophe the role is typed with', () => {
    const [first, second, ...more] = facts({
      injects: [told(60), told(600)],
      announced: [signed(120, { by: "Préfecture de l'Hérault" })],
    });
    expect(first).toMatchObject({ told: 60, announced: { t: 120, after: 60 } });
    expect(second).toMatchObject({ told: 600, announced: null });
    expect(more).toEqual([]);
  });

  it('is paired at a high speed, where a second of the clock is a minute of the scenario', () => {
    // Signed in the very second in which the message came: its instant has no fractions.
    const given = { injects: [told(900), told(960)], announced: [signed(870), signed(930)] };
    expect(facts({ ...given, speed: 60 }).map(({ announced }) => announced?.after)).toEqual([0, 0]);
    expect(facts({ ...given, speed: 1 }).find(({ told }) => told === 900)?.announced?.t).toBe(930);
  });

  it('answers one message only', () => {
    const [first, second] = facts({
      ...{ injects: [told(60), told(61)], announced: [signed(60)], speed: 60 },
    });
    expect([first?.announced?.t, second?.announced]).toEqual([60, null]);
  });

  it('tells of what was announced unasked', () => {
    expect(facts({ injects: [], announced: [signed(30)] })).toMatchObject([
      { role: ROLE, told: null, announced: { t: 30, after: null } },
    ]);
  });

  it('says lines right and wrong, and where it should not have been', () => {
    const verdicts: Entry<'announced'>['verdicts'] = ['directory', 'given', 'elsewhere', 'unknown'];
    const places = (territories: string[]) =>
      facts({ injects: [], announced: [signed(1, { territories, verdicts })] })[0]?.announced;
    expect(places(['34'])).toMatchObject({ linesRight: 2, linesWrong: 2, places: 'same' });
    expect(places(['34', '30'])?.places).toBe('more');
    expect(places(['30'])?.places).toBe('other');
  });

  it('goes by the desk that it came from, and tells how it was made', () => {
    const [fact] = facts({
      ...{ injects: [told(60)], announced: [signed(90, { by: 'La préfète' })] },
      composed: [composed('m90')],
    });
    expect(fact).toMatchObject({
      role: ROLE,
      announced: { after: 30, how: { seconds: 40, taps: 12, corrections: 1 } },
    });
  });
});
