/** A problem of the checks as a form says it: about the field one looks at, not about a file. */
import { problemMessage } from '../../../directory/checks/message.ts';
import type { Problem } from '../../../directory/checks/problem.ts';
import { grouped } from '../../../directory/written.ts';
import type { DeskLanguage } from '../../shell/language.ts';
import { dayTyped } from '../model/form.ts';
import type { LineField } from '../model/problems.ts';
import { EDIT_WORDS } from './words.ts';

/** One sentence or two for a problem at a field of the form. */
export function problemText(field: LineField, problem: Problem, language: DeskLanguage): string {
  const words = EDIT_WORDS[language].overrides;
  switch (problem.code) {
    case 'missing':
      return shapeText(field, '', language);
    case 'bad-value':
      return shapeText(field, problem.params.value, language);
    case 'short-number':
      return words.short(problem.params.number);
    case 'wrong-network': {
      const names: Readonly<Record<string, string>> = EDIT_WORDS[language].networkNames;
      const { expected } = problem.params;
      return words.network(names[expected] ?? expected);
    }
    case 'duplicate':
      return words.duplicate;
    case 'confirmed-after-withdrawn':
      return words.confirmedAfter;
    default: {
      const { what, fix } = problemMessage(problem, language);
      return asWritten(`${what} ${fix}`);
    }
  }
}

/** Full numbers and days in a sentence as people write them. */
const asWritten = (text: string): string =>
  text
    .replace(/\+\d{7,15}/g, (number) => grouped(number))
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayTyped(day));

function shapeText(field: LineField, value: string, language: DeskLanguage): string {
  const words = EDIT_WORDS[language].overrides;
  switch (field) {
    case 'number':
      return value === '' ? words.numberEmpty : words.number;
    case 'communes':
      return words.communes(value);
    case 'published':
      return words.day(value);
    case 'withdrawn':
    case 'openUntil':
      return words.fullDay(value);
    case 'service':
    case 'label':
    case 'areaLabel':
    case 'publisher':
    case 'url':
      return words[field];
    default:
      return words.missing;
  }
}
