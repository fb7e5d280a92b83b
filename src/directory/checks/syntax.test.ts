import { describe, expect, it } from 'vitest';
import { checkText } from './files.fixtures.ts';

const first = (text: string) => {
  const [problem] = checkText(text).problems.filter(({ rule }) => rule === 'syntax');
  return problem === undefined ? null : [problem.code, problem.line, problem.column];
};

describe('syntax', () => {
  it.each([
    ['a trailing comma', '{\n  "lines": [],\n}', ['trailing-comma', 2, 14]],
    ['a trailing comma in a list', '{"lines": [1, ]}', ['trailing-comma', 1, 13]],
    ['a missing comma', '{\n  "code": "35"\n  "name": "x"\n}', ['missing-comma', 2, 15]],
    ['a missing quote', '{\n  "code": "35,\n  "name": "x"\n}', ['missing-quote', 2, 11]],
    ['curly quotes', '{ "code": “35” }', ['wrong-quotes', 1, 11]],
    ['French quotes', '{ "code": «35» }', ['wrong-quotes', 1, 11]],
    ['single quotes', "{ 'code': 1 }", ['wrong-quotes', 1, 3]],
    ['a comment', '{ "code": "35" // Rennes\n}', ['comment', 1, 16]],
    ['a file cut short', '{ "lines": [', ['unclosed', 1, 13]],
    ['a bracket forgotten', '{ "lines": [ "x" }', ['unclosed', 1, 18]],
    ['a number without quotes', '{ "number": 0261914315 }', ['unquoted-value', 1, 13]],
    ['a word without quotes', '{ "kind": permanent }', ['unquoted-value', 1, 11]],
    ['a member written twice', '{ "code": "35", "code": "36" }', ['duplicate-key', 1, 17]],
    ['a web page', '<!doctype html><p>Wi-Fi', ['not-json', 1, 1]],
    ['a conflict', '{\n<<<<<<< main\n}', ['not-json', 2, 1]],
    ['nothing', ' \n', ['empty-file', 1, 1]],
    ['absurd nesting', '['.repeat(1_000_000), ['not-json', 1, 1]],
  ])('places %s', (_name, text, place) => {
    expect(first(text)).toEqual(place);
  });

  it('tells every trailing comma, and goes on with the other rules', () => {
    const { problems } = checkText('{\n  "code": "36",\n  "lines": [1,],\n}');
    expect(problems.map(({ code }) => code)).toEqual([
      'missing',
      'missing',
      'missing',
      'file-name',
      'bad-value',
      'trailing-comma',
      'trailing-comma',
    ]);
  });

  it('tells only the first of other problems, as the rest then reads askew', () => {
    expect(checkText('{ "code": "35, "name": x }').problems).toHaveLength(1);
  });
});
