/** One page from its opening to its end: what it listens to, and when it asks for news. */
import type { View } from '../pages/model.ts';
import { EXERCISE_QUERY } from '../pages/routes.ts';
import { noteJump } from '../store/clock-jumps.ts';
import { stayInExercise } from './exercise-links.ts';
import type { LiveNews } from './news.ts';
import { createAsking, isHidden } from './page-asking.ts';
import type { PageDirectory } from './page-directory.ts';

/**
 * How long the worker's installation is waited for. On a network that hangs it does not end: the
 * directory is then renewed beside it.
 */
const INSTALLATION_TIMEOUT_MS = 60_000;
/** Freshness fades with time alone. */
const TICK_INTERVAL_MS = 30_000;

interface PageLife {
  /** The code in the page's address; empty on the home page. */
  territory: string;
  news: LiveNews;
  view: () => View;
  /** Shows what came by itself. */
  tell: (changes: Partial<View>) => void;
  /** Shows what this phone remembers. */
  recall: () => Promise<void>;
  recallProgress: () => void;
  /** What a call does not need, when the processor has time; answers how to end what goes on. */
  prepare: (ending: { readonly ended: boolean }) => Promise<() => void>;
  /** What exercise mode adds; answers how to end it. */
  practise: (ending: { readonly ended: boolean }) => Promise<() => void>;
  directory: Omit<PageDirectory, 'placeChosen'>;
  /** The person looks at the page again: after a call that was begun on it, perhaps. */
  backInSight: () => void;
  lookForUpdate: () => void;
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/** Begins to read the phone's memory, to ask for news and to prepare for offline. Answers how to end. */
export function livePage(page: PageLife): () => void {
  const { territory, news, view, tell, recallProgress, directory, lookForUpdate } = page;
  const asking = createAsking({
    news,
    view,
    territory,
    reached: () => void directory.renewIfDue(),
    lookForUpdate,
  });
  const seen = (): void => {
    if (isHidden()) {
      asking.rest();
      return;
    }
    page.backInSight();
    // Another page of this phone may have begun a plan, or ended it.
    recallProgress();
    asking.now();
  };
  const online = (): void => {
    asking.now();
    if (view().readiness === 'not-ready') lookForUpdate();
  };
  // No option of theirs ends all at once: older phones do not know it and would listen for ever.
  const ends = [
    listen(document, 'visibilitychange', seen),
    listen(window, 'pagehide', noteJump),
    listen(window, 'online', online),
    listen(window, 'offline', news.offline),
    listen(document, 'click', (event) => {
      if (view().exercise) stayInExercise(event);
    }),
  ];
  const ending = { ended: false };
  const exercise = location.search === EXERCISE_QUERY;
  tell({
    exercise,
    // A code to scan leads into what stands here, never out of an exercise unawares.
    address: `${location.origin}${location.pathname}${exercise ? EXERCISE_QUERY : ''}`,
  });
  const tick = setInterval(() => {
    tell({});
    if (noteJump()) recallProgress();
  }, TICK_INTERVAL_MS);
  const patience = setTimeout(
    () => void directory.installationEnded(false),
    INSTALLATION_TIMEOUT_MS,
  );
  // Storage may fail in every way; the network is asked all the same.
  void page
    .recall()
    .catch(() => undefined)
    .then(() => {
      if (!ending.ended) asking.now();
    });
  void page.prepare(ending).then((end) => ends.push(end));
  // Without its script the mark still stands and nothing can be called; nothing is noted.
  if (exercise)
    void page.practise(ending).then(
      (end) => ends.push(end),
      () => undefined,
    );
  return () => {
    ending.ended = true;
    asking.end();
    clearInterval(tick);
    clearTimeout(patience);
    for (const end of ends) end();
  };
}
