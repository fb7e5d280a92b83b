import { beforeAll, describe, expect, it } from 'vitest';
import { makeKey, type NewKey } from '../../directory/key-file.ts';
import type { Key } from '../../directory/model.ts';
import type { Scope } from '../../territories/scope.ts';
import {
  byWords,
  type Decisions,
  decidedOf,
  historyOf,
  isDatedAhead,
  isDismissed,
  lastVersionOf,
} from './decided.ts';
import { openDecision, reopenDecision, signDecision } from './decision.ts';
import type { ReviewVerdict } from './model.ts';
import { about, partOf, queueOf, waiting } from './queue.ts';
import { aText, queued } from './review.fixtures.ts';

const NOW = new Date('2026-11-22T18:00:00Z');
const LATER = new Date('2027-11-22T18:00:00Z');
let key: NewKey;
beforeAll(async () => {
  key = await makeKey({
    ...{ name: 'essai', use: ['territory'], territories: ['35'], holder: 'SIDPC 35' },
    ...{ from: '2026-01-01', until: '2026-12-31' },
  });
});
const signed = (verdict: Parameters<typeof signDecision>[1] = 'not-an-outage') =>
  signDecision(aText(), verdict, { kid: key.entry.kid, privateKey: key.privateJwk }, NOW);
const taken = async (entry: Partial<Key> = {}, verdict?: Parameters<typeof signed>[0]) => {
  const opened = await reopenDecision(await signed(verdict), [{ ...key.entry, ...entry }]);
  return byWords(opened === null ? [] : [opened]);
};
/** The only one that was taken, in a list. */
const allTaken = async (verdict: Parameters<typeof signed>[0]) =>
  [...(await taken({}, verdict)).values()].flatMap((words) => words.taken);

