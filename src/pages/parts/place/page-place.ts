/** The place a page is about, in words: with its commune when the person chose one. */
import { territoryName } from '../../../territories/names.ts';
import type { ChosenCommune, ChosenPlace } from '../../place-model.ts';
import type { Scene } from '../scene.ts';

/** "Rennes, Ille-et-Vilaine", or the territory alone; Paris is both and said once. */
export function placeName({ territory, commune }: ChosenPlace): string {
  const name = territoryName(territory);
  return commune === null || commune.name === name ? name : `${commune.name}, ${name}`;
}

/** The commune chosen, when it lies in the territory of the page. */
export function communeHere({ model, view }: Scene): ChosenCommune | null {
  return model.territory !== null && model.territory.code === view.chosen
    ? view.places.commune
    : null;
}

/** The place the page is about; null on the home page. */
export function placeHere(scene: Scene): ChosenPlace | null {
  const { territory } = scene.model;
  return territory === null ? null : { territory: territory.code, commune: communeHere(scene) };
}
