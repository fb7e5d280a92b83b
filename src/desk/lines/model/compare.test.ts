import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedLine } from '../../../directory/history/line-key.ts';
import type { Line, PublishedLine } from '../../../directory/model.ts';
import {
  afterPublishing,
  compareLines,
  decided,
  isSame,
  publishedSince,
  withNews,
} from './compare.ts';
import { added, edited, type LinesDraft, removed, undone } from './draft.ts';
import { newForm, rawLine, withNumber } from './form.ts';
import { aDraft, aLine, TODAY } from './lines.fixtures.ts';

const LINES = [
  aLine(),
  aLine({ number: '+33200000001', service: 'samu', label: 'SAMU' }),
  aLine({ number: '+33200000002', service: 'police', label: 'Commissariat', area: 'Rennes' }),
];
const published = LINES.map(publishedLine);
const draft = aDraft(...LINES);
const compare = (mine = draft) => compareLines(published, mine.lines, '35');

describe('the comparison with what is published', () => {
  it('sees nothing in what says the same', () => {
    expect(isSame(compare())).toBe(true);
    expect(compare().unchanged).toBe(3);
  });

  it('names what was added, each member that changed, and what was withdrawn', () => {
    const more = added(draft, { ...newForm('SDIS', TODAY), number: '02 00 00 00 09' });
    const renamed = edited(more.draft, '1', (form) => ({
      ...form,
      label: 'CODIS',
      network: 'unknown',
    }));
    const closed = edited(renamed, '2', (form) => ({ ...form, withdrawn: '22/11/2026' }));
    const seen = compare(closed);
    expect(seen.added.map(({ id }) => id)).toEqual([more.id]);
    expect(seen.changed).toMatchObject([
      {
        id: '1',
        members: ['label', 'network'],
        before: { label: 'Sapeurs-pompiers' },
        after: { label: 'CODIS' },
      },
    ]);
    expect(seen.withdrawn).toMatchObject([{ id: '2', members: ['withdrawn'] }]);
    expect(seen).toMatchObject({ missing: [], unchanged: 1 });
  });

  it('finds a line again although its number, its name and its place all changed', () => {
    const other = edited(draft, '3', (form) => ({
      ...withNumber(form, '02 00 00 00 77', '35'),
      label: 'Autre',
      where: 'whole',
    }));
    expect(compare(other)).toMatchObject({
      added: [],
      missing: [],
      changed: [{ id: '3', members: ['number', 'label', 'area', 'confirmation'] }],
    });
  });

  it('follows a line by where it came from, also when it takes the number of another', () => {
    const [first = aLine(), second = aLine()] = [
      aLine({ label: 'CODIS' }),
      aLine({ label: 'Caserne', number: '+33200000001' }),
    ];
    const taken = edited(aDraft(first, second), '1', (form) =>
      withNumber(form, '02 00 00 00 01', '35'),
    );
    const other = edited(taken, '2', (form) => withNumber(form, '02 00 00 00 77', '35'));
    const seen = compareLines([first, second].map(publishedLine), other.lines, '35');
    expect(seen.changed).toMatchObject([
      { id: '1', before: { label: 'CODIS' }, members: ['number', 'confirmation'] },
      { id: '2', before: { label: 'Caserne' }, members: ['number', 'confirmation'] },
    ]);
  });

  it('finds the lines of a file again that nobody told where they come from', () => {
    const lines = draft.lines.map((line) => ({ ...line, origin: null }));
    const other = edited({ ...draft, lines }, '2', (form) => ({ ...form, label: 'SAMU 35' }));
    expect(compare(other)).toMatchObject({ added: [], missing: [], changed: [{ id: '2' }] });
  });

  it('compares a faulty line as it was typed', () => {
    const faulty = edited(draft, '1', (form) => ({ ...form, number: '02 00' }));
    expect(compare(faulty).changed).toMatchObject([
      { members: ['number', 'confirmation'], after: { number: '02 00' } },
    ]);
  });

  it('tells of published lines that the draft has lost', () => {
    expect(compare(removed(draft, '2')).missing).toEqual([published[1]]);
  });

  it('counts every line of both sides once, whatever was done', () => {
    const some = fc.subarray([...LINES, aLine({ number: '+33200000003' })]);
    fc.assert(
      fc.property(some, some, (theirs, mine) => {
        const seen = compareLines(theirs.map(publishedLine), aDraft(...mine).lines, '35');
        const both = seen.changed.length + seen.withdrawn.length + seen.unchanged;
        expect(both + seen.added.length).toBe(mine.length);
        expect(both + seen.missing.length).toBe(theirs.length);
      }),
    );
  });
});

