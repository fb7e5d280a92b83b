/** Whether words say that one line is for every emergency, whatever it is. */
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { keysOf } from '../grammar/tokens.ts';

const ONE_LINE =
  /\b(?:numero|ligne|appareil|standard|contact)s? (?:d' urgence )?(?:unique|commun)|\bseule? (?:numero|ligne|contact)\b/;
const WHATEVER = /\bquel(?:le)? que soit\b|\btout (?:passe|:)|\b(?:one|single) (?:number|line)\b/;

/** Lines of a list further below its lead than this stand under something else. */
const LONGEST_LIST = 8;

/** Looked at once for each line, however many numbers it gives. */
const says = oncePer(({ tokens, hits }: TextLine): boolean => {
  const keys = keysOf(tokens, 0, tokens.length);
  return (
    hits.some(({ tag }) => tag === 'everything' || tag === 'allNumbers') ||
    ONE_LINE.test(keys) ||
    WHATEVER.test(keys)
  );
});

/** « Un numéro unique : 05… », or a list below « un appareil par commune, pour toutes les urgences ». */
export function isForAll(lines: readonly TextLine[], at: number): boolean {
  for (let above = at; above >= Math.max(0, at - LONGEST_LIST); above -= 1) {
    const line = lines[above];
    if (line === undefined) return false;
    if (says(line)) return true;
    if (above < at && line.phones.length === 0) return false;
  }
  return false;
}
