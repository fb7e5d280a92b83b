/** What changes while a page is open: news, choices, progress, readiness. No React in here. */

import type { Need } from '../guide/model.ts';
import type { Walk } from '../guide/walk.ts';
import {
  type Actions,
  firstView,
  type PageModel,
  type PlanProgress,
  type View,
} from '../pages/model.ts';
import type { KeptPlaces } from '../pages/place-model.ts';
import { heldProgress, keepProgress } from '../store/choices.ts';
import { keepNoticesOn, noticesOn } from '../store/notices.ts';
import { keptPlaces } from '../store/places.ts';
import type { KeptProgress } from '../store/schema.ts';
import { locateDevice, sayInFrench } from './device.ts';
import type { Practice } from './exercise/practice.ts';
import type { PageOf } from './LastGood.tsx';
import { chooseLanguage } from './language.ts';
import { createNews } from './news.ts';
import { createPageDirectory } from './page-directory.ts';
import { livePage } from './page-life.ts';
import { preparePage } from './page-preparation.ts';
import { askToPersist, isInstalled } from './persistence.ts';
import { createPlaces } from './places.ts';
import {
  type PlanTap,
  progressAfter,
  progressOf,
  withKept,
  withProgress,
} from './plan-progress.ts';
import { canBeDrawn } from './trial.ts';
import type { WorkerBridge } from './worker-bridge.ts';

/**
 * When a change is drawn. `now`: the person did it, or it may not wait, and it stands on the screen
 * before anything else happens. `soon`: it came by itself, and is drawn part by part, several at once.
 */
export type When = 'now' | 'soon';

export interface Live {
  subscribe(listener: (when: When) => void): () => void;
  /** What the page is about; its lines change when a newer directory comes. */
  model(): PageModel;
  view(): View;
  actions: Actions;
  /** Begins to read the phone's memory, to poll and to prepare for offline. Answers how to end. */
  start(): () => void;
}

export { standInForStyles } from './old-engine.ts';

/** What draws a page: `usual`, but for those that are opened once, weeks before, with a script of their own. */
export async function drawingOf({ page }: PageModel, usual: PageOf): Promise<PageOf> {
  switch (page) {
    case 'prepare':
      return (await import('./prepare/LivePrepare.tsx')).LivePrepare;
    case 'exercise':
      return (await import('./exercise/index.ts')).LiveExercise;
    default:
      return usual;
  }
}

