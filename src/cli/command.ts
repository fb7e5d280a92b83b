/**
 * A command of the `repli` program: it declares once what it does and which options and operands it has. Usage,
 * help, reading and errors all follow from that.
 */
import { messages, type OfficeLanguage, type Told, told } from '../base/messages.ts';
import { type Io, UsageError } from '../host/io.ts';
import { commandLanguage, speaking } from '../host/language.ts';
import {
  argumentTokens,
  type NamedOption,
  type Operands,
  type Option,
  type Options,
  optionNamed,
  readArguments,
  type Syntax,
  type Values,
  WrongArguments,
} from './arguments.ts';
import { type Form, helpOf, usagesOf } from './usage.ts';

export interface Command {
  /** One line for `repli help`. */
  summary: Told;
  /** Every option that it takes, by name, for tests of help and documentation. */
  options: readonly string[];
  help(language: OfficeLanguage): string;
  /** Arguments after the command's name; answers the exit code: 0 well, 1 problems found, 2 wrong use. */
  run(args: readonly string[], io: Io): Promise<number>;
}

interface Call<O extends Options, P extends Operands | undefined> {
  values: Values<O>;
  operands: P extends { count: 'one' }
    ? readonly [string]
    : P extends { count: 'some' }
      ? readonly [string, ...string[]]
      : readonly string[];
  language: OfficeLanguage;
  /** What was wrong with a value, told with the usage below it. */
  wrong(problem: Told): UsageError;
}

interface Declared<O extends Options, P extends Operands | undefined> {
  options: O;
  operands?: P;
  run(call: Call<O, P>, io: Io): Promise<number>;
}

/** One action of a command that has several: its operands, its options, what it does. */
interface Action extends Syntax {
  means: Told;
  run(call: Call<Options, Operands | undefined>, io: Io): Promise<number>;
}

const LANG: Option = {
  value: 'fr|en',
  means: {
    fr: 'langue des réponses ; sans elle, celle de la session (LC_ALL, LC_MESSAGES, LANG)',
    en: 'language of the answers; without it, that of the session (LC_ALL, LC_MESSAGES, LANG)',
  },
};

const WORDS = messages({
  fr: {
    lang: (given: string) => `--lang « ${given} » : attendu fr ou en.`,
    action: (given: string) =>
      given === '' ? "Dites ce qu'il faut faire :" : `« ${given} » : action inconnue.`,
  },
  en: {
    lang: (given) => `--lang "${given}": expected fr or en.`,
    action: (given) => (given === '' ? 'Say what to do:' : `"${given}": unknown action.`),
  },
});

const both = (say: (language: OfficeLanguage) => string): Told => ({
  fr: say('fr'),
  en: say('en'),
});

/** What is wrong, and below it how the command is used. */
const withUsage = (problem: Told, forms: readonly Form[]) =>
  new UsageError(both((language) => `${problem[language]}\n${usagesOf(forms, language)}`));

const inTypography = <N extends NamedOption>(text: N): N =>
  typeof text === 'string' ? text : (messages(text) as unknown as N);

/** The declaration with French typography in it, and with `--lang` unless it has one of its own. */
function formOf(name: string, { options, operands }: Syntax): Form {
  const set = Object.entries({ lang: LANG, ...options }).map(([option, spec]): [string, Option] => [
    option,
    {
      ...spec,
      ...(spec.value === undefined ? {} : { value: inTypography(spec.value) }),
      means: messages(spec.means),
    },
  ]);
  const langLast = [...set.slice(1), ...set.slice(0, 1)];
  return {
    name,
    options: Object.fromEntries(langLast),
    operands: operands && {
      ...operands,
      value: inTypography(operands.value),
      means: messages(operands.means),
    },
  };
}

/** The language that the arguments ask for, if they ask for one that is spoken here. */
function languageAsked(args: readonly string[]): OfficeLanguage | null {
  const asked = argumentTokens(args, { lang: LANG }).flatMap((token) =>
    token.kind === 'option' && token.name === 'lang' ? [token.value] : [],
  );
  const last = asked.at(-1);
  return last === 'fr' || last === 'en' ? last : null;
}

