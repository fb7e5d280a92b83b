/** What a rule is given. Each rule is one file: a name, what it looks at, and a function. */
import type { CommuneList } from '../import/stations.ts';
import type { Key, Line, National, NationalNumber, Territory } from '../model.ts';
import type { Path, ProblemFound } from './problem.ts';

interface LineContext {
  /** INSEE code of the file. */
  territory: string;
  /** JSON path of the line. */
  path: Path;
  /** `2026-11-22`. */
  today: string;
  updated: string | null;
  /** The list of communes; null where it is not at hand. */
  communes: CommuneList | null;
}

/** A territory file, as much of it as could be read: one faulty line hides no other problem. */
export interface CheckedTerritory {
  file: string;
  /** Null when missing or not an INSEE code. */
  code: string | null;
  name: string | null;
  updated: string | null;
  lines: readonly { index: number; line: Line }[];
}

interface NationalView {
  updated: string | null;
  numbers: readonly { index: number; number: NationalNumber }[];
}

interface KeysView {
  keys: readonly { index: number; key: Key }[];
}

/** A finding about one file among several. */
export type FiledFinding = ProblemFound & { file: string };

type Rule =
  | { name: string; scope: 'line'; check(line: Line, context: LineContext): ProblemFound[] }
  | {
      name: string;
      scope: 'territory';
      check(territory: CheckedTerritory, today: string): ProblemFound[];
    }
  | {
      name: string;
      scope: 'collection';
      check(territories: readonly CheckedTerritory[]): FiledFinding[];
    }
  | {
      name: string;
      scope: 'national';
      check(national: NationalView, today: string): ProblemFound[];
    }
  | { name: string; scope: 'keys'; check(keys: KeysView): ProblemFound[] };

export type LineRule = Extract<Rule, { scope: 'line' }>;
export type TerritoryRule = Extract<Rule, { scope: 'territory' }>;
export type CollectionRule = Extract<Rule, { scope: 'collection' }>;
export type NationalRule = Extract<Rule, { scope: 'national' }>;
export type KeysRule = Extract<Rule, { scope: 'keys' }>;

/** What checked data gives to those who build on it. */
export interface CheckedContent {
  territories: readonly Territory[];
  /** Null when missing or faulty. */
  national: National | null;
  /** None when the file is missing or faulty: nobody may sign. */
  keys: readonly Key[];
}
