import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PageModel, View } from '../pages/model.ts';
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

/** When the step changes, by a tap or after a call, a screen reader goes on from its title. */
function useFocusOnNewStep(progress: View['progress']): void {
  const drawn = useRef(progress);
  const restored = useRef(false);
  useEffect(() => {
    if (drawn.current === progress) return;
    drawn.current = progress;
    // The first change is what the phone remembered: the person has only just opened the page.
    if (!restored.current) {
      restored.current = true;
      return;
    }
    const plan = document.querySelector('.plan:target');
    plan?.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true });
    plan?.scrollIntoView({ block: 'start' });
  }, [progress]);
}
