/** What reading one document takes and gives, whatever its format. */
import type { ParseXml } from '../cap/safe-xml.ts';
import type { Message, Reading } from '../message.ts';
import type { Detect, ItemSeen } from './entries.ts';
import { type MetDocument, NOTHING_MET } from './met.ts';
import type { KnownLine, TextRead } from './prose.ts';
import type { FeedSource } from './source.ts';
import type { Incident } from './statuspage/endings.ts';

/** What a reading leaves to the next one of the same document. */
export interface Remembered extends MetDocument {
  /** Incidents of a status page, by id. */
  incidents: Record<string, Incident>;
}

export const NOTHING_REMEMBERED: Remembered = { ...NOTHING_MET, incidents: {} };

export interface ReadOptions {
  source: FeedSource;
  parse: ParseXml;
  detect: Detect;
  /** Lines of the directory that are not withdrawn. */
  known: readonly KnownLine[];
  /** When this was read. */
  now: Date;
  /** The reading before of the same document; none for one that is read by itself. */
  before?: Remembered & { at: string | null };
  /** The server's `Last-Modified`; empty when it gave none. */
  lastModified?: string;
}

/** An alert that an index points to. */
export interface AlertPage {
  address: string;
  /** What the index says of it that changes when it does: its dates and title. Empty when it says nothing. */
  stamp: string;
}

/** What one format makes of a document. */
export interface FormatReading extends Reading {
  /** What the document calls itself, as people read it; missing or empty when it does not say. */
  title?: string;
  /** What texts in doubt tell: for nobody, until independent ones bear them out. */
  inDoubt?: Message[];
  texts?: TextRead[];
  /** Items of prose, whatever they are about. */
  items?: ItemSeen[];
  /** Alerts that an index points to, to be read as documents of the same source. */
  pages?: AlertPage[];
  /** For the next reading. */
  remembered?: Remembered;
}
