/**
 * Reads the commune file made by `src/site/place-data/communes.ts`: twelve lines of text, columns in
 * the order of territories and INSEE codes, packed as `columns.ts` says.
 *
 * | line | what it holds |
 * |---|---|
 * | 1 | `repli-communes 2`, then one `<territory>:<number of communes>` for each territory |
 * | 2 | names of today's communes |
 * | 3 | step from one commune number to the next inside a territory (`35238` is number 238 of `35`) |
 * | 4 | population classes (`size.ts`) |
 * | 5 | communes without exactly one postcode: step in the list, then how many |
 * | 6 | postcodes: 0 is the next unused one of line 7, else how many others of the territory came since |
 * | 7 | postcodes in order of first use: the last three digits, or `!` and all five |
 * | 8 | other names (municipal arrondissements, former communes): step in the list of communes |
 * | 9 | their names; line 10 their INSEE codes, five characters each; line 11 their kinds |
 * | 12 | names that people use and no list of communes holds (`spoken.ts`) |
 */
import type { Result } from '../../base/result.ts';
import { type Names, namesOf, numberAt, unpackNames } from './columns.ts';
import { type SpokenPlace, unpackSpoken } from './spoken.ts';

export const COMMUNES_FORMAT = 'repli-communes 2';

/** What a name that is not a commune's own stands for. */
const ALIAS_KINDS = ['district', 'former'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** The columns, side by side: commune `i` has its name, number, size… at place `i` */
export interface CommuneTable {
  territories: readonly string[];
  /** First commune of each territory, then the number of communes. */
  firsts: readonly number[];
  names: Names;
  numbers: Uint16Array;
  sizes: Uint8Array;
  /** Postcodes of commune `i` are `postcodes[postcodeStarts[i]]` up to the next one's start. */
  postcodeStarts: Uint32Array;
  postcodes: readonly string[];
  aliases: {
    names: Names;
    codes: readonly string[];
    /** Index of the commune of today. */
    communes: Uint16Array;
    kinds: readonly AliasKind[];
    /** Population classes: that of the commune of today for its own old name, 0 for others. */
    sizes: Uint8Array;
  };
  /** Each way to say a spoken place, side by side with the place. */
  spoken: { names: Names; places: readonly SpokenPlace[] };
}

type TableAnswer = Result<{ table: CommuneTable }, { problem: string }>;

const LINES = 12;

/** How many postcodes each commune has: one, but for those line 5 names. */
function readCounts(packed: string, communes: number): Uint8Array {
  const counts = new Uint8Array(communes).fill(1);
  let commune = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    commune += numberAt(packed, at);
    counts[commune] = numberAt(packed, at + 1);
  }
  return counts;
}

/** Adds up steps into places. */
function readSteps(packed: string): Uint16Array {
  const places = new Uint16Array(packed.length);
  let place = 0;
  for (let i = 0; i < packed.length; i += 1) {
    place += numberAt(packed, i);
    places[i] = place;
  }
  return places;
}

/** INSEE code of the commune at a place of the table. */
export function communeCodeAt(
  { territories, firsts, numbers }: Pick<CommuneTable, 'territories' | 'firsts' | 'numbers'>,
  i: number,
): string {
  let t = 0;
  while ((firsts[t + 1] ?? Number.POSITIVE_INFINITY) <= i) t += 1;
  const territory = territories[t] ?? '';
  return territory + String(numbers[i] ?? 0).padStart(5 - territory.length, '0');
}

/** Other names with their communes, kinds and weights. */
function readAliases(
  lines: readonly string[],
  sizes: Uint8Array,
  table: Pick<CommuneTable, 'territories' | 'firsts' | 'numbers'>,
): CommuneTable['aliases'] {
  const [steps = '', names = '', codes = '', kinds = ''] = lines.slice(7, 11);
  const communes = readSteps(steps);
  const aliases = {
    names: unpackNames(names),
    codes: codes.match(/.{5}/g) ?? [],
    communes,
    kinds: [...kinds].map((kind): AliasKind => (kind === 'd' ? 'district' : 'former')),
    sizes: new Uint8Array(communes.length),
  };
  for (const [alias, code] of aliases.codes.entries()) {
    const commune = communes[alias] ?? 0;
    // Évry is what people call Évry-Courcouronnes; Courcouronnes is a part of it.
    if (code === communeCodeAt(table, commune)) aliases.sizes[alias] = sizes[commune] ?? 0;
  }
  return aliases;
}

