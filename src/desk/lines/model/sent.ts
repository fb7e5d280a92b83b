/** What a signed territory file says, read back from the outbox. */
import * as v from 'valibot';
import { Territory } from '../../../directory/model.ts';

/** The territory inside a file that was signed here; null for any other text. */
export function territoryIn(signed: string): Territory | null {
  try {
    const { payload } = JSON.parse(signed) as { payload: string };
    const { territory } = JSON.parse(payload) as { territory: unknown };
    const read = v.safeParse(Territory, territory);
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
