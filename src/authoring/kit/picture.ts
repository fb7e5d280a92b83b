/**
 * One announcement as a picture: what is to be drawn where, in whatever way it is drawn. Its address and a QR code
 * stand on it, for in 2021 numbers went round as pictures that nobody could tap and nobody could take back. Pure.
 */

import { encode } from 'uqr';
import type { AnnouncementWords } from '../texts/words.ts';
import { type KitSubject, saidIn } from './texts.ts';

export const PICTURE_SIZES = [
  { width: 1080, height: 1080 },
  { width: 1200, height: 630 },
] as const;
type PictureSize = (typeof PICTURE_SIZES)[number];

export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: string }
  /** `x` is where the line begins: its right end where the writing runs from right to left. */
  | {
      kind: 'text';
      x: number;
      y: number;
      size: number;
      bold: boolean;
      fill: string;
      text: string;
      /** An address runs from left to right in every writing. */
      isAddress: boolean;
    };

/** How wide a text is drawn, in pixels. */
export type TextWidth = (text: string, size: number, bold: boolean) => number;

export interface Picture extends PictureSizeAny {
  direction: 'ltr' | 'rtl';
  language: string;
  shapes: readonly Shape[];
  /** Everything that stands on it, for who cannot see it. */
  alternative: string;
}
interface PictureSizeAny {
  width: number;
  height: number;
}

const INK = '#10161c';
const GROUND = '#ffffff';
const OUTAGE = '#8d0d1a';
const EXERCISE = '#5c2b00';
/** Of a height that a phone's screen shows: rather than draw smaller, less is said. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.62];
/** When only what must be said is left, and is long. */
const SMALLEST = 0.5;

interface Block {
  text: string;
  size: number;
  bold: boolean;
  /** Space above. */
  above: number;
  isAddress?: true;
}

/** Lines of a text no wider than a column; writing without spaces parts anywhere. */
function wrapped(text: string, { size, bold }: Block, width: number, measure: TextWidth): string[] {
  const spaced = /\p{Script=Han}/u.test(text)
    ? (text.match(/\p{Script=Han}[，。：、）]*|[^\p{Script=Han}]+/gu) ?? [])
    : (text.match(/[^ ]* |[^ ]+$/g) ?? [text]);
  const lines: string[] = [];
  let current = '';
  for (const piece of spaced) {
    if (current !== '' && measure((current + piece).trimEnd(), size, bold) > width) {
      lines.push(current.trimEnd());
      current = '';
    }
    current += piece;
  }
  return [...lines, current.trimEnd()].filter((line) => line !== '');
}

interface Column {
  x: number;
  width: number;
  measure: TextWidth;
}

const LEADING = 1.28;

function heightOf(blocks: readonly Block[], { width, measure }: Column): number {
  return blocks.reduce(
    (sum, block) =>
      sum + block.above + wrapped(block.text, block, width, measure).length * block.size * LEADING,
    0,
  );
}

function draw(
  blocks: readonly Block[],
  top: number,
  { x, width, measure }: Column,
  fill: string,
): Shape[] {
  let y = top;
  return blocks.flatMap((block) => {
    y += block.above;
    return wrapped(block.text, block, width, measure).map((text): Shape => {
      y += block.size * LEADING;
      const { size, bold, isAddress = false } = block;
      return { kind: 'text', x, y: y - size * 0.28, size, bold, fill, text, isAddress };
    });
  });
}

/** A number stands apart from what it reaches: larger, and in its own direction. */
function bodyBlocks(
  headline: string,
  exercise: string,
  lines: readonly string[],
  more: readonly string[],
  scale: number,
): Block[] {
  const block = (text: string, size: number, bold: boolean, above: number): Block => ({
    text,
    size: size * scale,
    bold,
    above: above * scale,
  });
  return [
    block(headline, 58, true, 0),
    ...(exercise === '' ? [] : [block(exercise, 38, true, 14)]),
    ...lines.map((text) => block(text, 46, true, 22)),
    ...more.map((text) => block(text, 34, false, 14)),
  ];
}