/** Every way to say the spoken places; null when the line is not one of theirs. */
function readSpoken(packed: string): CommuneTable['spoken'] | null {
  const list = unpackSpoken(packed);
  if (list === null) return null;
  const ways = list.flatMap((place) =>
    [place.name, ...place.others].map((way) => ({ way, place })),
  );
  return { names: namesOf(ways.map(({ way }) => way)), places: ways.map(({ place }) => place) };
}

/** First two digits of nearly all the postcodes of a territory. */
export function usualPrefix(territory: string): string {
  return territory.startsWith('2A') || territory.startsWith('2B') ? '20' : territory.slice(0, 2);
}

/** The postcodes of every commune, a flat list and where each commune's begin in it. */
function readPostcodes(
  packed: string,
  digits: string,
  counts: Uint8Array,
  territories: readonly string[],
  firsts: readonly number[],
): Pick<CommuneTable, 'postcodeStarts' | 'postcodes'> {
  const starts = new Uint32Array(counts.length + 1);
  const postcodes: string[] = [];
  let at = 0;
  let unused = 0;
  for (let t = 0; t < territories.length; t += 1) {
    const usual = usualPrefix(territories[t] ?? '');
    const recent: string[] = [];
    for (let i = firsts[t] ?? 0; i < (firsts[t + 1] ?? 0); i += 1) {
      starts[i] = postcodes.length;
      for (let n = counts[i] ?? 0; n > 0; n -= 1) {
        const age = numberAt(packed, at);
        at += 1;
        let postcode = recent[age - 1];
        if (postcode === undefined) {
          const usualOne = digits.charAt(unused) !== '!';
          postcode = usualOne
            ? usual + digits.slice(unused, unused + 3)
            : digits.slice(unused + 1, unused + 6);
          unused += usualOne ? 3 : 6;
        } else if (age > 1) recent.splice(age - 1, 1);
        if (age !== 1) recent.unshift(postcode);
        postcodes.push(postcode);
      }
    }
  }
  starts[counts.length] = postcodes.length;
  return { postcodeStarts: starts, postcodes };
}

/**
 * Reads the file's text into columns. A text of another format or cut short gives a problem in
 * words instead; never throws.
 */
export function readTable(text: string): TableAnswer {
  const lines = text.split('\n');
  const [head = '', names = '', steps = '', sizes = '', counts = '', ages = '', digits = ''] =
    lines;
  if (!head.startsWith(COMMUNES_FORMAT)) {
    return {
      ok: false,
      problem: `line 1: expected "${COMMUNES_FORMAT}", got "${head.slice(0, 20)}"`,
    };
  }
  const territories: string[] = [];
  const firsts = [0];
  for (const part of head.slice(COMMUNES_FORMAT.length).trim().split(' ')) {
    const [territory = '', count = ''] = part.split(':');
    territories.push(territory);
    firsts.push((firsts[firsts.length - 1] ?? 0) + Number(count));
  }
  const total = firsts[firsts.length - 1] ?? 0;
  const communeNames = unpackNames(names);
  const spoken = readSpoken(lines[11] ?? '');
  const whole =
    lines.length === LINES + 1 &&
    [communeNames, steps, sizes].every(({ length }) => length === total);
  if (!whole || spoken === null)
    return { ok: false, problem: `expected ${LINES} whole lines for ${total} communes` };

  const numbers = new Uint16Array(total);
  const sizeClasses = new Uint8Array(total);
  for (let t = 0; t < territories.length; t += 1) {
    let number = 0;
    for (let i = firsts[t] ?? 0; i < (firsts[t + 1] ?? 0); i += 1) {
      number += numberAt(steps, i);
      numbers[i] = number;
      sizeClasses[i] = numberAt(sizes, i);
    }
  }
  const aliases = readAliases(lines, sizeClasses, { territories, firsts, numbers });
  const { codes, kinds, communes } = aliases;
  if ([codes, kinds, communes].some(({ length }) => length !== aliases.names.length)) {
    return { ok: false, problem: `expected lines 8 to 11 for ${aliases.names.length} names` };
  }
  const table: CommuneTable = {
    territories,
    firsts,
    names: communeNames,
    numbers,
    sizes: sizeClasses,
    ...readPostcodes(ages, digits, readCounts(counts, total), territories, firsts),
    aliases,
    spoken,
  };
  return { ok: true, table };
}