describe('a decision', () => {
  it('is taken when it is brought, with the key that signed', async () => {
    const opened = await openDecision(await signed(), [key.entry], NOW);
    expect(opened).toMatchObject({
      ok: true,
      decision: { text: aText().id, verdict: 'not-an-outage' },
      key: { kid: key.entry.kid },
    });
  });

  it('is not taken when it is old, altered or signed by nobody here', async () => {
    const text = await signed();
    const code = async (of: string, keys: Key[], now = NOW) => {
      const opened = await openDecision(of, keys, now);
      return opened.ok ? 'ok' : opened.refusal.code;
    };
    expect(await code(text, [key.entry], new Date('2026-12-24T00:00:00Z'))).toBe('expired');
    expect(await code(text.replace('not-an-outage', 'announced'), [key.entry])).toBe(
      'bad-signature',
    );
    expect(await code(text, [])).toBe('unknown-key');
    expect(await code('<html>', [key.entry])).toBe('not-a-document');
  });

  it('stands after its days and those of its key, and not once the key is revoked', async () => {
    const text = await signed();
    expect(await openDecision(text, [key.entry], LATER)).toMatchObject({ ok: false });
    const standing = await taken();
    expect(decidedOf(aText(), standing)).toEqual({
      verdict: 'not-an-outage',
      by: 'SIDPC 35',
      at: NOW.toISOString(),
    });
    expect((await taken({ revoked: '2026-11-23' })).size).toBe(0);
  });

  it('holds for these words, in places that its key may sign for', async () => {
    const standing = await taken();
    expect(decidedOf(aText({ digest: '0'.repeat(16) }), standing)).toBeNull();
    expect(decidedOf(aText({ territories: ['35', '22'] }), standing)).toBeNull();
    expect(decidedOf(aText({ territories: 'all' }), standing)).toBeNull();
    expect(decidedOf(aText(), await taken({}, 'reopened'))).toBeNull();
  });

  it('holds for the same words whichever source they come from, the newest that may be taken first', async () => {
    const [dismissed] = await allTaken('not-an-outage');
    const [reopened] = await allTaken('reopened');
    if (dismissed === undefined || reopened === undefined) throw new Error('none taken');
    const copy = aText({ id: `presse-${'3'.repeat(16)}`, source: 'presse' });
    expect(decidedOf(copy, byWords([dismissed]))?.verdict).toBe('not-an-outage');
    const later = {
      ...reopened,
      decision: { ...reopened.decision, version: dismissed.decision.version + 1 },
    };
    expect(decidedOf(copy, byWords([dismissed, later]))).toBeNull();
    // At the same moment: the one that takes no alert away.
    expect(decidedOf(copy, byWords([dismissed, reopened]))).toBeNull();
    expect(decidedOf(copy, byWords([reopened, dismissed]))).toBeNull();
    const stranger = { ...later, key: { ...later.key, territories: ['22'] } };
    expect(decidedOf(copy, byWords([dismissed, stranger]))?.verdict).toBe('not-an-outage');
  });

  it.each([
    // Decided of, and asked for: official or not, which source, which article, when; whether the dismissal reaches it.
    ['a copy that another paper had then', false, { source: 'gazette', official: false }, true],
    [
      'one that another paper has later',
      false,
      { source: 'gazette', official: false, hours: 1 },
      false,
    ],
    ['the same paper again', false, { source: 'journal', official: false, hours: 5 }, true],
    ['an official source before', false, { source: 'sdis-35', official: true }, false],
    ['one of which nobody knows whether it is official', false, { source: 'sdis-35' }, false],
    ['an official source that had them then', true, { source: 'sdis-35', official: true }, true],
    ['an official source later', true, { source: 'sdis-35', official: true, hours: 1 }, false],
    ['a paper that had them then', true, { source: 'gazette', official: false }, true],
    ['a new official article', true, { source: 'journal', official: true, hours: 1 }, false],
  ])('that dismisses reaches the same words of %s or not', async (_, official, asked, reached) => {
    const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
    const judged = aText({ id: `journal-${'1'.repeat(16)}`, source: 'journal', official });
    const one = await reopenDecision(await signDecision(judged, 'not-an-outage', signer, NOW), [
      key.entry,
    ]);
    if (one === null) throw new Error('none taken');
    const {
      source,
      hours = -1,
      official: isOfficial,
    } = { hours: -1, official: undefined, ...asked };
    const { official: _own, ...plain } = aText({ id: `${source}-${'2'.repeat(16)}`, source });
    const published = new Date(NOW.getTime() + hours * 3_600_000).toISOString();
    const text = {
      ...{ ...plain, published },
      ...(isOfficial === undefined ? {} : { official: isOfficial }),
    };
    expect(isDismissed(text, byWords([one]))).toBe(reached);
    // Whatever it does not reach by time alone is told beside the text.
    const [queuedText] = queueOf([text], byWords([one]));
    expect(queuedText?.lapsed?.why).toBe(!reached && hours > 0 ? 'said-again' : undefined);
    // Taking a dismissal back takes no alert away: it reaches all.
    expect(lastVersionOf(text, byWords([one]))).toBe(one.decision.version);
  });

  it.each([
    ['five hours after', '2026-11-22T23:00:00Z', true],
    ['twenty days after', '2026-12-12T18:00:00Z', false],
    ['before', '2026-11-01T18:00:00Z', true],
  ])('of words said %s it was signed holds: %s', async (_, published, holds) => {
    const [dismissed] = await allTaken('not-an-outage');
    if (dismissed === undefined) throw new Error('none taken');
    const standing = byWords([dismissed]);
    const [queuedText] = queueOf([aText({ published })], standing);
    expect(decidedOf(aText({ published }), standing) !== null).toBe(holds);
    const lapsed = { verdict: 'not-an-outage', by: 'SIDPC 35', why: 'said-again' };
    if (holds) expect(queuedText).not.toHaveProperty('lapsed');
    else expect(queuedText).toMatchObject({ decided: null, lapsed });
    // As earlier versions signed it: by the time of signing alone.
    const { published: _unsaid, ...decision } = dismissed.decision;
    const former = byWords([{ ...dismissed, decision }]);
    expect(decidedOf(aText({ published }), former) !== null).toBe(holds);
  });

  it('holds for the text that was looked at, though it be dated ahead, and no farther than that', async () => {
    const ahead = aText({ published: '2026-11-23T05:00:00Z' });
    const signer = { kid: key.entry.kid, privateKey: key.privateJwk };
    const decide = async (text: typeof ahead) =>
      reopenDecision(await signDecision(text, 'not-an-outage', signer, NOW), [key.entry]);
    const one = await decide(ahead);
    expect(one && decidedOf(ahead, byWords([one]))?.verdict).toBe('not-an-outage');
    const far = await decide(aText({ published: '2030-01-01T00:00:00Z' }));
    expect(
      far && decidedOf(aText({ published: '2026-12-12T18:00:00Z' }), byWords([far])),
    ).toBeNull();
  });

  it('stands no more once a later one on the same words is lost, until somebody decides again', async () => {
    const [dismissed] = await allTaken('not-an-outage');
    if (dismissed === undefined) throw new Error('none taken');
    const { digest, version } = dismissed.decision;
    const before = [{ digest, version: version - 1 }];
    expect(decidedOf(aText(), byWords([dismissed], before))).not.toBeNull();
    const lost = [{ digest, version: version + 5 }];
    expect(queueOf([aText()], byWords([dismissed], lost))).toMatchObject([
      { decided: null, lapsed: { why: 'word-lost' } },
    ]);
    expect(lastVersionOf(aText(), byWords([dismissed], lost))).toBe(version + 5);
    const again = { ...dismissed, decision: { ...dismissed.decision, version: version + 6 } };
    expect(decidedOf(aText(), byWords([dismissed, again], lost))).not.toBeNull();
  });

  it('dated ahead of the clock counts for nothing yet, and the list says so, until somebody decides after it', async () => {
    const [dismissed] = await allTaken('not-an-outage');
    if (dismissed === undefined) throw new Error('none taken');
    const earlier = (ms: number) => new Date(NOW.getTime() - ms);
    expect(isDatedAhead(dismissed, earlier(9 * 60_000))).toBe(false);
    expect(isDatedAhead(dismissed, earlier(11 * 60_000))).toBe(true);
    const { version } = dismissed.decision;
    const ahead = byWords([], [], [dismissed]);
    expect(queueOf([aText()], ahead)).toMatchObject([
      { decided: null, lapsed: { verdict: 'not-an-outage', at: NOW.toISOString(), why: 'ahead' } },
    ]);
    expect(historyOf(aText(), ahead)).toHaveLength(1);
    expect(lastVersionOf(aText(), ahead)).toBe(version);
    // It may have taken an older one back.
    const older = { ...dismissed, decision: { ...dismissed.decision, version: version - 9 } };
    expect(decidedOf(aText(), byWords([older], [], [dismissed]))).toBeNull();
    const next = { ...dismissed, decision: { ...dismissed.decision, version: version + 1 } };
    const [settled] = queueOf([aText()], byWords([next], [], [dismissed]));
    expect(settled?.decided).not.toBeNull();
    expect(settled).not.toHaveProperty('lapsed');
    // By a key of other places it says nothing here.
    const stranger = { ...dismissed, key: { ...dismissed.key, territories: ['22'] } };
    expect(queueOf([aText()], byWords([], [], [stranger]))[0]).not.toHaveProperty('lapsed');
  });
});

