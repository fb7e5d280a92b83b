/**
 * What readers say of what they met. A remark is a gap when something of the source could not be used:
 * it may hold news that nobody saw, so a source with a gap is no witness that all is well.
 */

/** Every code there is, and whether it is a gap. A code that is not in here does not compile. */
const IS_GAP = {
  // The whole document.
  empty: true,
  'empty-list': true,
  'too-large': true,
  'too-deep': true,
  'not-text': true,
  'not-a-feed': true,
  'html-page': true,
  'unknown-xml': true,
  'unknown-json': true,
  'not-xml': true,
  'not-cap': true,
  'not-well-formed': true,
  'doctype-refused': true,
  'no-channel': true,
  'too-many-entries': true,
  'too-many-pages': true,
  'unexpected-format': false,
  'wrong-charset': false,
  // Slips that were mended before parsing: everything could be used.
  'html-entity': false,
  'bare-ampersand': false,
  'forbidden-character': false,
  'doctype-dropped': false,
  'undeclared-prefix': false,
  // One item or alert.
  'no-words': true,
  'too-slow': true,
  'too-long': true,
  'bad-date': true,
  'no-date': true,
  'dated-by-reading': false,
  // Its words or its date were changed, and nobody knows whether it says of now what it said before.
  'touched-again': true,
  // Phones were told an end that its source no longer says, while it goes on listing the outage.
  'end-taken-back': true,
  // Every date in it is that of the reading: none tells when anything was said, nor that it is kept.
  'follows-clock': true,
  // Items may have come and gone between two readings.
  'missed-items': true,
  'bad-link': true,
  'repeated-identity': false,
  incomplete: true,
  // Under it nothing could be continued or ended.
  'bad-name': true,
  'bad-sent': true,
  'status-not-shown': false,
  'status-unknown': true,
  'scope-not-public': false,
  'scope-unknown': true,
  'msgtype-not-shown': false,
  'msgtype-unknown': true,
  'exercise-words': false,
  'other-event': false,
  'no-territory': false,
  // Whoever speaks there is heard by a channel of their own.
  'of-others': false,
  'bad-area': true,
  'bad-parameter': true,
  'too-many-parts': true,
  contradiction: false,
  'exercise-joins-real': false,
  // Nobody knows which of the two it meant.
  'real-joins-exercise': true,
  // Taken as it stands, nothing that comes later could change or end it.
  'from-the-future': true,
  // A signed file of the folder: what is refused without being held is a fault, and no remark.
  'not-a-document': false,
  'bad-announcement': false,
  'bad-signature': false,
  'wrong-format': false,
  'unknown-key': false,
  'key-not-entitled': false,
  'key-not-yet-valid': false,
  'key-expired': false,
  'key-revoked': false,
  'rolled-back': false,
  expired: false,
} as const satisfies Record<string, boolean>;

/** Stable, for logs and tests. */
export type RemarkCode = keyof typeof IS_GAP;

/** Something a reader met and passed over, mended or could not take; never thrown. */
export interface Remark {
  code: RemarkCode;
  /** A sentence in English for the log. */
  detail: string;
}

/** Whether something was left unused. */
export const isGap = ({ code }: Remark): boolean => IS_GAP[code];
