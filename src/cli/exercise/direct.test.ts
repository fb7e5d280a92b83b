import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildAnnouncement } from '../../authoring/build.ts';
import { instantOf } from '../../base/instant.ts';
import { type JournalEntry, readJournal } from '../../exercise/journal.ts';
import type { PlayOrder } from '../../exercise/led/order.ts';
import type { Inject, Scenario } from '../../exercise/scenario.ts';
import { throwawayKeys } from '../../host/build-keys.ts';
import type { Bulletin } from '../../status/model.ts';
import { prepareTrial } from '../trial.ts';
import { writeInject } from './announce.ts';
import { direct } from './direct.ts';
import { openStage, type Stage } from './stage.ts';

const PLACE: Inject[] = [
  {
    at: 0,
    kind: 'announcement',
    name: 'locale',
    by: 'Préfecture',
    territories: ['35'],
    numbers: { '15': 'down' },
    lines: [{ service: 'samu', number: '+33261911515' }],
  },
  { at: 1, kind: 'message', to: 'Préfecture', text: 'Le 15 ne sonne plus.' },
  { at: 2, kind: 'update', of: 'locale', numbers: { '15': 'disrupted' } },
  { at: 3, kind: 'fault', fault: 'bulletin-stale', minutes: 2 },
];

const scenario = (injects: Inject[], minutes = 6): Scenario => ({
  ...{ id: 'essai', title: 'Essai', aim: 'Essayer.', territories: ['35', '22'], minutes, injects },
  players: [{ role: 'Préfecture', territories: ['35'] }],
  leading: [],
  expected: [],
});

/** An outage that is real, as an officer would announce it. */
const real = (now: Date): string => {
  const outage = {
    ...{ territories: ['22'], numbers: { '18': 'down' as const }, worksFrom: [], failsFrom: [] },
    ...{ lines: [], advice: [], publisher: 'Préfecture des Côtes-d’Armor', link: '' },
    ...{ onset: null, expectedEnd: null, expires: instantOf(now.getTime() + 3_600_000) },
  };
  const act = { kind: 'alert', sender: 'pref22.example', nature: 'actual', outage } as const;
  const built = buildAnnouncement(act, { now, accepted: new Set(['no-lines', 'no-line-for']) });
  if (!built.ok) throw new Error(JSON.stringify(built));
  return built.xml;
};