/** The world as the arguments ask for it to speak. */
export function asAsked(args: readonly string[], io: Io): Io {
  const language = languageAsked(args);
  return language === null ? io : speaking(language, io);
}

/** What a reading of arguments gives; what is wrong with them is told with every form below it. */
function reading<T>(forms: readonly Form[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WrongArguments)) throw error;
    throw withUsage(error.told, forms);
  }
}

interface Chosen {
  form: Form;
  /** All forms of the command: what is shown to who has not found the right one. */
  forms: readonly Form[];
  run: Action['run'];
  /** Whether `--lang` is an option of its own here, with values of its own. */
  ownLang: boolean;
}

async function runForm(
  args: readonly string[],
  { form, forms, run, ownLang }: Chosen,
  given: Io,
): Promise<number> {
  const io = asAsked(args, given);
  const read = reading(forms, () => readArguments(args, form, io));
  const { lang } = read.values;
  if (!ownLang && typeof lang === 'string' && lang !== 'fr' && lang !== 'en') {
    throw withUsage(
      told(WORDS, (words) => words.lang(lang)),
      [form],
    );
  }
  const call = {
    values: read.values as Values<Options>,
    operands: read.operands,
    // Programs read the same answer in JSON whatever the session; only `--lang` changes the sentences in it.
    language: read.values['json'] === true ? (languageAsked(args) ?? 'fr') : commandLanguage(io),
    wrong: (problem: Told) => withUsage(problem, [form]),
  };
  return run(call, io);
}

/** A command that does one thing. */
export function defineCommand<
  const O extends Options,
  const P extends Operands | undefined = undefined,
>(
  declared: Declared<O, P> & { name: string; summary: Told; notes?: Told; examples?: Told },
): Command {
  const summary = messages(declared.summary);
  const notes = declared.notes && messages(declared.notes);
  const examples = declared.examples && messages(declared.examples);
  const form: Form = { ...formOf(declared.name, declared), examples };
  const ownLang = Object.hasOwn(declared.options, 'lang');
  const { run } = action({ ...declared, means: summary });
  return {
    summary,
    options: Object.keys(form.options),
    help: (language) => helpOf(summary, [form], notes, language),
    run: (args, io) => runForm(args, { form, forms: [form], run, ownLang }, io),
  };
}

/** One action, with the types of its own options. */
export function action<const O extends Options, const P extends Operands | undefined = undefined>(
  declared: Declared<O, P> & { means: Told },
): Action {
  // What a form reads has the types of what it declares; only here are they forgotten.
  return declared as unknown as Action;
}

/** A command whose first word says what to do: `keys list`, `keys add`… */
export function defineActions(declared: {
  name: string;
  summary: Told;
  actions: Readonly<Record<string, Action>>;
  notes?: Told;
}): Command {
  const summary = messages(declared.summary);
  const notes = declared.notes && messages(declared.notes);
  const actions = new Map(
    Object.entries(declared.actions).map(([name, syntax]) => {
      const form = { ...formOf(`${declared.name} ${name}`, syntax), means: messages(syntax.means) };
      return [name, { form, run: syntax.run }];
    }),
  );
  const forms = [...actions.values()].map(({ form }) => form);
  const options: Options = Object.assign({}, ...forms.map((form) => form.options));
  return {
    summary,
    options: Object.keys(options),
    help: (language) => helpOf(summary, forms, notes, language),
    run: async (args, io) => {
      const { name, rest } = actionIn(args, options, forms);
      const chosen = actions.get(name);
      if (chosen !== undefined) {
        return runForm(rest, { ...chosen, forms, ownLang: false }, io);
      }
      throw withUsage(
        told(WORDS, (words) => words.action(name)),
        forms,
      );
    },
  };
}

/** The word that says what to do, empty when there is none, and everything else. */
function actionIn(args: readonly string[], options: Options, forms: readonly Form[]) {
  const tokens = argumentTokens(args, options);
  const first = tokens.find(({ kind }) => kind === 'positional');
  if (first === undefined) {
    for (const token of tokens) {
      if (token.kind === 'option')
        reading(forms, () => optionNamed(token.name, token.rawName, options));
    }
  }
  const name = first === undefined ? '' : (args[first.index] ?? '');
  return { name, rest: args.filter((_, index) => index !== first?.index) };
}
