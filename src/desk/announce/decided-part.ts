/** What is decided of a text by the announcement that was made from it: where it was announced, and no farther. */
import type { Key } from '../../directory/model.ts';
import { type DecisionScope, mayDecide } from '../../status/review/decision.ts';
import { codesIn, common, type Scope } from '../../territories/scope.ts';

/**
 * Of which places of a text the decision is.
 * @param text where the text speaks of
 * @param announced where it was announced; null when the message says no place
 * @returns no territories for all of the text; null when the key may say nothing of it
 */
export function decidedPart(
  text: Scope,
  announced: Scope | null,
  key: Pick<Key, 'territories'>,
): Pick<DecisionScope, 'territories'> | null {
  const own = codesIn(common(common(text, announced ?? 'all'), key.territories));
  const isAll = codesIn(text).every((code) => own.includes(code));
  // Announced elsewhere than the text says: whoever may decide of all of it says that it is of there.
  if (isAll || own.length === 0) return mayDecide(key, text) ? {} : null;
  return { territories: [...own] };
}
