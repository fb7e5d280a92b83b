/** Words of failing and of working that are said of a thing: a part of a machine, a box at home. */
import type { Hit } from '../grammar/tags.ts';
import { words } from '../lexicon/words.ts';
import type { ClauseReader } from './reader.ts';

const PARTS = words('carte piece equipement routeur serveur materiel logiciel boitier module');

/** « Y compris box éteinte puis rallumée »: what is off, or on again, is the device. */
const ofADevice = (reader: ClauseReader, { tag, entry, from }: Hit): boolean =>
  (tag === 'restored' || tag === 'down') &&
  /^(?:rallum|[ée]teint)/.test(entry) &&
  [1, 2, 3].some((back) =>
    /^(?:box|modem|boitier|telephone|portable)$/.test(reader.key(from - back)),
  );

/** « L'opérateur a isolé la carte défectueuse »: which part it was. */
const ofAPart = (reader: ClauseReader, { tag, entry, from }: Hit): boolean =>
  tag === 'down' && /^d[ée]f(?:ectu|aill)/.test(entry) && PARTS.has(reader.key(from - 1));

/** Whether a word is said of such a thing, and of no number. */
export const ofAMachine = (reader: ClauseReader, hit: Hit): boolean =>
  ofAPart(reader, hit) || ofADevice(reader, hit);
