/** Lists of towns or territories shared out among as many numbers. */
import type { TextLine } from '../grammar/lines.ts';
import type { Label } from './label.ts';

/** Territories that a line names, each by its codes, in reading order. */
export function territoriesOf(line: TextLine, before = line.tokens.length): (readonly string[])[] {
  const all = new Map<string, readonly string[]>();
  for (const { kind, codes, to } of line.places)
    if (kind !== 'town' && codes.length > 0 && to <= before) all.set(codes.join(), codes);
  return [...all.values()];
}

/** « À Saint-Brieuc et à Lannion, la police répond au 02… et au 02… »: as many towns as numbers. */
export function shareOut(labels: Label[]): void {
  const first = labels.findIndex(({ towns }) => towns.length > 1);
  const towns = labels[first]?.towns ?? [];
  const same = labels.filter((label) => label.towns === towns).length;
  if (first < 0 || same !== towns.length) return;
  towns.forEach((town, at) => {
    const label = labels[first + at];
    if (label !== undefined) labels[first + at] = { ...label, town, towns: [town] };
  });
}

/** « Dans l'Allier et le Cantal… respectivement le 04… et le 04… »: the last territories named, in order. */
export function shareTerritories(line: TextLine, at: readonly number[], labels: Label[]): void {
  const word = line.tokens.findIndex(({ key }) => key === 'respectivement');
  if (word < 0) return;
  const first = at.findIndex((phone) => phone > word);
  const shared = first < 0 ? 0 : at.length - first;
  const places = territoriesOf(line, word).slice(-shared);
  if (shared < 2 || places.length !== shared || places.some(({ length }) => length !== 1)) return;
  places.forEach((codes, order) => {
    const label = labels[first + order];
    if (label !== undefined && label.town === '') labels[first + order] = { ...label, codes };
  });
}
