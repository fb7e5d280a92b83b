/**
 * Small readers of values that a signed document should hold. The signature says who wrote it, not
 * that it is well formed; and phones have no schema library. Each gives the value, or undefined.
 */

import { isCallable } from '../territories/callable-number.ts';
import type { Network, Service } from './model.ts';

export type Reader<T> = (value: unknown) => T | undefined;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that a pattern allows. */
export const textLike =
  (pattern: RegExp): Reader<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

export const filledText: Reader<string> = textLike(/\S/);
export const anyText: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

/** A page of the web; anything else is no link. */
export const webAddress: Reader<string> = textLike(/^https?:\/\/\S+$/);

/** E.164, and one that may be called: see `callable-number.ts`. */
export const fullNumber: Reader<string> = (value) =>
  typeof value === 'string' && isCallable(value) ? value : undefined;

/** Whether it would be a number, had it been one that may be called: somebody signed it by mistake. */
export const isRefusedNumber = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && !isCallable(value);

/** INSEE code of a territory, as `TerritoryCode`. */
export const territoryCode: Reader<string> = textLike(/^(0[1-9]|[1-9]\d|2[AB]|9[78]\d)$/);
export const communeCode: Reader<string> = textLike(/^(\d{2}|2[AB])\d{3}$/);

const isDated = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** A calendar day, `2026-11-22`. */
export const day: Reader<string> = (value) => {
  const text = textLike(/^\d{4}-\d\d-\d\d$/)(value);
  return text !== undefined && isDated(text) ? text : undefined;
};

/** An instant, `2026-11-22T18:00:00Z`. */
export const instant: Reader<string> = (value) => {
  const text = textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/)(value);
  return text !== undefined && isDated(text) ? text : undefined;
};

/** A natural number from one on. */
export const count: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;

/** One of the words of a list; the list is a record, so that the compiler misses none. */
export const oneOf = <T extends string>(words: Readonly<Record<T, unknown>>): Reader<T> => {
  const known = new Set(Object.keys(words));
  return (value) => (typeof value === 'string' && known.has(value) ? (value as T) : undefined);
};

export const service = oneOf<Service>({
  samu: 1,
  police: 1,
  gendarmerie: 1,
  fire: 1,
  any: 1,
  sea: 1,
  mountain: 1,
});
export const network = oneOf<Network>({ fixed: 1, mobile: 1, unknown: 1 });

/** What can be read of a list; undefined when it is none. */
export const listOf =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown) => {
          const read = reader(item);
          return read === undefined ? [] : [read];
        })
      : undefined;

/** A list of which everything can be read. */
export const wholeList =
  <T>(reader: Reader<T>): Reader<T[]> =>
  (value) => {
    const read = listOf(reader)(value);
    return read !== undefined && read.length === (value as unknown[]).length ? read : undefined;
  };
