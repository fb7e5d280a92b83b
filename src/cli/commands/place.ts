import { parseArgs } from 'node:util';
import { builtIndex, builtOutlines } from '../../../tools/place/loaded.ts';
import { UsageError } from '../../host/io.ts';
import { MOST_PLACES } from '../../place/find.ts';
import { type Command, orUsage } from '../command.ts';
import { type AnswerLine, answer } from '../place/answer.ts';
import { WORDS } from '../place/words.ts';

const USAGE =
  'repli place "35000" | "saint malo" | "48.117,-1.678" | -20.88,55.45 [--accuracy 50] [--limit 8] [--lang fr|en] [--json]';

/** No option begins with a digit: `-20.88,55.45` is a position south of the equator. */
const asPosition = (arg: string): string => (/^-[\d.,]/.test(arg) ? ` ${arg}` : arg);

function options(args: readonly string[]) {
  return orUsage(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: args.map(asPosition),
      allowPositionals: true,
      options: {
        accuracy: { type: 'string', default: '50' },
        limit: { type: 'string', default: String(MOST_PLACES) },
        lang: { type: 'string', default: 'fr' },
        json: { type: 'boolean', default: false },
      },
    });
    return { ...values, typed: positionals.join(' ').trim() };
  });
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,6}$/.test(value)) {
    throw new UsageError(`--${name} ${value}: a whole number was expected.\n${USAGE}`);
  }
  return Number(value);
}

/**
 * Finds the territory of a postcode, a commune, a territory's name or coordinates.
 * Exit codes: 0 at least one territory, 1 none, 2 wrong use. What is no answer goes to the error
 * stream: the reason, places that only resemble what was typed, and places outside France.
 */
export const command: Command = {
  summary: 'find the territory of a postcode, a commune or a position',
  usage: USAGE,
  async run(args, io) {
    const { typed, accuracy, limit, lang, json } = options(args);
    if (typed.trim() === '') throw new UsageError(`nothing to look for.\n${USAGE}`);
    if (lang !== 'fr' && lang !== 'en') {
      throw new UsageError(`--lang ${lang}: fr or en was expected.\n${USAGE}`);
    }
    const { lines, maybe, help } = answer(typed, {
      accuracyMeters: wholeNumber('accuracy', accuracy),
      limit: wholeNumber('limit', limit),
      lang,
      index: builtIndex(),
      outlines: builtOutlines(),
    });
    const told = ({ code, name, why }: AnswerLine) => `${code}  ${name}${why && ` · ${why}`}`;
    if (json) io.out(JSON.stringify(lines, null, 2));
    else for (const line of lines) io.out(told(line));
    if (maybe.length > 0) io.err([WORDS[lang].maybe, ...maybe.map(told)].join('\n'));
    if (help !== '') io.err(help);
    return lines.length > 0 ? 0 : 1;
  },
};
