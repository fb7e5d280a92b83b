import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PageModel } from '../pages/model.ts';
import { Page } from '../pages/Page.tsx';
import type { Live } from './live.ts';

interface AppProps {
  model: PageModel;
  live: Live;
}

/** A drawn page, taken over: its first drawing is the one already on the screen. */
export function App({ model, live }: AppProps) {
  const view = useSyncExternalStore(live.subscribe, live.view, live.view);
  useEffect(() => live.start(), [live]);
  useFocusOnNewStep(view.progress);
  return <Page model={model} view={view} actions={live.actions} />;
}

/** After a tap that changes the step, a screen reader goes on from the new step's title. */
function useFocusOnNewStep(progress: unknown): void {
  const drawn = useRef<unknown>(progress);
  useEffect(() => {
    if (drawn.current === progress) return;
    drawn.current = progress;
    const title = document.querySelector<HTMLElement>('.plan:target .step-title');
    if (title !== null && document.activeElement?.closest('.plan') !== null) {
      title.focus({ preventScroll: true });
      title.closest('.plan')?.querySelector('.plan-top')?.scrollIntoView({ block: 'start' });
    }
  }, [progress]);
}
