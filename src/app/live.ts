/** What changes while a page is open: news, choices, progress, readiness. No React in here. */

import type { Need } from '../guide/model.ts';
import {
  type Actions,
  firstView,
  type PageModel,
  type PlanProgress,
  type View,
} from '../pages/model.ts';
import type { KeptPlaces } from '../pages/place-model.ts';
import { EXERCISE_QUERY } from '../pages/routes.ts';
import { heldProgress, keepProgress } from '../store/choices.ts';
import { noteJump } from '../store/clock-jumps.ts';
import { keepNoticesOn, noticesOn } from '../store/notices.ts';
import { keptPlaces } from '../store/places.ts';
import type { KeptProgress } from '../store/schema.ts';
import { locateDevice, sayInFrench, whenFrenchVoice } from './device.ts';
import { stayInExercise } from './exercise-links.ts';
import { whenIdle } from './idle.ts';
import type { PageOf } from './LastGood.tsx';
import { chooseLanguage, rememberLanguage } from './language.ts';
import { createNews } from './news.ts';
import { createAsking, isHidden } from './page-asking.ts';
import { createPageDirectory } from './page-directory.ts';
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
import { startWorker, type WorkerBridge } from './worker-bridge.ts';

/**
 * How long the worker's installation is waited for. On a network that hangs it does not end: the
 * directory is then renewed beside it.
 */
const INSTALLATION_MS = 60_000;
/** Freshness fades with time alone. */
const TICK_MS = 30_000;

/**
 * When a change is drawn. `now`: the person did it, and it stands on the screen before anything else
 * happens. `soon`: it came by itself, and is drawn in slices that no tap has to wait for.
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

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

export { standInForStyles } from './old-engine.ts';

/** What draws a page: `usual`, but for the one that is opened once, weeks before, with a script of its own. */
export async function drawingOf({ page }: PageModel, usual: PageOf): Promise<PageOf> {
  if (page === undefined) return usual;
  const { LivePrepare } = await import('./prepare/LivePrepare.tsx');
  return LivePrepare;
}

/** The live side of one page, from the model it was drawn from. */
export function createLive(drawn: PageModel): Live {
  let model = drawn;
  let view = firstView(model);
  let worker: WorkerBridge | null = null;
  /** A need whose call was begun; asked about when the page comes back into sight. */
  let calling: Need | null = null;
  /** Whether the person chose or saved a place on this page. */
  let decided = false;
  const listeners = new Set<(when: When) => void>();
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
    takeModel: (newer) => {
      if (!canBeDrawn(newer, view.news, new Date())) return;
      model = newer;
      tell({});
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
    },
    saved: () => view.places.saved,
  });

  const actions: Actions = {
    places: places.actions,
    phone: { isInstalled, askToPersist, noticesOn, keepNoticesOn },
    goTo: (need, step) => tapped(need, { kind: 'go-to', step }),
    called: (need) => {
      calling = need;
      // Kept at once: the system may end this page while the call lasts.
      keep(need, progressAfter(progressOf(view, need), { kind: 'call' }));
    },
    answered: (need, yes, lastStep) => tapped(need, { kind: 'answered', yes, lastStep }),
    chooseLanguage,
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

  /**
   * What a call does not need, one thing after the other, each when the processor has a moment.
   * Answers how to end what goes on.
   */
  async function prepare(ending: { readonly ended: boolean }): Promise<() => void> {
    await whenIdle();
    await import('../pages/extras/index.ts').then(
      ({ extras }) => tell({ extras }),
      // Without them a page still does all that a call needs.
      () => undefined,
    );
    await whenIdle();
    worker = startWorker({
      readiness: (readiness) => {
        tell({ readiness });
        if (readiness !== 'preparing') void directory.installationEnded(readiness === 'ready');
      },
      placesReady: (ready) => tell({ places: { ...view.places, ready } }),
      updateReady: () => tell({ updateReady: true }),
    });
    await rememberLanguage(model.lang);
    if (isInstalled()) void askToPersist();
    await whenIdle();
    await directory.renewIfDue();
    await whenIdle();
    return ending.ended ? () => undefined : whenFrenchVoice(() => tell({ canSpeak: true }));
  }

  function start(): () => void {
    const asking = createAsking({
      news,
      view: () => view,
      territory,
      reached: () => void directory.renewIfDue(),
      lookForUpdate: () => worker?.lookForUpdate(),
    });
    const seen = (): void => {
      if (isHidden()) {
        asking.rest();
        return;
      }
      if (calling !== null) {
        tapped(calling, { kind: 'call' });
        calling = null;
      }
      // Another page of this phone may have begun a plan, or ended it.
      recallProgress();
      asking.now();
    };
    const online = (): void => {
      asking.now();
      if (view.readiness === 'not-ready') worker?.lookForUpdate();
    };
    // No option of theirs ends all at once: older phones do not know it and would listen for ever.
    const ends = [
      listen(document, 'visibilitychange', seen),
      listen(window, 'pagehide', noteJump),
      listen(window, 'online', online),
      listen(window, 'offline', news.offline),
      listen(document, 'click', (event) => {
        if (view.exercise) stayInExercise(event);
      }),
    ];
    const ending = { ended: false };
    tell({
      exercise: location.search === EXERCISE_QUERY,
      address: `${location.origin}${location.pathname}`,
    });
    const tick = setInterval(() => {
      tell({});
      if (noteJump()) recallProgress();
    }, TICK_MS);
    const patience = setTimeout(() => void directory.installationEnded(false), INSTALLATION_MS);
    // Storage may fail in every way; the network is asked all the same.
    void recall()
      .catch(() => undefined)
      .then(() => {
        if (!ending.ended) asking.now();
      });
    void prepare(ending).then((end) => ends.push(end));
    return () => {
      ending.ended = true;
      asking.end();
      clearInterval(tick);
      clearTimeout(patience);
      for (const end of ends) end();
    };
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    model: () => model,
    view: () => view,
    actions,
    start,
  };
}
