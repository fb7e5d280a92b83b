import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJournal } from '../../exercise/journal.ts';
import { type Deed, signDeed } from '../../exercise/led/deed.ts';
import { type LedOrder, type PlayOrder, signOrder } from '../../exercise/led/order.ts';
import type { LeaderView } from '../../exercise/led/view.ts';
import type { Scenario } from '../../exercise/scenario.ts';
import { throwawayKeys } from '../../host/build-keys.ts';
import { prepareTrial } from '../trial.ts';
import { Leader } from './leader.ts';
import { openStage, type Stage } from './stage.ts';

const SCENARIO: Scenario = {
  ...{ id: 'essai', title: 'Essai', aim: 'Essayer.', territories: ['35'], minutes: 4 },
  players: [{ role: 'Préfecture', territories: ['35'] }],
  leading: [],
  injects: [
    { at: 1, kind: 'message', to: 'Préfecture', text: 'Le 15 ne sonne plus.' },
    {
      at: 2,
      kind: 'announcement',
      name: 'a',
      by: 'Zone',
      territories: ['35'],
      numbers: { '15': 'down' },
    },
  ],
  expected: [],
  callingRound: [{ territory: '35', service: 'samu', number: '+33261911515', by: 'Préfecture' }],
};

describe('an exercise led by signed orders', () => {
  let home = '';
  let time = 0;
  let stage: Stage;
  let leader: Leader;
  let keys: Awaited<ReturnType<typeof throwawayKeys>>;
  let [orders, journal]: [PlayOrder[], string] = [[], ''];
  const now = () => new Date(time);
  /** Waits that nobody ended yet: time stands still until `pass` is called. */
  let waiting: (() => void)[] = [];
  let isOn = false;

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'repli-mener-'));
    time = Math.floor(Date.now() / 1000) * 1000;
    [orders, journal, waiting, isOn] = [[], '', [], false];
    const io = { out: () => {}, err: () => {}, env: {}, cwd: home, now };
    keys = await throwawayKeys(io, []);
    const trial = await prepareTrial('data', join(home, 'exercice'), keys, now());
    stage = await openStage({
      ...{ data: trial.data, status: join(home, 'status'), memory: join(home, 'memory.json') },
      ...{ key: keys.signer, keys: keys.accepted, every: 3_600_000, now, log: () => {} },
    });
    leader = new Leader({
      ...{ stage, scenarios: new Map([[SCENARIO.id, SCENARIO]]), language: 'fr' },
      folder: {
        ...{ data: trial.data, keys: keys.accepted },
        signer: { kid: keys.signer.kid, privateKey: keys.signer },
      },
      ...{ keys: keys.accepted, now },
      wait: () => new Promise<void>((done) => waiting.push(done)),
      orders: () => orders.splice(0),
      give: (order) => orders.push(order),
      journalOf: async () => ({
        name: 'journal',
        append: async (line) => {
          journal += line;
        },
      }),
      told: ({ kind }) => {
        if (kind === 'ended') isOn = false;
      },
    });
  });
  afterEach(async () => {
    await pass(600);
    await stage.close();
    await rm(home, { recursive: true, force: true });
  });

  /** Lets that many seconds of the exercise pass, and whatever is due then happen. */
  async function pass(seconds: number): Promise<void> {
    time += seconds * 1000;
    // Twice: what is due after another is seen in the next round.
    for (const _round of [1, 2]) {
      await settled();
      await stage.refresh();
      for (const done of waiting.splice(0)) done();
      await settled();
    }
  }
  /** Until it waits for time to pass, or is over. */
  async function settled(): Promise<void> {
    while (isOn && waiting.length === 0) await new Promise((done) => setImmediate(done));
  }
  let count = 0;
  const send = (order: LedOrder, key = keys.signer) => {
    count += 1;
    const signer = { kid: key.kid, privateKey: key };
    return signOrder(order, signer, { now: now(), once: `order-number-${count}` });
  };
  async function ordered(order: LedOrder): Promise<LeaderView> {
    const answer = await leader.order(await send(order));
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.view;
  }
  const refusedBy = async (order: LedOrder, key = keys.signer) => {
    const answer = await leader.order(await send(order, key));
    return answer.ok ? null : answer.refusal;
  };
  const told = (deed: Deed, role = 'Préfecture') =>
    signDeed(deed, { kid: keys.colleague.kid, privateKey: keys.colleague }, { role, now: now() });
  const start = async () => {
    isOn = true;
    await ordered({ do: 'start', scenario: 'essai', speed: 1, from: 0 });
    await settled();
  };

  it('begins, stands still, is stopped, leaves nothing, and can begin again', async () => {
    expect((await ordered({ do: 'look' })).phase).toBe('waiting');
    await start();
    await pass(61);
    expect(leader.players()).toMatchObject({ phase: 'playing', messages: [{ t: 61 }] });
    expect(await refusedBy({ do: 'start', scenario: 'essai', speed: 1, from: 0 })).toMatchObject({
      cause: 'exercise-playing',
    });
    await ordered({ do: 'pause' });
    await pass(1);
    await pass(300);
    expect(leader.players()).toMatchObject({ phase: 'paused', t: 62 });
    await ordered({ do: 'skip' });
    await ordered({ do: 'stop' });
    await pass(1);
    const view = await ordered({ do: 'look' });
    expect(view).toMatchObject({ phase: 'ended', hasReport: true });
    expect(view.injects.map(({ state }) => state)).toEqual(['done', 'skipped']);
    expect((await stage.bulletin())?.announcements).toEqual([]);
    const held = await readdir(join(home, 'exercice/data/announcements'));
    expect(held.filter((name) => !name.endsWith('.md'))).toEqual([]);
    await start();
    await pass(1);
    expect(leader.players()).toMatchObject({ phase: 'playing', messages: [] });
  });

  it('is led with the host’s key alone, and no order counts twice', async () => {
    expect(await refusedBy({ do: 'look' }, keys.colleague)).toMatchObject({
      refusal: { code: 'key-not-entitled' },
    });
    await start();
    await pass(1);
    const text = await send({ do: 'stop' });
    expect(await leader.order(text)).toMatchObject({ ok: true });
    expect(await leader.order(text)).toMatchObject({ refusal: { why: 'given-before' } });
  });

  it('takes no number that rings at somebody’s, and nobody who does not play', async () => {
    await start();
    await pass(1);
    const message = (to: string, text: string) =>
      refusedBy({ do: 'inject', inject: { at: 0, kind: 'message', to, text } });
    expect(await message('Préfecture', 'Composez le 02 99 28 43 21.')).toMatchObject({
      cause: 'real-number',
    });
    expect(await message('Mairie', 'À vous.')).toMatchObject({ cause: 'no-such-player' });
    expect(await message('Préfecture', 'Composez le 02 61 91 15 15.')).toBeNull();
  });

  it('writes what players did into its journal, once, and into its report', async () => {
    await start();
    await pass(61);
    const how = { did: 'composed', id: 'x', seconds: 9, taps: 4, keys: 0, corrections: 1 } as const;
    expect(await leader.deed(await told(how))).toEqual({ ok: true });
    expect(await leader.deed(await told(how))).toEqual({ ok: true });
    const line = { territory: '35', service: 'samu', number: '+33261911515' } as const;
    const call = { did: 'called', ...line, result: 'right', byTwo: true } as const;
    expect(await leader.deed(await told(call))).toEqual({ ok: true });
    expect(await leader.deed(await told(call, 'Mairie'))).toMatchObject({ ok: false });
    expect(await leader.deed(await told({ ...call, number: '+33261911818' }))).toMatchObject({
      refusal: { cause: 'no-such-line' },
    });
    expect(leader.report()).toBeNull();
    await ordered({ do: 'stop' });
    await pass(1);
    const { entries, unread } = readJournal(journal);
    expect(unread).toEqual([]);
    expect(entries.filter(({ kind }) => kind === 'composed')).toHaveLength(1);
    expect(leader.report()?.html).toContain('confirmée à deux');
    expect(await refusedBy({ do: 'report', phones: ['{}'] })).toMatchObject({
      cause: 'no-phone-record',
    });
  });
});
