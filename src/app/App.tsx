import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PageModel, View } from '../pages/model.ts';
import { LastGood, type PageOf } from './LastGood.tsx';
import type { Live, When } from './live.ts';
import type { Turns } from './turns.ts';

interface AppProps {
  live: Live;
  page: PageOf;
  turns: Turns;
  /** Told when the page is in hand: its parts follow in their turns, or at a touch. */
  started: () => void;
}

/** A drawn page, taken over: its first drawing is the one already on the screen. */
export function App({ live, page, turns, started }: AppProps) {
  const { model, view, when } = useLiveView(live, turns);
  useEffect(started, [started]);
  useFocusOnNewStep(view.progress, when);
  return <LastGood page={page} model={model} view={view} actions={live.actions} turns={turns} />;
}

interface Drawn {
  model: PageModel;
  view: View;
  when: When;
}

const drawnFrom = (live: Live, when: When): Drawn => ({
  model: live.model(),
  view: live.view(),
  when,
});

/** What to draw: what the person did before their tap ends, what came by itself a moment later. */
function useLiveView(live: Live, turns: Turns): Drawn {
  const [drawn, setDrawn] = useState<Drawn>(() => drawnFrom(live, 'soon'));
  useEffect(() => {
    const end = live.subscribe((when) => {
      const draw = () => setDrawn(drawnFrom(live, when));
      if (when === 'now') turns.whole(() => flushSync(draw));
      else draw();
    });
    const stop = live.start();
    return () => {
      stop();
      end();
    };
  }, [live, turns]);
  return drawn;
}

/** When a person changes the step, by a tap or by a call, a screen reader goes on from its title. */
function useFocusOnNewStep(progress: View['progress'], when: When): void {
  const drawn = useRef(progress);
  useEffect(() => {
    if (drawn.current === progress) return;
    drawn.current = progress;
    // What the phone remembered comes by itself: the person has only just opened the page.
    if (when === 'soon') return;
    const plan = document.querySelector('.plan:target');
    plan?.querySelector<HTMLElement>('.step-title')?.focus({ preventScroll: true });
    plan?.scrollIntoView({ block: 'start' });
  }, [progress, when]);
}
