/**
 * The parts of an outage in the order in which people are told of them: strip, notification, page of an
 * officer and text of an announcement put their own words to these, and to nothing else.
 */
import type { ShortNumber } from '../directory/model.ts';
import type { AnnouncedState, Announcement } from './model.ts';

/** What hurts comes first. */
const TOLD = ['down', 'disrupted', 'works'] as const satisfies readonly AnnouncedState[];

interface NumbersInState<S extends AnnouncedState = AnnouncedState> {
  state: S;
  /** Never empty. */
  numbers: readonly ShortNumber[];
}

/** The numbers of an announcement by what is said of them: down first, then disrupted, then working. */
export function numbersByState(numbers: Announcement['numbers']): NumbersInState[] {
  const entries = Object.entries(numbers) as [ShortNumber, AnnouncedState][];
  return TOLD.flatMap((state) => {
    const held = entries.flatMap(([number, said]) => (said === state ? [number] : []));
    return held.length === 0 ? [] : [{ state, numbers: held }];
  });
}

const isHit = (told: NumbersInState): told is NumbersInState<'down' | 'disrupted'> =>
  told.state !== 'works';

/** The numbers that are said to fail, wholly or at times. */
export const numbersHit = (numbers: Announcement['numbers']) =>
  numbersByState(numbers).filter(isHit);

/**
 * The numbers that an announcement says are out of order, now or at its hour; empty where it names none, as any of
 * them may be; null when it says of each that it works: then it announces no outage.
 */
export function numbersOut({ numbers }: Pick<Announcement, 'numbers'>): ShortNumber[] | null {
  const named = Object.keys(numbers) as ShortNumber[];
  const out = named.filter((number) => numbers[number] !== 'works');
  return out.length > 0 || named.length === 0 ? out : null;
}

interface MeansWords {
  /** `fixed`, `mobile` */
  phone: (kind: 'fixed' | 'mobile') => string;
  operator: (name: string) => string;
}

/** Ways of calling (`fixed`, `mobile`, `operator:Orange`) in the words of a language. */
export const meansNamed = (means: readonly string[], words: MeansWords): string[] =>
  means.map((code) =>
    code === 'fixed' || code === 'mobile'
      ? words.phone(code)
      : words.operator(code.replace(/^operator:/, '')),
  );

/** The numbers that are named; where none is, it may be any of those that people call first. */
export const anyOf = (named: readonly string[]): readonly string[] =>
  named.length > 0 ? named : ['15', '17', '18', '112'];
