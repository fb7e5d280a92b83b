import { CAP_1_2 } from '@dec112/cap-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyContent } from '../status/cap/drafts.fixtures.ts';
import { readCap } from '../status/cap/read.ts';
import { parseXml } from '../status/cap/xml.fixtures.ts';
import { type Chain, chainsOf, findChain } from '../status/chain/continue.ts';
import { settle } from '../status/chain/settle.ts';
import type { Message } from '../status/message.ts';
import { type Announced, type Built, buildAnnouncement } from './build.ts';
import type { AuthoredAct, Outage } from './choices.ts';
import { DOUBTS } from './doubts.ts';
import { ALL_WORDS } from './texts/all.ts';

const NOW = new Date('2026-11-21T17:20:00Z');
const SENDER = 'urgence@pref35.example';
const ALL_ACCEPTED = new Set(DOUBTS);

const OUTAGE: Outage = {
  territories: ['35'],
  numbers: { '15': 'down', '17': 'disrupted', '18': 'down', '112': 'works' },
  worksFrom: ['mobile'],
  failsFrom: ['fixed', 'operator:Exemple'],
  lines: [
    { service: 'samu', number: '+33261911515', area: '', network: 'fixed' },
    { service: 'fire', number: '+33639981818', area: 'Saint-Malo', network: 'mobile' },
  ],
  advice: ['mobile', 'retry'],
  publisher: 'Préfecture d’Ille-et-Vilaine',
  link: 'https://pref35.example/panne',
  onset: '2026-11-21T17:05:00Z',
  expectedEnd: '2026-11-21T21:20:00Z',
  expires: '2026-11-22T03:20:00Z',
};

const alert = (
  outage: Partial<Outage> = {},
  nature: Message['nature'] = 'actual',
): AuthoredAct => ({
  kind: 'alert',
  sender: SENDER,
  nature,
  outage: { ...OUTAGE, ...outage },
});

function built(act: AuthoredAct, now = NOW): Announced {
  const result = buildAnnouncement(act, { now, accepted: ALL_ACCEPTED });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}
const refused = (result: Built) =>
  result.ok ? [] : [...result.problems, ...result.doubts].map(({ code }) => code);
const read = (...sent: Announced[]): Message[] =>
  sent.flatMap(({ xml }) => readCap(xml, parseXml).messages);
function chainOf(...sent: Announced[]): Chain {
  const [chain, ...others] = chainsOf(read(...sent));
  if (chain === undefined || others.length > 0) throw new Error('not one chain');
  return chain;
}
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

/** Outages that hold together: times in order, nothing both working and failing. */
const anyOutage: fc.Arbitrary<Outage> = anyContent
  .filter(({ numbers }) => Object.values(numbers).some((state) => state !== 'works'))
  .map(({ phase: _, certainty: __, named: ___, ...content }) => ({
    ...content,
    publisher: 'Préfecture',
    failsFrom: content.failsFrom.filter((means) => !content.worksFrom.includes(means)),
    onset: '2026-11-21T17:05:00Z',
    expectedEnd: null,
  }));

