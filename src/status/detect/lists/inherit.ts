/** What a number takes of the numbers before it in its line. */
import type { TextLine } from '../grammar/lines.ts';
import { keysOf } from '../grammar/tokens.ts';
import { NOT_A_TOWN } from '../lexicon/places/offices.ts';
import type { ReplacementService } from '../model.ts';
import { type Label, merge } from './label.ts';

const stopsBetween = (line: TextLine, from: number, to: number): boolean =>
  line.tokens.slice(from, to).some(({ raw }) => /^[.;!?|]$/.test(raw));

/** « (Noyonnais : 03…), Codis 03… »: the bracket of the number before ends, and what it was about. */
function bracketEnds({ tokens }: TextLine, from: number, to: number): boolean {
  const first = tokens.slice(from, to).find(({ raw }) => raw === '(' || raw === ')');
  return first?.raw === ')';
}

/** What a number takes of the one before it: its service, and the town that opens their sentence. */
function governed(line: TextLine, before: Label, from: number, to: number): Label {
  const ends = stopsBetween(line, from, to) || bracketEnds(line, from, to);
  const town = before.governs && !ends ? {} : { town: '', towns: [] };
  return { ...before, ownCodes: false, ...town };
}

/** « Vitré : 02… ; portable : 02… » is of one town, « Vitré : 02… ; Le Bourgneuf appelle le 02… » is not. */
function unlessOther(line: TextLine, from: number, phone: number): Partial<Label> {
  const words = line.tokens.slice(from, phone);
  const stop = words.findIndex(({ raw }) => /^[.;!?]$/.test(raw));
  const other = words.some(
    ({ capital, key, kind }, at) =>
      at > stop + 1 && kind === 'word' && capital && !NOT_A_TOWN.has(key),
  );
  const ownCodes = false;
  return stop >= 0 && other ? { ownCodes, town: '', towns: [] } : { ownCodes };
}

/** « Les deux services répondent au 03… », « une ligne commune aux deux : 03… »: who they are is told before. */
export const speaksOfBoth = ({ tokens }: TextLine, from: number, phone: number): boolean =>
  /\b(?:deux services|commune? aux deux|pour les deux(?: services)?)(?: [,:]| (?:le|la|l'|un|au)\b|$)/.test(
    keysOf(tokens, from, phone),
  );

/** « Dans l'Aube, les deux services répondent au 03… »: the two that were named last. */
export function bothOf(
  { tokens }: TextLine,
  from: number,
  phone: number,
  before: readonly Label[],
): ReplacementService[] {
  const told = tokens
    .slice(from, phone)
    .some(({ key }, at, words) => key === 'deux' && words[at + 1]?.key === 'services');
  if (!told) return [];
  const services = new Set<ReplacementService>();
  for (let at = before.length - 1; at >= 0 && services.size < 2; at -= 1) {
    const service = before[at]?.service ?? null;
    if (service !== null) services.add(service);
  }
  return [...services];
}

/** Where a number stands among those of its line. */
interface Spot {
  phone: number;
  /** Token of the number before it. */
  previous: number;
  /** First token of what is said of it alone. */
  start: number;
  /** The territory of the number before it is told after that one. */
  told: boolean;
}

/**
 * A number's label with what it takes of the one before it.
 *
 * @param bare nothing of its own is said of it
 */
export function inherited(
  line: TextLine,
  own: Label,
  before: Label,
  { phone, previous, start, told }: Spot,
  bare: boolean,
): Label {
  if (bare)
    return {
      ...before,
      ...unlessOther(line, start, phone),
      unasked: own.unasked,
      // An errand is its own sentence's.
      refused: before.refused && !stopsBetween(line, previous, phone),
    };
  if (own.refused) return own;
  // « Finistère, pompiers 02… Var, numéro unique 04… », « dans le Morbihan, un seul numéro, le 02… »
  const single = line.tokens
    .slice(start, phone)
    .some(
      ({ key }, at, all) => key === 'unique' || (key === 'seul' && all[at + 1]?.key === 'numero'),
    );
  // A town binds to one number: the next one takes the service alone.
  return merge(own, {
    ...governed(line, before, previous, phone),
    ...(told && { codes: [] }),
    ...(single && { service: null, each: [] }),
  });
}
