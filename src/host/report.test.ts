import { describe, expect, it } from 'vitest';
import type { Problem } from '../directory/checks/problem.ts';
import { annotation, reported, reportLines, summaryLine } from './report.ts';

const problem = (severity: 'error' | 'warning', line: number): Problem => ({
  code: 'fax-line',
  params: { label: 'Fax, 100 % : \u001b[31m' },
  path: ['lines', 3, 'label'],
  severity,
  rule: 'number-kind',
  file: 'data/territories/35.json',
  line,
  column: 7,
});

describe('the report', () => {
  it('gives every error in full, with place, cause and way out', () => {
    const text = reportLines([problem('error', 1), problem('error', 2)], 'fr', false).join('\n');
    expect(text.match(/data\/territories\/35\.json:\d:7 {2}erreur \[number-kind\]/g)).toHaveLength(
      2,
    );
    expect(text).toContain('Cause probable\u00a0: Colonne');
    expect(text).toContain('Que faire\u00a0: Retirez');
  });

  it('groups warnings of one kind unless asked for each', () => {
    const warnings = Array.from({ length: 9 }, (_, index) => problem('warning', index + 1));
    const grouped = reportLines(warnings, 'fr', false);
    expect(grouped.join('\n')).toContain('avertissement × 9');
    expect(grouped.join('\n')).toContain('et 5 autres');
    expect(grouped.length).toBeLessThan(10);
    expect(
      reportLines(warnings, 'en', true)
        .join('\n')
        .match(/What to do/g),
    ).toHaveLength(9);
  });

  it('lets no control character of a file reach the terminal', () => {
    expect(reportLines([problem('error', 1)], 'fr', false).join('')).not.toContain('\u001b');
  });

  it('ends with counts in plain words', () => {
    const many = [problem('error', 1), problem('warning', 1), problem('warning', 2)];
    expect(summaryLine(3, many, 'fr')).toBe(
      '3 fichiers vérifiés\u00a0: 1 erreur, 2 avertissements. À corriger avant de publier.',
    );
    expect(summaryLine(1, [], 'en')).toBe(
      '1 file checked: no error, 0 warnings. Nothing stops publication.',
    );
  });

  it('writes a workflow command that a forge reads whole', () => {
    const command = annotation(problem('error', 4), 'en');
    expect(command.startsWith('::error file=data/territories/35.json,line=4,col=7,title=')).toBe(
      true,
    );
    expect(command).toContain('100 %25');
    expect(command).not.toContain('\n');
    expect(command).toContain('%0A');
  });

  it('gives programs a path as JavaScript writes it', () => {
    expect(reported(problem('error', 4), 'en')).toMatchObject({
      path: 'lines[3].label',
      code: 'fax-line',
      severity: 'error',
    });
  });
});
