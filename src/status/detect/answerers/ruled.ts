/** What the rules say of a number and of those around it in the text, as signs of who answers it. */
import type { TextLine } from '../grammar/lines.ts';
import type { ReplacementService } from '../model.ts';
import type { Answerer } from './model.ts';

/** For each number that the rules give, who answers it by them. */
export type Ruled = ReadonlyMap<string, ReadonlySet<ReplacementService>>;

const NOBODY: Answerer = 'nobody';

const namesOf = (services: Iterable<ReplacementService> | undefined): string =>
  [...(services ?? [])].sort().join(' + ') || NOBODY;

/** Where a number stands in its text. */
interface Place {
  number: string;
  line: number;
  at: number;
}

/** Every number of a text that is none of the short ones, in reading order. */
export const numbersInOrder = (lines: readonly TextLine[]): Place[] =>
  lines.flatMap(({ phones, tokens }, line) => {
    const numbers = new Map(phones.map((phone) => [phone.start, phone]));
    return tokens.flatMap(({ kind, start }, at) => {
      const phone = kind === 'phone' ? numbers.get(start) : undefined;
      return phone === undefined || phone.special ? [] : [{ number: phone.number, line, at }];
    });
  });

/**
 * The signs of the number at one place of a sequence.
 *
 * @param sequence every number of the text, in reading order
 */
export function ruledSigns(ruled: Ruled, sequence: readonly Place[], order: number): string[] {
  const of = (at: number): string => {
    const place = sequence[at];
    return place === undefined ? 'none' : namesOf(ruled.get(place.number));
  };
  const own = sequence[order]?.number ?? '';
  const mine = of(order);
  const others = [...ruled].filter(([number]) => number !== own);
  const named = namesOf(new Set(others.flatMap(([, services]) => [...services])));
  const twin = others.some(([, services]) => namesOf(services) === mine);
  return [
    `the rules: ${mine}`,
    `the rules, of the number before: ${of(order - 1)}`,
    `the rules, of the number after: ${of(order + 1)}`,
    `the rules: ${mine}, of the number before: ${of(order - 1)}`,
    `the rules: ${mine}, of the number after: ${of(order + 1)}`,
    `the rules, of the others: ${named}`,
    `the rules: ${mine}, of the others: ${named}`,
    `the rules: ${mine}, another of it: ${twin}`,
  ];
}
