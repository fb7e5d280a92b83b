/** What the words of a stretch beside a number say: whose line it is, where, or that it is no fallback. */
import { lastOf } from '../../../base/last.ts';
import type { ReplacementService } from '../model.ts';
import { opensSentence, townsIn } from './binding.ts';
import type { Stretch } from './manner.ts';
import { allInOneList, inOneSentence, namedCodes } from './named-codes.ts';
import { writtenAt } from './names.ts';
import type { Seat, Town } from './town.ts';
import { serviceIn } from './whose.ts';

export interface Label {
  /** Null when the words name no service. */
  service: ReplacementService | null;
  /** « Samu et pompiers : le même numéro »: each of those named in words, where they are several; else empty. */
  each: readonly ReplacementService[];
  /** « Les deux services »: the two that fail, where no list names them before. */
  both: boolean;
  /** A line of somebody who sends no help, or one that must not be called. */
  refused: boolean;
  /** Codes of the territory named last, empty when none is. */
  codes: readonly string[];
  /** They are several and stand in one list: « en Haute-Vienne et en Creuse ». */
  joined: boolean;
  /** They are named in the number's own sentence, not by a heading or an entry before. */
  ownCodes: boolean;
  /** Town or sector as written, or empty. */
  town: string;
  /** The town opens its sentence and holds for every number of it: « À Cahors, la police est au…, le Samu au… ». */
  governs: boolean;
  /** The same one by one, to be shared out among as many numbers. */
  towns: readonly string[];
  /** « Respectivement », as many towns as numbers: its place is told by its rank in a list. */
  ranked: boolean;
  /** The town is where the Samu or a hospital sits. */
  seat: Seat | null;
  /** Its own sentence neither tells whose it is nor asks anybody to call it. */
  unasked: boolean;
}

export const NOTHING: Label = {
  service: null,
  each: [],
  both: false,
  refused: false,
  codes: [],
  joined: false,
  ownCodes: false,
  town: '',
  governs: false,
  towns: [],
  ranked: false,
  seat: null,
  unasked: false,
};

/** Towns of one label by name: as the text lists them, where it does so in a row. */
function namesOf({ line }: Stretch, found: readonly Town[]): string {
  const [first, last] = [found[0], lastOf(found)];
  if (first === undefined || last === undefined) return '';
  const inARow = found.every((town, at) => {
    const before = found[at - 1];
    if (before === undefined) return true;
    return line.tokens
      .slice(before.to, town.from)
      .every(({ key }) => /^(?:et|&|und|and|,|\/|l[ae]s?|l')$/.test(key));
  });
  const asListed =
    inARow && found.every(({ text, from, to }) => text === writtenAt(line, from, to));
  return asListed
    ? writtenAt(line, first.from, last.to)
    : found.map(({ text }) => text).join(' et ');
}

/** Reads the words of a stretch. `side`: where they stand from the number. */
export function readLabel(stretch: Stretch, side: 'left' | 'right'): Label {
  const { service, each } = serviceIn(stretch, side);
  const found = townsIn(stretch, side);
  const towns = found.map(({ text }) => text);
  const codes = namedCodes(stretch, side);
  return {
    service: service === 'refused' ? null : service,
    each,
    both: false,
    refused: service === 'refused',
    codes,
    joined: codes.length > 1 && allInOneList(stretch),
    ownCodes: codes.length > 0 && inOneSentence(stretch, side),
    town: namesOf(stretch, found),
    governs: side === 'left' && opensSentence(stretch, found),
    towns,
    ranked: false,
    seat: found.find(({ seat }) => seat !== null)?.seat ?? null,
    unasked: false,
  };
}

/** The first says what it can, the second the rest. */
export function merge(first: Label, second: Label): Label {
  const known = first.service !== null || first.refused;
  return {
    service: known ? first.service : second.service,
    each: known ? first.each : second.each,
    both: first.both || (!known && second.both),
    refused: known ? first.refused : second.refused,
    codes: first.codes.length > 0 ? first.codes : second.codes,
    joined: first.codes.length > 0 ? first.joined : second.joined,
    ownCodes: first.codes.length > 0 ? first.ownCodes : second.ownCodes,
    town: first.town !== '' ? first.town : second.town,
    governs: first.town !== '' ? first.governs : second.governs,
    towns: first.town !== '' ? first.towns : second.towns,
    ranked: first.ranked || second.ranked,
    seat: first.town !== '' ? first.seat : second.seat,
    unasked: first.unasked || second.unasked,
  };
}
