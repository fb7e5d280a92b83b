import { describe, expect, it } from 'vitest';
import { callQueue, confirmed } from './calls.ts';
import { compareLines } from './compare.ts';
import { added, givenOf, territoryOf } from './draft.ts';
import { dayTyped } from './form.ts';
import { formFound, foundIn, type TextWithNumbers } from './found.ts';
import { aDraft, aLine, TODAY } from './lines.fixtures.ts';
import { problemsOf } from './problems.ts';

const text: TextWithNumbers = {
  publisher: 'Préfecture',
  title: 'Panne du 15',
  link: 'https://exemple.gouv.fr/panne',
  published: '2026-11-21T18:00:00Z',
  numbers: [
    { service: 'samu', number: '+33200000015', area: '' },
    { service: 'fire', number: '+33200000000', area: '' },
    { service: 'fire', number: '+33200000018', area: '22' },
    { service: 'police', number: '+33200000017', area: 'Rennes' },
  ],
};
const bare = aDraft(aLine());

describe('numbers found in texts', () => {
  it.each([
    ['the day there', '35', '2026-11-21T23:30:00Z', '2026-11-30', '2026-11-22'],
    ['the day there, overseas', '974', '2026-11-21T21:30:00Z', '2026-11-30', '2026-11-22'],
    ['no later than the checks allow', '35', '2026-11-21T23:30:00Z', '2026-11-21', '2026-11-21'],
  ])('were published on %s', (_name, territory, published, today, day) => {
    const [one] = foundIn([{ ...text, published }], bare);
    if (one === undefined) throw new Error();
    const form = formFound(one, 'SAMU (15)', territory, today);
    expect(form.published).toEqual(dayTyped(day));
  });

  it('are offered once, unless a line has them or they are another territory’s', () => {
    const found = foundIn([text, text], bare);
    expect(found.map(({ number }) => number)).toEqual(['+33200000015', '+33200000017']);
  });

  it('are drafts to call, and in no file, comparison or check before two people confirmed them', () => {
    const [one] = foundIn([text], bare);
    if (one === undefined) throw new Error();
    const form = formFound(one, 'SAMU (15)', '35', TODAY);
    const { draft, id } = added(bare, form, true);
    expect(callQueue(draft, TODAY).toCall.map((line) => line.id)).toContain(id);
    expect(territoryOf(draft, TODAY)?.lines).toHaveLength(1);
    expect(compareLines([], givenOf(draft).lines, '35').added).toHaveLength(1);
    expect(problemsOf(givenOf(draft), [], TODAY).ofLine.has(id)).toBe(false);

    const said = { by: 'SIDPC et SAMU', on: TODAY, method: 'appel', oneDesk: true } as const;
    const note = { number: one.number, service: one.service, by: 'SIDPC', answered: 'x' };
    const after = confirmed(draft, id, said, {
      ...note,
      method: 'appel',
      result: 'right',
      on: TODAY,
    });
    expect(territoryOf(after, TODAY)?.lines.at(-1)).toMatchObject({
      number: '+33200000015',
      kind: 'incident',
      source: { publisher: 'Préfecture', url: text.link, published: '2026-11-21' },
    });
  });
});
