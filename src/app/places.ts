/** The live side of places: chosen, saved, searched, located. Nothing of it leaves the phone. */

import type { PhonePosition } from '../pages/model.ts';
import type {
  ImportAnswer,
  PlaceActions,
  PlacesView,
  SaveAnswer,
  Whereabouts,
} from '../pages/place-model.ts';
import type { TerritoryMap } from '../place/map.ts';
import type { ChosenPlace, SavedPlace } from '../store/chosen-place.ts';
import { changeSaved, keepChosen } from '../store/places.ts';
import {
  placesFile,
  readPlacesFile,
  renamed,
  withAdded,
  withImported,
  withRestored,
} from '../store/saved-places.ts';
import { offerFile } from './offer-file.ts';
import { askToPersist } from './persistence.ts';
import type { Finder } from './place-finder.ts';

/** Name of the file that saved places are carried in. */
const FILE_NAME = 'repli-lieux.json';
/** A file of ten places has a few kilobytes; what is larger than this is something else. */
const LARGEST_FILE = 100_000;

interface PlacesLink {
  /** Draws a change before it returns. */
  show(change: Partial<PlacesView>): void;
  /** Draws the choice when there is time. */
  chose(place: ChosenPlace): void;
  saved(): readonly SavedPlace[];
  /** Whether what is done here is real and may be remembered: in an exercise nothing is. */
  isReal(): boolean;
}

interface LivePlaces {
  actions: PlaceActions;
  /** Tells where a position just found is. */
  tellWhere(position: PhonePosition): Promise<void>;
}

/**
 * Shows a change above what the person is at without moving it away from under their finger.
 * `change` draws before it returns.
 */
function inPlace(change: () => void): void {
  const { activeElement: at, body } = document;
  const held = at === null || at === body ? document.getElementById('place') : at;
  const top = () => held?.getBoundingClientRect().top ?? 0;
  const before = top();
  change();
  if (held?.isConnected) scrollBy({ top: top() - before, behavior: 'instant' });
}

/** What a page can do with places; `link` is the page that shows it. */
export function createPlaces(link: PlacesLink): LivePlaces {
  let finder: Promise<Finder> | null = null;
  const startFinder = (): Promise<Finder> => {
    finder ??= import('./place-finder.ts').then((module) => module.startFinder());
    finder.catch(() => {
      finder = null;
    });
    return finder;
  };

  /** Changes the saved places and shows them; false when the phone could not keep the change. */
  async function change(to: (list: readonly SavedPlace[]) => readonly SavedPlace[]) {
    const list = link.isReal() ? await changeSaved(to) : null;
    if (list !== null) inPlace(() => link.show({ saved: list }));
    return list !== null;
  }

  async function save(place: ChosenPlace & { name: string }): Promise<SaveAnswer> {
    let answer: SaveAnswer = 'saved';
    const kept = await change((list) => {
      const next = withAdded(list, place);
      answer = next.ok ? 'saved' : next.problem;
      return next.ok ? next.list : list;
    });
    if (!kept) return 'not-kept';
    void askToPersist();
    return answer;
  }

  async function importFile(file: File): Promise<ImportAnswer> {
    const text = file.size > LARGEST_FILE ? '' : await file.text().catch(() => '');
    const read = readPlacesFile(text);
    if (!read.ok) return { kind: 'bad', problem: read.problem };
    let answer: ImportAnswer = { kind: 'full' };
    const kept = await change((list) => {
      const next = withImported(list, read.places);
      answer = next.ok ? { kind: 'imported', count: next.count } : { kind: 'full' };
      return next.ok ? next.list : list;
    });
    return kept ? answer : { kind: 'not-kept' };
  }

  function exportFile(): void {
    offerFile(FILE_NAME, placesFile(link.saved()));
  }

  return {
    actions: {
      choose: (place) => {
        // First of all: the link that chooses a place opens its page.
        if (link.isReal()) void keepChosen(place);
        link.chose(place);
      },
      prepare: () => void startFinder().catch(() => undefined),
      find: (query, tell) => {
        void startFinder().then(
          (started) => started.find(query, tell),
          // The list of all territories is on the page.
          () => undefined,
        );
      },
      map: async () => {
        const { readPlaceFile } = await import('./place-files.ts');
        return JSON.parse(await readPlaceFile('map')) as TerritoryMap;
      },
      save,
      rename: (id, name) => change((list) => renamed(list, id, name)),
      remove: (id) => change((list) => list.filter((place) => place.id !== id)),
      restore: (place, at) => change((list) => withRestored(list, place, at)),
      exportFile,
      importFile,
    },
    tellWhere: async (position) => {
      link.show({ whereabouts: null });
      if (position.state !== 'found') return;
      const { latitude: lat, longitude: lon, accuracy: accuracyMeters } = position;
      const whereabouts = await import('./place-position.ts')
        .then(({ whereIs }) => whereIs({ lat, lon, accuracyMeters }))
        .catch((): Whereabouts => ({ kind: 'unknown' }));
      link.show({ whereabouts });
    },
  };
}
