/** The files as the phone reads them, for tests, measures and the command line. */
import { type CommuneIndex, readCommuneIndex } from '../../place/communes/index.ts';
import { type Outlines, readOutlines } from '../../place/position/outlines.ts';
import { communeFile } from './communes.ts';
import { knownNames } from './names.ts';
import { outlineFile } from './outlines.ts';

/** The commune index; throws when what the build makes cannot be read, a fault of this program. */
export function builtIndex(): CommuneIndex {
  const answer = readCommuneIndex(communeFile(knownNames()));
  if (!answer.ok) throw new Error(`communes.txt: ${answer.problem}`);
  return answer.index;
}

/** The outlines; throws likewise. */
export function builtOutlines(): Outlines {
  const answer = readOutlines(outlineFile());
  if (!answer.ok) throw new Error(`outlines.txt: ${answer.problem}`);
  return answer.outlines;
}
