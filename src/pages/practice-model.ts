/** What exercise mode adds to a page: it comes with a script of its own, that no call waits for. */
import type { ComponentType } from 'react';
import type { CallOutcome, PhoneRecord } from '../exercise/phone-record.ts';

/** The last attempt to call. */
interface Tried {
  number: string;
  /** Null: nobody plays, so that there is nothing to tell. */
  outcome: CallOutcome | null;
}

export interface PracticeView {
  /** What this phone noted; null while nothing is played on it. */
  record: PhoneRecord | null;
  tried: Tried | null;
  /** What befalls the player, and how it goes; below the mark. `real`: ids of what is really out of order. */
  StoryCard: ComponentType<{ real: string }>;
  /** How the last attempt ended, beside the button that was pressed. */
  TriedNote: ComponentType;
}
