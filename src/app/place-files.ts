/** The place files that the build made, fetched by their hashed addresses. */
import { withTimeout } from '../published/timeout.ts';

/** A network that accepts and never answers is given up after this. */
const ANSWER_TIMEOUT_MS = 30_000;

/**
 * The text of a place file, from what the service worker keeps or from the network; whatever else
 * answers in its place is refused by its integrity hash.
 * @throws when it cannot be had
 */
export async function readPlaceFile(name: keyof typeof __REPLI_PLACE__): Promise<string> {
  const { address, integrity } = __REPLI_PLACE__[name];
  return withTimeout(ANSWER_TIMEOUT_MS, async (signal) => {
    const answer = await fetch(address, { integrity, signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.text();
  });
}
