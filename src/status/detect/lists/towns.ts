/** Towns and sectors as a text writes them: the area of a line that is not the whole territory's. */
import { lastOf } from '../../../base/last.ts';
import { oncePer } from '../../../base/once.ts';
import type { TextLine } from '../grammar/lines.ts';
import { words } from '../lexicon/words.ts';
import { opensTopic } from './around-a-name.ts';
import { asWritten, knownWords, nameEnd, namesEnd, skip, writtenAt } from './names.ts';
import { isPartOfOne, OF } from './parts.ts';
import type { Town } from './town.ts';
import { TownFinder } from './town-finder.ts';

/** Every town and sector of a line, in reading order, none inside another. Found once for each line. */
export const townsOf: (line: TextLine) => readonly Town[] = oncePer((line: TextLine) =>
  new TownFinder(line).find(),
);

/**
 * The town that a line opens with, as what the whole of it is about; null without one.
 *
 * @param byTown the text gives numbers town by town: a name that it does not know may be one
 */
export function topicOf(line: TextLine, byTown: boolean): Town | null {
  const [first] = townsOf(line);
  if (first === undefined) return null;
  return opensTopic(line, first.from, first.to) || opensEntry(line, first, byTown) ? first : null;
}

/** « Îles Loyauté : dispensaire 05…; pompiers 05…; gendarmerie 05… » */
function opensEntry(
  { tokens, phones }: TextLine,
  { from, to, sure }: Town,
  byTown: boolean,
): boolean {
  // « Notez-les : … » may look like one.
  if (!sure && !(byTown && to > from + 1 && tokens[to - 1]?.capital)) return false;
  const head = tokens.slice(0, from).every(({ kind }) => kind === 'mark');
  return head && phones.length > 1 && tokens[to]?.raw === ':' && tokens[to + 1]?.kind !== 'phone';
}

const HEADS_WITH = words("en au aux dans le la les l' sur pour a");

/** « En Béarn », « Au Pays basque », « Cap Corse » over its own lines: a part of a territory; null for anything else. */
function partThatHeads(line: TextLine, whole: number): Town | null {
  const place = line.places.find(
    ({ kind, from, to }) => kind === 'departement' && to === whole && isPartOfOne(line, from, to),
  );
  const lead = line.tokens.slice(0, place?.from ?? 0);
  if (place === undefined || !lead.every(({ key }) => HEADS_WITH.has(key))) return null;
  const { from, to } = place;
  const text = writtenAt(line, from, to);
  return { text, from, to, sure: true, guessed: false, bound: true, seat: null };
}

/** « Grande-Terre » alone above a line with a number: a town where its sisters are. */
export function headingTown(line: TextLine, next: TextLine | undefined): Town[] {
  if (next === undefined || next.phones.length === 0 || line.kind === 'title') return [];
  const whole = line.tokens.length - (lastOf(line.tokens)?.raw === ':' ? 1 : 0);
  const [known] = townsOf(line);
  const part = partThatHeads(line, whole);
  if (part !== null) return [part];
  if (known?.from === 0 && known.to === whole) return [known];
  if (whole === 0 || namesEnd(line, knownWords(line)) !== whole) return [];
  if (line.places.some(({ kind }) => kind !== 'town')) return [];
  return [
    {
      text: writtenAt(line, 0, whole),
      from: 0,
      to: whole,
      sure: false,
      guessed: true,
      bound: false,
      seat: null,
    },
  ];
}

/** « Porto-Vecchio : pompiers »: the name that opens a title, whatever the gazetteer knows. */
export function openingTown(title: TextLine): string {
  // « Ville de Lens : … »
  const first = /^(?:ville|commune|mairie|stadt|gemeinde)$/.test(title.tokens[0]?.key ?? '')
    ? skip(title, 1, OF)
    : 0;
  const to = nameEnd(title, first);
  const next = title.tokens[to]?.raw ?? '';
  const wide = title.places.some(
    ({ kind, from }) => kind !== 'town' && kind !== 'abroad' && from < to,
  );
  return to > first && !wide && /^[:–.—-]$/.test(next)
    ? asWritten(writtenAt(title, first, to))
    : '';
}
