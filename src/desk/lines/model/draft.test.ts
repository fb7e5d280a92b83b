import { describe, expect, it } from 'vitest';
import { checkText } from '../../../directory/checks/files.fixtures.ts';
import { publishedLine } from '../../../directory/history/line-key.ts';
import { territoryText } from '../../../directory/import/merge.ts';
import {
  added,
  done,
  draftOf,
  draftText,
  edited,
  imported,
  readLinesDraft,
  removed,
  replaced,
  restored,
  territoryOf,
  undone,
} from './draft.ts';
import { newForm } from './form.ts';
import { aDraft, aLine, aTerritory, TODAY } from './lines.fixtures.ts';

const label = (draft: ReturnType<typeof aDraft>, text: string, id = '1') =>
  edited(draft, id, (form) => ({ ...form, label: text }));

describe('a draft', () => {
  it('is saved exactly as the project writes the file, notes and schema with it', () => {
    const territory = aTerritory([aLine(), aLine({ number: '+33200000001', area: 'Rennes' })]);
    const text = draftText(draftOf(territory), TODAY);
    expect(text).toBe(territoryText({ ...territory, updated: TODAY }));
    expect(checkText(text).problems).toEqual([]);
  });

  it('is saved too while it is faulty', () => {
    const { draft } = added(aDraft(aLine()), newForm('Préfecture', TODAY));
    expect(territoryOf(draft, TODAY)).toBeNull();
    expect(JSON.parse(draftText(draft, TODAY))).toMatchObject({ lines: [{}, { service: '' }] });
  });

  it('comes back whole from what the device kept, and from nothing else', () => {
    const draft = label(aDraft(aLine()), 'CODIS');
    expect(readLinesDraft(structuredClone(draft))).toEqual(draft);
    for (const other of [null, 3, {}, { ...draft, lines: 'none' }]) {
      expect(readLinesDraft(other)).toBeNull();
    }
  });

  it('undoes one deed at a time; typing in one line is one deed', () => {
    const start = aDraft(aLine(), aLine({ number: '+33200000001' }));
    const typed = label(label(start, 'C'), 'CODIS');
    expect(typed.past).toHaveLength(1);
    const both = removed(label(typed, 'Samu', '2'), '1');
    expect(both.lines.map(({ id }) => id)).toEqual(['2']);
    const back = undone(undone(undone(both)));
    expect({ ...back, past: [] }).toEqual(start);
    expect(undone(back)).toBe(back);
  });

  it('gives new lines names that no other has, also after one was removed', () => {
    const start = aDraft(aLine(), aLine({ number: '+33200000001' }));
    const changed = added(removed(start, '1'), newForm('', TODAY));
    const many = imported(changed.draft, [aLine(), aLine()]);
    const ids = many.lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins anew with the work so far one undo away', () => {
    const mine = label(aDraft(aLine()), 'À moi');
    const other = aDraft(aLine({ label: 'À eux' }));
    const after = replaced(mine, other, 'restart');
    expect(after.lines[0]?.form.label).toBe('À eux');
    expect(undone(after).lines[0]?.form.label).toBe('À moi');
    expect(replaced(null, other, 'open')).toBe(other);
  });

  it('takes lost lines back with where they came from', () => {
    const lost = publishedLine(aLine({ label: 'Perdue' }));
    expect(restored(aDraft(), [lost]).lines).toMatchObject([{ origin: { label: 'Perdue' } }]);
  });

  it('forgets the oldest deeds, never the lines', () => {
    let draft = aDraft(aLine());
    for (let turn = 0; turn < 60; turn += 1) draft = done(draft, 'call', '1', {});
    expect(draft.past).toHaveLength(40);
    expect(draft.lines).toHaveLength(1);
  });
});
