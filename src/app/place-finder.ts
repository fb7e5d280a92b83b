/** The page's side of the search: questions to the worker, answers to who asked last. */
import { type FoundHere, findPlacesHere } from '../pages/extras/place/find.ts';
import type { PlacesFound } from '../pages/place-model.ts';
import { ownScript } from '../published/own-scripts.ts';
import { whereIs } from './place-position.ts';
import type { Question, Reply } from './place-worker.ts';
import address from './place-worker.ts?worker&url';

/** Typed coordinates are taken as those of a house. */
const TYPED_ACCURACY_M = 50;

export interface Finder {
  /** Looks a text up; `tell` is called again when more is known, until something else is asked. */
  find(query: string, tell: (found: PlacesFound) => void): void;
}

/** Starts the search. Where the browser gives no worker, postcodes and territories are still found. */
export function startFinder(): Finder {
  let asked: Question = { id: 0, query: '' };
  let telling: (found: PlacesFound) => void = () => undefined;

  function answer({ id }: Question, found: FoundHere | null): void {
    if (id !== asked.id || found === null) return;
    if (found.kind !== 'coordinates') {
      telling(found);
      return;
    }
    const { lat, lon } = found;
    void whereIs({ lat, lon, accuracyMeters: TYPED_ACCURACY_M }).then((whereabouts) => {
      if (id === asked.id) telling({ kind: 'position', whereabouts });
    });
  }
  const alone = (): void => answer(asked, findPlacesHere(asked.query, 'missing'));

  let worker: Worker | null = null;
  try {
    worker = new Worker(ownScript(address));
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.id === asked.id) answer(asked, data.found);
    });
    worker.addEventListener('error', () => {
      worker = null;
      alone();
    });
  } catch {
    worker = null;
  }
  return {
    find(query, tell) {
      asked = { id: asked.id + 1, query };
      telling = tell;
      if (worker === null) alone();
      else worker.postMessage(asked);
    },
  };
}
