/**
 * One message as a feed carried it, before chains are settled into announcements.
 * Every structured format (CAP, NWS, MoWaS, Alertswiss, Statuspage) is read into this one form.
 */
import type { Announcement } from './model.ts';
import type { Remark } from './remarks.ts';

export interface MessageReference {
  /** Empty when the feed gave a bare identifier. */
  sender: string;
  id: string;
  /** UTC instant, or null when missing or unreadable. */
  sent: string | null;
}

/** What a message says of emergency numbers, in the bulletin's codes. */
export type Content = Pick<
  Announcement,
  | 'phase'
  | 'certainty'
  | 'territories'
  | 'numbers'
  | 'worksFrom'
  | 'failsFrom'
  | 'lines'
  | 'named'
  | 'advice'
  | 'publisher'
  | 'link'
  | 'onset'
  | 'expectedEnd'
  | 'expires'
>;

export interface Message {
  format: 'cap' | 'nws' | 'mowas' | 'alertswiss' | 'statuspage' | 'text';
  sender: string;
  id: string;
  /**
   * Whose hand vouches for it (`chain/key.ts`): part of its identity. Missing: only the folder that it
   * lies in.
   */
  voucher?: string;
  /** Name of the key that signed it. */
  kid?: string;
  /** Of a text: digest of the words that it was read out of. */
  words?: string;
  /** 2, 3… for the further contents of one message that speaks of several places apart. */
  part?: number;
  /** UTC instant. */
  sent: string;
  /** Test, Draft, System and unknown statuses never become a message: they are logged and dropped. */
  nature: 'actual' | 'exercise';
  type: 'alert' | 'update' | 'cancel';
  references: MessageReference[];
  /** Null when the message is about something else, or cancels without saying more. */
  content: Content | null;
}

export interface Reading {
  messages: Message[];
  remarks: Remark[];
}