describe('an announcement', () => {
  it('is read back as it was chosen', () => {
    const [message] = read(built(alert()));
    expect(message?.content).toEqual({ ...OUTAGE, phase: 'ongoing', certainty: 'official' });
    expect(message).toMatchObject({ sender: SENDER, type: 'alert', nature: 'actual' });
  });

  it('is read back as it was chosen, whatever was chosen', () => {
    fc.assert(
      fc.property(anyOutage, fc.constantFrom('actual', 'exercise'), (outage, nature) => {
        const result = built({ kind: 'alert', sender: SENDER, nature, outage });
        const { messages, remarks } = readCap(result.xml, parseXml);
        expect(remarks).toEqual([]);
        expect(messages).toHaveLength(1);
        expect(messages[0]?.nature).toBe(nature);
        expect(messages[0]?.content).toEqual(result.content);
      }),
      { numRuns: 60 },
    );
  });

  it('is understood by an independent reader', async () => {
    const parsed = await CAP_1_2.Alert.fromXML(built(alert()).xml);
    expect(parsed.identifier).toBe('repli-35-20261121T172000Z');
    expect(parsed.status).toBe(CAP_1_2.Alert_status_actual);
    expect(parsed.info_list.map((info) => info.language)).toEqual(
      ALL_WORDS.map(({ language }) => language),
    );
    for (const info of parsed.info_list) {
      expect(info.parameter_list).toContainEqual({ valueName: 'REPLI:STATE', value: '15=down' });
      expect(info.area_list[0]?.geocode_list).toEqual([{ valueName: 'INSEE-DEP', value: '35' }]);
      expect(info.headline).toContain('Ille-et-Vilaine');
      expect(info.instruction).toContain('02\u00a061\u00a091\u00a015\u00a015');
    }
  });

  it('is planned when its start lies ahead', () => {
    const onset = '2026-11-21T20:00:00Z';
    expect(built(alert({ onset })).content?.phase).toBe('planned');
    expect(built(alert({ onset: null })).content?.phase).toBe('ongoing');
  });

  it('never takes an identifier twice', () => {
    const first = built(alert());
    const again = buildAnnouncement(alert(), {
      now: NOW,
      taken: new Set([first.id]),
      accepted: ALL_ACCEPTED,
    });
    expect(again.ok && again.id).toBe(`${first.id}-2`);
  });

  it('refuses what contradicts itself', () => {
    const codes = (outage: Partial<Outage>) =>
      refused(buildAnnouncement(alert(outage), { now: NOW, accepted: ALL_ACCEPTED }));
    expect(codes({ numbers: {} })).toEqual(['no-number']);
    expect(codes({ numbers: { '15': 'works' } })).toEqual(['nothing-fails']);
    expect(codes({ territories: [] })).toContain('no-territory');
    expect(codes({ territories: ['99'] })).toContain('bad-territory');
    expect(codes({ publisher: ' ' })).toEqual(['no-publisher']);
    expect(codes({ link: 'javascript:alert(1)' })).toEqual(['bad-link']);
    expect(codes({ failsFrom: ['mobile'] })).toEqual(['means-both']);
    expect(codes({ expectedEnd: '2026-11-21T17:00:00Z' })).toEqual([
      'end-before-start',
      'end-passed',
    ]);
    expect(codes({ expires: '2026-11-21T17:20:00Z' })).toEqual(['expired-already']);
    const short = { service: 'samu', number: '+3315', area: '', network: 'fixed' } as const;
    expect(codes({ lines: [short] })).toEqual(['bad-line']);
  });
});

describe('a real announcement', () => {
  const doubts = (outage: Partial<Outage>, nature: Message['nature'] = 'actual') =>
    refused(buildAnnouncement(alert(outage, nature), { now: NOW }));

  it('is asked again when it speaks of a drill, has no line, holds everywhere or for a fiction', () => {
    expect(doubts({ publisher: 'Cellule exercice du 35', lines: [] })).toEqual([
      'drill-words',
      'no-lines',
    ]);
    expect(doubts({ territories: 'all', lines: [] })).toEqual(['no-lines', 'whole-country']);
    expect(doubts({})).toEqual(['fictional-line']);
    expect(doubts({ numbers: { '15': 'disrupted' }, lines: [] })).toEqual([]);
  });

  it('is never asked twice about what was put aside, and an exercise never', () => {
    const accepted = new Set(['no-lines'] as const);
    expect(buildAnnouncement(alert({ lines: [] }), { now: NOW, accepted }).ok).toBe(true);
    expect(doubts({ lines: [], territories: 'all' }, 'exercise')).toEqual([]);
  });

  it('stays refused when its own text says that it is a drill', () => {
    const area = 'ceci est un exercice';
    const lines = [{ service: 'samu', number: '+33261911515', area, network: 'fixed' } as const];
    const result = buildAnnouncement(alert({ lines }), { now: NOW, accepted: ALL_ACCEPTED });
    expect(refused(result)).toContain('drill-as-actual');
  });
});

describe('an exercise', () => {
  it('says so in every headline and event, and that nothing is down', () => {
    const { texts, xml } = built(alert({}, 'exercise'));
    expect(xml).toContain('<status>Exercise</status>');
    for (const { headline, event } of texts) {
      expect(headline).toMatch(/^EXERCICE/);
      expect(event).toMatch(/^EXERCICE/);
    }
    for (const [index, { description, instruction }] of texts.entries()) {
      const says = ALL_WORDS[index]?.thisIsExercise ?? 'missing';
      expect(description).toContain(says);
      expect(instruction).toContain(says);
    }
  });

  it('stays one in its updates and its end', () => {
    const first = built(alert({}, 'exercise'));
    const update = built({ kind: 'update', chain: chainOf(first), outage: OUTAGE }, later(5));
    const end = built({ kind: 'all-clear', chain: chainOf(first, update) }, later(9));
    expect([first, update, end].map(({ nature }) => nature)).toEqual(Array(3).fill('exercise'));
    expect(settle(read(first, update, end), 'x')).toMatchObject([
      { nature: 'exercise', phase: 'ended' },
    ]);
  });
});