describe('an exercise through the real chain', () => {
  let home = '';
  /** Milliseconds since 1970: only waiting makes time pass. */
  let time = 0;
  let stage: Stage;
  let folder: Parameters<typeof writeInject>[1];
  let text = '';
  const now = () => new Date(time);

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'repli-exercice-'));
    time = Math.floor(Date.now() / 1000) * 1000;
    text = '';
    const io = { out: () => {}, err: () => {}, env: {}, cwd: home, now };
    const keys = await throwawayKeys(io, []);
    const trial = await prepareTrial('data', join(home, 'exercice'), keys, now());
    const { signer, accepted } = keys;
    folder = {
      data: trial.data,
      keys: accepted,
      signer: { kid: signer.kid, privateKey: signer },
      sender: 'exercice.example',
    };
    stage = await openStage({
      ...{ data: trial.data, status: join(home, 'status'), memory: join(home, 'memory.json') },
      ...{ key: signer, keys: accepted, every: 3_600_000, now, log: () => {} },
    });
  });

  afterEach(async () => {
    await stage.close();
    await rm(home, { recursive: true, force: true });
  });

  /** Plays it at speed 60, with what `meanwhile` does each second; answers the journal. */
  async function played(
    given: Scenario,
    meanwhile: (second: number) => Promise<PlayOrder[]> = async () => [],
    { speed, step }: { speed: number; step: number } = { speed: 60, step: 100 },
  ): Promise<JournalEntry[]> {
    let [second, orders]: [number, PlayOrder[]] = [0, []];
    await direct({
      ...{ scenario: given, speed, from: 0, stage, folder, now },
      known: async () => [{ number: '+33261911515', territory: '22' }],
      wait: async (ms) => {
        time += Math.max(ms, step);
        orders = await meanwhile(second);
        second += 1;
        await stage.refresh();
      },
      orders: () => orders.splice(0),
      append: async (line) => {
        text += line;
      },
      ...{ told: () => {}, moved: () => {} },
    });
    const journal = readJournal(text);
    expect(journal.unread).toEqual([]);
    return journal.entries;
  }

  const last = async (): Promise<Bulletin> => {
    const bulletin = await stage.bulletin();
    if (bulletin === null) throw new Error('no bulletin');
    return bulletin;
  };

  it('announces, updates, breaks and mends, and leaves nothing behind', async () => {
    const entries = await played(scenario(PLACE));
    const announced = entries.filter((entry) => entry.kind === 'announced');
    expect(announced.map(({ deed, written }) => [deed, written])).toEqual([
      ['alert', 'scenario'],
      ['update', 'scenario'],
    ]);
    const bulletins = entries.filter((entry) => entry.kind === 'bulletin');
    expect(bulletins.some(({ covered }) => covered.includes('35'))).toBe(true);
    expect(bulletins.at(-1)?.exercise).toEqual([]);
    expect(entries.map(({ kind }) => kind)).toContain('fault-ended');
    expect(entries.at(-1)).toMatchObject({ kind: 'ended', stopped: false, t: 360 });
    expect((await last()).announcements).toEqual([]);
  });

  it('is stopped at once: what is real stays, all else leaves with the next bulletin', async () => {
    const entries = await played(scenario(PLACE, 60), async (second) => {
      if (second === 2) {
        await writeFile(join(folder.data, 'announcements/reelle.xml'), real(now()));
      }
      return second === 4 ? [{ do: 'stop' }] : [];
    });
    expect(entries.at(-1)).toMatchObject({ kind: 'ended', stopped: true });
    expect((await last()).announcements.map(({ nature }) => nature)).toEqual(['actual']);
    expect(await readdir(join(folder.data, 'announcements'))).toContain('reelle.xml');
    const both = entries.filter((entry) => entry.kind === 'bulletin' && entry.actual.length > 0);
    expect(both.length).toBeGreaterThan(0);
  });

  it('hears what a player announces as theirs, and takes it away in the end', async () => {
    const entries = await played(scenario([PLACE[1] as Inject]), async (second) => {
      if (second === 1) {
        const own = {
          ...(PLACE[0] as Extract<Inject, { kind: 'announcement' }>),
          by: 'La préfète',
        };
        await writeInject(own, { ...folder, sender: 'pref35.example' }, new Map(), now());
      }
      return [];
    });
    const announced = entries.filter((entry) => entry.kind === 'announced');
    expect(announced).toMatchObject([
      {
        ...{ by: 'La préfète', written: 'player', deed: 'alert' },
        ...{ lines: ['+33261911515'], verdicts: ['elsewhere'] },
      },
    ]);
    expect((await last()).announcements).toEqual([]);
  });

  it('has texts of its own feed read as an exercise, and gone in the end', async () => {
    const text = 'Le 15 et le 18 sont en panne en Ille-et-Vilaine. Composez le 112.';
    const inject: Inject = { at: 0, kind: 'feed', by: 'SDIS', title: 'Panne du 15', text };
    const slow = { speed: 1, step: 40_000 };
    const entries = await played(scenario([inject], 3), undefined, slow);
    const bulletins = entries.filter((entry) => entry.kind === 'bulletin');
    expect(bulletins.some(({ exercise }) => exercise.length > 0)).toBe(true);
    expect(bulletins.flatMap(({ actual }) => actual)).toEqual([]);
    expect(bulletins.at(-1)?.exercise).toEqual([]);
    expect((await last()).announcements).toEqual([]);
  });

  it('says what could not be played, and goes on', async () => {
    const entries = await played(scenario([{ at: 1, kind: 'all-clear', of: 'personne' }]));
    expect(entries.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
    expect(entries.at(-1)?.kind).toBe('ended');
  });

  it('waits while it is paused, and skips what it is told to', async () => {
    const entries = await played(scenario(PLACE), async (second) => {
      const orders: Record<number, PlayOrder> = {
        1: { do: 'pause' },
        9: { do: 'skip' },
        10: { do: 'go-on' },
      };
      const order = orders[second];
      return order === undefined ? [] : [order];
    });
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds).toContain('paused');
    expect(kinds).toContain('resumed');
    expect(entries.filter(({ kind }) => kind === 'skipped')).toHaveLength(1);
  });
});
