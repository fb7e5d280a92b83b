/** Every way of saying it, of every subject, in every frame: a hole in the grammar shows at once. */
import { describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import type { DetectedState } from './model.ts';
import { FRENCH, NOMINAL } from './samples/grid.ts';
import { ENGLISH, GERMAN } from './samples/grid-abroad.ts';

const lines = (list: string) => list.trim().split('\n');

function state(lang: string, title: string, body: string): DetectedState {
  return detect({
    id: 'x',
    source: { kind: 'prefecture', departement: '35' },
    lang,
    published: '2025-11-03T18:42:00+01:00',
    title,
    body,
  }).state;
}

/** The sentences that are not read as they should be, in the body or as a title. */
function misread(
  lang: string,
  sentences: readonly string[],
  frames: readonly string[],
  want: DetectedState,
): string[] {
  const wrong: string[] = [];
  for (const sentence of sentences) {
    for (const frame of frames) {
      const small = sentence.charAt(0).toLowerCase() + sentence.slice(1);
      const text = frame.replace('{S}', sentence).replace('{s}', small);
      for (const [title, body] of [
        ['Information', text],
        [text.replace(/\.$/, ''), 'Merci de relayer.'],
      ] as const) {
        const got = state(lang, title, body);
        if (got !== want) wrong.push(`${got}: ${title} — ${body}`);
      }
    }
  }
  return wrong;
}

const ONE = ['Le 18', 'Le SAMU (15)', 'La ligne 18 des pompiers'];
const SEVERAL = ['Les numéros 15 et 112', 'Les appels au 17', "Les numéros d'urgence"];

function inFrench(list: string): string[] {
  return lines(list).flatMap((line) => {
    const [one = '', several = ''] = line.split('|');
    return [
      ...ONE.map((subject) => `${subject} ${one}`),
      ...SEVERAL.map((subject) => `${subject} ${several}`),
    ];
  });
}

const said = (subjects: readonly string[], list: string) =>
  lines(list).flatMap((predicate) => subjects.map((subject) => `${subject} ${predicate}`));

describe('in French', () => {
  it.each([
    [
      'ongoing',
      FRENCH.ongoing,
      ['{S}.', 'Depuis 18 h, {s}.', "{S}, suite à un incident chez l'opérateur."],
    ],
    ['over', FRENCH.over, ['{S}.', '{S} depuis 20 h 30.', 'Fin de la panne : {s}.']],
    ['none', FRENCH.none, ['{S}.', 'Nous vous rappelons que {s}.', 'Tempête : {s}.']],
    [
      'planned',
      FRENCH.planned,
      [
        'Mercredi 12 novembre de 2 h à 4 h, {s}.',
        '{S} dans la nuit du 12 au 13 novembre en raison de travaux.',
      ],
    ],
  ] as const)('reads each sentence as %s', (want, list, frames) => {
    expect(misread('fr', inFrench(list), frames, want)).toEqual([]);
  });
});

describe('with nouns', () => {
  const numbers = [
    ['du 18', 'au 18', 'le 18'],
    ['du 15 et du 112', 'au 15 et au 112', 'le 15 et le 112'],
    ["des numéros d'urgence", "aux numéros d'urgence", "les numéros d'urgence"],
  ] as const;
  const sentences = lines(NOMINAL).flatMap((line) =>
    numbers.map(([du, au, le]) => line.replace('{du}', du).replace('{au}', au).replace('{le}', le)),
  );
  it('reads each as an outage', () => {
    expect(misread('fr', sentences, ['{S}.', '{S} depuis 18 h.'], 'ongoing')).toEqual([]);
  });
});

describe('in English', () => {
  const subjects = ['Calls to 15 and 18', 'Emergency calls (112)'];
  it.each([
    ['ongoing', ENGLISH.ongoing],
    ['over', ENGLISH.over],
    ['none', ENGLISH.none],
  ] as const)('reads each sentence as %s', (want, list) => {
    expect(misread('en', said(subjects, list), ['{S}.'], want)).toEqual([]);
  });
});

describe('in German', () => {
  const subjects = ['Die Notrufnummern 15 und 18', 'Die Notrufe 15 und 112'];
  it.each([
    ['ongoing', GERMAN.ongoing],
    ['over', GERMAN.over],
    ['none', GERMAN.none],
  ] as const)('reads each sentence as %s', (want, list) => {
    expect(misread('de', said(subjects, list), ['{S}.'], want)).toEqual([]);
  });
});