/** The live side of one page, from the model it was drawn from. */
export function createLive(drawn: PageModel): Live {
  let model = drawn;
  let view = firstView(model);
  let worker: WorkerBridge | null = null;
  /** In exercise mode alone, once its script is there. */
  let practice: Practice | null = null;
  /** A call that was begun, and from where; asked about when the page comes back into sight. */
  let calling: { need: Need; from: Walk } | null = null;
  /** Whether the person chose or saved a place on this page. */
  let decided = false;
  const listeners = new Set<(when: When) => void>();
  const subscribe = (listener: (when: When) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const territory = model.territory?.code ?? '';

  function change(when: When, changes: Partial<View>): void {
    view = { ...view, ...changes, now: new Date() };
    for (const listener of listeners) listener(when);
  }
  const show = (changes: Partial<View>): void => change('now', changes);
  const tell = (changes: Partial<View>): void => change('soon', changes);

  const news = createNews(model.news, {
    show: (known) => tell({ news: known }),
    canBeDrawn: (known) => canBeDrawn(model, known, new Date()),
  });

  const directory = createPageDirectory({
    model: () => model,
    chosen: () => view.chosen,
    takeModel: (newer) => {
      if (!canBeDrawn(newer, view.news, new Date())) return;
      model = newer;
      // At once, in every part: a line that was withdrawn stands nowhere a moment longer (law 5).
      show({});
    },
    lookForUpdate: () => worker?.lookForUpdate(),
  });

  /** What is practised is never remembered as a call that was made. */
  function keep(need: Need, progress: PlanProgress): void {
    if (!view.exercise) void keepProgress({ territory, need, ...progress, at: Date.now() });
  }
  function tapped(need: Need, tap: PlanTap): void {
    const progress = progressAfter(progressOf(view, need), tap);
    show(withProgress(view, { territory, need, at: Date.now() }, progress));
    keep(need, progress);
  }

  function showKept(kept: KeptPlaces | null): void {
    // What was decided on this page meanwhile is newer than what was kept before it.
    if (kept === null || decided) return;
    const { chosen, commune, saved } = kept;
    tell({ chosen, places: { ...view.places, commune, saved } });
    void directory.placeChosen();
  }

  function showProgress(kept: readonly KeptProgress[]): void {
    if (view.exercise) return;
    tell(withKept(view, kept, territory));
  }

  const recallProgress = (): void => void heldProgress(new Date(), showProgress).then(showProgress);

  /** Shows what this phone remembers. Nothing waits long for it: what is late is shown when it comes. */
  async function recall(): Promise<void> {
    await Promise.all([
      keptPlaces(showKept).then(showKept),
      heldProgress(new Date(), showProgress).then(showProgress),
      news.recall(),
    ]);
  }

  const places = createPlaces({
    show: (changes) => {
      decided ||= changes.saved !== undefined;
      show({ places: { ...view.places, ...changes } });
    },
    chose: ({ territory: chosen, commune }) => {
      decided = true;
      tell({ chosen, places: { ...view.places, commune } });
      void directory.placeChosen();
    },
    saved: () => view.places.saved,
    isReal: () => !view.exercise,
  });

  const actions: Actions = {
    places: places.actions,
    phone: {
      ...{ isInstalled, askToPersist, noticesOn },
      keepNoticesOn: async (on) => !view.exercise && keepNoticesOn(on),
    },
    goTo: (need, to, index) => {
      practice?.stepped(need, index);
      tapped(need, { kind: 'go-to', to });
    },
    called: (need, from) => {
      calling = { need, from };
      // Kept at once: the system may end this page while the call lasts.
      keep(need, progressAfter(progressOf(view, need), { kind: 'call', from }));
    },
    answered: (need, yes, next) => tapped(need, { kind: 'answered', yes, next }),
    chooseLanguage: (tag, link) => {
      // The plan that is open, or the list of numbers, is what the person wants to read in their language.
      link.hash = location.hash;
      if (!view.exercise) chooseLanguage(tag);
    },
    practise: (attempt) => practice?.tried(attempt),
    locate: () => {
      const again = view.position.state === 'found';
      show({ position: { state: 'searching' } });
      void locateDevice(again).then((position) => {
        show({ position });
        void places.tellWhere(position);
      });
    },
    speak: sayInFrench,
    copy: (text) => {
      void navigator.clipboard.writeText(text).then(
        () => show({ copied: text }),
        // Refused by the browser: the text is on the screen and can be selected.
        () => undefined,
      );
    },
    update: () => worker?.takeUpdate(),
  };

  const prepare = (ending: { readonly ended: boolean }) =>
    preparePage({
      lang: model.lang,
      view: () => view,
      tell,
      directory,
      started: (bridge) => {
        worker = bridge;
      },
      ending,
    });

  async function startPractice(ending: { readonly ended: boolean }): Promise<() => void> {
    const { createPractice } = await import('./exercise/index.ts');
    if (ending.ended) return () => undefined;
    practice = createPractice({ model: () => model, view: () => view, show, tell, subscribe });
    return practice.start();
  }

  const start = (): (() => void) =>
    livePage({
      territory,
      news,
      view: () => view,
      tell,
      recall,
      recallProgress,
      prepare,
      practise: startPractice,
      directory,
      backInSight: () => {
        if (calling === null) return;
        tapped(calling.need, { kind: 'call', from: calling.from });
        calling = null;
      },
      lookForUpdate: () => worker?.lookForUpdate(),
    });

  return {
    subscribe,
    model: () => model,
    view: () => view,
    actions,
    start,
  };
}
