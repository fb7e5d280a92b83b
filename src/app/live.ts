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
import type { KeptProgress } from '../store/open.ts';
import { keptPlaces } from '../store/places.ts';
import { locateDevice, sayInFrench, whenFrenchVoice } from './device.ts';
import { whenIdle } from './idle.ts';
import { chooseLanguage, rememberLanguage } from './language.ts';
import { createNews } from './news.ts';
import { createPlaces } from './places.ts';
import { startWorker, type WorkerBridge } from './worker-bridge.ts';

const POLL_MS = 60_000;
/** Phones that opened together must not ask together. */
const JITTER_MS = 15_000;
/** Freshness fades with time alone. */
const TICK_MS = 30_000;

/**
 * When a change is drawn. `now`: the person did it, and it stands on the screen before anything else
 * happens. `soon`: it came by itself, and is drawn in slices that no tap has to wait for.
 */
export type When = 'now' | 'soon';

export interface Live {
  subscribe(listener: (when: When) => void): () => void;
  view(): View;
  actions: Actions;
  /** Begins to read the phone's memory, to poll and to prepare for offline. Answers how to end. */
  start(): () => void;
}

/** The live side of one page. */
export function createLive(model: PageModel): Live {
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

  const news = createNews(model.news, (known) => tell({ news: known }));

  /** What is practised is never remembered as a call that was made. */
  function keep(need: Need, progress: PlanProgress): void {
    if (!view.exercise) void keepProgress({ territory, need, ...progress, at: Date.now() });
  }
  function setProgress(need: Need, progress: PlanProgress): void {
    show({ progress: { ...view.progress, [need]: progress } });
    keep(need, progress);
  }
  const progressOf = (need: Need): PlanProgress => view.progress[need] ?? { step: 0, call: 'none' };

  function showKept(kept: KeptPlaces | null): void {
    // What was decided on this page meanwhile is newer than what was kept before it.
    if (kept === null || decided) return;
    const { chosen, commune, saved } = kept;
    tell({ chosen, places: { ...view.places, commune, saved } });
  }

  function showProgress(kept: readonly KeptProgress[]): void {
    if (view.exercise) return;
    const before = Object.fromEntries(kept.map(({ need, step, call }) => [need, { step, call }]));
    tell({ progress: { ...before, ...view.progress } });
  }

  /** Shows what this phone remembers. Nothing waits long for it: what is late is shown when it comes. */
  async function recall(): Promise<void> {
    await Promise.all([
      keptPlaces(showKept).then(showKept),
      heldProgress(territory, new Date(), showProgress).then(showProgress),
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
    goTo: (need, step) => setProgress(need, { step, call: 'none' }),
    called: (need) => {
      calling = need;
      // Kept at once: the system may end this page while the call lasts.
      keep(need, { ...progressOf(need), call: 'called' });
    },
    answered: (need, yes, lastStep) => {
      const { step, call } = progressOf(need);
      if (yes) setProgress(need, { step, call: 'answered' });
      else {
        const next = call === 'answered' ? step : Math.min(step + 1, lastStep);
        setProgress(need, { step: next, call: 'none' });
      }
    },
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

  /** What a call does not need, one thing after the other, each when the processor has a moment. */
  async function prepare(signal: AbortSignal): Promise<void> {
    await whenIdle();
    await import('../pages/extras/index.ts').then(
      ({ extras }) => tell({ extras }),
      // Without them a page still does all that a call needs.
      () => undefined,
    );
    await whenIdle();
    worker = startWorker({
      readiness: (readiness) => tell({ readiness }),
      placesReady: (ready) => tell({ places: { ...view.places, ready } }),
      updateReady: () => tell({ updateReady: true }),
    });
    await rememberLanguage(model.lang);
    await whenIdle();
    whenFrenchVoice(() => tell({ canSpeak: true }), signal);
  }

  function start(): () => void {
    const ending = new AbortController();
    const { signal } = ending;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const again = (): void => {
      clearTimeout(timer);
      if (signal.aborted || document.visibilityState === 'hidden') return;
      timer = setTimeout(pollNow, POLL_MS + (Math.random() - 0.5) * 2 * JITTER_MS);
    };
    const pollNow = (): void => {
      clearTimeout(timer);
      void news.poll().finally(again);
    };
    const seen = (): void => {
      if (document.visibilityState === 'hidden') {
        clearTimeout(timer);
        return;
      }
      if (calling !== null) {
        setProgress(calling, { ...progressOf(calling), call: 'called' });
        calling = null;
      }
      pollNow();
    };
    document.addEventListener('visibilitychange', seen, { signal });
    window.addEventListener('online', pollNow, { signal });
    window.addEventListener('offline', () => news.offline(), { signal });
    tell({
      exercise: location.search === EXERCISE_QUERY,
      address: `${location.origin}${location.pathname}`,
    });
    const tick = setInterval(() => tell({}), TICK_MS);
    // Storage may fail in every way; the network is asked all the same.
    void recall()
      .catch(() => undefined)
      .then(pollNow);
    void prepare(signal);
    return () => {
      ending.abort();
      clearTimeout(timer);
      clearInterval(tick);
    };
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    actions,
    start,
  };
}
