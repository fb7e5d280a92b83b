import { createContext, useContext } from 'react';
import { type Situation, situationFor } from '../../status/situation/situation.ts';
import { type Actions, firstView, NO_NEWS, type PageModel, type View } from '../model.ts';

/** What every part of a page may need to know. */
export interface Scene {
  model: PageModel;
  view: View;
  /** Null while the page is only drawn: nothing can be pressed that is not a link. */
  actions: Actions | null;
}

const NOWHERE: PageModel = {
  lang: 'fr',
  territory: null,
  national: null,
  issuedAt: null,
  news: NO_NEWS,
  drawnAt: '1970-01-01T00:00:00Z',
};

export const SceneContext = createContext<Scene>({
  model: NOWHERE,
  view: firstView(NOWHERE),
  actions: null,
});

export const useScene = (): Scene => useContext(SceneContext);

/** The codes of overseas places, alone, have three signs. */
const isOverseas = (code: string | null) => code !== null && code.length === 3;

/** Where short numbers exist, and which: on a territory's page its own, at home those of the place chosen before. */
export function shortNumbersIn({ model, view }: Scene): {
  territory: string | null;
  national: PageModel['national'];
} {
  const { numbersOf = null, national } = model;
  if (model.territory !== null) return { territory: model.territory.code, national };
  // Overseas place chosen since the page was drawn: those known by heart, until the directory is asked again.
  const fits = numbersOf === view.chosen || (numbersOf === null && !isOverseas(view.chosen));
  return { territory: view.chosen, national: fits ? national : null };
}

/** The situation of a territory (null: of all) by the news and the clock of a view. */
export function situationIn({ news, now }: View, territory: string | null): Situation {
  return situationFor(territory, news.bulletin, news.contact, now, news.unlisted);
}

/** The situation of a territory (null: of all) as the page around knows it. */
export const useSituation = (territory: string | null): Situation =>
  situationIn(useScene().view, territory);
