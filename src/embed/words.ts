/** The words that the embed takes from those of the pages: a file of its own a language, with nothing else in it. */

import type { LanguageTag } from '../i18n/languages.ts';
import type { WordKey, Words } from '../i18n/setup.ts';

export const EMBED_KEYS = [
  'app.tagline',
  'call.short',
  'call.sms',
  'caution.did-not-answer',
  'caution.may-be-stale',
  'caution.prefer-112',
  'caution.second-choice',
  'caution.shared',
  'caution.weak-source',
  'line.publishedBy',
  'line.publishedByOn',
  'means.fixed',
  'means.mobile',
  'means.operator',
  'moment.day',
  'moment.dayBare',
  'moment.today',
  'moment.todayBare',
  'numbers.caution',
  'numbers.local',
  'numbers.nonePermanent',
  'numbers.title',
  'service.any',
  'service.fire',
  'service.gendarmerie',
  'service.mountain',
  'service.police',
  'service.samu',
  'service.sea',
  'national.police',
  'status.allClear',
  'status.allCountry',
  'status.by',
  'status.cannotCheck',
  'status.checkedAt',
  'status.comma',
  'status.disrupted',
  'status.down',
  'status.ended',
  'status.failsFrom',
  'status.label',
  'status.lastGood',
  'status.lastKnown',
  'status.lastKnownHelp',
  'status.nobody',
  'status.nobodyWhy',
  'status.notChecked',
  'status.partial',
  'status.planned',
  'status.plannedAny',
  'status.readSource',
  'status.since',
  'status.stale',
  'status.unconfirmedOutage',
  'status.unconfirmedPlanned',
  'status.unknown',
  'status.unnamed',
  'status.until',
  'status.worksFrom',
  'trust.announced',
  'trust.confirmed',
  'trust.lapsed',
  'trust.unconfirmed',
] as const satisfies readonly WordKey[];
export type EmbedKey = (typeof EMBED_KEYS)[number];

/** A file of words as the embed fetches it. */
export interface EmbedWords {
  tag: LanguageTag;
  /** Folder of the pages of that language. */
  folder: string;
  direction: 'ltr' | 'rtl';
  /** By key, plural forms by theirs (`status.down_one`). */
  words: Readonly<Record<string, string>>;
}

type Tree = { readonly [name: string]: Tree | string };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, held]): [string, string][] =>
    typeof held === 'string' ? [[path + name, held]] : leaves(held, `${path}${name}.`),
  );

const KEYS: ReadonlySet<string> = new Set(EMBED_KEYS);

/** The words of the embed out of all those of a language. */
export const embedWords = (words: Words): EmbedWords['words'] =>
  Object.fromEntries(
    leaves(words).filter(([key]) => KEYS.has(key.replace(/_(zero|one|two|few|many|other)$/, ''))),
  );
