import { createContext, useContext } from 'react';
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
