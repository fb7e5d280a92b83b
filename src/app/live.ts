/** What changes while a page is open: news, choices, progress, readiness. No React in here. */
import type { Need } from '../guide/model.ts';
import { DEFAULT_LANGUAGE, isLanguageTag, preferredLanguage } from '../i18n/languages.ts';
import {
  type Actions,
  firstView,
  type PageModel,
  type PlanProgress,
  type View,
} from '../pages/model.ts';
import { EXERCISE_QUERY, pathOf } from '../pages/routes.ts';
import type { Bulletin } from '../status/model.ts';
import type { Contact, Memory } from '../status/situation.ts';
import { remember } from '../status/situation.ts';
import { chosenLanguage, heldProgress, keepLanguage, keepProgress } from '../store/choices.ts';
import { heldDirectory, heldNews, keepBulletin, keepDirectory } from '../store/documents.ts';
import type { KeptProgress } from '../store/open.ts';
import { keptPlaces } from '../store/places.ts';
import { locateDevice, sayInFrench, whenFrenchVoice } from './device.ts';
import { fetchDirectory, pollBulletin } from './network.ts';
import { createPlaces } from './places.ts';
import { startWorker, type WorkerBridge } from './worker-bridge.ts';

const POLL_MS = 60_000;
/** Phones that opened together must not ask together. */
const JITTER_MS = 15_000;
/** Freshness fades with time alone. */
const TICK_MS = 30_000;

export interface Live {
  subscribe(listener: () => void): () => void;
  view(): View;
  actions: Actions;
  /** Begins to read the phone's memory, to poll and to prepare for offline. Answers how to end. */
  start(): () => void;
}

/** A bulletin that should have been renewed this long ago is replaced by the feeds themselves. */
const STALE_TOO_LONG_MS = 10 * 60_000;

function feedsMayHelp(bulletin: Bulletin | null, now: Date): boolean {
  if (__REPLI_DIRECT__.length === 0 || !navigator.onLine) return false;
  return bulletin === null || now.getTime() - Date.parse(bulletin.validUntil) > STALE_TOO_LONG_MS;
}

