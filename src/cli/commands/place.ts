import { MOST_PLACES } from '../../place/find.ts';
import { builtIndex, builtOutlines } from '../../site/place-data/loaded.ts';
import { defineCommand } from '../command.ts';
import { JSON_OUT, wholeNumberOption } from '../common-options.ts';
import { type AnswerLine, answer } from '../place/answer.ts';
import { PLACE_WORDS } from '../place/words.ts';

const MOST = 999_999;

/**
 * Finds the territory of a postcode, a commune, a territory's name or coordinates.
 * Exit codes: 0 at least one territory, 1 none, 2 wrong use. What is no answer goes to the error
 * stream: the reason, places that only resemble what was typed, and places outside France.
 */
export const command = defineCommand({
  name: 'place',
  summary: {
    fr: "Trouve le territoire d'un code postal, d'une commune ou d'une position",
    en: 'Finds the territory of a postcode, a commune or a position',
  },
  operands: {
    value: { fr: 'LIEU', en: 'PLACE' },
    means: {
      fr: '35000, saint malo, Ille-et-Vilaine ou des coordonnées : 48.117,-1.678 (latitude, longitude)',
      en: '35000, saint malo, Ille-et-Vilaine or coordinates: 48.117,-1.678 (latitude, longitude)',
    },
    count: 'some',
  },
  options: {
    accuracy: {
      value: { fr: 'MÈTRES', en: 'METRES' },
      means: { fr: 'précision des coordonnées', en: 'accuracy of the coordinates' },
      default: '50',
    },
    limit: {
      value: { fr: 'NOMBRE', en: 'NUMBER' },
      means: { fr: 'réponses au plus', en: 'answers at most' },
      default: String(MOST_PLACES),
    },
    json: JSON_OUT,
  },
  async run({ values: { accuracy, limit, json }, operands, language }, io) {
    const { lines, maybe, help } = answer(operands.join(' '), {
      accuracyMeters: wholeNumberOption('accuracy', accuracy, { least: 0, most: MOST }),
      limit: wholeNumberOption('limit', limit, { least: 0, most: MOST }),
      lang: language,
      index: builtIndex(),
      outlines: builtOutlines(),
    });
    const told = ({ code, name, why }: AnswerLine) => `${code}  ${name}${why && ` · ${why}`}`;
    if (json) io.out(JSON.stringify(lines, null, 2));
    else for (const line of lines) io.out(told(line));
    if (maybe.length > 0) io.err([PLACE_WORDS[language].maybe, ...maybe.map(told)].join('\n'));
    if (help !== '') io.err(help);
    return lines.length > 0 ? 0 : 1;
  },
});
