/** What a format says of itself: how it is told from the others, and how it is read. */
import type { Remark } from '../../remarks.ts';
import type { FormatReading, ReadOptions } from '../reading.ts';

export interface JsonFormat {
  name: string;
  /** Told by content alone: names, addresses and headers are often wrong. */
  matches(value: unknown): boolean;
  read(value: unknown, options: ReadOptions): FormatReading;
  /** Format of a source, as `sources.json` names it, whose empty list says that nothing is in force. */
  emptyListOf?: string;
}

export interface XmlFormat {
  name: string;
  /** Names of root elements, without prefix and in lower case. */
  roots: readonly string[];
  /** @returns the remark alone when the document was not understood at all */
  read(text: string, options: ReadOptions): FormatReading | Remark;
}
