/** Made sentences: every way of saying it, of several subjects, in frames. For tests and the fitting. */
import type { DetectedState, FeedItem } from '../model.ts';
import type { LabelledItem } from '../score.ts';
import { FRENCH, NOMINAL } from './grid.ts';
import { ENGLISH, GERMAN } from './grid-abroad.ts';

const lines = (list: string) => list.trim().split('\n');

const ONE = ['Le 18', 'Le SAMU (15)', 'La ligne 18 des pompiers'];
const SEVERAL = ['Les numéros 15 et 112', 'Les appels au 17', "Les numéros d'urgence"];

/** Each French predicate said of each subject: « est coupé|sont coupés ». */
function inFrench(list: string): string[] {
  return lines(list).flatMap((line) => {
    const [single = '', several = ''] = line.split('|');
    return [
      ...ONE.map((subject) => `${subject} ${single}`),
      ...SEVERAL.map((subject) => `${subject} ${several}`),
    ];
  });
}

const said = (subjects: readonly string[], list: string) =>
  lines(list).flatMap((predicate) => subjects.map((subject) => `${subject} ${predicate}`));

const NUMBERS = [
  ['du 18', 'au 18', 'le 18'],
  ['du 15 et du 112', 'au 15 et au 112', 'le 15 et le 112'],
  ["des numéros d'urgence", "aux numéros d'urgence", "les numéros d'urgence"],
] as const;

const withNouns = lines(NOMINAL).flatMap((line) =>
  NUMBERS.map(([du, au, le]) => line.replace('{du}', du).replace('{au}', au).replace('{le}', le)),
);

export interface Sentences {
  name: string;
  lang: string;
  state: DetectedState;
  sentences: readonly string[];
  /** `{S}` is the sentence, `{s}` the same with a small letter first. */
  frames: readonly string[];
}

const ABROAD = {
  en: ['Calls to 15 and 18', 'Emergency calls (112)'],
  de: ['Die Notrufnummern 15 und 18', 'Die Notrufe 15 und 112'],
} as const;

const abroad = (lang: 'en' | 'de', grid: typeof ENGLISH): Sentences[] =>
  (['ongoing', 'over', 'none'] as const).map((state) => ({
    name: `${lang} ${state}`,
    lang,
    state,
    sentences: said(ABROAD[lang], grid[state]),
    frames: ['{S}.'],
  }));

const FRAMES = {
  ongoing: ['{S}.', 'Depuis 18 h, {s}.', "{S}, suite à un incident chez l'opérateur."],
  over: ['{S}.', '{S} depuis 20 h 30.', 'Fin de la panne : {s}.'],
  none: ['{S}.', 'Nous vous rappelons que {s}.', 'Tempête : {s}.'],
  planned: [
    'Mercredi 12 novembre de 2 h à 4 h, {s}.',
    '{S} dans la nuit du 12 au 13 novembre en raison de travaux.',
  ],
} as const;

export const SENTENCES: readonly Sentences[] = [
  ...(['ongoing', 'over', 'none', 'planned'] as const).map((state) => ({
    name: `French ${state}`,
    lang: 'fr',
    state,
    sentences: inFrench(FRENCH[state]),
    frames: FRAMES[state],
  })),
  {
    name: 'French nouns',
    lang: 'fr',
    state: 'ongoing',
    sentences: withNouns,
    frames: ['{S}.', '{S} depuis 18 h.'],
  },
  ...abroad('en', ENGLISH),
  ...abroad('de', GERMAN),
];

function itemOf(id: string, lang: string, title: string, body: string): FeedItem {
  return {
    id,
    source: { kind: 'prefecture', departement: '35' },
    lang,
    published: '2025-11-03T18:42:00+01:00',
    title,
    body,
  };
}

/** Every sentence in every frame, in the body and as a title. */
export function itemsOf({ name, lang, sentences, frames }: Sentences): FeedItem[] {
  return sentences.flatMap((sentence) =>
    frames.flatMap((frame) => {
      const small = sentence.charAt(0).toLowerCase() + sentence.slice(1);
      const text = frame.replace('{S}', sentence).replace('{s}', small);
      return [
        itemOf(name, lang, 'Information', text),
        itemOf(name, lang, text.replace(/\.$/, ''), 'Merci de relayer.'),
      ];
    }),
  );
}

/** All of them, labelled with their state alone. */
export function madeItems(): (FeedItem & { label: Pick<LabelledItem['label'], 'state'> })[] {
  return SENTENCES.flatMap((made) =>
    itemsOf(made).map((item) => ({ ...item, label: { state: made.state } })),
  );
}
