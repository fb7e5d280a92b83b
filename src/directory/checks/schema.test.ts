import { describe, expect, it } from 'vitest';
import { aLine, checkText, codes, territoryText } from './files.fixtures.ts';

const line = aLine();
const problemsOf = (changes: object) =>
  checkText(territoryText([{ ...line, ...changes }])).problems.map(
    ({ code, path, params }) => [code, path.slice(2).join('.'), params] as const,
  );

describe('schema', () => {
  it('accepts a sound file', () => {
    const { problems, territories } = checkText(territoryText());
    expect(problems).toEqual([]);
    expect(territories).toHaveLength(1);
  });

  it('asks for what is missing', () => {
    const { label: _dropped, ...unnamed } = line;
    expect(checkText(territoryText([unnamed])).problems).toMatchObject([
      { code: 'missing', params: { property: 'label' }, line: 9 },
    ]);
  });

  it('names the nearest known member, at every depth', () => {
    expect(problemsOf({ nubmer: '' })).toEqual([
      ['unknown-property', 'nubmer', { property: 'nubmer', nearest: 'number' }],
    ]);
    expect(problemsOf({ area: { label: 'Rennes', comunes: [] } })).toEqual([
      ['unknown-property', 'area.comunes', { property: 'comunes', nearest: 'communes' }],
    ]);
    expect(problemsOf({ source: { publisher: 'x', pubished: '' } })).toEqual([
      ['unknown-property', 'source.pubished', { property: 'pubished', nearest: 'published' }],
    ]);
  });

  it('tells a value that does not fit once, with what was probably meant', () => {
    expect(problemsOf({ number: '02 61 91 43 15' })).toEqual([
      [
        'bad-value',
        'number',
        { field: 'number', value: '02 61 91 43 15', suggestion: '+33261914315' },
      ],
    ]);
    expect(problemsOf({ service: 'pompiers' })).toMatchObject([
      ['bad-value', 'service', { suggestion: 'fire' }],
    ]);
    expect(problemsOf({ source: { publisher: 'x', url: 'www.exemple.fr' } })).toMatchObject([
      ['bad-value', 'source.url', { suggestion: 'https://www.exemple.fr' }],
    ]);
  });

  it('says a short number apart', () => {
    expect(problemsOf({ number: '18' })).toEqual([['short-number', 'number', { number: '18' }]]);
    expect(problemsOf({ number: 112 })).toEqual([['short-number', 'number', { number: '112' }]]);
  });

  it('lets a faulty line hide none of the problems of the others', () => {
    const text = territoryText([{ ...line, kind: 'x' }, 5, { ...line, label: 'Fax' }]);
    expect(codes(checkText(text).problems)).toEqual([
      'error bad-value',
      'error bad-value',
      'error fax-line',
    ]);
  });
});
