/** Reads the arguments of a command by its declaration; whatever is wrong is told in both languages. */
import { parseArgs } from 'node:util';
import { messages, type Told, told } from '../base/messages.ts';
import { type Folders, foldersOf } from '../host/folders.ts';
import type { Io } from '../host/io.ts';

/** A word that is the same in both languages, or one for each. */
export type NamedOption = string | Told;

export interface Option {
  /** What stands for its value in the usage; without it, the option is a flag. */
  value?: NamedOption;
  means: Told;
  /** The value when it is not given. */
  default?: string | ((folders: Folders) => string);
  /** May be given more than once. */
  multiple?: true;
  required?: true;
  /** Options beside which this one would go unheard: given together, they are refused. */
  notWith?: readonly string[];
  /** The option without which this one says nothing. */
  onlyWith?: string;
}

export type Options = Readonly<Record<string, Option>>;

export interface Operands {
  value: NamedOption;
  means: Told;
  /** One exactly, one or more, or any number. */
  count: 'one' | 'some' | 'any';
}

export interface Syntax {
  options: Options;
  operands?: Operands | undefined;
}

export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { value: NamedOption }
    ? O[Name] extends { multiple: true }
      ? readonly string[]
      : O[Name] extends { default: unknown } | { required: true }
        ? string
        : string | undefined
    : boolean;
};

interface Given {
  values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  operands: string[];
}

const WORDS = messages({
  fr: {
    unknown: (option: string) => `Option inconnue : ${option}.`,
    noValue: (option: string, value: string) => `${option} attend une valeur : ${value}.`,
    dashed: (option: string, value: string) =>
      `${option} attend une valeur. Si elle commence par un tiret : ${option}=${value}.`,
    flag: (option: string) => `${option} ne prend pas de valeur.`,
    excess: (operand: string) => `« ${operand} » est de trop.`,
    missing: (name: string, means: string) => `Il manque ${name} : ${means}.`,
    twice: (name: string, first: string, other: string) =>
      `--${name} est donné deux fois (${first}, ${other}) : une seule serait entendue. Gardez la bonne.`,
    apart: (name: string, other: string) =>
      `--${name} et --${other} ne vont pas ensemble : avec --${other}, --${name} ne serait pas entendu. Gardez l'un des deux.`,
    alone: (name: string, other: string) =>
      `--${name} ne dit rien sans --${other} : donnez les deux, ou aucun.`,
  },
  en: {
    unknown: (option) => `Unknown option: ${option}.`,
    noValue: (option, value) => `${option} needs a value: ${value}.`,
    dashed: (option, value) =>
      `${option} needs a value. If it begins with a dash: ${option}=${value}.`,
    flag: (option) => `${option} takes no value.`,
    excess: (operand) => `"${operand}" is one too many.`,
    missing: (name, means) => `${name} is missing: ${means}.`,
    twice: (name, first, other) =>
      `--${name} is given twice (${first}, ${other}): only one would be heard. Keep the right one.`,
    apart: (name, other) =>
      `--${name} and --${other} do not go together: beside --${other}, --${name} would not be heard. Keep one of them.`,
    alone: (name, other) => `--${name} says nothing without --${other}: give both, or neither.`,
  },
});

/** What is wrong with arguments, before any usage is added to it. */
export class WrongArguments extends Error {
  override readonly name = 'WrongArguments';
  readonly told: Told;

  constructor(problem: Told) {
    super(problem.en);
    this.told = problem;
  }
}

const wrong = (say: (words: (typeof WORDS)['fr']) => string) =>
  new WrongArguments(told(WORDS, say));

export const inBoth = (named: NamedOption): Told =>
  typeof named === 'string' ? { fr: named, en: named } : named;

/** Goes before what looks like an option and is a negative number: no argument can hold this character. */
const SHIELD = '\0';
const shielded = (arg: string): string => (/^-[\d.,]/.test(arg) ? SHIELD + arg : arg);
const bare = (arg: string): string => arg.replace(SHIELD, '');