describe('the queue', () => {
  it('has the newest first, those decided apart', async () => {
    const other = aText({
      id: `text-${'1'.repeat(16)}`,
      digest: '1'.repeat(16),
      published: '2026-11-22T17:30:00Z',
    });
    const last = aText({
      id: `y-${'2'.repeat(16)}`,
      digest: '2'.repeat(16),
      published: '2026-11-22T16:00:00Z',
    });
    const queue = queueOf([last, aText(), other], await taken());
    expect(queue.map(({ id }) => id)).toEqual([other.id, aText().id, last.id]);
    expect(waiting(queue).map(({ id }) => id)).toEqual([other.id, last.id]);
    const part = partOf(queue, '');
    expect(part.texts.map(({ id }) => id)).toEqual([other.id, last.id, aText().id]);
    expect(part).toMatchObject({ waiting: 2, total: 3, next: null });
  });

  /** So many that wait, the first the newest; two of each moment. */
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      queued({
        id: `text-${at.toString(16).padStart(16, '0')}`,
        published: new Date(NOW.getTime() - Math.floor(at / 2) * 60_000).toISOString(),
      }),
    );

  it('is given out in parts that say how much there is, and together are the whole', () => {
    const queue = many(453);
    const first = partOf(queue, '');
    expect(first).toMatchObject({ waiting: 453, total: 453 });
    expect(first.texts).toHaveLength(200);
    const second = partOf(queue, first.next ?? '');
    const last = partOf(queue, second.next ?? '');
    expect(last).toMatchObject({ waiting: 453, next: null });
    expect([...first.texts, ...second.texts, ...last.texts]).toEqual(queue);
  });

  it('loses none when texts are decided or come between two parts', () => {
    const decided = { verdict: 'announced', by: 'SIDPC', at: NOW.toISOString() } as const;
    const before = many(300);
    const first = partOf(before, '');
    const newer = queued({ id: `y-${'0'.repeat(16)}`, published: LATER.toISOString() });
    const now = [newer, ...before.map((text, at) => (at === 199 ? { ...text, decided } : text))];
    const second = partOf(now, first.next ?? '');
    expect(second.texts.map(({ id }) => id)).toEqual(
      [...before.slice(200), before[199]].map((text) => text?.id),
    );
    expect(partOf(now, 'nowhere').texts[0]).toBe(newer);
  });

  it.each<[string, Parameters<typeof about>[1], string[]]>([
    ['an officer of 35', ['35'], ['35', 'all', 'nowhere']],
    ['an officer of 22', ['22'], ['all', 'nowhere']],
    ['the host', 'all', ['35', 'all', 'nowhere']],
  ])('is for %s what concerns them', (_who, places, expected) => {
    const queue = [
      queued({ title: '35', territories: ['35'] }),
      queued({ title: 'all', territories: 'all' }),
      queued({ title: 'nowhere', territories: [] }),
    ];
    expect(about(queue, places).map(({ title }) => title)).toEqual(expected);
  });
});

