/** Places as a person chooses and saves them: with the page from the start, unlike the rest of saving. */

/** A commune of today: INSEE code and official name. */
export interface ChosenCommune {
  readonly code: string;
  readonly name: string;
}

/** Where an emergency is: a territory and, when known, its commune. */
export interface ChosenPlace {
  readonly territory: string;
  readonly commune: ChosenCommune | null;
}

/** A place kept under a name of the person's own: home, work, parents… */
export interface SavedPlace extends ChosenPlace {
  readonly id: string;
  readonly name: string;
}

/** The saved place that is where `place` is; undefined when none is. */
export const savedAt = (
  list: readonly SavedPlace[],
  { territory, commune }: ChosenPlace,
): SavedPlace | undefined =>
  list.find((saved) => saved.territory === territory && saved.commune?.code === commune?.code);
