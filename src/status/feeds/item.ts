/** What a feed or a status page gives of one item of prose. */
import type { Span } from '../dates/read.ts';
import type { OwnStatus } from '../detect/model.ts';

/** One item of free text. */
export interface Item {
  id: string;
  title: string;
  /** Plain text or simple HTML. */
  body: string;
  /** Absolute address or empty. */
  link: string;
  /** Newest of its dates; null when it gives none that can be read. */
  dated: Span | null;
  /** Oldest of its dates, likewise. */
  first: Span | null;
  /** Whose words it says that they are: author, agency, source. */
  credits?: readonly string[];
  /** What a status page's own status says of it. */
  says?: OwnStatus;
}
