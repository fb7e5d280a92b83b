import { describe, expect, it } from 'vitest';
import { publishedLine } from '../../../directory/history/line-key.ts';
import { problemText } from '../edit/problem-text.ts';
import { added, edited } from './draft.ts';
import { type LineForm, newForm } from './form.ts';
import { aDraft, aLine, aTerritory, TODAY } from './lines.fixtures.ts';
import { fieldOf, type LineField, problemsOf } from './problems.ts';

/** What the checks say of a line with changes, as `field code`. */
function told(changes: Partial<LineForm>): string[] {
  const draft = edited(aDraft(aLine()), '1', (form) => ({ ...form, ...changes }));
  const own = problemsOf(draft, [], TODAY).ofLine.get('1') ?? [];
  return own.map(({ field, problem }) => `${field} ${problem.code}`).sort();
}

describe('problems of a draft', () => {
  it('stand at the field they are about', () => {
    expect(told({})).toEqual([]);
    expect(told({ service: '' })).toEqual(['line unconfirmed', 'service bad-value']);
    expect(told({ number: '02 61 91 43 15' })).toEqual(['line unconfirmed', 'number fictional']);
    expect(told({ number: '17' })).toContain('number short-number');
    expect(told({ number: '' })).toContain('number bad-value');
    expect(told({ label: '02 00 00 00 00' })).toEqual(['label number-in-label']);
    expect(told({ where: 'part' })).toEqual(['areaLabel bad-value']);
    expect(told({ where: 'part', areaLabel: 'Rennes', communes: '3523' })).toEqual([
      'communes bad-value',
    ]);
    expect(told({ network: 'mobile' })).toEqual(['network wrong-network']);
    expect(told({ publisher: ' ' })).toEqual(['publisher bad-value']);
    expect(told({ url: 'exemple' })).toEqual(['url bad-value']);
    expect(told({ published: '31/02/2026' })).toEqual(['published no-such-day']);
    expect(told({ withdrawn: 'demain' })).toEqual(['withdrawn bad-value']);
    expect(told({ withdrawn: '01/01/2027' })).toEqual(['withdrawn future-day']);
  });

  it('are told all at once, also those that the checks reach only in a well-formed line', () => {
    expect(told({ label: '', published: '31/02/2026', number: '02 61 91 43 15' })).toEqual([
      'label bad-value',
      'line unconfirmed',
      'number fictional',
      'published no-such-day',
    ]);
    expect(told({ number: '02 61' })).toEqual(['line unconfirmed', 'number bad-value']);
  });

  it('count errors and warnings, and know a number that another territory has', () => {
    const draft = aDraft(aLine());
    const neighbour = { ...aTerritory([], '22'), lines: [publishedLine(aLine())] };
    const { ofLine, errors, warnings } = problemsOf(draft, [neighbour], TODAY);
    expect(ofLine.get('1')).toMatchObject([
      { field: 'number', problem: { code: 'shared-number' } },
    ]);
    expect([errors, warnings]).toEqual([0, 1]);
    const { draft: more } = added(draft, newForm('SDIS', TODAY));
    expect(problemsOf(more, [], TODAY).errors).toBe(3);
  });

  it('are said in words of the form, without names of members, in both languages', () => {
    const problems: [LineField, Partial<LineForm>][] = [
      ['number', { number: '02 61' }],
      ['number', { number: '' }],
      ['number', { number: '17' }],
      ['service', { service: '' }],
      ['areaLabel', { where: 'part' }],
      ['communes', { where: 'part', areaLabel: 'X', communes: '1' }],
      ['network', { network: 'mobile' }],
      ['published', { published: 'x' }],
      ['withdrawn', { withdrawn: 'x' }],
      ['url', { url: 'x' }],
    ];
    for (const [field, changes] of problems) {
      const draft = edited(aDraft(aLine()), '1', (form) => ({ ...form, ...changes }));
      const own = problemsOf(draft, [], TODAY).ofLine.get('1') ?? [];
      const found = own.find((problem) => problem.field === field);
      if (found === undefined) throw new Error(`nothing at ${field}`);
      for (const language of ['fr', 'en'] as const) {
        const text = problemText(field, found.problem, language);
        expect(text).not.toMatch(/["{}]|areaLabel|bad-value|null/);
        expect(text).toMatch(/[.]$/);
      }
    }
  });

  it('follow paths of the file to fields of the form', () => {
    expect(fieldOf(['source', 'url'])).toBe('url');
    expect(fieldOf(['area', 'label'])).toBe('areaLabel');
    expect(fieldOf(['area', 'communes', 3])).toBe('communes');
    expect(fieldOf(['area'])).toBe('areaLabel');
    expect(fieldOf(['confirmation', 'on'])).toBe('line');
    expect(fieldOf([])).toBe('line');
  });
});
