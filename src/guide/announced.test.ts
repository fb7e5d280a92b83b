import { describe, expect, it } from 'vitest';
import { minutes } from '../status/bulletin/bulletin.fixtures.ts';
import type { Announcement } from '../status/model.ts';
import { saidOf } from './announced.ts';
import { hearing, outage } from './guide.fixtures.ts';

const said = (...announcements: Partial<Announcement>[]) =>
  saidOf('15', hearing(announcements.map((a, i) => outage({ id: `a@b,${i}`, ...a }))));

describe('from which phones a number passes', () => {
  it('is what the announcement says, in codes or as advice', () => {
    expect(said({ worksFrom: ['operator:Orange'] }).means.from).toEqual(['operator:Orange']);
    expect(said({ advice: ['landline'] }).means.from).toEqual(['fixed']);
    expect(said({ advice: ['mobile'] }).means.from).toEqual(['mobile']);
    expect(said({ failsFrom: ['fixed'] }).means).toEqual({ from: [], notFrom: ['fixed'] });
  });

  it('is the newest word of each when two authorities differ, as in June 2021', () => {
    const evening = { sent: minutes(-700), advice: ['landline'], failsFrom: ['mobile'] } as const;
    const morning = { sent: minutes(-10), advice: ['mobile'], failsFrom: ['fixed'] } as const;
    for (const order of [
      [evening, morning],
      [morning, evening],
    ]) {
      const both = said(
        ...order.map((a) => ({ ...a, advice: [...a.advice], failsFrom: [...a.failsFrom] })),
      );
      expect(both.means).toEqual({ from: ['mobile'], notFrom: ['fixed'] });
      expect(both.why.means).toMatchObject({ by: { sent: minutes(-10) } });
    }
  });

  it('leaves no phone to avoid when it fails from every one', () => {
    expect(said({ failsFrom: ['fixed', 'mobile'] }).means).toEqual({ from: [], notFrom: [] });
  });
});

describe('what is said of a number', () => {
  it('is to try other ways first only when it is down and nobody says to insist', () => {
    expect(said({ numbers: { '15': 'down' } }).skip).toBe(true);
    expect(said({ numbers: { '15': 'disrupted' } }).skip).toBe(false);
    expect(said({ numbers: { '15': 'down' }, advice: ['retry'] }).skip).toBe(false);
    expect(said({ numbers: { '18': 'down' } }).skip).toBe(false);
  });

  it('counts an outage that names no number, and none of other numbers', () => {
    expect(said({ numbers: {}, worksFrom: ['fixed'] }).means.from).toEqual(['fixed']);
    expect(said({ numbers: { '18': 'down' }, worksFrom: ['fixed'] }).means.from).toEqual([]);
    expect(said({ numbers: { '15': 'works' }, worksFrom: ['fixed'] }).why.hit).toBeNull();
  });

  it('bears its publisher, its instant and its link', () => {
    expect(said({}).why.hit).toEqual({
      from: 'announcement',
      by: {
        publisher: 'Préfecture d’Ille-et-Vilaine',
        sent: minutes(-30),
        link: 'https://example.org/panne',
        standing: 'in-force',
      },
    });
  });

  it('is nothing without a place, unless the announcement is national', () => {
    const nowhere = hearing([outage({ worksFrom: ['fixed'] })], { territory: null });
    expect(saidOf('15', nowhere).why.hit).toBeNull();
    const everywhere = hearing([outage({ territories: 'all' })], { territory: null });
    expect(saidOf('15', everywhere).skip).toBe(true);
  });
});
