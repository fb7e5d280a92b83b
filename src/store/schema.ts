/** What the phone's database holds. */
import type { DBSchema } from 'idb';
import type { Need } from '../guide/model.ts';
import type { Walk } from '../guide/walk.ts';
import type { Memory } from '../status/situation/situation.ts';

/** Where a person stands in a plan. */
export interface KeptProgress extends Walk {
  /** Territory code, or empty for the home page. */
  territory: string;
  need: Need;
  call: 'none' | 'called' | 'answered';
  /** Milliseconds since 1970 of the last change; forgotten an hour later. In the database: less `clockJumped`. */
  at: number;
}

/**
 * A directory as it is kept: the signed text, so that it can be verified again, beside what it says of itself, so
 * that it need not be opened to be compared.
 */
export interface KeptDirectory {
  version: number;
  signedBy: string;
  /** The signed text; on further lines, older ones whose parts stand in for what cannot be read of it. */
  text: string;
}

export interface RepliDB extends DBSchema {
  /** Last good documents, verified before they were put here; a directory is again when it is read. */
  documents: { key: 'directory' | 'bulletin'; value: KeptDirectory | Memory };
  /** Read as what they should be, or not at all. */
  choices: {
    key: 'territory' | 'commune' | 'saved' | 'language' | 'notices' | 'told';
    value: unknown;
  };
  progress: { key: string; value: KeptProgress };
}
