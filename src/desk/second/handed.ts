/** A signed request as a draft keeps it. */
import * as v from 'valibot';

export const Handed = v.object({
  id: v.string(),
  /** INSEE code. */
  territory: v.string(),
  /** The signed text. */
  text: v.string(),
});
export type Handed = v.InferOutput<typeof Handed>;
