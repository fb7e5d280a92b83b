/** Options that several commands have, said once, and the values that several read. */
import { messages, told } from '../base/messages.ts';
import type { Folders } from '../host/folders.ts';
import { UsageError } from '../host/io.ts';

export const FOLDER = { fr: 'DOSSIER', en: 'FOLDER' };
export const FILE = { fr: 'FICHIER', en: 'FILE' };
export const DAY = { fr: 'JOUR', en: 'DAY' };
export const NAME = { fr: 'NOM', en: 'NAME' };
export const CODES = { fr: '35[,22…|FR]', en: '35[,22…|FR]' };
export const KEY_FILE = { fr: 'CLÉ.json', en: 'KEY.json' };

export const DATA = {
  value: FOLDER,
  means: { fr: 'dossier des données', en: 'data folder' },
  default: ({ data }: Folders) => data,
} as const;

export const JSON_OUT = {
  means: { fr: 'réponse en JSON, pour un programme', en: 'answer in JSON, for a program' },
} as const;

export const ALLOW_OLDER = {
  value: 'CODES|all',
  means: {
    fr: 'territoires (35,22), national ou all : ce qui peut revenir en arrière sur ce qui est publié',
    en: 'territories (35,22), national or all: what may go back on what is published',
  },
  default: '',
} as const;

const WORDS = messages({
  fr: {
    whole: (option: string, value: string, least: number, most: number) =>
      `--${option} « ${value} » : attendu un nombre entier, de ${least} à ${most}.`,
    territory: (option: string, value: string) =>
      `--${option} « ${value} » : attendu un code de département (35, 2A, 974) ou FR.`,
  },
  en: {
    whole: (option, value, least, most) =>
      `--${option} "${value}": expected a whole number from ${least} to ${most}.`,
    territory: (option, value) =>
      `--${option} "${value}": expected the code of a département (35, 2A, 974) or FR.`,
  },
});

/** @throws UsageError for anything but a whole number within bounds */
export function wholeNumberOption(
  option: string,
  text: string,
  { least, most }: { least: number; most: number },
): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(told(WORDS, (words) => words.whole(option, text, least, most)));
}

/** A port to listen on; 0 for any that is free. */
export const portIn = (text: string): number =>
  wholeNumberOption('port', text, { least: 0, most: 65_535 });

/** What is no code of a territory. */
export const noTerritory = (option: string, value: string): UsageError =>
  new UsageError(told(WORDS, (words) => words.territory(option, value)));
