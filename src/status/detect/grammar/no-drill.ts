/**
 * Drills that are none: denied (« ce n'est pas un exercice »), called off, broken off by what is real, or over. Their
 * words make no drill of what the text tells.
 */
import {
  BREAKS_OFF,
  CALLED_OFF_BEFORE,
  DENIES_A_DRILL,
  HAD_BEEN,
  IS_OVER,
} from '../lexicon/drills.ts';
import type { Hit } from './tags.ts';
import { keysOf, type WordToken } from './tokens.ts';

/** How far from a drill's word what is said of it stands, in words and marks. */
const BEFORE = 8;
const AFTER = 12;

/** Words on one side of a drill's, no further than their sentence. */
const before = (tokens: readonly WordToken[], at: number): string =>
  keysOf(tokens, at - BEFORE, at)
    .split(/ ?[.;!?:] /)
    .slice(-1)
    .join('');
const after = (tokens: readonly WordToken[], at: number): string =>
  keysOf(tokens, at, at + AFTER).split(/ ?[.;!?]/)[0] ?? '';

function isNone(tokens: readonly WordToken[], { from, to }: Hit): boolean {
  const [led, said] = [before(tokens, from), after(tokens, to)];
  if (DENIES_A_DRILL.test(led) || CALLED_OFF_BEFORE.test(led) || HAD_BEEN.test(led)) return true;
  return BREAKS_OFF.test(said) || IS_OVER.test(said);
}

/** The hits of a line, the drills that are none told as such. */
export function withoutFalseDrills(hits: Hit[], tokens: readonly WordToken[]): Hit[] {
  if (!hits.some(({ tag }) => tag === 'drill')) return hits;
  return hits.map((hit) =>
    hit.tag === 'drill' && isNone(tokens, hit) ? { ...hit, tag: 'notDrill' } : hit,
  );
}
