/** What a document was read by: with another address, entry, directory or reader the same bytes may say another thing. */
import { createHash } from 'node:crypto';
import { houseOf } from '../status/feeds/one-source.ts';
import type { KnownLine } from '../status/feeds/prose.ts';
import type { ListedSource } from '../status/feeds/sources-model.ts';
import { covers } from '../territories/scope.ts';
import { NEW_ORIGIN, type SourceMemory } from './memory.ts';

/**
 * Digest of all that a reading goes by beside the bytes: the entry in `sources.json`, the lines of the directory
 * that its texts may name, and the reader itself.
 */
export function basisOf(source: ListedSource, lines: readonly KnownLine[], reader: string): string {
  const named = lines.filter(({ territory }) => covers(source.territories, territory));
  return createHash('sha256')
    .update(JSON.stringify([source, named, reader]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * What is remembered of a document, as far as it is of where it was read in the end: of another house's nothing is known
 * yet. The addresses of one house may change at every reading, by a token or the name of a server. When the source was
 * last read well stays: by that our own word of then is told from another collector's of now (`othersOf`). So do its
 * texts that wait for people: nobody has judged them for its having moved. A memory of before addresses were kept goes
 * on: it has no basis, so that all of it is read anew.
 */
export function ofFinalAddress(url: string, held: SourceMemory): SourceMemory {
  if (held.url === '' || houseOf(held.url) === houseOf(url)) return held;
  const { address, wellAt, formerly, open, touched } = held;
  return { ...NEW_ORIGIN, address, wellAt, formerly, open, touched };
}