/** @throws WrongArguments when there is no such option */
export function optionNamed(name: string, typed: string, options: Options): Option {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option !== undefined) return option;
  throw wrong((words) => words.unknown(bare(typed)));
}

/** Options and operands in the order they were typed, whatever they are. */
export function argumentTokens(args: readonly string[], options: Options) {
  const { tokens } = parseArgs({
    args: args.map(shielded),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string' } as const,
      ]),
    ),
  });
  return tokens;
}

/**
 * Reads arguments: every option declared has its value, its default or nothing.
 * @throws WrongArguments
 */
export function readArguments(
  args: readonly string[],
  { options, operands: declared }: Syntax,
  io: Pick<Io, 'env'>,
): Given {
  const texts = new Map<string, string[]>();
  const flags = new Set<string>();
  const operands: string[] = [];
  for (const token of argumentTokens(args, options)) {
    if (token.kind === 'positional') operands.push(bare(token.value));
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = optionNamed(name, rawName, options);
    if (option.value === undefined) {
      if (value !== undefined) throw wrong((words) => words.flag(rawName));
      flags.add(name);
      continue;
    }
    const placeholder = inBoth(option.value);
    if (value === undefined) {
      throw new WrongArguments({
        fr: WORDS.fr.noValue(rawName, placeholder.fr),
        en: WORDS.en.noValue(rawName, placeholder.en),
      });
    }
    if (!token.inlineValue && /^-./.test(value)) {
      throw wrong((words) => words.dashed(rawName, value));
    }
    texts.set(name, [...(texts.get(name) ?? []), bare(value)]);
  }
  checkOperands(operands, declared);
  checkHeard(new Set([...texts.keys(), ...flags]), options);
  const folders = foldersOf(io);
  const values = Object.entries(options).map(([name, option]) => [
    name,
    option.value === undefined ? flags.has(name) : textOf(name, option, texts, folders),
  ]);
  return { values: Object.fromEntries(values), operands };
}

function textOf(
  name: string,
  option: Option,
  texts: ReadonlyMap<string, string[]>,
  folders: Folders,
): string | string[] | undefined {
  const given = texts.get(name) ?? [];
  if (option.required && given.length === 0) throw missing(`--${name}`, option.means);
  if (option.multiple) return given;
  const [first, other] = given;
  if (first !== undefined && other !== undefined) {
    throw wrong((words) => words.twice(name, first, other));
  }
  const { default: usual } = option;
  return first ?? (typeof usual === 'function' ? usual(folders) : usual);
}

/** Nothing that was typed may go unheard: whoever typed it would believe that it counted. */
function checkHeard(given: ReadonlySet<string>, options: Options): void {
  for (const name of given) {
    const { notWith = [], onlyWith } = options[name] ?? {};
    const beside = notWith.find((other) => given.has(other));
    if (beside !== undefined) throw wrong((words) => words.apart(name, beside));
    if (onlyWith !== undefined && !given.has(onlyWith)) {
      throw wrong((words) => words.alone(name, onlyWith));
    }
  }
}

function checkOperands(given: readonly string[], declared: Operands | undefined): void {
  const [first, second] = given;
  const most = declared === undefined ? 0 : declared.count === 'one' ? 1 : Number.POSITIVE_INFINITY;
  const excess = given.length > most ? (most === 0 ? first : second) : undefined;
  if (excess !== undefined) throw wrong((words) => words.excess(excess));
  if (declared !== undefined && declared.count !== 'any' && first === undefined) {
    throw missing(declared.value, declared.means);
  }
}

function missing(named: NamedOption, means: Told): WrongArguments {
  const name = inBoth(named);
  return new WrongArguments({
    fr: WORDS.fr.missing(name.fr, means.fr),
    en: WORDS.en.missing(name.en, means.en),
  });
}
