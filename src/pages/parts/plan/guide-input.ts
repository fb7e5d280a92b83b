import type { GuideInput, Need } from '../../../guide/model.ts';
import type { Situation } from '../../../status/situation/situation.ts';
import { communeHere } from '../place/page-place.ts';
import type { Scene } from '../scene.ts';

/** What the guide is asked on a page: the ladder of a need, in the place that the page is about. */
export function guideInput(scene: Scene, need: Need, situation: Situation): GuideInput {
  const { territory, national } = scene.model;
  return {
    need,
    territory: territory?.code ?? null,
    situation,
    lines: territory?.lines ?? [],
    commune: communeHere(scene)?.code ?? null,
    national,
    now: scene.view.now,
  };
}
