/** An entry of the publishing service's audit log, and the signed text it is about, as the desk reads them. */
import * as v from 'valibot';

const KINDS = ['territory', 'announcement', 'watch', 'request', 'correction'] as const;

export const Entry = v.object({
  seq: v.number(),
  /** UTC instant at which the service took it, or refused it. */
  at: v.string(),
  /** `accepted`, `taken-back`, or the code of the refusal. */
  event: v.string(),
  kind: v.picklist(KINDS),
  id: v.string(),
  version: v.nullable(v.number()),
  kid: v.string(),
  digest: v.string(),
  hash: v.string(),
});
export type Entry = v.InferOutput<typeof Entry>;
export type EntryKind = Entry['kind'];

/** Entries of one answer of the service; null when it is none. */
export function entriesIn(body: string): Entry[] | null {
  try {
    const parsed = v.safeParse(v.object({ entries: v.array(Entry) }), JSON.parse(body));
    return parsed.success ? parsed.output.entries : null;
  } catch {
    return null;
  }
}

/** Everything known of one entry besides itself. */
export interface Papers {
  /** The signed text; null when the service has none to give, or another than the log names. */
  text: string | null;
  /** Of the lines: the version before, and since when the public has this one. */
  before: string | null;
  publicSince: string | null;
  /** A later version of these lines came out. */
  laterOut: boolean;
}

export const NO_PAPERS: Papers = { text: null, before: null, publicSince: null, laterOut: false };
