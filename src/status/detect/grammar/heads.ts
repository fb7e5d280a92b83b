/** The territory that opens a line, before what the line tells of it. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from './lines.ts';
import type { Place } from './places.ts';

/** Words and marks; what is longer is told, no heading. */
const LONGEST_HEADING = 24;
/** An hour and a dash may stand before the name. */
const MOST_BEFORE_THE_NAME = 5;

/**
 * « Gironde : c'est réparé », « 21:06 — Charente-Maritime : où appeler ? »: the territory that the lines below are
 * about as well; null for any other line.
 */
export function territoryHead({ tokens, places, phones, kind, hour }: TextLine): Place | null {
  const [first] = places;
  if (first?.kind !== 'departement' || first.codes.length !== 1) return null;
  if (kind === 'title' || kind === 'row' || phones.length > 0) return null;
  const opens = first.from === 0 || (hour !== null && first.from <= MOST_BEFORE_THE_NAME);
  const told = tokens.length > LONGEST_HEADING || lastOf(tokens)?.raw === '.';
  return opens && !told && tokens[first.to]?.raw === ':' ? first : null;
}
