/** Runs every rule over data files given as bytes, and gives back problems and what is sound. */
import * as v from 'valibot';
import {
  goingBack,
  goingBackRule,
  NOTHING_PUBLISHED,
  nationalBack,
  type PublishedFiles,
  silentChanges,
  silentChangesRule,
} from '../history/compare-files.ts';
import type { CommuneList } from '../import/stations.ts';
import { Key, Keys, Line, National, NationalNumber, Territory, TerritoryCode } from '../model.ts';
import { type DataDocument, locatePath, parseDataDocument, plainValue } from './document.ts';
import { decode, encodingRule } from './encoding.ts';
import { privateParts } from './keys.ts';
import { parsedItems, parsedMember } from './parts.ts';
import { error, type Problem, type ProblemFound, type Unopened, warning } from './problem.ts';
import type { CheckedContent, CheckedTerritory } from './rule.ts';
import {
  COLLECTION_RULES,
  KEYS_RULES,
  LINE_RULES,
  NATIONAL_RULES,
  TERRITORY_RULES,
} from './rules.ts';
import { checkSchema, schemaRule } from './schema.ts';
import { duplicateSources, duplicateSourcesRule } from './sources.ts';
import { checkSyntax, syntaxRule } from './syntax.ts';

export type FileKind = 'territory' | 'national' | 'keys' | 'sources' | 'exercise';

export interface SourceFile {
  /** As shown to the person: `data/territories/35.json`. */
  file: string;
  kind: FileKind;
  bytes: Uint8Array;
  /** Why it could not be opened, of one that is there; it has no bytes then. */
  unopened?: Unopened;
  /** Name that it should have, of one whose ending keeps it from being read. */
  misnamed?: string;
}

interface ExerciseChecks {
  shape: v.GenericSchema;
  findings(value: unknown, file: string): ProblemFound[];
}

interface CheckOptions {
  /** `2026-11-22`. */
  today: string;
  /** Whether the files are the whole of `data/`, so that a missing territory is a problem. */
  whole: boolean;
  /** Shape of `sources.json`, which only who reads feeds knows; without it that file's is not checked. */
  sources?: v.GenericSchema;
  /** What a scenario of an exercise is, which only who plays them knows; without it they are not checked. */
  exercises?: ExerciseChecks;
  /** What the files are held against, so that nothing published is undone unseen. */
  published?: PublishedFiles;
  /** The list of communes, to tell codes that are none; without it areas are not looked up. */
  communes?: CommuneList;
}

export interface Checked extends CheckedContent {
  /** By file, then place. */
  problems: Problem[];
}

/**
 * Checks data files: encoding, syntax, shape, then every rule on each part that could be read.
 * Never throws on what a file holds. `territories`, `national` and `keys` are what passed its schema.
 */
export function checkFiles(files: readonly SourceFile[], options: CheckOptions): Checked {
  const run = new Run(options);
  for (const file of files) run.read(file);
  if (files.some(({ kind }) => kind === 'territory')) run.compare(options.whole);
  return run.outcome();
}

class Run {
  readonly #today: string;
  readonly #sourcesShape: v.GenericSchema | null;
  readonly #exercises: ExerciseChecks | null;
  readonly #published: PublishedFiles;
  readonly #communes: CommuneList | null;
  readonly #problems: Problem[] = [];
  readonly #documents = new Map<string, DataDocument>();
  readonly #views: CheckedTerritory[] = [];
  readonly #territories: Territory[] = [];
  #national: National | null = null;
  #keys: readonly Key[] = [];

  constructor({ today, sources, exercises, published, communes }: CheckOptions) {
    this.#today = today;
    this.#communes = communes ?? null;
    this.#published = published ?? NOTHING_PUBLISHED;
    this.#sourcesShape = sources ?? null;
    this.#exercises = exercises ?? null;
  }

  read(source: SourceFile): void {
    const { file, unopened, misnamed } = source;
    if (misnamed !== undefined) {
      const name = file.slice(file.lastIndexOf('/') + 1);
      const finding = warning('hidden-ending', [], { name, expected: misnamed });
      this.#report('file-name', parseDataDocument(file, ''), [finding]);
      return;
    }
    const decoded = decode(source.bytes);
    const document = parseDataDocument(file, decoded.text);
    this.#documents.set(file, document);
    const value = unopened === undefined ? this.#valueOf(document, decoded) : undefined;
    if (unopened !== undefined) {
      this.#report('file', document, [error('unopened', [], { why: unopened })]);
    }
    if (value === undefined) {
      // There, though nothing can be read in it: its territory is not missing.
      if (source.kind === 'territory') this.#views.push(viewTerritory(file, null));
      return;
    }
    if (source.kind === 'territory') this.#readTerritory(document, value);
    else if (source.kind === 'national') this.#readNational(document, value);
    else if (source.kind === 'keys') this.#readKeys(document, value);
    else if (source.kind === 'exercise') this.#readExercise(document, value);
    else this.#readSources(document, value);
  }