describe('a chain', () => {
  const first = built(alert());
  const second = built(
    { kind: 'update', chain: chainOf(first), outage: { ...OUTAGE, numbers: { '15': 'down' } } },
    later(20),
  );

  it('refers to every earlier message', () => {
    const third = built({ kind: 'all-clear', chain: chainOf(first, second) }, later(60));
    const [message] = read(third);
    expect(message?.type).toBe('update');
    expect(message?.references).toEqual(
      [first, second].map(({ id, sent }) => ({ sender: SENDER, id, sent })),
    );
  });

  it('settles to its newest word, and lines stay in sight after the all-clear', () => {
    expect(settle(read(first, second), 'x')).toMatchObject([
      { phase: 'ongoing', numbers: { '15': 'down' } },
    ]);
    const end = built({ kind: 'all-clear', chain: chainOf(first, second) }, later(60));
    expect(settle(read(end, first, second), 'x')).toMatchObject([
      { phase: 'ended', endedAt: end.sent, numbers: { '15': 'works' }, lines: OUTAGE.lines },
    ]);
  });

  it('says at its end that what failed answers again, and nothing of what never did', () => {
    const end = built({ kind: 'all-clear', chain: chainOf(first) }, later(2));
    expect(read(end)[0]?.content?.numbers).toEqual({ '15': 'works', '17': 'works', '18': 'works' });
    for (const { headline, description } of end.texts) {
      expect(`${headline} ${description}`).not.toContain('112');
    }
    expect(end.texts[0]?.headline).toContain('le 15, le 17 et le 18 répondent de nouveau');
  });

  it('is not said to be over by one who never said that anything fails', () => {
    const works = { ...OUTAGE, numbers: { '17': 'works' } } as const;
    const stated = buildAnnouncement(alert(), { now: NOW, accepted: ALL_ACCEPTED });
    if (!stated.ok) throw new Error('not built');
    const [message] = read(stated);
    const chain = { ...chainOf(stated), content: { ...stated.content, ...works } } as Chain;
    const own = { ...message, content: chain.content } as Message;
    const end = { kind: 'all-clear', chain: { ...chain, messages: [own] } } as const;
    expect(refused(buildAnnouncement(end, { now: later(2) }))).toContain('chain-empty');
  });

  it('is taken back by a cancellation that claims nothing and gives no line', () => {
    const end = built({ kind: 'cancel', chain: chainOf(first) }, later(2));
    expect(read(end)[0]?.type).toBe('cancel');
    expect(end.xml).not.toMatch(/=works|REPLI:LINE|AllClear/);
    const chain = chainOf(first, end);
    expect([chain.over, chain.announced?.numbers]).toEqual(['retracted', OUTAGE.numbers]);
    expect(settle(read(first, end), 'x')).toMatchObject([
      { phase: 'retracted', endedAt: end.sent, numbers: {}, lines: [] },
    ]);
    expect(end.texts[0]?.headline).toContain('est retirée');
  });

  it('takes no more word once it is over, but that its end was a mistake', () => {
    const end = built({ kind: 'all-clear', chain: chainOf(first) }, later(2));
    const chain = chainOf(first, end);
    expect(chain.over).toBe('ended');
    const more = buildAnnouncement({ kind: 'cancel', chain }, { now: later(3) });
    expect(refused(more)).toEqual(['chain-over']);
    const again = built({ kind: 'update', chain, outage: OUTAGE }, later(3));
    expect(settle(read(first, end, again), 'x')).toMatchObject([
      { phase: 'ongoing', numbers: OUTAGE.numbers, endedAt: null },
    ]);
    const mistake = built({ kind: 'cancel', chain: chainOf(first) }, later(4));
    const retracted = chainOf(first, mistake);
    const never = buildAnnouncement(
      { kind: 'update', chain: retracted, outage: OUTAGE },
      { now: later(5) },
    );
    expect(refused(never)).toContain('chain-over');
  });

  it('keeps its order when the clock stands still, and refuses one that is far behind', () => {
    const chain = chainOf(first);
    expect(built({ kind: 'cancel', chain }, NOW).sent).toBe('2026-11-21T17:20:01Z');
    const behind = buildAnnouncement({ kind: 'cancel', chain }, { now: later(-10) });
    expect(refused(behind)).toEqual(['clock-behind']);
  });

  it('is found by any of its messages, and mixes with no other sender’s', () => {
    const other = { ...alert(), sender: 'autre@example' } as AuthoredAct;
    const chains = chainsOf(read(first, second, built(other)));
    expect(chains).toHaveLength(2);
    const found = findChain(chains, second.id);
    expect(typeof found === 'string' ? found : found.messages.map(({ id }) => id)).toEqual([
      first.id,
      second.id,
    ]);
    expect(findChain(chains, first.id)).toBe('ambiguous');
    expect(findChain(chains, first.id, SENDER)).toBe(found);
    expect(findChain(chains, 'nothing')).toBe('unknown');
  });
});