describe('what others published since', () => {
  const since = (theirs: PublishedLine[], mine: LinesDraft) =>
    publishedSince(theirs, mine.lines, '35');

  it('is news where nothing was changed here, and a conflict where it was', () => {
    const mine = edited(draft, '1', (form) => ({ ...form, label: 'CODIS' }));
    expect(since(published, mine)).toEqual({ news: [], conflicts: [] });
    expect(since([publishedLine(aLine({ label: 'CODIS' }))], mine).conflicts).toEqual([]);
    const theirs = publishedLine(aLine({ label: 'Pompiers' }));
    expect(since([theirs], draft)).toEqual({ news: [theirs], conflicts: [] });
    expect(since([theirs], mine)).toMatchObject({
      news: [],
      conflicts: [{ id: '1', origin: published[0], theirs, mine: { label: 'CODIS' } }],
    });
  });

  it('comes in beside the changes made here, and conflicts wait for a person', () => {
    const mine = edited(draft, '1', (form) => ({ ...form, label: 'CODIS' }));
    const theirs = [
      publishedLine(aLine({ label: 'Pompiers' })),
      publishedLine({ ...(LINES[1] ?? aLine()), label: 'SAMU 35' }),
      publishedLine(LINES[2] ?? aLine()),
      publishedLine(aLine({ number: '+33200000044', label: 'Nouvelle' })),
    ];
    const after = withNews(mine, theirs);
    const labels = (of: LinesDraft) => of.lines.map(({ form }) => form.label);
    expect(labels(after)).toEqual(['CODIS', 'SAMU 35', 'Commissariat', 'Nouvelle']);
    expect(undone(after).lines).toEqual(mine.lines);
    const { news, conflicts } = since(theirs, after);
    expect(news).toEqual([]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('a conflict was expected');
    const kept = decided(after, conflict, 'mine');
    expect(labels(kept)[0]).toBe('CODIS');
    expect(since(theirs, kept)).toEqual({ news: [], conflicts: [] });
    expect(compareLines(theirs, kept.lines, '35').changed).toMatchObject([
      { id: '1', before: { label: 'Pompiers' }, after: { label: 'CODIS' } },
    ]);
    const given = decided(after, conflict, 'theirs');
    expect(labels(given)[0]).toBe('Pompiers');
    expect(compareLines(theirs, given.lines, '35').changed).toEqual([]);
    expect(undone(given).lines).toEqual(after.lines);
  });

  it('is nothing right after one published oneself, and a line added then has an origin', () => {
    const { draft: more } = added(draft, { ...newForm('SDIS', TODAY), service: 'samu' });
    const mine = edited(more, '4', (form) => ({ ...form, number: '02 00 00 00 09', label: 'A' }));
    const sent = mine.lines.map(({ form }) => publishedLine(rawLine(form, '35') as Line));
    const after = afterPublishing(mine, sent);
    expect(
      since(
        sent,
        edited(after, '4', (form) => ({ ...form, label: 'B' })),
      ),
    ).toEqual({
      news: [],
      conflicts: [],
    });
  });

  it('never loses a published line, whatever both sides did', () => {
    const some = fc.subarray([...LINES, aLine({ number: '+33200000003' })]);
    fc.assert(
      fc.property(some, some, fc.nat(2), (theirs, mine, changed) => {
        const lines = theirs.map(publishedLine);
        const begun = aDraft(...mine);
        const id = begun.lines[changed]?.id ?? '';
        const work = edited(begun, id, (form) => ({ ...form, label: 'Autre' }));
        const after = withNews(work, lines);
        expect(since(lines, after).news).toEqual([]);
        expect(compareLines(lines, after.lines, '35').missing).toEqual([]);
      }),
    );
  });
});