/** The live side of one page. */
export function createLive(model: PageModel): Live {
  let view = firstView(model);
  let memory: Memory | null =
    model.news.bulletin === null
      ? null
      : { bulletin: model.news.bulletin, unlisted: model.news.unlisted };
  let contact: Contact = model.news.contact;
  let worker: WorkerBridge | null = null;
  /** A need whose call was begun; asked about when the page comes back into sight. */
  let calling: Need | null = null;
  const listeners = new Set<() => void>();
  const territory = model.territory?.code ?? '';

  function show(change: Partial<View>): void {
    view = { ...view, ...change, now: new Date() };
    for (const listener of listeners) listener();
  }

  const showNews = (): void =>
    show({
      news: { bulletin: memory?.bulletin ?? null, unlisted: memory?.unlisted ?? [], contact },
    });

  function setProgress(need: Need, progress: PlanProgress): void {
    show({ progress: { ...view.progress, [need]: progress } });
    void keepProgress({ territory, need, ...progress, at: Date.now() });
  }
  const progressOf = (need: Need): PlanProgress => view.progress[need] ?? { step: 0, call: 'none' };

  async function poll(): Promise<void> {
    const now = new Date();
    const { contact: lastPoll, bulletin } = await pollBulletin(
      memory?.bulletin.sequence ?? null,
      now,
    );
    const lastOk = lastPoll === 'ok' ? now.toISOString() : (contact.lastOk ?? null);
    contact = { lastPoll, lastOk };
    if (bulletin !== null) {
      // Storage may fail; what was read is shown all the same.
      memory = await keepBulletin(bulletin).catch(() => remember(memory, bulletin));
    }
    showNews();
    if (feedsMayHelp(memory?.bulletin ?? null, now)) await showFeeds();
  }

  /** What the host's feeds say, shown in place of a bulletin that fails; never kept. */
  async function showFeeds(): Promise<void> {
    const { readFeeds } = await import('./direct.ts');
    const bulletin = await readFeeds(
      __REPLI_DIRECT__,
      memory?.bulletin ?? null,
      await heldDirectory(),
      new Date(),
    );
    const unlisted = memory?.unlisted ?? [];
    show({ news: { bulletin, unlisted, contact: { lastPoll: 'ok', lastOk: null } } });
  }

  /** On a French address, the language chosen on this phone, else the browser's, takes over. */
  function speakTheirLanguage(chosen: string | null): void {
    if (model.lang !== DEFAULT_LANGUAGE) return;
    const known = chosen !== null && isLanguageTag(chosen) ? chosen : null;
    const lang = known ?? preferredLanguage(navigator.languages) ?? DEFAULT_LANGUAGE;
    if (lang === model.lang) return;
    const { hash, search } = location;
    const path = pathOf({ lang, territory: model.territory?.code ?? null });
    void keepLanguage(lang).then(() => location.replace(`${path}${search}${hash}`));
  }

  async function recall(): Promise<void> {
    const [news, kept, progress, language] = await Promise.all([
      heldNews(),
      keptPlaces(),
      heldProgress(territory, new Date()),
      chosenLanguage(),
    ]);
    speakTheirLanguage(language);
    if (news !== null && (memory === null || news.bulletin.sequence >= memory.bulletin.sequence)) {
      memory = news;
    }
    const fromKept = (all: readonly KeptProgress[]) =>
      Object.fromEntries(all.map(({ need, step, call }) => [need, { step, call }]));
    if (kept !== null) {
      const { chosen, commune, saved } = kept;
      show({ chosen, places: { ...view.places, commune, saved } });
    }
    show({ progress: { ...fromKept(progress), ...view.progress } });
    showNews();
  }

  async function renewDirectory(): Promise<void> {
    const held = await heldDirectory();
    const newer = await fetchDirectory(held?.version ?? null, new Date());
    if (newer !== null) await keepDirectory(newer).catch(() => undefined);
  }

  const places = createPlaces({
    show: (change) => show({ places: { ...view.places, ...change } }),
    chose: ({ territory: chosen, commune }) =>
      show({ chosen, places: { ...view.places, commune } }),
    saved: () => view.places.saved,
  });

  const actions: Actions = {
    places: places.actions,
    goTo: (need, step) => setProgress(need, { step, call: 'none' }),
    called: (need) => {
      calling = need;
      // Kept at once: the system may end this page while the call lasts.
      void keepProgress({ territory, need, ...progressOf(need), call: 'called', at: Date.now() });
    },
    answered: (need, yes, lastStep) => {
      const { step, call } = progressOf(need);
      if (yes) setProgress(need, { step, call: 'answered' });
      else {
        const next = call === 'answered' ? step : Math.min(step + 1, lastStep);
        setProgress(need, { step: next, call: 'none' });
      }
    },
    chooseLanguage: (tag) => void keepLanguage(tag),
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
      void poll().finally(again);
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
    window.addEventListener(
      'offline',
      () => {
        contact = { ...contact, lastPoll: 'offline' };
        showNews();
      },
      { signal },
    );
    show({
      exercise: location.search === EXERCISE_QUERY,
      address: `${location.origin}${location.pathname}`,
    });
    whenFrenchVoice(() => show({ canSpeak: true }), signal);
    void import('../pages/extras/index.ts').then(
      ({ extras }) => show({ extras }),
      // Without them a page still does all that a call needs.
      () => undefined,
    );
    const tick = setInterval(() => show({}), TICK_MS);
    void recall().then(pollNow);
    void renewDirectory()
      .catch(() => undefined)
      .then(() => {
        worker = startWorker({
          readiness: (readiness) => show({ readiness }),
          placesReady: (ready) => show({ places: { ...view.places, ready } }),
          updateReady: () => show({ updateReady: true }),
        });
      });
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
