/** Problems as lines of text, for a person or for a forge. */
import { messages, type OfficeLanguage, plural } from '../base/messages.ts';
import { problemMessage } from '../directory/checks/message.ts';
import type { Problem } from '../directory/checks/problem.ts';

const WORDS = messages({
  fr: {
    error: 'erreur',
    warning: 'avertissement',
    expected: 'Attendu :',
    cause: 'Cause probable :',
    fix: 'Que faire :',
    more: (count: number) => `et ${count} autres`,
    times: (count: number) => `avertissement × ${count}`,
    allWarnings: 'Pour voir chaque avertissement : --verbose',
    summary: (files: number, errors: number, warnings: number) =>
      `${files} ${plural.fr(files, 'fichier vérifié', 'fichiers vérifiés')} : ${
        errors === 0 ? 'aucune erreur' : `${errors} ${plural.fr(errors, 'erreur', 'erreurs')}`
      }, ${warnings} ${plural.fr(warnings, 'avertissement', 'avertissements')}. ${
        errors === 0 ? 'Rien n’empêche de publier.' : 'À corriger avant de publier.'
      }`,
    unread: (name: string) => `${name} : a lui-même des erreurs ; rien n’a été comparé avec lui.`,
    texts: (count: number) =>
      `${count} ${plural.fr(count, 'texte attend', 'textes attendent')} une personne (repli review list) :`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    expected: 'Expected:',
    cause: 'Likely cause:',
    fix: 'What to do:',
    more: (count) => `and ${count} more`,
    times: (count) => `warning × ${count}`,
    allWarnings: 'To see each warning: --verbose',
    summary: (files, errors, warnings) =>
      `${files} ${plural.en(files, 'file', 'files')} checked: ${
        errors === 0 ? 'no error' : `${errors} ${plural.en(errors, 'error', 'errors')}`
      }, ${warnings} ${plural.en(warnings, 'warning', 'warnings')}. ${
        errors === 0 ? 'Nothing stops publication.' : 'To be corrected before publication.'
      }`,
    unread: (name) => `${name}: has errors itself; nothing was compared with it.`,
    texts: (count) =>
      `${count} ${plural.en(count, 'text waits', 'texts wait')} for a person (repli review list):`,
  },
});

/** Every error in full; warnings in full when `verbose`, else one example for each kind. */
export function reportLines(
  problems: readonly Problem[],
  language: OfficeLanguage,
  verbose: boolean,
): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const lines = errors.flatMap((problem) => fullLines(problem, language));
  if (verbose) return [...lines, ...warnings.flatMap((problem) => fullLines(problem, language))];
  const groups = new Map<string, Problem[]>();
  for (const problem of warnings) {
    groups.set(problem.code, [...(groups.get(problem.code) ?? []), problem]);
  }
  const grouped = [...groups.values()].flatMap((group) => groupLines(group, language));
  const collapsed = warnings.length > groups.size;
  return [...lines, ...grouped, ...(collapsed ? [WORDS[language].allWarnings, ''] : [])];
}

/**
 * One sentence of counts; the last line of the command.
 * @param beside files told apart: of the queue, which stop no publication, and those that no phone hears of
 */
export function summaryLine(
  files: number,
  problems: readonly Problem[],
  language: OfficeLanguage,
  { unusable, unheard }: { unusable: number; unheard: number } = { unusable: 0, unheard: 0 },
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors + unusable;
  return WORDS[language].summary(files, errors + unheard, warnings);
}

/** Says that a published file could not be compared with. */
export function unreadLine(name: string, language: OfficeLanguage): string {
  return visible(WORDS[language].unread(name));
}

/** Texts of the queue that nobody has decided of yet. */
export function waitingLines(
  texts: readonly { id: string; title: string }[],
  language: OfficeLanguage,
): string[] {
  if (texts.length === 0) return [];
  const lines = texts.map(({ id, title }) => visible(`  ${id}  ${title}`));
  return [WORDS[language].texts(texts.length), ...lines, ''];
}

function fullLines(problem: Problem, language: OfficeLanguage): string[] {
  const words = WORDS[language];
  return [
    `${at(problem)}  ${words[problem.severity]} [${problem.rule}]`,
    ...explanation(problem, language),
    '',
  ];
}

function groupLines(group: readonly Problem[], language: OfficeLanguage): string[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  if (others.length === 0) return fullLines(first, language);
  const words = WORDS[language];
  const listed = others.slice(0, 3).map(at).join(', ');
  const rest = others.length - 3;
  return [
    `${words.times(group.length)} [${first.rule}]`,
    ...explanation(first, language),
    `  ${at(first)}, ${listed}${rest > 0 ? ` ${words.more(rest)}` : ''}`,
    '',
  ];
}

function explanation(problem: Problem, language: OfficeLanguage): string[] {
  const words = WORDS[language];
  const { what, expected, cause, fix } = problemMessage(problem, language);
  return [
    `  ${what}`,
    ...(expected === '' ? [] : [`  ${words.expected} ${expected}`]),
    ...(cause === '' ? [] : [`  ${words.cause} ${cause}`]),
    `  ${words.fix} ${fix}`,
  ].map(visible);
}

/** Data files are others' words: control characters must not reach the terminal. */
function visible(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd');
}

function at(problem: Problem): string {
  return visible(`${problem.file}:${problem.line}:${problem.column}`);
}

export interface ReportedProblem {
  file: string;
  line: number;
  column: number;
  /** JSON path as in JavaScript: `lines[3].number`. */
  path: string;
  severity: string;
  rule: string;
  code: string;
  message: string;
  expected: string;
  cause: string;
  fix: string;
}

/** A problem for programs. */
export function reported(problem: Problem, language: OfficeLanguage): ReportedProblem {
  const { what, expected, cause, fix } = problemMessage(problem, language);
  const { file, line, column, severity, rule, code } = problem;
  const path = problem.path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
  return { file, line, column, path, severity, rule, code, message: what, expected, cause, fix };
}

/**
 * Workflow command that shows a problem on its line, as GitHub, Forgejo and Gitea Actions read it
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function annotation(problem: Problem, language: OfficeLanguage): string {
  const { what, cause, fix } = problemMessage(problem, language);
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(problem.file)},line=${problem.line},col=${problem.column}`;
  const text = [what, cause, fix].filter((part) => part !== '').join('\n');
  return `::${problem.severity} ${place},title=${property(problem.rule)}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
