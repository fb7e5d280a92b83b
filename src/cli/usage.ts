/** How a command is used, written from its declaration. */
import { messages, type OfficeLanguage, type Told } from '../base/messages.ts';
import { AT_HAND } from '../host/folders.ts';
import { inBoth, type NamedOption, type Operands, type Option, type Syntax } from './arguments.ts';

/** One way to use a command: the whole of it, or one of its actions. */
export interface Form extends Syntax {
  /** `keys add`. */
  name: string;
  /** What this action does; for a command that has several. */
  means?: Told | undefined;
  /** Lines that show how it is used: more to somebody in a hurry than a list of options. */
  examples?: Told | undefined;
}

/** Columns of a terminal. */
const WIDTH = 100;
/** Column where meanings begin. */
const MEANINGS = 30;

const WORDS = messages({
  fr: { options: 'Options :', usual: (value: string) => `par défaut : ${value}` },
  en: { options: 'Options:', usual: (value) => `by default: ${value}` },
});

const worded = (named: NamedOption, language: OfficeLanguage): string => inBoth(named)[language];

function optionTerm(name: string, { value }: Option, language: OfficeLanguage): string {
  return value === undefined ? `--${name}` : `--${name} ${worded(value, language)}`;
}

function operandsTerm({ value, count }: Operands, language: OfficeLanguage): string {
  const name = worded(value, language);
  return count === 'one' ? name : count === 'some' ? `${name}…` : `[${name}…]`;
}

/** Words in lines of a terminal; every line after the first is moved in. */
function wrapped(words: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length + indent > WIDTH) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** `repli serve [--dist FOLDER] [--port PORT]`, in as many lines as it takes. */
function usageOf({ name, options, operands }: Form, language: OfficeLanguage): string {
  const entries = Object.entries(options);
  const needed = entries.filter(([, { required }]) => required);
  const others = entries.filter(([, { required }]) => !required);
  const terms = [
    ...(operands === undefined ? [] : [operandsTerm(operands, language)]),
    ...needed.map(([option, spec]) => optionTerm(option, spec, language)),
    ...others.map(([option, spec]) => {
      const term = `[${optionTerm(option, spec, language)}]`;
      return spec.multiple ? `${term}…` : term;
    }),
  ];
  const start = `repli ${name}`;
  const indent = start.length + 1;
  const [first = '', ...more] = wrapped(terms, indent + 2);
  return [`${start} ${first}`.trimEnd(), ...more.map((line) => ' '.repeat(indent) + line)].join(
    '\n',
  );
}

/** How every form is used, moved in: its examples where it has some. */
export function usagesOf(forms: readonly Form[], language: OfficeLanguage): string {
  const usage = (form: Form) => form.examples?.[language] ?? usageOf(form, language);
  return forms.map((form) => moved(usage(form), 2)).join('\n');
}

const moved = (text: string, by: number): string => text.replace(/^/gm, ' '.repeat(by));

function meaning(term: string, means: string): string {
  const lines = wrapped(means.split(' '), MEANINGS);
  const start = `  ${term}`;
  const [first = '', ...more] = lines;
  const beside = start.length < MEANINGS - 1;
  const head = beside ? [start.padEnd(MEANINGS) + first] : [start, ' '.repeat(MEANINGS) + first];
  return [...head, ...more.map((line) => ' '.repeat(MEANINGS) + line)].join('\n');
}

function optionMeaning(name: string, option: Option, language: OfficeLanguage): string {
  const { default: usual } = option;
  const value = typeof usual === 'function' ? usual(AT_HAND) : (usual ?? '');
  const means = option.means[language];
  const told = value === '' ? means : `${means} (${WORDS[language].usual(value)})`;
  return meaning(optionTerm(name, option, language), told);
}

/** A text in lines of a terminal; a line that is moved in is a table's, and stays as it is. */
const filled = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith(' ') ? [line] : wrapped(line.split(' '), 0)))
    .join('\n');

/** What `--help` says: what the command does, how it is used, and every option with its meaning. */
export function helpOf(
  summary: Told,
  forms: readonly Form[],
  notes: Told | undefined,
  language: OfficeLanguage,
): string {
  const actions = forms.map((form) =>
    form.means === undefined
      ? moved(usageOf(form, language), 2)
      : `${moved(usageOf(form, language), 2)}\n${moved(wrapped(form.means[language].split(' '), 6).join('\n'), 6)}`,
  );
  const operands = new Map<string, string>();
  const options = new Map<string, string>();
  for (const { operands: named, options: own } of forms) {
    if (named !== undefined) {
      const term = worded(named.value, language);
      operands.set(`${term} ${named.means[language]}`, meaning(term, named.means[language]));
    }
    for (const [name, option] of Object.entries(own)) {
      if (!options.has(name)) options.set(name, optionMeaning(name, option, language));
    }
  }
  return [
    `${summary[language]}.`,
    '',
    actions.join('\n'),
    '',
    ...(operands.size === 0 ? [] : [...operands.values(), '']),
    WORDS[language].options,
    ...options.values(),
    ...forms.flatMap(({ examples }) => (examples === undefined ? [] : ['', examples[language]])),
    ...(notes === undefined ? [] : ['', filled(notes[language])]),
  ].join('\n');
}
