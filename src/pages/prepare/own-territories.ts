import { useScene } from '../parts/scene.ts';

/** INSEE codes of the places of this phone, the one chosen first, each once. */
export function useOwnTerritories(): string[] {
  const { chosen, places } = useScene().view;
  const own = [chosen, ...places.saved.map(({ territory }) => territory)];
  return [...new Set(own.filter((code) => code !== null))];
}
