/**
 * What a word or phrase of the lexicon says. The grammar composes these; no entry knows of another.
 *
 * An entry is one phrase, entries are parted by commas or lines. `*` stands for any ending, `_` for one
 * word or figure of any kind. Entries carry their accents: in a text that writes accents a word counts
 * only with its own, so that « marché » is never « marche ».
 */
export const TAGS = [
  // Claims
  'fault',
  'down',
  'hit',
  'fails',
  'works',
  'able',
  'weak',
  'restored',
  'recovery',
  'again',
  'notYet',
  'still',
  'ended',
  'ne',
  'neg',
  'none',
  'unable',
  'standIn',
  'lineClosed',
  // Time and manner
  'past',
  'earlier',
  'future',
  'since',
  'now',
  'if',
  'turn',
  'aux',
  // Numbers and who answers them
  'call',
  'toCall',
  'allNumbers',
  'everything',
  'samu',
  'fire',
  'police',
  'gendarmerie',
  'samuCase',
  'fireCase',
  'network',
  'desk',
  'errand',
  'only',
  // Frames
  'drill',
  'test',
  'notDrill',
  'rumour',
  'memory',
  'law',
  'report',
  'lesson',
  'life',
  'busy',
  'siren',
  'other',
  'oldNetworks',
  'planned',
  // Signs
  'cutOff',
  'symptom',
  'repair',
  'forNow',
  'goThere',
  'national',
  // Advice
  'retry',
  'noRetry',
  'mobile',
  'landline',
  'use',
  'rather',
  'written',
] as const;

export type Tag = (typeof TAGS)[number];
export type Lexicon = Readonly<Record<Tag, string>>;
export const TEXT_LANGUAGES = ['fr', 'en', 'de'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];
