/** Lines of those who repair and of the house that tells: told of a sentence's own words, whatever stands around. */
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import { keysOf } from '../grammar/tokens.ts';
import { AT_WORK, WHO_WORKS } from '../lexicon/calls.ts';
import { holdsAny } from './names.ts';

const PARTS = /^[.;!?|•–—]$/;
/** Words and marks from the name of a field to its number, with the name of somebody between. */
const LONGEST_FIELD = 14;

const parts = ({ tokens }: TextLine, at: number): boolean => {
  const { raw, spaced } = tokens[at] ?? { raw: '', spaced: false };
  // « M. Martin »
  const initial = raw === '.' && (tokens[at - 1]?.key.length ?? 0) <= 2;
  // « Astreinte tech...: Soula »
  const leaders = raw === '.' && tokens[at + 1]?.spaced === false;
  return !initial && !leaders && (PARTS.test(raw) || (raw === '-' && spaced));
};

function partStart(line: TextLine, from: number, phone: number): number {
  let start = phone;
  while (start > from && start > phone - LONGEST_FIELD && !parts(line, start - 1)) start -= 1;
  return start;
}

/** « Astreinte tech : Soula, 06… », « Chef de chantier : M. Martin, 06… »: whom those at work on the line call. */
function ofThoseAtWork(
  line: TextLine,
  start: number,
  phone: number,
  signs: readonly { from: number; service: string }[],
): boolean {
  const { tokens } = line;
  let first = start;
  while (first < phone && tokens[first]?.kind === 'mark') first += 1;
  if (!WHO_WORKS.has(tokens[first]?.key ?? '')) return false;
  let colon = first;
  while (colon < phone && tokens[colon]?.raw !== ':') colon += 1;
  const helps = inStretch(signs, start, phone).some(({ service }) => service !== 'refused');
  if (colon === phone || helps || inStretch(line.places, start, phone).length > 0) return false;
  // « Contact : 05… » alone may be anybody's.
  return holdsAny(line, first, colon, AT_WORK) || phone - colon > 1;
}

const US = /\bnous (?:joindre|appeler|contacter|telephoner|ecrire|trouver)\b/;
const HOUSE = /\b(?:radio|redaction|antenne|studio|journal|emission|webradio)\b/;
/** « L'antenne, c'est le 03… ». */
const IS_THE_HOUSE = /\b(?:l' antenne|la redaction|le studio)(?: ,)? (?:c' est|:)(?: le)?$/;
/** « Appeler notre standard (03… ». */
const IS_OURS = /\bnotre (?:standard|antenne|studio)(?: (?:\(|au))?$/;
/** « Vous êtes nombreux à appeler le standard (02… »: told of those who did. */
const CALLED =
  /\b(?:nombreu(?:x|ses)|dizaines|centaines) (?:d' auditeurs )?a (?:nous )?(?:appeler|telephoner|joindre|contacter)\b/;
/** « Got a picture? Text us: 06… ». */
const TO_US = /\b(?:text|message|whatsapp|tweet|e ?mail|write to) us\b/;
const OF_A_HOUSE = new Set(
  'nous antenne redaction studio standard nombreux nombreuses dizaines centaines us'.split(' '),
);

/** Whether the words before a number give it as the line of whoever writes, whom many have called. */
function ofTheHouse(line: TextLine, start: number, phone: number): boolean {
  if (!holdsAny(line, start, phone, OF_A_HOUSE)) return false;
  const said = keysOf(line.tokens, start, phone);
  return (
    (US.test(said) && HOUSE.test(said)) ||
    IS_THE_HOUSE.test(said) ||
    IS_OURS.test(said) ||
    CALLED.test(said) ||
    TO_US.test(said)
  );
}

/**
 * Whether a number is of those at work on a fault, or of the house that tells of it.
 *
 * @param from first token of what is said of this number
 * @param signs services named in the line
 */
export function ofOtherPeople(
  line: TextLine,
  from: number,
  phone: number,
  signs: readonly { from: number; service: string }[],
): boolean {
  const start = partStart(line, from, phone);
  return ofThoseAtWork(line, start, phone, signs) || ofTheHouse(line, start, phone);
}
