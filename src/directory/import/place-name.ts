import { readArrondissement } from '../../territories/arrondissements.ts';

/**
 * `ST-ÉTIENNE` and `Saint Étienne` are one name: no accents, marks or abbreviations. `PARIS 15 EME`,
 * `Paris XVe` and `Paris 15e Arrondissement` are one too.
 */
export function plainPlace(name: string): string {
  return (readArrondissement(name)?.name ?? name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œŒ]/g, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte')
    .trim();
}
