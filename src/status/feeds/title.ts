/** Titles as people read them: feeds escape them once, twice or three times over. */
import { decodeEntities } from '../detect/text/entities.ts';

/** Programs that pass a text on escape it once more; more often than this nobody does by mistake. */
const MOST_ESCAPED = 3;
const TAG = /<\/?[a-z][^<>]*>/gi;

/** `Panne du 15 &amp;amp; du &lt;b&gt;18&lt;/b&gt;` becomes `Panne du 15 & du 18`; text alone stays as it is. */
export function plainTitle(title: string): string {
  let text = title;
  for (let turn = 0; turn < MOST_ESCAPED; turn++) {
    const once = decodeEntities(text);
    if (once === text) break;
    text = once;
  }
  return text.replace(TAG, '').trim();
}
