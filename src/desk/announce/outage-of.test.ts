import { describe, expect, it } from 'vitest';
import { directoryOf, FIRE, lineOf, NOW, SAMU } from './announce.fixtures.ts';
import { type AnnounceDraft, freshDraft, type TypedLine } from './draft.ts';
import { actOf, describeDraft } from './outage-of.ts';

const directory = directoryOf([
  lineOf(),
  lineOf({ service: 'fire', number: FIRE, label: 'CODIS', confirmation: null }),
]);
const setting = { now: NOW, territory: '35', directory, chain: null };
const typed: TypedLine = {
  id: 't1',
  service: 'fire',
  number: '02 61 91 18 19',
  area: 'Rennes',
  by: 'Officier de permanence, SIDPC',
  stage: 'agreed',
  again: '+33261911819',
  sure: [],
  againSure: [],
  againBy: 'Chef de salle, CODIS',
  handed: null,
  attested: null,
};
const draft = (change: Partial<AnnounceDraft>): AnnounceDraft => ({
  ...freshDraft(),
  nature: 'actual',
  numbers: { '15': 'down', '18': 'down' },
  ...change,
});
const outage = (change: Partial<AnnounceDraft>, at = setting) =>
  describeDraft(draft(change), at).outage;

describe('an outage out of an officer’s choices', () => {
  it('is announced for the territory worked on, by its préfecture, from its own domain', () => {
    const { outage, sender, problems } = describeDraft(draft({}), setting);
    expect(outage).toMatchObject({
      territories: ['35'],
      publisher: 'Préfecture Ille-et-Vilaine',
      onset: '2026-11-22T18:15:00Z',
      expectedEnd: null,
      expires: '2026-11-23T06:17:00Z',
    });
    expect(sender).toBe('pref35.example');
    expect(problems).toEqual([]);
  });

  it('gives out confirmed lines by itself, and others only when they are ticked', () => {
    expect(outage({}).lines.map(({ number }) => number)).toEqual([SAMU]);
    const { offered } = describeDraft(draft({}), setting);
    const ticks = Object.fromEntries(offered.map(({ key, line }) => [key, line.number === FIRE]));
    expect(outage({ ticks }).lines.map(({ number }) => number)).toEqual([FIRE]);
  });

  it('asks who announces where several préfectures could', () => {
    expect(outage({ places: ['35', '56'] }).publisher).toBe('');
    expect(outage({ places: 'all', publisher: 'Ministère' }).publisher).toBe('Ministère');
  });

  it('gives out a typed line only after two people agreed on it', () => {
    expect(outage({ typed: [typed] }).lines.at(-1)).toEqual({
      service: 'fire',
      number: '+33261911819',
      area: 'Rennes',
      network: 'fixed',
    });
    expect(outage({ typed: [{ ...typed, stage: 'second' }] }).lines).toHaveLength(1);
  });

  it('never says that one phone both works and fails, and names an operator typed', () => {
    const { worksFrom, failsFrom } = outage({
      means: { mobile: 'works', fixed: 'fails' },
      other: { name: '  Exemple   Télécom ', says: 'fails' },
    });
    expect(worksFrom).toEqual(['mobile']);
    expect(failsFrom).toEqual(['fixed', 'operator:Exemple Télécom']);
  });

  it('tells what cannot be read instead of guessing', () => {
    const { problems } = describeDraft(
      draft({
        since: { kind: 'moment', day: '', time: '18:05' },
        until: { kind: 'moment', day: '2026-11-22', time: '' },
        other: { name: ' ', says: 'works' },
      }),
      setting,
    );
    expect(problems).toEqual(['bad-since', 'bad-until', 'bad-operator']);
  });

  it('is nothing to do before it is said whether it is real', () => {
    const open = draft({ nature: null });
    expect(actOf(open, describeDraft(open, setting), null)).toBeNull();
  });
});

describe('times', () => {
  it('are read by the clock of the territory, overseas too', () => {
    const when: Partial<AnnounceDraft> = {
      since: { kind: 'moment', day: '2026-11-22', time: '18:05' },
      until: { kind: 'moment', day: '2026-11-23', time: '01:00' },
    };
    const { onset, expectedEnd } = outage(when, { ...setting, territory: '974' });
    expect([onset, expectedEnd]).toEqual(['2026-11-22T14:05:00Z', '2026-11-22T21:00:00Z']);
    expect(outage(when).onset).toBe('2026-11-22T17:05:00Z');
  });

  it('a bare time is the last one that was: after midnight, yesterday’s', () => {
    const since = { kind: 'time', day: '', time: '23:50' } as const;
    const midnight = new Date('2026-11-22T23:20:00Z');
    expect(outage({ since }, { ...setting, now: midnight }).onset).toBe('2026-11-22T22:50:00Z');
  });

  it('four hours count from now, and the information holds six hours more', () => {
    const { expectedEnd, expires } = outage({ until: { kind: '4', day: '', time: '' } });
    expect(expectedEnd).toBe('2026-11-22T22:15:00Z');
    expect(expires).toBe('2026-11-23T04:15:00Z');
  });
});
