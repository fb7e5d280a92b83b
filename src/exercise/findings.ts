/** What the shape of a scenario cannot say: whether its parts agree, and that nobody real could be called. */
import * as v from 'valibot';
import { error, type Path, type ProblemFound } from '../directory/checks/problem.ts';
import { isFictional } from '../territories/numbering.ts';
import { type Scope, within } from '../territories/scope.ts';
import { type Inject, Scenario } from './scenario.ts';

/**
 * Problems of a scenario that has its shape; none of one that has not, which the shape's check tells of.
 * @param file name of its file, with folders or without
 */
export function scenarioFindings(value: unknown, file: string): ProblemFound[] {
  const parsed = v.safeParse(Scenario, value);
  if (!parsed.success) return [];
  const scenario = parsed.output;
  return [
    ...nameOfFile(scenario, file),
    ...moments(scenario),
    ...places(scenario),
    ...roles(scenario),
    ...chains(scenario),
    ...numbers(scenario),
  ];
}

function nameOfFile({ id }: Scenario, file: string): ProblemFound[] {
  const expected = `${id}.json`;
  const name = file.split('/').at(-1);
  return name === expected ? [] : [error('exercise-file-name', ['id'], { id, expected })];
}

/** Everything named in a scenario, with its place. */
const each = <T>(name: string, items: readonly T[] | undefined): [T, Path][] =>
  (items ?? []).map((item, index) => [item, [name, index]]);

function moments({ minutes, injects, expected, real }: Scenario): ProblemFound[] {
  const late = (at: number, path: Path) =>
    at <= minutes ? [] : [error('exercise-late', path, { at, minutes })];
  return [
    ...each('injects', injects).flatMap(([{ at }, path]) => late(at, [...path, 'at'])),
    ...each('expected', expected).flatMap(([{ by }, path]) => late(by, [...path, 'by'])),
    ...each('real', real).flatMap(([{ at }, path]) => late(at, [...path, 'at'])),
  ];
}

function places({
  territories: whole,
  injects,
  expected,
  players,
  callingRound,
}: Scenario): ProblemFound[] {
  const named: [Scope, Path][] = [
    ...each('injects', injects).flatMap(([inject, path]): [Scope, Path][] =>
      'territories' in inject ? [[inject.territories, [...path, 'territories']]] : [],
    ),
    ...each('expected', expected).map(([item, path]): [Scope, Path] => [
      item.territories,
      [...path, 'territories'],
    ]),
    ...each('players', players).map(([item, path]): [Scope, Path] => [
      item.territories,
      [...path, 'territories'],
    ]),
    ...each('callingRound', callingRound).map(([item, path]): [Scope, Path] => [
      [item.territory],
      [...path, 'territory'],
    ]),
  ];
  return named
    .filter(([part]) => !within(part, whole))
    .map(([part, path]) =>
      error('exercise-outside', path, { codes: part === 'all' ? 'all' : part.join(', ') }),
    );
}

/** Who is spoken to, and who is said to announce, is a player: else nobody would be there to play it. */
function roles({ players, injects, expected, callingRound }: Scenario): ProblemFound[] {
  const known = new Set(players.map(({ role }) => role));
  const named: [string, Path][] = [
    ...each('injects', injects).flatMap(([inject, path]): [string, Path][] =>
      inject.kind === 'message' ? [[inject.to, [...path, 'to']]] : [],
    ),
    ...each('expected', expected).flatMap(([item, path]): [string, Path][] =>
      item.kind === 'announced' ? [[item.who, [...path, 'who']]] : [],
    ),
    ...each('callingRound', callingRound).map(([{ by }, path]): [string, Path] => [
      by,
      [...path, 'by'],
    ]),
  ];
  return named
    .filter(([role]) => !known.has(role))
    .map(([role, path]) => error('exercise-role', path, { role, known: [...known].join(' ; ') }));
}

/** In the order in which they are played: by minute, then as they are written. */
export function inOrder(injects: readonly Inject[]): { inject: Inject; index: number }[] {
  return injects
    .map((inject, index) => ({ inject, index }))
    .sort((a, b) => a.inject.at - b.inject.at || a.index - b.index);
}

/** An announcement is made before it goes on, and nothing goes on after its end. */
function chains({ injects }: Scenario): ProblemFound[] {
  const open = new Map<string, 'open' | 'over'>();
  const found: ProblemFound[] = [];
  for (const { inject, index } of inOrder(injects)) {
    const path: Path = ['injects', index];
    if (inject.kind === 'announcement') {
      const { name } = inject;
      if (open.has(name)) found.push(error('exercise-name-twice', [...path, 'name'], { name }));
      open.set(name, 'open');
    } else if ('of' in inject) {
      const { of: name } = inject;
      if (open.get(name) === undefined) {
        found.push(error('exercise-name-unknown', [...path, 'of'], { name }));
      } else if (open.get(name) === 'over') {
        found.push(error('exercise-name-over', [...path, 'of'], { name }));
      } else if (inject.kind !== 'update') open.set(name, 'over');
    }
  }
  return found;
}

/** A French number as it is written in a text, with or without its country code. */
const WRITTEN = /(?:\+33|0033|\b0)\s?[1-9](?:[\s.]?\d{2}){4}\b/g;
const e164 = (written: string) =>
  `+33${written.replace(/[\s.]/g, '').replace(/^(?:\+33|0033|0)/, '')}`;

/** Every number in an exercise is one of those that reach nobody; the round alone calls real lines. */
function numbers({ injects }: Scenario): ProblemFound[] {
  return each('injects', injects).flatMap(([inject, path]) =>
    realNumbersIn(inject).map(({ number, at }) =>
      error('exercise-real-number', [...path, ...at], { number }),
    ),
  );
}

/** Numbers of an inject that ring at somebody's, each with its place in it. */
export function realNumbersIn(inject: Inject): { number: string; at: Path }[] {
  const lines = 'lines' in inject ? (inject.lines ?? []) : [];
  const digits = lines.flatMap(({ number }, index) =>
    isFictional(number) ? [] : [{ number, at: ['lines', index, 'number'] }],
  );
  const texts = (['title', 'text'] as const).flatMap((member) =>
    numbersWrittenIn(Reflect.get(inject, member))
      .filter((number) => !isFictional(e164(number)))
      .map((number) => ({ number, at: [member] })),
  );
  return [...digits, ...texts];
}

const numbersWrittenIn = (text: unknown): string[] =>
  typeof text === 'string' ? [...text.matchAll(WRITTEN)].map(([all]) => all) : [];

/** Numbers that a text gives, E.164. */
export const numbersGivenIn = (text: string): string[] => numbersWrittenIn(text).map(e164);
