/** Every number of a text that may be one to call, with what its lines, entries and headings say of it. */
import { lastOf } from '../../../base/last.ts';
import type { TextLine } from '../grammar/lines.ts';
import { inStretch } from '../grammar/stretch.ts';
import type { ReplacementService } from '../model.ts';
import { takenBack, withoutTakenBack } from './corrections.ts';
import { proseLabels } from './entries.ts';
import type { ListEntry, NumbersOfText } from './entry.ts';
import { type Label, merge, NOTHING } from './label.ts';
import { workOf } from './line-work.ts';
import type { Manner } from './manner.ts';
import { openingCodes } from './opening-codes.ts';
import { givesBySide, OF } from './parts.ts';
import { forbidden, reachOf, servesSeveral } from './refusals.ts';
import { withSharedLines } from './same-line.ts';
import { nextSection, rowLabels, type Section } from './sections.ts';
import { labelSigns } from './signs.ts';
import { headingTown, townsOf } from './towns.ts';

/** A drill's number counts when its message tells people to call it, not when the line itself is tried. */
function told(line: TextLine, phone: number, headed: boolean): boolean {
  const from = Math.max(0, phone - 30);
  const near = inStretch(line.hits, from, phone + 10).filter(({ to }) => to <= phone + 10);
  if (near.some(({ tag }) => tag === 'test')) return false;
  if (headed || near.some(({ tag }) => tag === 'call')) return true;
  return /^[:|]$/.test(line.tokens[phone - 1]?.raw ?? '');
}

/**
 * Whether numbers are given town by town: beside one known town or under one, beside one that the text speaks
 * of elsewhere, or beside several names alike.
 */
function givesByTown(lines: readonly TextLine[]): boolean {
  const beside = lines.flatMap((line, at) =>
    line.phones.length > 0 ? townsOf(line) : headingTown(line, lines[at + 1]),
  );
  const guessed = new Set(beside.filter((town) => town.guessed).map(({ text }) => text));
  if (guessed.size === 0) return beside.length > 0;
  if (guessed.size !== 1 || guessed.size < beside.length) return guessed.size > 0;
  return lines.some(({ text, tokens }) =>
    tokens.some(
      ({ key, end }) =>
        /^(?:a|en|dans)$/.test(key) && [...guessed].some((name) => text.startsWith(name, end + 1)),
    ),
  );
}

/** « Le commissariat de Valence 04…, celui de Romans 04… »: another of those that the number before is of. */
function asBefore({ tokens }: TextLine, phone: number, own: Label, before?: ListEntry): Label {
  if (own.service !== null || own.refused || before === undefined) return own;
  for (let at = phone - 1; at >= 0 && phone - at <= 10; at -= 1) {
    const { key, kind, raw } = tokens[at] ?? { key: '', kind: 'phone', raw: '' };
    if (kind === 'phone' || /^[.!?;]$/.test(raw)) return own;
    if (!/^ce(?:lui|lle|ux|lles)$/.test(key) || !OF.has(tokens[at + 1]?.key ?? '')) continue;
    const { service, each } = before.label;
    return { ...own, service, each, unasked: false };
  }
  return own;
}

/** « Ce n'est pas le 02… Le bon : 02… »: whose the one that is taken back was. */
function inPlaceOf(line: TextLine, wrong: number | undefined, was: Label, own: Label): Label {
  if (own.service !== null || own.refused || wrong === undefined || !takenBack(line, wrong))
    return own;
  return merge({ ...own, unasked: false }, { ...was, refused: false });
}

/** « 03 : Samu 04… | pompiers 04… »: what the line opens with holds for each of its numbers. */
function ofItsLine(
  label: Label,
  opening: { code: string; inBrackets: boolean } | undefined,
): Label {
  if (opening === undefined) return label;
  const told = label.codes.length > 0 && label.ownCodes && !opening.inBrackets;
  return told ? label : { ...label, codes: [opening.code], joined: false };
}

/** Lines above a number that may list what its rank is among. */
const MOST_LINES_ABOVE = 4;