describe('a text of several territories, announced in some of them', () => {
  const HOLDERS: Record<string, string[]> = { Rennes: ['35'], Brest: ['22', '29'] };
  const both = aText({ territories: ['22', '35'] });
  /** What was decided one after the other, each by who holds a key. */
  async function having(
    ...said: [holder: string, verdict: ReviewVerdict, places?: string[] | undefined][]
  ): Promise<Decisions> {
    const keys = await Promise.all(
      [...Object.entries(HOLDERS), ['Paris', 'all'] as const].map(([holder, territories]) =>
        makeKey({
          ...{ name: holder, use: ['territory'], territories, holder },
          ...{ from: '2026-01-01', until: '2026-12-31' },
        }),
      ),
    );
    const taken = await Promise.all(
      said.map(async ([holder, verdict, places], at) => {
        const own = keys.find(({ entry }) => entry.holder === holder) as NewKey;
        const signer = { kid: own.entry.kid, privateKey: own.privateJwk };
        const scope = places === undefined ? {} : { territories: places };
        const now = new Date(NOW.getTime() + at * 1000);
        const text = await signDecision(both, verdict, signer, now, 0, scope);
        return (await reopenDecision(text, [own.entry])) ?? [];
      }),
    );
    return byWords(taken.flat());
  }
  const decidedFor = (decisions: Decisions, places: Scope) =>
    about(queueOf([both], decisions), places)[0]?.decided;

  it('waits for nobody there, and elsewhere beside what was decided', async () => {
    const decisions = await having(['Rennes', 'announced', ['35']]);
    const part = { verdict: 'announced', by: 'Rennes', territories: ['35'] };
    expect(queueOf([both], decisions)).toMatchObject([{ decided: null, parts: [part] }]);
    expect(decidedFor(decisions, ['35'])).toMatchObject(part);
    expect(decidedFor(decisions, ['22'])).toBeNull();
    expect(decidedFor(decisions, ['22', '35'])).toBeNull();
    expect(decidedOf(both, decisions)).toBeNull();
    expect(decidedOf(both, decisions, ['35', '56'])).toMatchObject(part);
    expect(historyOf(both, decisions)).toMatchObject([part]);
    expect(lastVersionOf(both, decisions)).toBe(NOW.getTime());
  });

  it('of the whole country leaves the list of those who announced it, and no other', async () => {
    const decisions = await having(['Rennes', 'announced', ['35']]);
    const [text] = queueOf([aText({ territories: 'all' })], decisions);
    expect(text?.decided).toBeNull();
    expect(about(text === undefined ? [] : [text], ['35'])[0]?.decided).toMatchObject({
      by: 'Rennes',
      territories: ['35'],
    });
    expect(about(text === undefined ? [] : [text], 'all')[0]?.decided).toBeNull();
  });

  it('is decided once each part is', async () => {
    const decisions = await having(['Rennes', 'announced', ['35']], ['Brest', 'announced', ['22']]);
    expect(decidedFor(decisions, ['22', '35'])).toMatchObject({ by: 'Brest' });
    expect(decidedOf(both, decisions)).not.toBeNull();
  });

  it('waits again where it is taken up again, and everywhere when all of it is', async () => {
    const again = await having(['Rennes', 'announced', ['35']], ['Rennes', 'reopened', ['35']]);
    expect(decidedFor(again, ['35'])).toBeNull();
    const all = await having(['Rennes', 'announced', ['35']], ['Paris', 'reopened']);
    expect(decidedFor(all, ['35'])).toBeNull();
    const twice = await having(
      ['Rennes', 'announced', ['35']],
      ['Rennes', 'reopened', ['35']],
      ['Rennes', 'announced', ['35']],
    );
    expect(decidedFor(twice, ['35'])).toMatchObject({ by: 'Rennes' });
  });

  it('is dismissed nowhere by who has a part of it, whatever part is named', async () => {
    for (const places of [undefined, ['35'], ['22', '35']]) {
      const decisions = await having(['Rennes', 'not-an-outage', places]);
      expect(decidedFor(decisions, ['35'])).toBeNull();
      expect(isDismissed(both, decisions)).toBe(false);
    }
    const part = await having(['Paris', 'not-an-outage', ['35']]);
    expect(isDismissed(both, part)).toBe(false);
  });

  it('is not decided where a key says more than it may', async () => {
    const decisions = await having(['Rennes', 'announced', ['22', '35']]);
    expect(decidedFor(decisions, ['22'])).toBeNull();
    expect(decidedFor(decisions, ['35'])).toMatchObject({ territories: ['35'] });
  });
});
