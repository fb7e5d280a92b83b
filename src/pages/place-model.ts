/** What the pages know of places, and what a person can do with them. */

import type { ComponentType } from 'react';
import type { Need } from '../guide/model.ts';
import type { AbroadPlace } from '../place/find.ts';
import type { TerritoryMap } from '../place/map.ts';
import type { LocateAnswer } from '../place/position/locate.ts';
import type { ChosenCommune, ChosenPlace, SavedPlace } from '../store/chosen-place.ts';
import type { KeptPlaces } from '../store/places.ts';
import type { PlacesFileProblem } from '../store/saved-places.ts';

export type { ChosenCommune, ChosenPlace, KeptPlaces, SavedPlace };

/** Where a position is; `unknown`: the outlines could not be read. */
export type Whereabouts = LocateAnswer | { kind: 'unknown' };

/** A place offered for what was typed. */
export interface FoundPlace extends ChosenPlace {
  /** Name of the commune, of its arrondissement or of the territory. */
  name: string;
  /** Empty for a territory, and where several would mislead. */
  postcode: string;
  /** The commune's name of before, by which it was found; null for none. */
  former: string | null;
  /**
   * The commune that a quarter, an airport, a resort… lies in, empty when it lies in several; null
   * for territories and communes.
   */
  within: string | null;
}

/** What is found for a text typed. */
export type PlacesFound =
  | {
      kind: 'places';
      /** Best first. */
      places: readonly FoundPlace[];
      /** Places that only resemble what was typed. */
      maybe: readonly FoundPlace[];
      /** Places outside France that were meant. */
      abroad: readonly AbroadPlace[];
      /**
       * `incomplete`: the beginning of a postcode; `several`: a postcode that territories share;
       * `across`: a place that lies in several.
       */
      note: 'incomplete' | 'several' | 'across' | null;
      /** A name that more places bear than are offered; null for none. */
      moreNamed: string | null;
      /** Whether the communes were searched too. */
      communes: 'ready' | 'loading' | 'missing';
    }
  | { kind: 'no-postcode'; postcode: string }
  | { kind: 'position'; whereabouts: Whereabouts };

export type SaveAnswer = 'saved' | 'already' | 'full' | 'not-kept';

export type ImportAnswer =
  | { kind: 'imported'; count: number }
  | { kind: 'full' | 'not-kept' }
  | { kind: 'bad'; problem: PlacesFileProblem };

/** What changes of places while a page is open. */
export interface PlacesView extends Omit<KeptPlaces, 'chosen'> {
  /** Where the position asked for is; null until it is known. */
  whereabouts: Whereabouts | null;
  /** Whether communes, outlines and map are kept for offline too: said only after a check. */
  ready: boolean;
}

export interface PlaceActions {
  choose(place: ChosenPlace): void;
  /** Begins to read the communes, so that they are there when something is typed. */
  prepare(): void;
  /** Looks a text up; `tell` is called again when more can be said. Only the last query is told. */
  find(query: string, tell: (found: PlacesFound) => void): void;
  /** The drawing of the map; rejects when it cannot be had. */
  map(): Promise<TerritoryMap>;
  save(place: ChosenPlace & { name: string }): Promise<SaveAnswer>;
  /** The three below answer false when storage failed and nothing changed. */
  rename(id: string, name: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** Puts a removed place back where it was. */
  restore(place: SavedPlace, at: number): Promise<boolean>;
  exportFile(): void;
  importFile(file: File): Promise<ImportAnswer>;
}

/** Parts about places that come after the page. */
export interface PlaceExtras {
  /** What was found for a text typed. */
  PlaceResults: ComponentType<{ query: string }>;
  /** Where a position is, with links there that keep the need. */
  WhereaboutsPart: ComponentType<{ whereabouts: Whereabouts; need: Need | null }>;
  PlaceMap: ComponentType;
  /** Rename, remove, export, import. */
  SavedEditor: ComponentType;
}
