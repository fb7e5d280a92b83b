import { hydrateRoot } from 'react-dom/client';
import { takeDays } from '../i18n/format.ts';
import { createI18n, type Words } from '../i18n/setup.ts';
import type { PageModel } from '../pages/model.ts';
import { Page } from '../pages/Page.tsx';
import { PartContext } from '../pages/parts/PagePart.tsx';
import { WordsContext } from '../pages/parts/words.ts';
import { EXERCISE_QUERY } from '../pages/routes.ts';
import { App } from './App.tsx';
import { holdEarlyTaps } from './early-taps.ts';
import { LastResort } from './LastResort.tsx';
import { takenIn } from './TakenPart.tsx';
import { createTurns, later, type Turns } from './turns.ts';

/** What a person begins an action with, or comes back by: the page is then theirs at once, and whole. */
const TOUCHES = ['pointerdown', 'keydown', 'click', 'visibilitychange'] as const;

/** The turns of a page; in an exercise all is one, for the page still shows real numbers to call. */
function turnsOfPage(): Turns {
  const turns = createTurns(later);
  if (location.search === EXERCISE_QUERY) turns.stop();
  for (const touch of TOUCHES) document.addEventListener(touch, turns.finish, true);
  return turns;
}

/** So that what follows is a task of its own. */
const aMoment = (): Promise<void> => new Promise(later);

async function takeOver(): Promise<void> {
  const root = document.getElementById('repli');
  const drawn = document.getElementById('repli-page')?.textContent;
  if (root === null || !drawn) return;
  const tapAsHeld = holdEarlyTaps(root);
  // The script has only just been read.
  await aMoment();
  const model = JSON.parse(drawn) as PageModel;
  const coming = Promise.all([
    fetch(root.dataset['words'] ?? '').then((answer) => answer.json() as Promise<Words>),
    // Storage, signatures and the worker's bridge: needed once the page is in hand, not to draw it.
    import('./live.ts'),
  ]);
  takeDays(model.lang, model.days ?? {});
  await aMoment();
  // Should all else fail once it is taken over, what was drawn is put back: plain links that call.
  const plain = root.cloneNode(true);
  const [words, { createLive, drawingOf, standInForStyles }] = await coming;
  const page = await drawingOf(model, Page);
  standInForStyles();
  const speech = createI18n(model.lang, words);
  const live = createLive(model);
  await aMoment();
  const turns = turnsOfPage();
  hydrateRoot(
    root,
    <LastResort putBack={() => root.replaceWith(plain)}>
      <WordsContext value={speech}>
        <PartContext value={takenIn(turns)}>
          <App live={live} page={page} turns={turns} started={() => later(tapAsHeld)} />
        </PartContext>
      </WordsContext>
    </LastResort>,
  );
}

// Should anything fail here, the drawn page stays: every number in it is a plain link.
takeOver().catch(() => undefined);
