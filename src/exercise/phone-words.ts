/** Why a text is no record of a phone, in the words of who reads the report. */
import { messages, type Told, told } from '../base/messages.ts';
import type { PhoneProblem } from './phone-record.ts';

const WORDS = messages({
  fr: {
    other: (file: string) =>
      `${file} : ce n'est pas le déroulé d'un téléphone (/exercice/, « Donner mon déroulé »).`,
    version: (file: string, value: string) =>
      `${file} : déroulé d'une autre version de Repli : ${value}.`,
    field: (file: string, field: string, value: string) =>
      `${file} : déroulé illisible à ${field} : ${value}.`,
  },
  en: {
    other: (file) => `${file}: not the record of a phone (/exercice/, “Give my timeline”).`,
    version: (file, value) => `${file}: a record of another version of Repli: ${value}.`,
    field: (file, field, value) => `${file}: this record cannot be read at ${field}: ${value}.`,
  },
});

/** What is wrong with the record in a file, in French and English. */
export const phoneProblemTold = (file: string, wrong: PhoneProblem): Told =>
  told(WORDS, (words) => {
    if (wrong.problem === 'field') return words.field(file, wrong.field, wrong.value);
    if (wrong.problem === 'other-version') return words.version(file, wrong.value);
    return words.other(file);
  });
