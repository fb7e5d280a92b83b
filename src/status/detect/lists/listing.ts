/** What joins the towns of one list. */
import type { TextLine } from '../grammar/lines.ts';
import { words } from '../lexicon/words.ts';
import type { Town } from './town.ts';

/** After « les communes »: those around a town, without a name of their own. */
export const NEARBY = /^(?:voisin|limitroph|environnant|alentour|proche|avoisinant)/;

/** Between the towns of one list: « à Briançon et dans le Queyras ». */
export const JOINT = words(
  `et ou & und and haute basse moyenne comme , / a au aux de d' du en dans sur pour le la les l'`,
);

/** Between them nothing else is said. */
export function between(
  line: TextLine,
  from: number,
  to: number,
  allowed: ReadonlySet<string>,
): boolean {
  for (let at = from; at < to; at += 1) if (!allowed.has(line.tokens[at]?.key ?? '')) return false;
  return true;
}

/** The joints that a token stands among, end excluded; empty where it is none. */
export function jointsAround({ tokens }: TextLine, at: number): readonly [number, number] {
  const isJoint = (token: number) => JOINT.has(tokens[token]?.key ?? '');
  if (!isJoint(at)) return [at, at];
  let [from, to] = [at, at + 1];
  while (isJoint(from - 1)) from -= 1;
  while (isJoint(to)) to += 1;
  return [from, to];
}

/** Whether two towns stand in one list. */
export const inOneList = (line: TextLine, first: Town, second: Town): boolean =>
  second.from > first.to &&
  between(line, first.to, second.from, JOINT) &&
  // « Samu du Havre, pour Le Havre et le littoral : … »: where it sits, then whom it is for.
  !(line.tokens[first.to]?.raw === ',' && line.tokens[first.to + 1]?.key === 'pour') &&
  // « …, c'est l'hôpital d'Annonay, et dans le sud du département… »
  !(line.tokens[first.to]?.raw === ',' && line.tokens[first.to + 2]?.key === 'dans');
