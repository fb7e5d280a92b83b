import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles, type SourceFile } from '../directory/checks/check.ts';
import { problemMessage } from '../directory/checks/message.ts';
import { scenarioFindings } from './findings.ts';
import { Scenario } from './scenario.ts';
import { scenarioSchema } from './scenario-schema.ts';

const FOLDER = new URL('../../data/exercises/', import.meta.url);
const files = readdirSync(FOLDER);
const textOf = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
const FLOODED = 'appels-satures-35.json';

const check = (text: string, name = FLOODED) => {
  const file: SourceFile = {
    file: `data/exercises/${name}`,
    kind: 'exercise',
    bytes: new TextEncoder().encode(text),
  };
  const exercises = { shape: Scenario, findings: scenarioFindings };
  return checkFiles([file], { today: '2026-11-28', whole: false, exercises }).problems;
};

/** A ready scenario with one text of it replaced, and the line on which that stands. */
function changed(before: string, after: string, name = FLOODED) {
  const text = textOf(name);
  const at = text.indexOf(before);
  expect(at, before).toBeGreaterThan(0);
  const line = text.slice(0, at).split('\n').length;
  return { line, problems: check(text.replace(before, after), name) };
}

describe('the ready scenarios', () => {
  it.each(files)('%s has no problem and names its schema', (file) => {
    expect(check(textOf(file), file)).toEqual([]);
    expect(textOf(file)).toContain('"$schema": "../schema/exercise.schema.json"');
  });

  it('go by a schema for editors that is up to date (else: npm run schema)', () => {
    const schema = new URL('../../data/schema/exercise.schema.json', import.meta.url);
    expect(readFileSync(schema, 'utf8')).toBe(scenarioSchema());
  });

  it('describes every member in French', () => {
    const undescribed: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, child] of Object.entries(value)) {
        const told = !path.endsWith('/properties') || child.description || /^\d+$/.test(name);
        if (!told) undescribed.push(`${path}/${name}`);
        walk(child, `${path}/${name}`);
      }
    };
    walk(JSON.parse(scenarioSchema()), '');
    expect(undescribed).toEqual([]);
  });
});

describe('what is wrong in a scenario is told with its line, its value and what was expected', () => {
  it.each([
    ['"minutes": 120', '"minutes": "long"', 'bad-value', 'long'],
    ['"kind": "feed"', '"kind": "tweet"', 'bad-value', 'tweet'],
    ['"aim":', '"goal":', 'unknown-property', 'goal'],
    ['"id": "appels-satures-35"', '"id": "autre"', 'exercise-file-name', 'autre'],
    ['"at": 100', '"at": 121', 'exercise-late', 'T+121'],
    [
      '"territories": ["35"],\n      "numbers"',
      '"territories": ["22"],\n      "numbers"',
      'exercise-outside',
      '22',
    ],
    ['"to": "SAMU d’Ille-et-Vilaine"', '"to": "SAMU 35"', 'exercise-role', 'SAMU 35'],
    ['composez le 112.', 'composez le 02 99 59 16 16.', 'exercise-real-number', '02 99 59 16 16'],
  ])('%s', (before, after, code, value) => {
    const { line, problems } = changed(before, after);
    const found = problems.find((problem) => problem.code === code);
    expect(found?.line).toBe(line);
    expect(found === undefined ? '' : problemMessage(found, 'fr').what).toContain(value);
  });

  it('a replacement line that could ring is refused', () => {
    const { problems } = changed('+33261911818', '+33299591616', 'panne-nationale-2021.json');
    expect(problems.map(({ code }) => code)).toEqual(['exercise-real-number']);
  });

  it.each([
    ['before it was made', '"at": 435', '"at": 10', 'exercise-name-unknown'],
    ['of another name', '"of": "nationale"', '"of": "locale"', 'exercise-name-unknown'],
    ['after its end', '"at": 435', '"at": 149', 'exercise-name-over'],
  ])('an announcement goes on %s', (_, before, after, code) => {
    const { problems } = changed(before, after, 'panne-nationale-2021.json');
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('a name that two announcements bear is refused', () => {
    const name = 'mobile-un-operateur.json';
    const scenario = JSON.parse(textOf(name));
    scenario.injects.push({ ...scenario.injects[2], at: 30 });
    expect(check(JSON.stringify(scenario), name).map(({ code }) => code)).toEqual([
      'exercise-name-twice',
    ]);
  });
});
