/** What a call does not need: extras, the worker, a newer directory, a voice. */
import type { View } from '../pages/model.ts';
import { whenFrenchVoice } from './device.ts';
import { whenIdle } from './idle.ts';
import { rememberLanguage } from './language.ts';
import type { PageDirectory } from './page-directory.ts';
import { askToPersist, isInstalled } from './persistence.ts';
import { startWorker, type WorkerBridge } from './worker-bridge.ts';

interface PageToPrepare {
  lang: Parameters<typeof rememberLanguage>[0];
  view: () => View;
  /** Shows what came by itself. */
  tell: (changes: Partial<View>) => void;
  directory: PageDirectory;
  /** The worker is being installed or runs. */
  started: (worker: WorkerBridge) => void;
  /** Whether the page has ended meanwhile. */
  ending: { readonly ended: boolean };
}

/**
 * Prepares an open page, one thing after the other, each when the processor has a moment.
 * Answers how to end what goes on.
 */
export async function preparePage(page: PageToPrepare): Promise<() => void> {
  const { tell, directory } = page;
  await whenIdle();
  await import('../pages/extras/index.ts').then(
    ({ extras }) => tell({ extras }),
    // Without them a page still does all that a call needs.
    () => undefined,
  );
  await whenIdle();
  const worker = startWorker({
    readiness: (readiness) => {
      tell({ readiness });
      if (readiness !== 'preparing') void directory.installationEnded(readiness === 'ready');
    },
    placesReady: (ready) => tell({ places: { ...page.view().places, ready } }),
    updateReady: () => tell({ updateReady: true }),
  });
  page.started(worker);
  if (!page.view().exercise) await rememberLanguage(page.lang);
  if (isInstalled()) void askToPersist();
  await whenIdle();
  await directory.renewIfDue();
  await whenIdle();
  return page.ending.ended ? () => undefined : whenFrenchVoice(() => tell({ canSpeak: true }));
}