function squares(address: string, x: number, y: number, side: number): Shape[] {
  const { data, size } = encode(address, { border: 2 });
  const step = side / size;
  const dark = data.flatMap((row, r) =>
    row.flatMap((on, c): Shape[] =>
      on
        ? [{ kind: 'box', x: x + c * step, y: y + r * step, width: step, height: step, fill: INK }]
        : [],
    ),
  );
  return [{ kind: 'box', x, y, width: side, height: side, fill: GROUND }, ...dark];
}

/** The picture of an announcement in one language and size. */
export function pictureOf(
  subject: KitSubject,
  words: AnnouncementWords,
  { width, height }: PictureSize,
  measure: TextWidth,
): Picture {
  const said = saidIn(subject, words);
  const direction = words.language === 'ar' ? 'rtl' : 'ltr';
  const isExercise = subject.nature === 'exercise';
  const event = isExercise ? [...new Set(['EXERCICE', words.exercise])].join(' / ') : words.event;
  const { start, side, code, column, beside, foot } = framed(
    { width, height },
    direction,
    isExercise,
  );
  const room = foot - BAND - 40;
  const within: Column = { ...column, measure };

  const optional = [...said.details, ...said.advice];
  let [lines, more] = [said.lines, [said.sayAddress, ...optional].filter((text) => text !== '')];
  const blocksAt = (scale: number) => bodyBlocks(said.headline, said.exercise, lines, more, scale);
  const fits = () => SCALES.find((scale) => heightOf(blocksAt(scale), within) <= room);
  let scale = fits();
  // Advice and circumstances go first, then the last lines: all of them stand at the address.
  while (scale === undefined && more.length + lines.length > 0) {
    if (more.length > 0) more = more.slice(0, -1);
    else lines = lines.slice(0, -1);
    scale = fits();
  }
  const body = blocksAt(scale ?? SMALLEST);
  const footer: Block[] = [
    { text: said.by, size: 28, bold: false, above: 0 },
    { text: words.passedOn.more, size: 28, bold: false, above: 8 },
    { text: subject.address, size: 34, bold: true, above: 0, isAddress: true },
  ];
  const strip = (y: number, size: number, at: number): Shape[] => [
    { kind: 'box', x: 0, y, width, height: at, fill: isExercise ? EXERCISE : OUTAGE },
    {
      kind: 'text',
      x: start,
      y: y + at / 2 + size * 0.36,
      size,
      bold: true,
      fill: GROUND,
      text: event,
      isAddress: false,
    },
  ];
  const shapes: Shape[] = [
    { kind: 'box', x: 0, y: 0, width, height, fill: GROUND },
    ...strip(0, 44, BAND),
    ...draw(body, BAND + 24, within, INK),
    { kind: 'box', x: code.lineX, y: foot, width: code.lineWidth, height: 3, fill: INK },
    ...draw(footer, foot + 12, { ...beside, measure }, INK),
    ...squares(subject.address, code.x, code.y, side),
    ...(isExercise ? strip(height - END_BAND, 34, END_BAND) : []),
  ];
  const alternative = [event, ...body.map(({ text }) => text), said.by, said.more].join('\n');
  return { width, height, direction, language: words.language, shapes, alternative };
}

const MARGIN = 56;
const GAP = 32;
const BAND = 92;
const END_BAND = 48;

/** Where things stand: the code below the text on a square, beside it on a wide picture. */
function framed(
  { width, height }: { width: number; height: number },
  direction: Picture['direction'],
  isExercise: boolean,
) {
  const isWide = width > height * 1.2;
  const side = isWide ? 300 : 250;
  const end = height - (isExercise ? END_BAND : 0) - 24;
  const full = width - 2 * MARGIN;
  const narrow = full - side - GAP;
  const start = direction === 'rtl' ? width - MARGIN : MARGIN;
  const foot = isWide ? end - 170 : end - side - 24;
  const x = direction === 'rtl' ? MARGIN : width - MARGIN - side;
  const textX = direction === 'rtl' && isWide ? MARGIN + side + GAP : MARGIN;
  const lineWidth = isWide ? narrow : full;
  return {
    start,
    side,
    foot,
    column: { x: start, width: lineWidth },
    beside: { x: start, width: narrow },
    code: { x, y: isWide ? end - side : foot + 12, lineX: textX, lineWidth },
  };
}