  /** What a file says; undefined when nothing can be read in it, which is told. */
  #valueOf(document: DataDocument, decoded: ReturnType<typeof decode>): unknown {
    this.#report(encodingRule, document, decoded.findings);
    if (!decoded.readable) return undefined;
    const syntax = checkSyntax(document);
    this.#report(syntaxRule, document, syntax.findings);
    return syntax.wellFormed ? plainValue(document) : undefined;
  }

  /** Rules that look across files; `whole` when all of `data/` was given. */
  compare(whole: boolean): void {
    for (const rule of COLLECTION_RULES) {
      if (rule.name === 'completeness' && !whole) continue;
      for (const finding of rule.check(this.#views)) {
        const document = this.#documents.get(finding.file) ?? parseDataDocument(finding.file, '');
        this.#report(rule.name, document, [finding]);
      }
    }
  }

  outcome(): Checked {
    return {
      problems: this.#problems.sort(
        (a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column,
      ),
      territories: this.#territories,
      national: this.#national,
      keys: this.#keys,
    };
  }

  #readTerritory(document: DataDocument, value: unknown): void {
    const view = viewTerritory(document.file, value);
    this.#views.push(view);
    this.#report(schemaRule, document, checkSchema(Territory, value, view.code));
    for (const rule of TERRITORY_RULES) {
      this.#report(rule.name, document, rule.check(view, this.#today));
    }
    for (const { index, line } of view.lines) {
      if (view.code === null) break;
      const path = ['lines', index];
      const context = {
        territory: view.code,
        path,
        today: this.#today,
        updated: view.updated,
        communes: this.#communes,
      };
      for (const rule of LINE_RULES) {
        this.#report(rule.name, document, rule.check(line, context));
      }
    }
    const parsed = v.safeParse(Territory, value);
    if (!parsed.success) return;
    this.#territories.push(parsed.output);
    const before = this.#published.territories.get(parsed.output.code);
    if (before === undefined) return;
    this.#report(goingBackRule, document, goingBack(before, parsed.output));
    this.#report(silentChangesRule, document, silentChanges(before, parsed.output, this.#today));
  }

  #readNational(document: DataDocument, value: unknown): void {
    this.#report(schemaRule, document, checkSchema(National, value, null));
    const view = {
      updated: parsedMember(National.entries.updated, value, 'updated'),
      numbers: parsedItems(NationalNumber, value, 'numbers').map(([index, number]) => ({
        index,
        number,
      })),
    };
    for (const rule of NATIONAL_RULES) {
      this.#report(rule.name, document, rule.check(view, this.#today));
    }
    const parsed = v.safeParse(National, value);
    if (!parsed.success) return;
    this.#national = parsed.output;
    this.#report(goingBackRule, document, nationalBack(this.#published, parsed.output));
  }

  #readKeys(document: DataDocument, value: unknown): void {
    const secrets = privateParts(value);
    const told = new Set(secrets.map(({ path }) => path.join('/')));
    const shape = checkSchema(Keys, value, null).filter(({ path }) => !told.has(path.join('/')));
    this.#report(schemaRule, document, [...secrets, ...shape]);
    const view = { keys: parsedItems(Key, value, 'keys').map(([index, key]) => ({ index, key })) };
    for (const rule of KEYS_RULES) this.#report(rule.name, document, rule.check(view));
    const parsed = v.safeParse(Keys, value);
    if (parsed.success) this.#keys = parsed.output.keys;
  }

  #readSources(document: DataDocument, value: unknown): void {
    if (this.#sourcesShape === null) return;
    this.#report(schemaRule, document, checkSchema(this.#sourcesShape, value, null, 'sources'));
    const items = parsedItems(v.looseObject({ id: v.string() }), value, 'sources');
    this.#report(duplicateSourcesRule, document, duplicateSources(items));
  }

  #readExercise(document: DataDocument, value: unknown): void {
    if (this.#exercises === null) return;
    const { shape, findings } = this.#exercises;
    this.#report(schemaRule, document, checkSchema(shape, value, null, 'exercise'));
    this.#report('exercise', document, findings(value, document.file));
  }

  #report(rule: string, document: DataDocument, findings: readonly ProblemFound[]): void {
    for (const finding of findings) {
      this.#problems.push({
        ...finding,
        rule,
        file: document.file,
        ...locatePath(document, finding),
      });
    }
  }
}

function viewTerritory(file: string, value: unknown): CheckedTerritory {
  return {
    file,
    code: parsedMember(TerritoryCode, value, 'code'),
    name: parsedMember(v.string(), value, 'name'),
    updated: parsedMember(Territory.entries.updated, value, 'updated'),
    lines: parsedItems(Line, value, 'lines').map(([index, line]) => ({ index, line })),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
