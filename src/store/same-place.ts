/** Whether a place is saved already: with the page from the start, unlike the rest of saving. */
import type { ChosenPlace, SavedPlace } from './saved-places.ts';

/** The saved place that is where `place` is; undefined when none is. */
export const savedAt = (
  list: readonly SavedPlace[],
  { territory, commune }: ChosenPlace,
): SavedPlace | undefined =>
  list.find((saved) => saved.territory === territory && saved.commune?.code === commune?.code);