/** What each line above lists by short numbers, the nearest first; none past a line that names a service. */
function listedAbove(lines: readonly TextLine[], index: number): ReplacementService[][] {
  const above: ReplacementService[][] = [];
  for (let at = index - 1; at >= Math.max(0, index - MOST_LINES_ABOVE); at -= 1) {
    const signs = labelSigns(lines[at] as TextLine);
    if (signs.some(({ spelt }) => spelt)) break;
    const listed = signs.flatMap(({ service }) =>
      service === 'refused' || service === 'any' ? [] : [service],
    );
    above.push([...new Set(listed)]);
  }
  return above;
}

/** Every number that may be one to call, in reading order. */
export function readEntries(lines: readonly TextLine[]): NumbersOfText {
  const [entries, refused]: [ListEntry[], ListEntry[]] = [[], []];
  // Below the last number nothing is a heading of one.
  const last = lines.reduce((last, { phones }, at) => (phones.length > 0 ? at : last), -1);
  if (last < 0) return { entries, leftOut: refused };
  const manner: Manner = {
    byTown: givesByTown(lines),
    bySide: givesBySide(lines),
    byService: lines.some((line) => line.phones.length > 0 && labelSigns(line).length > 0),
    codes: new Set(lines.flatMap(({ places }) => places.flatMap(({ codes }) => codes))),
  };
  const openings = openingCodes(lines, manner.codes);
  const back = new Set<string>();
  /** Numbers that must not be called where they are told so: no other place brings them in. */
  const never = new Set<string>();
  /** « Les usagers sont invités à composer : », over a list. */
  let headed = false;
  let section: Section = { label: NOTHING, columns: [] };
  lines.slice(0, last + 1).forEach((line, index) => {
    // An entry of a live report stands under no heading of the one before.
    if (line.hour !== null && line.kind !== 'row') section = { label: NOTHING, columns: [] };
    if (line.phones.length === 0) {
      section = nextSection(line, lines[index + 1], manner, section);
      const last = lastOf(line.tokens);
      headed = last?.raw === ':' && line.hits.some(({ tag }) => tag === 'call');
      return;
    }
    const work = workOf(line, manner, listedAbove(lines, index));
    const byStart = new Map(line.phones.map((phone) => [phone.start, phone]));
    const labels =
      line.kind === 'row' ? rowLabels(work, section) : proseLabels(work, section.label);
    work.at.forEach((at, order) => {
      const phone = byStart.get(line.tokens[at]?.start ?? -1);
      if (phone === undefined || phone.special) return;
      if (takenBack(line, at)) back.add(phone.number);
      const named = asBefore(line, at, labels[order] ?? NOTHING, lastOf(entries));
      const own = inPlaceOf(line, work.at[order - 1], labels[order - 1] ?? NOTHING, named);
      const reach = reachOf(line, at);
      const placed = ofItsLine(own, openings(index, at));
      const label = reach === null ? placed : { ...placed, town: '' };
      if (forbidden(line, at)) {
        never.add(phone.number);
        return;
      }
      const ofOthers = label.refused || section.press === true;
      (ofOthers ? refused : entries).push({
        number: phone.number,
        label,
        line: index,
        at,
        told: told(line, at, headed),
        reach,
        common: servesSeveral(line, at),
      });
    });
  });
  const good = withoutTakenBack(entries, back, lines);
  const asked = asking(withSharedLines(good, lines), lines.length);
  return {
    entries: asked,
    leftOut: [...refused, ...good.filter((entry) => !asked.includes(entry))].filter(
      ({ number }) => !back.has(number) && !never.has(number),
    ),
  };
}

/** A text of fewer lines has no foot. */
const FEW_LINES = 6;

/** Where some numbers are given to call, one that nobody asks to call and that is nobody's is none of them. */
function asking(entries: readonly ListEntry[], count: number): ListEntry[] {
  const owned = new Set(
    entries.flatMap(({ label, number }) => (label.service === null ? [] : [number])),
  );
  // One that is given again without a word for whose it is, is whose it was.
  const stray = ({ label, number }: ListEntry) =>
    label.service === null && (label.unasked || owned.has(number));
  // « Mairie ouverte de 9 h à 12 h. Tél. 04… », below all that is told: whoever wrote it.
  const foot = count < FEW_LINES ? count : count - 2;
  return entries.every(stray)
    ? entries.filter(({ line }) => line < foot)
    : entries.filter((entry) => !stray(entry));
}
